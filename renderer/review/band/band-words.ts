import { incidentStatusWords, shortIncidentNumber } from '../../../shared/incidents/incident'
import type { DayView } from '../../../shared/review/timeline-contract'
import { formatClock } from '../../../shared/time/office-time'

/** The band in words, for whoever does not see it. */
export function bandWords({ counts, shifts, incidents, clocks, marks }: DayView, zone: string): string {
  const late = clocks.filter(({ dueAt, until }) => until !== null && until > dueAt).length
  const onDuty = shifts.map(({ from, lead }) => `${formatClock(from, zone)} 起 ${lead}`)
  const ran = incidents.map(
    ({ number, name, status }) => `${shortIncidentNumber(number)} ${name} ${incidentStatusWords[status]}`,
  )
  const stamps = marks.map(({ stamp, at }) => `${formatClock(at, zone)} ${stamp}`)
  return [
    `记录 ${counts.all} 条，重特大 ${counts.grave}，紧急 ${counts.urgent}`,
    onDuty.length === 0 ? '' : `班次：${onDuty.join('，')}`,
    ran.length === 0 ? '' : `突发事件：${ran.join('，')}`,
    clocks.length === 0 ? '' : `时限 ${clocks.length} 个，迟 ${late} 个`,
    stamps.length === 0 ? '' : `报告批示：${stamps.join('，')}`,
  ]
    .filter((part) => part !== '')
    .join('。')
}
