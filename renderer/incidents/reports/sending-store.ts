import { createStore } from 'zustand/vanilla'
import type { IncidentId } from '../../../shared/incidents/incident'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import type { Sending } from '../../../shared/incidents/report'
import type { Failure, Result } from '../../../shared/result'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'
import { momentTyped } from '../typed-moment'
import type { ReportDraftStore } from './report-draft-store'
import { dailyStep, mayGoDaily, newSending, type SendingForm, type WhatIsSent } from './sending-form'

export interface SendingState {
  /** What was typed about the sending of a report, by incident; kept when it is put away. */
  forms: Readonly<Record<string, SendingForm>>
  open: boolean
  /** Counts what went out: the keyboard comes back to the pane each time. */
  turn: number
  busy: boolean
  failure: Failure | null
}

export interface SendingStore extends ReadableStore<SendingState> {
  begin(what: WhatIsSent): void
  change(form: SendingForm): void
  refuse(sentence: string): void
  /** Takes it out of sight; what was typed stays. */
  putAway(): void
  /** Sends it; true when it was sent. `zone` is the office's, for the time that was typed. */
  submit(zone: string): Promise<boolean>
}

export interface SendingNeeds extends PartNeeds {
  drafts: ReportDraftStore
}

/** Sending reports: the one being written, which is frozen with it, or once more one that went out. */
export function createSendingStore({ api, clock, attempts, sight, drafts }: SendingNeeds): SendingStore {
  const store = createStore<SendingState>(() => ({ forms: {}, open: false, turn: 0, busy: false, failure: null }))
  const { getState, setState } = store
  const put = (id: string, form: SendingForm) => setState(({ forms }) => ({ forms: { ...forms, [id]: form } }))

  const send = (id: IncidentId, { what, steps }: SendingForm, sending: Sending): Promise<Result<IncidentDetail>> => {
    const asked = { what, steps, sending, draft: drafts.getState().works[id]?.draft }
    const base = { commandId: attempts.idFor(`send:${id}`, asked), incidentId: id, sending, steps: [...steps] }
    if (what.kind === 'sent') return sight.ask(() => api.incidents.sendOn({ ...base, reportId: what.reportId }))
    const { draft } = asked
    if (!draft) throw new Error('there is no report to be sent')
    return sight.ask(() => api.incidents.sendReport({ ...base, draft }))
  }

  const askDaily = async (id: IncidentId, form: SendingForm, zone: string) => {
    const { detail } = sight.getState()
    if (!form.daily || !detail || !mayGoDaily(form, detail)) return
    const step = dailyStep(form, attempts.askedAt(`daily-at:${id}`, form, clock.now()), zone)
    const commandId = attempts.idFor(`daily:${id}`, step)
    const added = await sight.ask(() => api.incidents.addStep({ commandId, incidentId: id, ...step }))
    if (!added.ok) return setState({ failure: added.failure })
    attempts.done(`daily:${id}`)
    attempts.done(`daily-at:${id}`)
  }

  return {
    ...readable(store),
    begin: (what) => {
      const { detail } = sight.getState()
      if (!detail) return
      const before = getState().forms[detail.id]
      const same = before !== undefined && JSON.stringify(before.what) === JSON.stringify(what)
      put(detail.id, same ? before : newSending(detail, what))
      setState({ open: true, failure: null })
    },
    change: (form) => {
      const { shown } = sight.getState()
      if (shown !== null) put(shown, form)
      setState({ failure: null })
    },
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    putAway: () => setState({ open: false, failure: null }),
    submit: async (zone) => {
      const id = sight.getState().shown
      const form = id === null ? undefined : getState().forms[id]
      if (id === null || !form || getState().busy) return false
      const typed = momentTyped(form.at, clock.now(), zone)
      if ('sentence' in typed) {
        setState({ failure: { kind: 'invalid-input', message: typed.sentence } })
        return false
      }
      const { role, means } = form
      const at = typed.at ?? attempts.askedAt(`send-at:${id}`, form, clock.now())
      setState({ busy: true, failure: null })
      const ofDraft = form.what.kind === 'draft'
      // What is kept must not arrive after the sending, as if the next report had been begun.
      if (ofDraft) await drafts.letGo(id)
      const sending = { role, addressee: form.addressee, means, at }
      const sent = await send(id, form, sending).finally(() => setState({ busy: false }))
      if (!sent.ok) {
        setState({ failure: sent.failure })
        if (ofDraft) drafts.keepAgain(id)
        return false
      }
      attempts.done(`send:${id}`)
      attempts.done(`send-at:${id}`)
      setState(({ forms: { [id]: _, ...forms }, turn }) => ({ forms, open: false, turn: turn + 1 }))
      if (ofDraft) drafts.sent(id)
      await askDaily(id, form, zone)
      return true
    },
  }
}
