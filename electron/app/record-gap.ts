import type { IdSource } from '../../shared/clock'
import { success } from '../../shared/result'
import type { Journal } from '../journal/journal'
import type { Gap } from './open-data'

/** Records that the journal ended before what was noted of it, and that the office went on with it. */
export function recordGap(journal: Journal, ids: IdSource, { expected, foundSeq }: Gap): void {
  const recorded = journal.execute({ commandId: ids.next(), actor: null }, () =>
    success([
      {
        type: 'journal.gap-found.1',
        subject: journal.station,
        payload: { expectedSeq: expected.seq, expectedHash: expected.hash, foundSeq },
      },
    ]),
  )
  if (!recorded.ok) throw new Error(recorded.failure.kind)
}
