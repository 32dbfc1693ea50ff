import { createHash } from 'node:crypto'
import { type CommonGrams, noCommonGrams } from '../../shared/search/grams'
import { type Db, sql, type Tx } from '../db/connection'

/** Read last in this process: as it is asked for with every save and every question, it is read anew only when it is another one. */
let known: { digest: string; common: CommonGrams } = { digest: '', common: noCommonGrams }

/** What is common in this index: all that is in it and all that is asked of it is cut by this. */
export function commonGramsOf(db: Db): CommonGrams {
  if (rowOf(db, ['digest']).digest !== known.digest) {
    // The digest again: another one may have been chosen since.
    const { digest, records, grams } = rowOf(db, ['digest', 'records', 'grams'])
    known = { digest, common: { records, counts: countsIn(grams) } }
  }
  return known.common
}

/** Only for an index that is empty. */
export function saveCommonGrams(tx: Tx, { records, counts }: CommonGrams): void {
  const grams = [...counts].map(([gram, count]) => `${gram} ${count}`).join('\n')
  const digest = createHash('sha256').update(`${records}\n${grams}`).digest('hex')
  tx.run(sql.updateTable('search_common').set({ digest, records, grams }))
}

function rowOf<C extends 'digest' | 'records' | 'grams'>(db: Db, columns: readonly C[]) {
  const row = db.first(sql.selectFrom('search_common').select(columns))
  if (!row) throw new Error('what is common in the index is missing')
  return row
}

/** Lines of a gram and its count: no gram has white space in it. Tens of thousands, read while somebody may be waiting to save. */
function countsIn(lines: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let from = 0; from < lines.length; ) {
    const space = lines.indexOf(' ', from)
    const next = lines.indexOf('\n', space)
    const end = next < 0 ? lines.length : next
    counts.set(lines.slice(from, space), Number(lines.slice(space + 1, end)))
    from = end + 1
  }
  return counts
}
