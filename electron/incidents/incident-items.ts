import type { OpenItem, Wait } from '../../shared/handover/open-item'
import { type ClockProgress, runningOf } from '../../shared/incidents/clock-progress'
import { type IncidentId, shortIncidentNumber } from '../../shared/incidents/incident'
import type { IncidentFacts } from '../../shared/incidents/incident-facts'
import { instructionWaits } from '../../shared/incidents/instruction'
import { formatClock } from '../../shared/time/office-time'
import { type Db, sql } from '../db/connection'
import { factsOf, loadCourse, officeRules } from './incident-case'
import { leadOf } from './incident-leads'
import type { IncidentTable } from './incident-tables'
import { listOpenIncidents } from './incidents-repository'
import { listInstructions } from './instructions-repository'

/** An item before anybody said what is to be done next about it, and how often it was handed over. */
type Item = Omit<OpenItem, 'next' | 'carried'>

/** Incidents that the next shift takes on: those under way, and those that are over but whose instructions are not. */
export function incidentItems(db: Db, zone: string): Item[] {
  const rules = officeRules(db)
  return listHandedOver(db).map((row) => {
    const { progress } = loadCourse(db, row, rules)
    const waits = [...clockWaits(progress, zone), ...instructionWaitsOf(db, row.id as IncidentId)]
    const lead = leadOf(db, row.lead)
    const none: Wait = { kind: 'outcome', words: '未办结', since: row.opened_at }
    return {
      key: `incident:${row.id}`,
      urgency: isGrave(factsOf(row)) ? 'grave' : 'urgent',
      number: shortIncidentNumber(row),
      channel: null,
      line: `${row.name}，${lead.name}牵头${lead.isGone ? '（不在本班）' : ''}`,
      who: row.place,
      since: row.opened_at,
      waits: waits.length === 0 ? [none] : waits,
    }
  })
}

/** Incidents that still wait for something. */
export function listHandedOver(db: Db): IncidentTable[] {
  const waiting = db.all(
    sql
      .selectFrom('incident')
      .selectAll()
      .where('status', '<>', 'open')
      .where('id', 'in', sql.selectFrom('incident_instruction').select('incident_id').where('closed_at', 'is', null)),
  )
  return [...listOpenIncidents(db), ...waiting]
}

/** Read back when the room changes hands: what is, or may become, 重大 or worse. */
function isGrave({ grave, grade, sensitive }: IncidentFacts): boolean {
  return grave || grade === 'I' || grade === 'II' || sensitive.length > 0
}

/** The clocks of this room that are running, the next due first. */
function clockWaits(progress: readonly ClockProgress[], zone: string): Wait[] {
  const due = (each: ClockProgress) => each.dueAt ?? Number.MAX_SAFE_INTEGER
  return runningOf(progress)
    .sort((left, right) => due(left) - due(right))
    .map(({ clock, dueAt, startedAt }) => {
      const by = dueAt === null ? '按领导指示' : dueAt <= startedAt ? '立即' : `应于 ${formatClock(dueAt, zone)}`
      return { kind: 'clock', words: `${clock.rule.title}未办，${by}`, since: startedAt }
    })
}

function instructionWaitsOf(db: Db, id: IncidentId): Wait[] {
  return listInstructions(db, id)
    .filter(({ closed }) => closed === null)
    .map((instruction) => {
      const { from, at } = instruction
      const words = instructionWaits(instruction).join('、') || '未办结'
      return { kind: 'feedback', words: `${from}指示：${words}`, since: at }
    })
}
