import { createStore } from 'zustand/vanilla'
import type { AccountId } from '../../shared/accounts/account'
import type { Api } from '../../shared/ipc/contract'
import type { Failure, Result } from '../../shared/result'
import type { MarkThread } from '../../shared/review/marks'
import type { CommandAttempts } from '../app/command-attempts'
import { type ReadableStore, readable } from '../app/readable-store'
import { formKey, type MarkDraft, type MarkForm, noMark } from './mark-form'

export interface MarkingState {
  /** What is being written; null: nothing. */
  draft: MarkDraft | null
  /** By kind and what it is about; kept when it is put away. */
  forms: Readonly<Record<string, MarkForm>>
  busy: boolean
  failure: Failure | null
}

/** What the words of a form were read as. `due` is UTC ms. */
export interface MarkDetails {
  owner: AccountId | null
  due: number | null
}

export const noDetails: MarkDetails = { owner: null, due: null }

export interface MarkingStore extends ReadableStore<MarkingState> {
  begin(draft: MarkDraft): void
  change(form: Partial<MarkForm>): void
  refuse(sentence: string): void
  putAway(): void
  /** Says it; answers whether it was said. */
  submit(details: MarkDetails): Promise<boolean>
}

interface Needs {
  api: Pick<Api, 'marks'>
  attempts: CommandAttempts
  /** Hears of what was said, and all that was said of the record till then. */
  onSaid: (draft: MarkDraft, thread: MarkThread) => void
}

export function formOf({ draft, forms }: Pick<MarkingState, 'draft' | 'forms'>): MarkForm {
  return (draft && forms[formKey(draft)]) ?? noMark
}

/** One thing at a time that is said of a record in reviewing it, or answered to what was said. */
export function createMarkingStore({ api, attempts, onSaid }: Needs): MarkingStore {
  const store = createStore<MarkingState>(() => ({ draft: null, forms: {}, busy: false, failure: null }))
  const { getState, setState } = store
  return {
    ...readable(store),
    begin: (draft) => setState({ draft, failure: null }),
    change: (change) =>
      setState((state) => {
        const { draft, forms } = state
        if (draft === null) return {}
        return { forms: { ...forms, [formKey(draft)]: { ...formOf(state), ...change } }, failure: null }
      }),
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    putAway: () => setState({ draft: null, failure: null }),
    submit: async (details) => {
      const { draft, busy } = getState()
      if (draft === null || busy) return false
      const form = formOf(getState())
      const subject = formKey(draft)
      const commandId = attempts.idFor(subject, { form, details })
      setState({ busy: true, failure: null })
      const said = await send(api, draft, { commandId, words: form.words, details }).finally(() =>
        setState({ busy: false }),
      )
      if (!said.ok) {
        setState({ failure: said.failure })
        return false
      }
      attempts.done(subject)
      setState(({ forms: { [subject]: _, ...forms }, draft: open }) => ({
        forms,
        draft: open === draft ? null : open,
      }))
      onSaid(draft, said.value)
      return true
    },
  }
}

interface Sent {
  commandId: ReturnType<CommandAttempts['idFor']>
  words: string
  details: MarkDetails
}

function send(
  { marks }: Pick<Api, 'marks'>,
  draft: MarkDraft,
  { commandId, words, details: { owner, due } }: Sent,
): Promise<Result<MarkThread>> {
  const base = { commandId, record: draft.record }
  switch (draft.kind) {
    case 'comment':
      return marks.comment({ ...base, words })
    case 'return':
      return marks.sendBack({ ...base, words, due })
    case 'instruct':
      if (owner === null) throw new Error('an instruction needs somebody to see to it')
      return marks.instruct({ ...base, words, owner, due })
    case 'explain':
      return marks.explain({ ...base, returnId: draft.to, words })
    case 'withdraw':
      return marks.withdraw({ ...base, returnId: draft.to, reason: words })
    case 'answer':
      return marks.answer({ ...base, instructionId: draft.to, words })
  }
}
