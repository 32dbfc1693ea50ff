import type { IncidentId } from '../../shared/incidents/incident'
import type { Publish } from '../../shared/ipc/contract'
import type { Shift } from '../../shared/shifts/shift'
import type { Db, Tx } from '../db/connection'
import type { NewEvent } from '../journal/event-catalogue'
import { findRoomRecord, getMember, getShift } from '../shifts/shifts-repository'
import { listOpenIncidents } from './incidents-repository'

/** Those who are in the room: lead and deputy. Duty leaders and others keep what they were given to lead. */
const crewOf = ({ lead, deputy }: Pick<Shift, 'lead' | 'deputy'>) =>
  [lead.id, ...(deputy ? [deputy.id] : [])] as string[]

/** The incidents under way that people who leave still lead pass to the lead on duty, each as a fact of its own. */
function leadsPassed(tx: Tx, leaving: readonly string[], to: Shift, words: string): NewEvent[] {
  const staying = crewOf(to)
  const { id, name } = to.lead
  return listOpenIncidents(tx)
    .filter(({ lead }) => leaving.includes(lead) && !staying.includes(lead))
    .map((row) => ({ type: 'incident.lead-passed.1', subject: row.id, payload: { to: id, name, words } }))
}

/**
 * What becomes of the lead of running incidents as the room passes. Whoever works on jointly keeps leading until it is calm; all others
 * leave, and the shift that takes over leads.
 */
export function leadsPassedWithRoom(tx: Tx, outgoing: Shift, incoming: Shift, jointWork: boolean): NewEvent[] {
  const joint = findRoomRecord(tx)?.joint_before ?? null
  if (jointWork && joint === null) return []
  const kept = joint === null ? [] : crewOf(getShift(tx, joint))
  const leaving = crewOf(outgoing).filter((id) => !kept.includes(id))
  return leadsPassed(tx, leaving, incoming, '随交接班移交')
}

/** Joint work is over: what the shift before still leads passes to the lead on duty. */
export function leadsPassedWhenCalm(tx: Tx): NewEvent[] {
  const room = findRoomRecord(tx)
  if (!room?.joint_before) return []
  return leadsPassed(tx, crewOf(getShift(tx, room.joint_before)), getShift(tx, room.owner), '宣布平稳，联合值守结束')
}

/** Who leads an incident, and whether nobody of the shift on duty or of one that works on jointly does. */
export function leadOf(db: Db, lead: string): { name: string; isGone: boolean } {
  const { name } = getMember(db, lead)
  const room = findRoomRecord(db)
  if (!room) return { name, isGone: false }
  const shifts = [room.owner, ...(room.joint_before === null ? [] : [room.joint_before])]
  const present = shifts.flatMap((id) => {
    const shift = getShift(db, id)
    return [...crewOf(shift), ...(shift.leader ? [shift.leader.id as string] : [])]
  })
  return { name, isGone: !present.includes(lead) }
}

/** Tells the windows that incidents under way may have another lead. */
export function leadsMayHavePassed(db: Db, publish: Publish): void {
  for (const { id } of listOpenIncidents(db)) publish('incidents', 'onChanged', { incidentId: id as IncidentId })
}
