import type { EntryDetail } from '../../shared/entries/entry'
import type { JournalRow } from '../../shared/journal/journal'
import { useDesk } from './desk-context'
import { shortMoment } from './entry-facts'
import { EntrySection } from './entry-section'
import { journalWords } from './journal-words'

/** What the ledger holds of an entry. */
export function EntryJournal({ detail, rows }: { detail: EntryDetail; rows: readonly JournalRow[] }) {
  const { zone } = useDesk().office
  return (
    <EntrySection title="流水" note={`${rows.length} 行，只增不改`}>
      <ol>
        {rows.map((row) => (
          <li key={row.seq} className="entry-line">
            <span className="entry-line__time">{shortMoment(row.recordedAt, detail.recordedAt, zone)}</span>
            <span className="entry-line__kind">{journalWords(row.type)}</span>
            <span className="entry-line__words">
              {row.actorName ?? '程序'}　{row.station} 号机
            </span>
            <span className="entry-line__end">
              {row.seq}　{row.hash.slice(0, 4)}…{row.hash.slice(-2)}
            </span>
          </li>
        ))}
      </ol>
    </EntrySection>
  )
}
