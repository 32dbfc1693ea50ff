import type { Clock, IdSource } from '../../shared/clock'
import type { IncidentId } from '../../shared/incidents/incident'
import type { IncidentDetail } from '../../shared/incidents/incident-detail'
import { type IncidentDeed, mayDoToIncident } from '../../shared/incidents/incident-rules'
import type { Publish } from '../../shared/ipc/contract'
import { failure, type Refused, type Result, success } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import type { Connection, Db, Tx } from '../db/connection'
import type { NewEvent } from '../journal/event-catalogue'
import type { Decision, Journal } from '../journal/journal'
import type { Alarms } from './alarms'
import { type IncidentCase, loadCase } from './incident-case'
import { findIncidentDetail } from './incident-view'
import { findIncidentRecord } from './incidents-repository'
import type { PackShelf } from './pack-shelf'

export interface IncidentDependencies {
  db: Connection
  journal: Journal
  session: SessionKeeper
  clock: Clock
  ids: IdSource
  publish: Publish
  shelf: PackShelf
  alarms: Pick<Alarms, 'ringing' | 'running' | 'refresh'>
}

interface Command {
  commandId: string
  incidentId: string
}

/** What a command decides about an incident, inside the journal's transaction. */
export type DecideOnIncident = (incident: IncidentCase, tx: Tx, at: number) => Decision

/** Carries out what is done to one incident and answers with it as it is then. */
export function changeIncident(
  dependencies: IncidentDependencies,
  deed: IncidentDeed,
  command: Command,
  decide: DecideOnIncident,
  verb: string = deed,
): Result<IncidentDetail> {
  return carryOut(dependencies, verb, command, (tx, at) => {
    const incident = findCase(tx, dependencies.shelf, command.incidentId)
    if (!incident) return noIncident
    const allowed = mayDoToIncident(deed, incident.status)
    return allowed.ok ? decide(incident, tx, at) : allowed
  })
}

/** Runs a command through the journal, tells the windows and the alarms, and answers with the incident it is about. */
export function carryOut(
  { db, journal, session, clock, publish, shelf, alarms }: IncidentDependencies,
  verb: string,
  command: { commandId: string },
  decide: (tx: Tx, at: number) => Decision,
): Result<IncidentDetail> {
  const meta = { commandId: command.commandId, actor: session.actor(), asked: [verb, command] }
  const done = journal.execute(meta, decide)
  if (!done.ok) return done
  const { subject } = done.value
  const detail = findIncidentDetail(db, shelf, subject, clock.now())
  if (!detail) throw new Error(`incident ${subject} is missing after its own command`)
  publish('incidents', 'onChanged', { incidentId: detail.id })
  alarms.refresh(detail.id)
  return success(detail)
}

/** An incident as it is now. */
export function detailNow(
  { db, shelf, clock }: Pick<IncidentDependencies, 'db' | 'shelf' | 'clock'>,
  incidentId: string,
): Result<IncidentDetail> {
  const detail = findIncidentDetail(db, shelf, incidentId, clock.now())
  return detail ? success(detail) : noIncident
}

export function findCase(db: Db, shelf: PackShelf, incidentId: string): IncidentCase | undefined {
  const row = findIncidentRecord(db, incidentId)
  return row && loadCase(db, shelf, row)
}

/** One fact about the incident. */
export function decided(event: NewEvent, ...more: readonly NewEvent[]): Decision {
  return success([event, ...more])
}

export function fault(field: string, sentence: string): Refused {
  return failure('invalid-input', sentence, { [field]: sentence })
}

/** A clock that is a little slow elsewhere is no slip. */
const TOLERANCE_MS = 60_000

/** Nothing was done later than now: a future time would silence a clock that still runs. */
export function futureFault(field: string, at: number, now: number): Refused | null {
  return at > now + TOLERANCE_MS ? fault(field, '时间晚于现在，核对后再记') : null
}

export const noIncident = failure('not-found', '找不到这起事件')

/** Tells the windows that an incident beside the one answered changed, too. */
export function alsoChanged(
  { publish, alarms }: Pick<IncidentDependencies, 'publish' | 'alarms'>,
  incidentId: string,
): void {
  publish('incidents', 'onChanged', { incidentId: incidentId as IncidentId })
  alarms.refresh(incidentId)
}
