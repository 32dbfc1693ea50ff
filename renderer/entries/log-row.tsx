import { useStore } from 'zustand'
import { channelForms } from '../../shared/entries/channel'
import { type EntryRow, formatShortNumber, urgencyWords } from '../../shared/entries/entry'
import { shortIncidentNumber } from '../../shared/incidents/incident'
import { formatClock } from '../../shared/time/office-time'
import { Badge } from '../ui/badge'
import { useDesk } from './desk-context'
import { stateWords, whoWords } from './row-words'

export interface LogRowProps {
  row: EntryRow
  /** It was saved a moment ago. */
  tinted: boolean
}

/** One entry of the log, in two lines. */
export function LogRow({ row, tinted }: LogRowProps) {
  const { stores, office } = useDesk()
  const { zone } = office
  const mark = useStore(stores.incidentLinks, ({ marks }) => marks.get(row.id))
  const struck = row.struckReason !== null
  const words = (text: string) => (struck ? <s>{text}</s> : text)
  return (
    <div className={`log-row log-row--${struck ? 'ordinary' : row.urgency}${tinted ? ' log-row--tinted' : ''}`}>
      <span className="log-row__when">
        <span className="log-row__time">{words(formatClock(row.receivedAt, zone))}</span>
        <span className="log-row__number">{formatShortNumber(row.number)}</span>
      </span>
      <span className="log-row__channel">{channelForms[row.channel].short}</span>
      <span className="log-row__who">
        <span className="log-row__name">{words(whoWords(row))}</span>
        {!struck && row.urgency !== 'ordinary' && <Badge kind={row.urgency}>{urgencyWords[row.urgency]}</Badge>}
        {mark && <Badge kind="plain">{shortIncidentNumber(mark.number)}</Badge>}
        {struck && <Badge kind="dashed">作废</Badge>}
        {row.amendments > 0 && <Badge kind="plain">更正 {row.amendments}</Badge>}
        {row.attachments > 0 && <Badge kind="plain">附件 {row.attachments}</Badge>}
      </span>
      <span className="log-row__state">{stateWords(row)}</span>
      <span className="log-row__line">
        {words(row.line)}
        {struck && `　作废：${row.struckReason}`}
      </span>
    </div>
  )
}
