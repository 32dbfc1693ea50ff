import { stepsFrom } from '../../shared/incidents/checklist'
import { shortIncidentNumber } from '../../shared/incidents/incident'
import type { StepAction } from '../../shared/incidents/step-state'
import type { ReviewLine } from '../../shared/review/timeline-contract'
import { latenessWords, measureOf } from '../../shared/review/timeline-measure'
import { formatClockBeside } from '../../shared/time/office-time'
import type { Db } from '../db/connection'
import { listLateReasons } from '../incidents/incidents-repository'
import type { TimedIncident } from './timeline-incidents'
import type { LineRow } from './timeline-repository'

/** How the lines of one incident are told. `numbered`: others are told beside it, so each line says whose it is. */
interface CourseTold {
  numbered: boolean
  now: number
  zone: string
}

/** The lines of an incident, each with how long it took or what came of it. */
export function courseLines(db: Db, timed: TimedIncident, rows: readonly LineRow[], told: CourseTold): ReviewLine[] {
  const { id } = timed.view
  const reasons = listLateReasons(db, id)
  const steps = stepsFrom(timed.incident.clocks, timed.incident.ownRoles)
  const own = ownWords(timed, told)
  return rows.map((row) => {
    const outcome =
      stepOutcome(row, timed, steps, reasons) ?? instructionOutcome(row, told) ?? receiptOutcome(row, told)
    return {
      key: `${id}:${row.seq}`,
      kind: row.kind as ReviewLine['kind'],
      at: row.at,
      recordedAt: row.recorded_at,
      words: own(row.words),
      second: outcome?.second ?? '',
      measure: outcome?.measure ?? null,
      bar: outcome?.measure?.tone === 'late' ? 'overdue' : null,
      byName: row.byName ?? '',
      record: { kind: 'incident', id },
    }
  })
}

/** Limits that ran out before they were met, at their minute: nobody records it, and it happened all the same. */
export function ranOutLines(timed: TimedIncident, told: CourseTold): ReviewLine[] {
  const own = ownWords(timed, told)
  return timed.clocks
    .filter(({ dueAt, until }) => dueAt < (until ?? told.now))
    .map((clock) => ({
      key: `${clock.incidentId}:${clock.key}`,
      kind: 'clock',
      at: clock.dueAt,
      recordedAt: clock.dueAt,
      words: own(`时限到：${clock.title}`),
      second: '',
      measure: clock.until === null ? { words: '未办', tone: 'late' } : null,
      bar: 'overdue',
      byName: '',
      record: { kind: 'incident', id: clock.incidentId },
    }))
}

function ownWords({ view }: TimedIncident, { numbered }: CourseTold): (words: string) => string {
  return (words) => (numbered ? `${shortIncidentNumber(view.number)}　${words}` : words)
}

interface Outcome {
  measure: ReviewLine['measure']
  second?: string
}

type Reasons = ReturnType<typeof listLateReasons>

/** A step that was carried out, against the earliest limit that asked for it. */
function stepOutcome(
  { action, step: key, at }: LineRow,
  { incident, clocks }: TimedIncident,
  steps: ReturnType<typeof stepsFrom>,
  reasons: Reasons,
): Outcome | null {
  const step = steps.find((each) => each.key === key)
  if (action === null || !step) return null
  const { kind } = JSON.parse(action) as StepAction
  if (kind !== 'reach' && kind !== 'do-otherwise') return null
  const answered = incident.progress.filter(({ clock, ours }) => ours && step.clocks.includes(clock.key))
  const late = answered.flatMap((each) => each.late.map((round) => ({ ...round, key: each.clock.key })))
  const overrun = late.find(({ metAt }) => metAt === at)
  if (overrun) {
    const reason = reasons.find(({ clock, round }) => clock === overrun.key && round === overrun.round)?.reason
    const words = latenessWords(overrun.metAt - overrun.dueAt)
    return { measure: { words, tone: 'late' }, second: reason === undefined ? '没有写原因' : `原因：${reason}` }
  }
  // Of what repeats only the running round is known from its start.
  const run = clocks.find(
    ({ key: clock, until }) => until === at && step.clocks.some((each) => clock.startsWith(`${each}#`)),
  )
  if (run) return { measure: measureOf({ startedAt: run.from, dueAt: run.dueAt, doneAt: at }) }
  const once = answered.find(({ clock, metAt }) => clock.rule.repeat === null && metAt === at)
  return once ? { measure: measureOf({ startedAt: once.startedAt, dueAt: null, doneAt: at }) } : null
}

/** An instruction as it was given: when it was first answered, or that nobody did in time. */
function instructionOutcome(
  { instructionId, feedbackAt, feedback_due, at }: LineRow,
  told: CourseTold,
): Outcome | null {
  if (instructionId === null) return null
  if (feedbackAt !== null) {
    const words = `${formatClockBeside(feedbackAt, at, told.zone)} 反馈`
    return { measure: { words, tone: feedback_due !== null && feedbackAt > feedback_due ? 'late' : 'met' } }
  }
  if (feedback_due === null) return null
  if (feedback_due < told.now) return { measure: { words: '到期未反馈', tone: 'late' } }
  return { measure: { words: `${formatClockBeside(feedback_due, at, told.zone)} 前反馈`, tone: 'plain' } }
}

function receiptOutcome({ receipt_at, at }: LineRow, { zone }: CourseTold): Outcome | null {
  if (receipt_at === null) return null
  return { measure: { words: `${formatClockBeside(receipt_at, at, zone)} 签收`, tone: 'met' } }
}
