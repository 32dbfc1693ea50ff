import type { EntryDetail } from '../../shared/entries/entry'
import { type EntryAction, mayDo } from '../../shared/entries/entry-rules'
import type { Step, StepKind } from '../../shared/entries/step'
import { toAmendForm } from './amend-form'
import { useDesk } from './desk-context'
import { newStepForm } from './entry-work'
import { targetWords } from './person-field'

/** What can be done with an opened entry. */
export interface EntryActions {
  step(kind: StepKind): void
  receipt(step: Step): void
  amend(): void
  close(): void
  reopen(): void
  strike(): void
  link(): void
  /** Whether the status of the entry, and who is signed in, let one do this. */
  may(action: EntryAction): boolean
}

export function useEntryActions(detail: EntryDetail): EntryActions {
  const { stores, office, mayRecord } = useDesk()
  const { entry } = stores
  const may = (action: EntryAction) => mayRecord && mayDo(action, detail).ok
  const when = (action: EntryAction, run: () => void) => {
    const allowed = mayDo(action, detail)
    if (allowed.ok) run()
    else entry.refuse(allowed.failure.message)
  }
  const firstTarget = office.reportTo[0]
  return {
    step: (kind) =>
      when('add-step', () =>
        entry.begin({
          kind: 'step',
          form: newStepForm(kind, kind === 'consult' && firstTarget ? { person: targetWords(firstTarget) } : {}),
        }),
      ),
    receipt: (step) =>
      when('receipt', () => entry.begin({ kind: 'receipt', stepId: step.id, by: step.person ?? '', at: '' })),
    amend: () =>
      when('amend', () => entry.begin({ kind: 'amend', form: toAmendForm(detail.content, office.zone), reason: '' })),
    close: () => when('close', () => entry.begin({ kind: 'close', outcome: '', reason: '' })),
    reopen: () => when('reopen', () => entry.begin({ kind: 'reopen', reason: '' })),
    strike: () => when('strike', () => entry.begin({ kind: 'strike', reason: '' })),
    link: () => when('link', () => entry.begin({ kind: 'link' })),
    may,
  }
}
