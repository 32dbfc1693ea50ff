import { clocksFor, OWN_PACK, reevaluate, startingFacts } from '../../shared/incidents/clocks'
import { factFaults, type IncidentFacts } from '../../shared/incidents/incident-facts'
import type { PolicyPack } from '../../shared/incidents/policy'
import { lookupIn } from '../../shared/incidents/policy-lookup'
import { failure, type Refused } from '../../shared/result'
import { yearOf } from '../../shared/time/office-time'
import type { Tx } from '../db/connection'
import { findEntryRecord } from '../entries/entries-repository'
import type { NewEvent } from '../journal/event-catalogue'
import { getOffice } from '../office/office-repository'
import type { IncidentCase } from './incident-case'
import { fault } from './incident-changes'
import { findIncidentOfEntry, findIncidentRecord, findLastIncidentNumber } from './incidents-repository'
import { hasPack } from './policies-repository'

/** An incident to be opened, as the officer settled it. */
export interface Opening {
  id: string
  name: string
  place: string
  facts: IncidentFacts
  entries: readonly string[]
  splitFrom: string | null
  reason: string
  /** The packs it will be kept under. */
  packs: readonly PolicyPack[]
}

/** The facts of an opening at `at` (UTC ms): the incident, and the versions of its packs that were never stored before. */
export function opened(tx: Tx, station: string, opening: Opening, at: number): [NewEvent, ...NewEvent[]] {
  const { id, name, place, facts, entries, splitFrom, reason, packs } = opening
  const year = yearOf(at, getOffice(tx).zone)
  const number = { year, station, number: findLastIncidentNumber(tx, station, year) + 1 }
  const { clocks } = reevaluate([], clocksFor(packs, startingFacts(facts, at, at)), at)
  const versions = packs.map(({ id: pack, version }) => ({ id: pack, version }))
  const payload = { number, name, place, facts, packs: versions, clocks, entries: [...entries], splitFrom, reason }
  return [
    { type: 'incident.opened.1', subject: id, payload },
    ...packs
      .filter((pack) => !hasPack(tx, pack.id, pack.version))
      .map((pack): NewEvent => {
        const adopted = { version: pack.version, origin: 'shipped' as const, pack: asJson(pack), reason: '' }
        return { type: 'policy.adopted.1', subject: pack.id, payload: adopted }
      }),
  ]
}

type Json = Extract<NewEvent, { type: 'policy.adopted.1' }>['payload']['pack']

/** A pack as plain JSON. */
export function asJson(pack: PolicyPack): Json {
  return JSON.parse(JSON.stringify(pack)) as Json
}

/** What is wrong with the facts of an incident under its packs, or null. */
export function factsFault(facts: IncidentFacts, packs: readonly PolicyPack[]): Refused | null {
  const [first] = factFaults(facts, packs)
  if (first) return fault(`facts.${first.field}`, first.words)
  const sensitive = new Set(packs.flatMap((pack) => pack.sensitive.map(({ id }) => id)))
  const special = new Set(packs.flatMap((pack) => pack.specialNotifications.map(({ id }) => id)))
  const unknown = facts.sensitive.find((id) => !sensitive.has(id))
  if (unknown !== undefined) return fault('facts.sensitive', `政策包里没有“${unknown}”这种敏感情形`)
  const unheard = facts.special.find((id) => !special.has(id))
  return unheard === undefined ? null : fault('facts.special', `政策包里没有“${unheard}”这种专门通报`)
}

/** Why entries cannot belong to a new incident, or null. `from`: the incident they are taken from. */
export function entriesFault(tx: Tx, entries: readonly string[], from: string | null = null): Refused | null {
  for (const id of entries) {
    const refused = entryFault(tx, id, from)
    if (refused) return refused
  }
  return null
}

/** Why an entry cannot join an incident: an entry tells of one incident at a time. */
export function entryFault(tx: Tx, entryId: string, from: string | null = null): Refused | null {
  const entry = findEntryRecord(tx, entryId)
  if (!entry) return failure('not-found', '要归入的值班记录找不到')
  if (entry.status === 'struck') return failure('conflict', '这条值班记录已作废，不能归入事件')
  const of = findIncidentOfEntry(tx, entryId)
  if (of === undefined || of === from) return null
  const name = findIncidentRecord(tx, of)?.name ?? ''
  return failure('conflict', `这条值班记录已归入“${name}”，先从那里移出`)
}

/** The clocks of an incident after its facts changed; the office's own steps stay as they are. */
export function clocksAfter(incident: IncidentCase, facts: IncidentFacts, at: number) {
  const own = incident.clocks.filter(({ pack }) => pack === OWN_PACK)
  const ofPacks = incident.clocks.filter(({ pack }) => pack !== OWN_PACK)
  const needed = clocksFor(incident.packs, startingFacts(facts, incident.row.opened_at, at))
  const { clocks, changes } = reevaluate(ofPacks, needed, at)
  return { clocks: [...clocks, ...own], changes }
}

/** Whether a role is known to the packs of an incident. */
export function hasRole(packs: readonly PolicyPack[], role: string): boolean {
  return lookupIn(packs).roles.has(role)
}
