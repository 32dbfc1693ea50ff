import { useStore } from 'zustand'
import { formatIncidentNumber } from '../../../shared/incidents/incident'
import type { TimelineLine } from '../../../shared/incidents/incident-detail'
import { useDetail, useIncidents } from '../incident-context'
import { isOverrun, isRecordedLater } from '../timeline/timeline-rows'
import { useMomentWords } from '../use-moment-words'

/** The timeline as it goes on paper, oldest first. */
export function TimelinePaper() {
  const { stores, office } = useIncidents()
  const { name, number } = useDetail()
  const lines = useStore(stores.timeline.lines, (state) => state.lines)
  return (
    <article className="print-view__sheet">
      <p className="print-view__office">{office.name}</p>
      <h3 className="print-view__title">{name}处置时间线</h3>
      <p className="print-view__number">
        {formatIncidentNumber(number)}　{lines?.length ?? 0} 条
      </p>
      <table className="print-view__table">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">内容</th>
            <th scope="col">记录</th>
          </tr>
        </thead>
        <tbody>
          {lines?.map((line) => (
            <Line key={line.seq} line={line} />
          ))}
        </tbody>
      </table>
    </article>
  )
}

function Line({ line }: { line: TimelineLine }) {
  const { kind, at, words, byName, recordedAt } = line
  const moment = useMomentWords()
  return (
    <tr data-kind={isOverrun(line) ? 'overrun' : kind}>
      <td className="print-view__when">{moment(at)}</td>
      <td>{words}</td>
      <td className="print-view__when">
        {byName}
        {isRecordedLater(line) && `　记于 ${moment(recordedAt)}`}
      </td>
    </tr>
  )
}
