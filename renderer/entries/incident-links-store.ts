import { createStore } from 'zustand/vanilla'
import type { EntryId } from '../../shared/entries/entry'
import type { EntryMark, IncidentId, IncidentRow } from '../../shared/incidents/incident'
import type { IncidentDetail } from '../../shared/incidents/incident-detail'
import type { Api } from '../../shared/ipc/contract'
import type { Failure, Result } from '../../shared/result'
import type { CommandAttempts } from '../app/command-attempts'
import { type ReadableStore, readable } from '../app/readable-store'

export interface IncidentLinksState {
  /** To which incident entries belong. */
  marks: ReadonlyMap<EntryId, EntryMark>
  /** Of several under way: which one is this entry to be attached to? */
  choosing: { entry: EntryId; running: readonly IncidentRow[] } | null
  /** An entry is taken out of its incident, with a reason that is being written. */
  detaching: EntryMark | null
  /** Reasons as they were typed, by entry. */
  reasons: Readonly<Partial<Record<string, string>>>
  busy: boolean
  failure: Failure | null
}

export interface IncidentLinksStore extends ReadableStore<IncidentLinksState> {
  /** Reads which entries belong to incidents and keeps it live; answers with its end. */
  start(): () => void
  /** Attaches an entry to the incident under way; of several it asks first. */
  attach(entry: EntryId): Promise<void>
  attachTo(incident: IncidentId): Promise<void>
  /** Begins to take an entry out of the incident it belongs to. */
  detach(entry: EntryId): void
  writeReason(reason: string): void
  refuse(sentence: string): void
  submitDetach(): Promise<void>
  /** Takes a question out of sight; what was typed stays. */
  putAway(): void
  dismiss(): void
}

interface Needs {
  api: Pick<Api, 'incidents'>
  attempts: CommandAttempts
}

const none: IncidentLinksState = {
  marks: new Map(),
  choosing: null,
  detaching: null,
  reasons: {},
  busy: false,
  failure: null,
}

/** What binds entries to incidents, as the desk shows and changes it. */
export function createIncidentLinksStore({ api, attempts }: Needs): IncidentLinksStore {
  const store = createStore<IncidentLinksState>(() => none)
  const { getState, setState } = store
  const run = createRun(setState)

  const readMarks = async (incidentId: IncidentId | null) => {
    const read = await api.incidents.marks({ incidentId })
    if (!read.ok) return setState({ failure: read.failure })
    // An entry that was moved is told of by the incident it is in now.
    const others = [...getState().marks].filter(([, mark]) => incidentId !== null && mark.incidentId !== incidentId)
    setState({ marks: new Map([...others, ...read.value.map((mark) => [mark.entryId, mark] as const)]) })
  }
  const attachTo = async (entryId: EntryId, incidentId: IncidentId) => {
    const subject = `attach:${entryId}`
    const done = await run(() => {
      const commandId = attempts.idFor(subject, incidentId)
      return api.incidents.attach({ commandId, incidentId, entryId })
    })
    if (!done) return
    attempts.done(subject)
    setState({ choosing: null })
  }

  return {
    ...readable(store),
    start: () => {
      void readMarks(null)
      return api.incidents.onChanged(({ incidentId }) => void readMarks(incidentId))
    },
    attach: async (entry) => {
      setState({ failure: null })
      const read = await api.incidents.list({ status: 'open' })
      if (!read.ok) return setState({ failure: read.failure })
      const [only, ...others] = read.value
      if (!only) return setState({ failure: nothingUnderWay })
      if (others.length > 0) return setState({ choosing: { entry, running: read.value } })
      await attachTo(entry, only.id)
    },
    attachTo: async (incident) => {
      const { choosing } = getState()
      if (choosing) await attachTo(choosing.entry, incident)
    },
    detach: (entry) => setState(({ marks }) => ({ detaching: marks.get(entry) ?? null, failure: null })),
    writeReason: (reason) =>
      setState(({ detaching, reasons }) => (detaching ? { reasons: { ...reasons, [detaching.entryId]: reason } } : {})),
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    submitDetach: async () => {
      const { detaching, reasons } = getState()
      if (!detaching) return
      const { entryId, incidentId } = detaching
      const reason = (reasons[entryId] ?? '').trim()
      const subject = `detach:${entryId}`
      const done = await run(() => {
        const commandId = attempts.idFor(subject, reason)
        return api.incidents.detach({ commandId, incidentId, entryId, reason })
      })
      if (!done) return
      attempts.done(subject)
      setState({ detaching: null, reasons: { ...reasons, [entryId]: '' } })
    },
    putAway: () => setState({ choosing: null, detaching: null, failure: null }),
    dismiss: () => setState({ failure: null }),
  }
}

const nothingUnderWay: Failure = {
  kind: 'conflict',
  message: '没有归入：没有处置中的突发事件。按 F8 可把这条记录立为突发事件',
}

/** One command at a time; answers whether it was done. */
function createRun(setState: (change: Partial<IncidentLinksState>) => void) {
  let busy = false
  return async (command: () => Promise<Result<IncidentDetail>>): Promise<boolean> => {
    if (busy) return false
    busy = true
    setState({ busy, failure: null })
    const done = await command().finally(() => {
      busy = false
      setState({ busy })
    })
    if (!done.ok) setState({ failure: done.failure })
    return done.ok
  }
}
