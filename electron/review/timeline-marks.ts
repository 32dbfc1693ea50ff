import type { ReviewLine } from '../../shared/review/timeline-contract'
import { markLines, type SaidInReview } from '../../shared/review/timeline-marks'
import type { RecordRef } from '../../shared/search/search-filter'
import type { Db } from '../db/connection'
import { recordNames } from './timeline-marks-repository'

interface MarksTold {
  /** The incident whose timeline it is: nothing said of it needs its number. */
  of: string | null
  now: number
  zone: string
}

/** What was said in reviewing records, as lines that name them. */
export function marksOf(db: Db, said: SaidInReview, { of, now, zone }: MarksTold): ReviewLine[] {
  const all = [...said.reads, ...said.comments, ...said.returns, ...said.instructions]
  const names = recordNames(
    db,
    all.map(({ record }) => record.id),
  )
  const nameOf = ({ id }: RecordRef) => (id === of ? '' : (names.get(id)?.name ?? '交接班记录'))
  return markLines(said, { nameOf, now, zone })
}
