import { createStore } from 'zustand/vanilla'
import type { Failure } from '../../../shared/result'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'
import { momentTyped } from '../typed-moment'

/** 决定 with its reason, or 记事, as it is typed. */
export interface RemarkForm {
  kind: 'decision' | 'note'
  words: string
  reason: string
  /** Empty: now. */
  at: string
}

export interface RemarksState {
  /** By incident; kept when it is put away. */
  forms: Readonly<Record<string, RemarkForm>>
  open: boolean
  busy: boolean
  failure: Failure | null
}

export interface RemarksStore extends ReadableStore<RemarksState> {
  begin(): void
  change(form: Partial<RemarkForm>): void
  refuse(sentence: string): void
  putAway(): void
  submit(zone: string): Promise<boolean>
}

const noRemark: RemarkForm = { kind: 'note', words: '', reason: '', at: '' }

export function remarkFormOf({ forms }: Pick<RemarksState, 'forms'>, id: string | null): RemarkForm {
  return (id === null ? undefined : forms[id]) ?? noRemark
}

/** What officers write into the timeline themselves. */
export function createRemarksStore({ api, clock, attempts, sight }: PartNeeds): RemarksStore {
  const store = createStore<RemarksState>(() => ({ forms: {}, open: false, busy: false, failure: null }))
  const { getState, setState } = store
  return {
    ...readable(store),
    begin: () => setState({ open: true, failure: null }),
    change: (change) => {
      const id = sight.getState().shown
      if (id === null) return
      setState(({ forms }) => {
        return { forms: { ...forms, [id]: { ...remarkFormOf({ forms }, id), ...change } }, failure: null }
      })
    },
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    putAway: () => setState({ open: false, failure: null }),
    submit: async (zone) => {
      const incidentId = sight.getState().shown
      const form = remarkFormOf(getState(), incidentId)
      if (incidentId === null || getState().busy || form.words.trim() === '') return false
      const typed = momentTyped(form.at, clock.now(), zone)
      if ('sentence' in typed) {
        setState({ failure: { kind: 'invalid-input', message: typed.sentence } })
        return false
      }
      const subject = `remark:${incidentId}`
      const at = typed.at ?? attempts.askedAt(`${subject} at`, form, clock.now())
      const base = { commandId: attempts.idFor(subject, { form, at }), incidentId, words: form.words, at }
      setState({ busy: true, failure: null })
      const { incidents } = api
      const taken = await sight
        .ask(() => (form.kind === 'note' ? incidents.note(base) : incidents.decide({ ...base, reason: form.reason })))
        .finally(() => setState({ busy: false }))
      if (!taken.ok) {
        setState({ failure: taken.failure })
        return false
      }
      attempts.done(subject)
      attempts.done(`${subject} at`)
      setState(({ forms: { [incidentId]: _, ...forms } }) => ({ forms, open: false }))
      return true
    },
  }
}
