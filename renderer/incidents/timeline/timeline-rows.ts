import type { TimelineKind, TimelineLine } from '../../../shared/incidents/incident-detail'
import type { TimelineState } from './timeline-store'

const MINUTE = 60_000

export const kindWords: Record<TimelineKind, string> = {
  entry: '来电来文',
  incident: '立与变更',
  step: '上报步骤',
  clock: '时限',
  figure: '台账',
  report: '报告',
  instruction: '批示',
  decision: '决定',
  note: '记事',
}

/** The lines to be shown, in their order. */
export function rowsOf({ lines, kind, newestFirst }: Pick<TimelineState, 'lines' | 'kind' | 'newestFirst'>) {
  const wanted = (lines ?? []).filter((line) => kind === null || line.kind === kind)
  return newestFirst ? wanted.reverse() : wanted
}

/** Whether it was written down in another minute than it tells of. */
export function isRecordedLater({ at, recordedAt }: TimelineLine): boolean {
  return Math.floor(at / MINUTE) !== Math.floor(recordedAt / MINUTE)
}

/** A line that says that time ran out, told by nobody. */
export function isOverrun({ kind, byName }: TimelineLine): boolean {
  return kind === 'clock' && byName === ''
}
