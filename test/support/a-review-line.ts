import type { ReviewLine } from '../../shared/review/timeline-contract'
import { NIGHT } from './test-clock'

/** A line of the timeline at NIGHT unless told otherwise. */
export function aReviewLine(changes: Partial<ReviewLine> = {}): ReviewLine {
  const at = changes.at ?? NIGHT
  return {
    key: `line:${at}`,
    kind: 'entry',
    at,
    recordedAt: at,
    words: '市消防救援支队：明火已控制',
    second: '',
    measure: null,
    bar: null,
    byName: '秦牧川',
    record: null,
    ...changes,
  }
}
