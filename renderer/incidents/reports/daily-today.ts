import { clockState } from '../../../shared/incidents/clock-state'
import { dailyDue } from '../../../shared/incidents/daily-due'
import type { IncidentRow } from '../../../shared/incidents/incident'
import type { ZeroReport } from '../../../shared/incidents/report'
import { formatClock } from '../../../shared/time/office-time'
import type { DailyReport, DailyState, ZeroForm } from './daily-store'

/** A daily report as it stands today. */
export interface DailyToday {
  report: DailyReport
  dueAt: number
  /** `due` from an hour before, as it begins to matter. */
  state: 'later' | 'due' | 'overdue' | 'sent'
  sent: ZeroReport | null
}

/** The daily reports of today at an instant (UTC ms). */
export function dailyToday(
  { chosen, sent }: Pick<DailyState, 'chosen' | 'sent'>,
  now: number,
  zone: string,
): DailyToday[] {
  return (chosen ?? []).map((report) => {
    const { day, clock } = dailyDue(report.at, now, zone)
    const told = sent.find((each) => each.daily === report.daily && each.day === day) ?? null
    const { dueAt, startedAt } = clock
    const isOverdue = clockState(clock, now).phase === 'overdue'
    const state = told ? 'sent' : isOverdue ? 'overdue' : now < startedAt ? 'later' : 'due'
    return { report, dueAt, state, sent: told }
  })
}

/** What a zero report begins with; where something happened it says so. */
export function offeredZero(report: DailyReport, running: readonly IncidentRow[], now: number, zone: string): ZeroForm {
  const until = `截至今日 ${formatClock(now, zone)}`
  const words =
    running.length === 0
      ? `${until}，本机关值班正常，没有突发事件需要报告。`
      : `${until}，处置中的突发事件 ${running.length} 起：${running.map(({ name }) => name).join('、')}，已另行报告。`
  return { addressee: report.toTitle, words, at: '' }
}
