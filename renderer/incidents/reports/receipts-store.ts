import { createStore } from 'zustand/vanilla'
import type { DispatchId } from '../../../shared/incidents/report'
import type { Failure } from '../../../shared/result'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'
import { momentTyped } from '../typed-moment'

/** Who signed for a report and when, as it is typed. */
export interface ReceiptForm {
  by: string
  /** Empty: now. */
  at: string
}

export interface ReceiptsState {
  forms: Readonly<Record<string, ReceiptForm>>
  /** The sending that is signed for; null: none. */
  open: DispatchId | null
  busy: boolean
  failure: Failure | null
}

export interface ReceiptsStore extends ReadableStore<ReceiptsState> {
  begin(dispatch: DispatchId): void
  change(form: Partial<ReceiptForm>): void
  refuse(sentence: string): void
  putAway(): void
  submit(zone: string): Promise<boolean>
}

const noReceipt: ReceiptForm = { by: '', at: '' }

/** What was typed about a receipt; nothing at first. */
export function receiptFormOf({ forms }: Pick<ReceiptsState, 'forms'>, id: DispatchId): ReceiptForm {
  return forms[id] ?? noReceipt
}

/** 签收: who took a report, and when. */
export function createReceiptsStore({ api, clock, attempts, sight }: PartNeeds): ReceiptsStore {
  const store = createStore<ReceiptsState>(() => ({ forms: {}, open: null, busy: false, failure: null }))
  const { getState, setState } = store
  return {
    ...readable(store),
    begin: (open) => setState({ open, failure: null }),
    change: (change) =>
      setState((state) => {
        const { open, forms } = state
        if (open === null) return {}
        return { forms: { ...forms, [open]: { ...receiptFormOf(state, open), ...change } }, failure: null }
      }),
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    putAway: () => setState({ open: null, failure: null }),
    submit: async (zone) => {
      const { open: dispatchId, busy } = getState()
      const incidentId = sight.getState().shown
      if (dispatchId === null || incidentId === null || busy) return false
      const form = receiptFormOf(getState(), dispatchId)
      const typed = momentTyped(form.at, clock.now(), zone)
      if ('sentence' in typed) {
        setState({ failure: { kind: 'invalid-input', message: typed.sentence } })
        return false
      }
      const subject = `receipt:${dispatchId}`
      const receipt = { by: form.by, at: typed.at ?? attempts.askedAt(`${subject} at`, form, clock.now()) }
      setState({ busy: true, failure: null })
      const commandId = attempts.idFor(subject, receipt)
      const signed = await sight
        .ask(() => api.incidents.receiptReport({ commandId, incidentId, dispatchId, receipt }))
        .finally(() => setState({ busy: false }))
      if (!signed.ok) {
        setState({ failure: signed.failure })
        return false
      }
      attempts.done(subject)
      attempts.done(`${subject} at`)
      setState(({ forms: { [dispatchId]: _, ...forms } }) => ({ forms, open: null }))
      return true
    },
  }
}
