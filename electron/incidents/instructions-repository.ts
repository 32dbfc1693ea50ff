import type { Instruction, InstructionId, Relay } from '../../shared/incidents/instruction'
import { type Db, sql, type Tx } from '../db/connection'
import type { IncidentFeedbackTable, IncidentInstructionTable, IncidentRelayTable } from './incident-tables'

export function insertInstruction(tx: Tx, row: IncidentInstructionTable): void {
  tx.run(sql.insertInto('incident_instruction').values(row))
}

export function updateInstruction(tx: Tx, id: string, changes: Partial<IncidentInstructionTable>): void {
  tx.run(sql.updateTable('incident_instruction').set(changes).where('id', '=', id))
}

/** What leaders still wait for goes on in another incident. */
export function moveOpenInstructions(tx: Tx, from: string, into: string): void {
  const moved = sql.updateTable('incident_instruction').set({ incident_id: into })
  tx.run(moved.where('incident_id', '=', from).where('closed_at', 'is', null))
}

export function insertRelay(tx: Tx, row: IncidentRelayTable): void {
  tx.run(sql.insertInto('incident_relay').values(row))
}

export function setArrival(tx: Tx, relayId: string, arrival: { by: string; at: number }): void {
  tx.run(
    sql.updateTable('incident_relay').set({ arrived_by: arrival.by, arrived_at: arrival.at }).where('id', '=', relayId),
  )
}

export function insertFeedback(tx: Tx, row: IncidentFeedbackTable): void {
  tx.run(sql.insertInto('incident_feedback').values(row))
}

/** The instructions of an incident with all that became of them, oldest first. */
export function listInstructions(
  db: Db,
  incidentId: string,
  nameOf: (account: string) => string = () => '',
): Instruction[] {
  const rows = db.all(
    sql.selectFrom('incident_instruction').selectAll().where('incident_id', '=', incidentId).orderBy('seq'),
  )
  return rows.map((row) => ({
    id: row.id as InstructionId,
    words: row.words,
    from: row.giver,
    means: row.means as Instruction['means'],
    at: row.at,
    readBackAt: row.read_back_at,
    feedbackDue: row.feedback_due,
    relays: listRelays(db, row.id),
    feedback: listFeedback(db, row.id),
    closed: row.closed_at === null ? null : { at: row.closed_at, words: row.closed_words },
    recordedAt: row.recorded_at,
    recorderName: nameOf(row.recorded_by),
  }))
}

/** How many instructions of each incident are not closed; of those that have any. */
export function countOpenInstructions(db: Db): Map<string, number> {
  const counted = sql
    .selectFrom('incident_instruction')
    .select(['incident_id', (eb) => eb.fn.countAll<number>().as('count')])
    .where('closed_at', 'is', null)
    .groupBy('incident_id')
  return new Map(db.all(counted).map(({ incident_id, count }) => [incident_id, count]))
}

function listRelays(db: Db, instructionId: string): Relay[] {
  const rows = db.all(
    sql.selectFrom('incident_relay').selectAll().where('instruction_id', '=', instructionId).orderBy('seq'),
  )
  return rows.map(({ id, relayed_to, means, at, arrived_by, arrived_at }) => ({
    id,
    to: relayed_to,
    means: means as Relay['means'],
    at,
    arrival: arrived_by === null || arrived_at === null ? null : { by: arrived_by, at: arrived_at },
  }))
}

function listFeedback(db: Db, instructionId: string): Instruction['feedback'] {
  return db.all(
    sql
      .selectFrom('incident_feedback')
      .select(['words', 'said_by as by', 'at'])
      .where('instruction_id', '=', instructionId)
      .orderBy('seq'),
  )
}
