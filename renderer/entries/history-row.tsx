import { type EntryRow, formatShortNumber } from '../../shared/entries/entry'

/** An earlier entry of the caller, in one line. */
export function HistoryRow({ row, onOpen }: { row: EntryRow; onOpen: () => void }) {
  return (
    <li>
      <button type="button" className="block-row" onClick={onOpen}>
        <span className="block-row__time">{monthAndDay(row.day)}</span>
        <span className="block-row__words block-row__words--main">{row.line}</span>
        <span className="block-row__end">{formatShortNumber(row.number)}</span>
      </button>
    </li>
  )
}

/** 20260711 as 07-11. */
function monthAndDay(day: number): string {
  const digits = String(day)
  return `${digits.slice(4, 6)}-${digits.slice(6)}`
}
