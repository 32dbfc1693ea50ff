import { factFaults } from '../../shared/incidents/incident-facts'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, success } from '../../shared/result'
import { listAccounts } from '../accounts/accounts-repository'
import type { NewEvent } from '../journal/event-catalogue'
import {
  alsoChanged,
  carryOut,
  changeIncident,
  decided,
  detailNow,
  fault,
  findCase,
  type IncidentDependencies,
  noIncident,
} from './incident-changes'
import { findIncidentOfEntry } from './incidents-repository'
import { newClocks } from './ledger-view'
import { clocksAfter, entriesFault, entryFault, factsFault, opened } from './opening'

type Opening = Pick<
  Handlers['incidents'],
  | 'open'
  | 'attach'
  | 'detach'
  | 'merge'
  | 'split'
  | 'standDown'
  | 'reassess'
  | 'preview'
  | 'passLead'
  | 'close'
  | 'reopen'
>

/** Incidents begin, grow together, are split and end; each command decides inside the journal's transaction. */
export function openingHandlers(dependencies: IncidentDependencies): Opening {
  return { ...beginning(dependencies), ...belonging(dependencies), ...settling(dependencies), ...ending(dependencies) }
}

function beginning(dependencies: IncidentDependencies): Pick<Opening, 'open' | 'split'> {
  const { journal, ids, shelf } = dependencies
  return {
    open: (command) =>
      carryOut(dependencies, 'open', command, (tx, at) => {
        const { name, place, facts, entries } = command
        const packs = shelf.inUse(tx)
        const refused = factsFault(facts, packs) ?? entriesFault(tx, entries)
        if (refused) return refused
        const opening = { id: ids.next(), name, place, facts, entries, splitFrom: null, reason: '', packs }
        return success(opened(tx, journal.station, opening, at))
      }),

    split(command) {
      const done = carryOut(dependencies, 'split', command, (tx, at) => {
        const from = findCase(tx, shelf, command.incidentId)
        if (!from) return noIncident
        if (from.status !== 'open') return failure('conflict', '只有正在处置的事件可以拆')
        const { name, place, facts, entries, reason } = command
        const foreign = entries.some((id) => findIncidentOfEntry(tx, id) !== from.row.id)
        if (foreign) return failure('conflict', '要拆出的值班记录不在这起事件里')
        const packs = shelf.inUse(tx)
        const refused = factsFault(facts, packs) ?? entriesFault(tx, entries, from.row.id)
        if (refused) return refused
        const opening = { id: ids.next(), name, place, facts, entries, splitFrom: from.row.id, reason, packs }
        const [first, ...more] = opened(tx, journal.station, opening, at)
        const words = `拆出一起事件“${name}”：${reason}`
        return success([first, ...more, { type: 'incident.noted.1', subject: from.row.id, payload: { words, at } }])
      })
      if (done.ok) alsoChanged(dependencies, command.incidentId)
      return done
    },
  }
}

function belonging(dependencies: IncidentDependencies): Pick<Opening, 'attach' | 'detach' | 'merge'> {
  return {
    attach: (command) =>
      changeIncident(dependencies, 'attach', command, ({ row }, tx) => {
        const { entryId } = command
        if (findIncidentOfEntry(tx, entryId) === row.id) return failure('conflict', '这条值班记录已经在这起事件里')
        const refused = entryFault(tx, entryId)
        if (refused) return refused
        return decided({ type: 'incident.entry-attached.1', subject: row.id, payload: { entry: entryId } })
      }),

    detach: (command) =>
      changeIncident(dependencies, 'detach', command, ({ row }, tx) => {
        const { entryId, reason } = command
        if (findIncidentOfEntry(tx, entryId) !== row.id) return failure('not-found', '这条值班记录不在这起事件里')
        return decided({ type: 'incident.entry-detached.1', subject: row.id, payload: { entry: entryId, reason } })
      }),

    merge(command) {
      const { into, reason } = command
      const done = changeIncident(dependencies, 'merge', command, ({ row }, tx) => {
        if (into === row.id) return failure('invalid-input', '不能并入自己')
        const other = findCase(tx, dependencies.shelf, into)
        if (!other) return failure('not-found', '要并入的事件找不到')
        if (other.status !== 'open') return failure('conflict', '要并入的事件已经结束，先恢复处置')
        return decided({ type: 'incident.merged.1', subject: row.id, payload: { into, reason } })
      })
      if (!done.ok) return done
      alsoChanged(dependencies, into)
      return detailNow(dependencies, into)
    },
  }
}

function settling(dependencies: IncidentDependencies): Pick<Opening, 'reassess' | 'preview' | 'passLead'> {
  const { db, clock, shelf } = dependencies
  return {
    reassess: (command) =>
      changeIncident(dependencies, 'reassess', command, (incident, _tx, at) => {
        const { name, place, facts, reason } = command
        const refused = factsFault(facts, incident.packs)
        if (refused) return refused
        const { clocks } = clocksAfter(incident, facts, at)
        const payload = { name, place, facts, clocks, reason }
        return decided({ type: 'incident.reassessed.1', subject: incident.row.id, payload })
      }),

    preview({ incidentId, facts }) {
      const incident = findCase(db, shelf, incidentId)
      if (!incident) return noIncident
      const now = clock.now()
      const { changes } = clocksAfter(incident, facts, now)
      const { notNeeded, neededAgain, moved } = changes
      return success({
        faults: factFaults(facts, incident.packs),
        added: newClocks(incident, facts, now),
        notNeeded: [...notNeeded],
        neededAgain: [...neededAgain],
        moved: [...moved],
      })
    },

    passLead: (command) =>
      changeIncident(dependencies, 'pass-lead', command, ({ row }, tx) => {
        const { to, words } = command
        const account = listAccounts(tx).find(({ id }) => id === to)
        if (!account?.active) return fault('to', '找不到这个人，另选一位')
        if (row.lead === to) return fault('to', `${account.name}已经在牵头`)
        return decided({ type: 'incident.lead-passed.1', subject: row.id, payload: { to, name: account.name, words } })
      }),
  }
}

function ending(dependencies: IncidentDependencies): Pick<Opening, 'standDown' | 'close' | 'reopen'> {
  const ended = (type: 'incident.stood-down.1' | 'incident.closed.1' | 'incident.reopened.1') => {
    return (subject: string, reason: string): NewEvent => ({ type, subject, payload: { reason } })
  }
  return {
    standDown: (command) =>
      changeIncident(dependencies, 'stand-down', command, ({ row }) =>
        decided(ended('incident.stood-down.1')(row.id, command.reason)),
      ),
    close: (command) =>
      changeIncident(dependencies, 'close', command, ({ row }) =>
        decided(ended('incident.closed.1')(row.id, command.reason)),
      ),
    reopen: (command) =>
      changeIncident(dependencies, 'reopen', command, ({ row }) =>
        decided(ended('incident.reopened.1')(row.id, command.reason)),
      ),
  }
}
