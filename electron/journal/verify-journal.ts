import type { Db } from '../db/connection'
import type { JournalTable } from '../db/schema'
import type { Head } from './head-file'
import { canonicalBytes, GENESIS, hashOf } from './journal-hash'
import { findHead, listJournalRows, toEvent } from './journal-repository'

/** Rows read at a time: small enough to report progress and to let the write-ahead log be truncated in between. */
const CHUNK = 500

/** How far the chain holds. `firstBad` names the first row that does not, and why (Chinese, for the administrator). */
export interface ChainCheck {
  rows: number
  head: Head | null
  firstBad: { seq: number; why: string } | null
}

/**
 * Walks the whole chain and stops at the first row that does not hold. Also checks that every payload is canonical and
 * readable. `onSeq` gets the seq reached.
 */
export function verifyChain(db: Db, onSeq: (seq: number) => void = () => undefined): ChainCheck {
  let last: Head = { seq: 0, hash: GENESIS }
  // The first row there is, whatever its number: one before the first would be shown, though no replay reads it.
  for (let after = -Infinity; ; after = last.seq) {
    const rows = listJournalRows(db, after, CHUNK)
    for (const row of rows) {
      const why = faultOf(row, last)
      if (why) return { rows: last.seq, head: last, firstBad: { seq: last.seq + 1, why } }
      last = { seq: row.seq, hash: row.hash }
    }
    onSeq(last.seq)
    if (rows.length < CHUNK) return { rows: last.seq, head: last.seq === 0 ? null : last, firstBad: null }
  }
}

/** Compares the database with the head that was noted beside it; null: there was no readable note. */
export function checkAgainstHead(db: Db, noted: Head | null): { seq: number; why: string } | null {
  if (!noted) {
    const head = findHead(db)
    return head ? { seq: head.seq, why: '登记的校验值不见了，流水末尾少了也看不出' } : null
  }
  // Noted when the journal had no row yet.
  if (noted.seq === 0) return null
  const [row] = listJournalRows(db, noted.seq - 1, 1)
  if (row?.seq !== noted.seq) return { seq: noted.seq, why: `流水应有第 ${noted.seq} 条，现在缺失` }
  if (row.hash === noted.hash && hashOf(row) === row.hash) return null
  return { seq: noted.seq, why: '与登记的校验值不符，这一条或之前的被改写' }
}

function faultOf(row: JournalTable, last: Head): string | null {
  if (row.seq !== last.seq + 1) return `序号断开，下一条是第 ${row.seq} 条`
  if (row.prev_hash !== last.hash) return '与前一条接不上'
  if (hashOf(row) !== row.hash) return '内容与校验值不符'
  try {
    const stored = JSON.parse(row.payload.toString('utf8'))
    if (!canonicalBytes(stored).equals(row.payload)) return '内容不是规范写法'
    toEvent(row)
  } catch (error) {
    return `内容读不出来：${error instanceof Error ? error.message : String(error)}`
  }
  return null
}
