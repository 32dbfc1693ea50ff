import { createStore } from 'zustand/vanilla'
import { type AccountId, accountId } from '../../../shared/accounts/account'
import { entryId } from '../../../shared/entries/entry'
import { incidentId } from '../../../shared/incidents/incident'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import type { Failure, Result } from '../../../shared/result'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'

/** What is done to an incident as a whole, with a sentence: 平稳办结, 并入, 误立, 移交牵头, 移出记录, 恢复处置. */
export const incidentDeedKinds = ['close', 'merge', 'stand-down', 'pass-lead', 'detach', 'reopen'] as const
export type IncidentDeedKind = (typeof incidentDeedKinds)[number]

/** `choice`: id of the incident, person or entry that it is about; empty while none is chosen. */
export interface DeedWork {
  words: string
  choice: string
}

export const noDeedWork: DeedWork = { words: '', choice: '' }

export interface IncidentDeedsState {
  /** The menu, a deed being written, or neither. */
  open: 'menu' | IncidentDeedKind | null
  /** What was written, by `workName`. */
  works: Readonly<Record<string, DeedWork>>
  busy: boolean
  failure: Failure | null
}

export interface IncidentDeedsStore extends ReadableStore<IncidentDeedsState> {
  choose(): void
  begin(deed: IncidentDeedKind): void
  write(changes: Partial<DeedWork>): void
  refuse(sentence: string): void
  /** Takes it out of sight; the words stay. */
  putAway(): void
  submit(): Promise<boolean>
}

/** Each incident has its own words for each deed. */
export function workName(incident: string, deed: IncidentDeedKind): string {
  return `${deed}:${incident}`
}

/** What is done to the incident in sight as a whole. */
export function createIncidentDeedsStore({ api, attempts, sight }: PartNeeds): IncidentDeedsStore {
  const store = createStore<IncidentDeedsState>(() => ({ open: null, works: {}, busy: false, failure: null }))
  const { getState, setState } = store

  const inHand = () => {
    const { open, works } = getState()
    const { detail } = sight.getState()
    if (open === null || open === 'menu' || detail === null) return null
    const name = workName(detail.id, open)
    return { deed: open, detail, name, work: works[name] ?? noDeedWork }
  }
  const send = (deed: IncidentDeedKind, detail: IncidentDetail, { words, choice }: DeedWork) => {
    const reason = words.trim()
    const commandId = attempts.idFor(workName(detail.id, deed), { reason, choice })
    const of = { commandId, incidentId: detail.id, reason }
    return sendDeed(api.incidents, deed, of, choice)
  }

  return {
    ...readable(store),
    choose: () => setState({ open: 'menu', failure: null }),
    begin: (open) => setState({ open, failure: null }),
    write: (changes) => {
      const at = inHand()
      if (at) setState(({ works }) => ({ works: { ...works, [at.name]: { ...at.work, ...changes } }, failure: null }))
    },
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    putAway: () => setState({ open: null, failure: null }),
    submit: async () => {
      const at = inHand()
      if (!at || getState().busy) return false
      setState({ busy: true, failure: null })
      const done = await sight.ask(() => send(at.deed, at.detail, at.work)).finally(() => setState({ busy: false }))
      if (!done.ok) {
        setState({ failure: done.failure })
        return false
      }
      attempts.done(at.name)
      setState(({ works: { [at.name]: _said, ...works } }) => ({ open: null, works }))
      return true
    },
  }
}

interface Asked {
  commandId: Parameters<PartNeeds['api']['incidents']['close']>[0]['commandId']
  incidentId: IncidentDetail['id']
  reason: string
}

function sendDeed(
  incidents: PartNeeds['api']['incidents'],
  deed: IncidentDeedKind,
  of: Asked,
  choice: string,
): Promise<Result<IncidentDetail>> {
  switch (deed) {
    case 'close':
      return incidents.close(of)
    case 'stand-down':
      return incidents.standDown(of)
    case 'reopen':
      return incidents.reopen(of)
    case 'merge':
      return incidents.merge({ ...of, into: incidentId.parse(choice) })
    case 'detach':
      return incidents.detach({ ...of, entryId: entryId.parse(choice) })
    case 'pass-lead': {
      const { reason: words, ...asked } = of
      const to: AccountId = accountId.parse(choice)
      return incidents.passLead({ ...asked, to, words })
    }
  }
}
