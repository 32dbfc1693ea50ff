import { type ClockProgress, progressOf } from '../../shared/incidents/clock-progress'
import type { StartedClock } from '../../shared/incidents/clocks'
import type { IncidentStatus } from '../../shared/incidents/incident'
import type { IncidentFacts } from '../../shared/incidents/incident-facts'
import type { PolicyPack } from '../../shared/incidents/policy'
import { historyOf, type StepHistory } from '../../shared/incidents/step-history'
import type { Db } from '../db/connection'
import { getOffice } from '../office/office-repository'
import type { IncidentTable } from './incident-tables'
import { listActions, listClocks } from './incidents-repository'
import { choiceInUse, type PackShelf, type PackVersion } from './pack-shelf'
import { finalReportAt } from './reports-repository'

/** One incident with everything that rules are asked about. Instants are UTC ms. */
export interface IncidentCase {
  row: IncidentTable
  status: IncidentStatus
  facts: IncidentFacts
  /** The packs it is kept under. */
  packs: readonly PolicyPack[]
  clocks: readonly StartedClock[]
  histories: ReadonlyMap<string, StepHistory>
  progress: readonly ClockProgress[]
  ownRoles: readonly string[]
  zone: string
}

/** What the office says that every incident is looked at by. */
type OfficeRules = Pick<IncidentCase, 'ownRoles' | 'zone'>

export function officeRules(db: Db): OfficeRules {
  return { ownRoles: choiceInUse(db).ownRoles, zone: getOffice(db).zone }
}

/** How far an incident has come. */
export function loadCourse(db: Db, row: IncidentTable, rules: OfficeRules) {
  const clocks = listClocks(db, row.id)
  const histories = historiesOf(db, row.id, clocks)
  const finalAt = finalReportAt(db, row.id)
  const endedAt = row.ended_at
  const overAt = finalAt === null || endedAt === null ? (finalAt ?? endedAt) : Math.min(finalAt, endedAt)
  return { clocks, histories, progress: progressOf({ clocks, histories, overAt, endedAt, ...rules }) }
}

export function loadCase(db: Db, shelf: PackShelf, row: IncidentTable): IncidentCase {
  const rules = officeRules(db)
  return {
    row,
    status: row.status as IncidentStatus,
    facts: factsOf(row),
    packs: packsOf(db, shelf, row),
    ...loadCourse(db, row, rules),
    ...rules,
  }
}

export function factsOf({ facts }: Pick<IncidentTable, 'facts'>): IncidentFacts {
  return JSON.parse(facts) as IncidentFacts
}

/** The versions of the packs an incident is kept under. */
export function versionsOf({ packs }: Pick<IncidentTable, 'packs'>): PackVersion[] {
  return JSON.parse(packs) as PackVersion[]
}

function packsOf(db: Db, shelf: PackShelf, row: IncidentTable): PolicyPack[] {
  return versionsOf(row).map((version) => {
    const pack = shelf.find(db, version)
    if (!pack) throw new Error(`incident ${row.id} is kept under ${version.id} ${version.version}, which is missing`)
    return pack
  })
}

/** Steps that come up again after each ending: those of repeated clocks, which are named as their clock. */
export function repeatsOf(clocks: readonly StartedClock[]): ReadonlySet<string> {
  return new Set(clocks.filter(({ rule }) => rule.repeat !== null).map(({ key }) => key))
}

/** What was done with the steps of an incident, by the key of the step. */
function historiesOf(db: Db, incidentId: string, clocks: readonly StartedClock[]): Map<string, StepHistory> {
  const repeats = repeatsOf(clocks)
  return new Map(
    [...listActions(db, incidentId)].map(([step, actions]) => [step, historyOf(actions, repeats.has(step))]),
  )
}
