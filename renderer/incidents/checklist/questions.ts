import type { IncidentDetail, StepView, TimelineLine } from '../../../shared/incidents/incident-detail'
import type { ChecklistLine } from '../../../shared/incidents/policy'
import { totalsWords } from '../../../shared/incidents/report-defaults'
import { formatClock } from '../../../shared/time/office-time'

/** A line of the checklist under the name it has within one incident: ids repeat from list to list. */
export const lineName = ({ kind, words }: ChecklistLine) => `${kind} ${words}`

/** How what was answered or prepared is written into the timeline, and found there again. */
export function notedWords({ kind, words }: ChecklistLine, answer: string): string {
  if (kind === 'prepare') return answer === '' ? `已备：${words}` : `已备：${words}。${answer}`
  return `${words}：${answer === '' ? '已问' : answer}`
}

/** What was noted of a line last, without the line's own words; null while nothing was. */
export function notedOf(line: ChecklistLine, timeline: readonly TimelineLine[]): { answer: string; at: number } | null {
  const head = line.kind === 'prepare' ? `已备：${line.words}` : `${line.words}：`
  const found = timeline.filter(({ kind, words }) => kind === 'note' && words.startsWith(head))
  const last = found.reduce<TimelineLine | null>(
    (newest, each) => (newest && newest.seq > each.seq ? newest : each),
    null,
  )
  return last && { answer: last.words.slice(head.length).replace(/^。/, ''), at: last.at }
}

/** The step that warns whom a line says; done ones before those still to do. */
export function stepOfLine({ role }: ChecklistLine, steps: readonly StepView[]): StepView | null {
  const about = steps.filter(({ to }) => to === role)
  return about.find(({ state }) => state.end !== null) ?? about[0] ?? null
}

/** What is known without asking: 事发 03:05　地点 东浦区　死亡 3 人（1 人待核实）　来电 何运川. */
export function knownWords({ facts, place, ledger, entries }: IncidentDetail, zone: string): string {
  const figures = totalsWords(ledger.totals)
  const [first] = entries
  return [
    facts.occurredAt === null ? '' : `事发 ${formatClock(facts.occurredAt, zone)}`,
    place === '' ? '' : `地点 ${place}`,
    figures,
    first === undefined || first.who === '' ? '' : `来电 ${first.who}`,
  ]
    .filter((words) => words !== '')
    .join('　')
}
