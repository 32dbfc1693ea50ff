import { formatClock } from '../../../shared/time/office-time'
import type { LineRow } from './line-rows'

/** A minute of the timeline: when, what, and how long it took; beneath it what is said more quietly. */
export function TimelineRow({ row, zone }: { row: LineRow; zone: string }) {
  if (row.kind === 'day') return <div className="review-timeline__day">{row.words}</div>
  const { at, kind, words, second, measure, bar } = row.line
  if (kind === 'silence') return <div className="review-timeline__silence">{words}</div>
  return (
    <div className="review-timeline__row" data-bar={bar ?? undefined} data-kind={kind}>
      <span className="review-timeline__at">{formatClock(at, zone)}</span>
      <span className="review-timeline__first">
        <span className="review-timeline__words">{words}</span>
        {measure && (
          <span className="review-timeline__measure" data-tone={measure.tone}>
            {measure.words}
          </span>
        )}
      </span>
      {second !== '' && <span className="review-timeline__second">{second}</span>}
    </div>
  )
}
