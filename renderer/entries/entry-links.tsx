import { channelForms } from '../../shared/entries/channel'
import { type EntryDetail, formatShortNumber } from '../../shared/entries/entry'
import { Badge } from '../ui/badge'
import { useDesk } from './desk-context'
import { shortMoment } from './entry-facts'
import { whoWords } from './row-words'

/** Entries about the same matter. */
export function EntryLinks({ detail }: { detail: EntryDetail }) {
  const { office, openEntry } = useDesk()
  return (
    <ul>
      {detail.links.map((row) => (
        <li key={row.id}>
          <button type="button" className="entry-line entry-line--button" onClick={() => openEntry(row.id)}>
            <span className="entry-line__time">{shortMoment(row.receivedAt, detail.recordedAt, office.zone)}</span>
            <span className="entry-line__kind">{channelForms[row.channel].short}</span>
            <span className="entry-line__words">
              {row.struckReason === null ? `${whoWords(row)}：${row.line}` : <s>{row.line}</s>}
              {row.struckReason !== null && `　${row.struckReason}`}
            </span>
            <span className="entry-line__end">
              {row.struckReason === null ? (
                formatShortNumber(row.number)
              ) : (
                <Badge kind="dashed">作废 {formatShortNumber(row.number)}</Badge>
              )}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
