import { type EntryRow, formatShortNumber, urgencyWords } from '../../shared/entries/entry'
import { dayOf, formatClock, formatDay } from '../../shared/time/office-time'
import { Badge } from '../ui/badge'
import { useDesk } from './desk-context'
import { stateWords, whoWords } from './row-words'

/** One entry that is not closed, in one line. */
export function OpenItemRow({ row, today }: { row: EntryRow; today: number }) {
  const { zone } = useDesk().office
  const isToday = dayOf(row.receivedAt, zone) === today
  return (
    <div className={`open-item open-item--${row.urgency}`}>
      <span className="open-item__urgency">
        {row.urgency === 'ordinary' ? (
          urgencyWords.ordinary
        ) : (
          <Badge kind={row.urgency}>{urgencyWords[row.urgency]}</Badge>
        )}
      </span>
      <span className="open-item__number">{formatShortNumber(row.number)}</span>
      <span className="open-item__line">
        {whoWords(row)}：{row.line}
      </span>
      <span className="open-item__state">
        {isToday ? '' : `${formatDay(row.receivedAt, zone)} `}
        {formatClock(row.receivedAt, zone)} {stateWords(row)}
      </span>
    </div>
  )
}
