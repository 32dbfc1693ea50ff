import { isBefore } from './order'
import type { Question } from './question'
import { listReceived, type Place } from './records-repository'
import { hitsAmong, partSizes, type Walk } from './walk'

/** In the order of received times along the index of the log, or of the few entries that may be meant, within the times asked for: for what the index of texts cannot narrow. */
export function logWalk(question: Question, top: number): Walk {
  const { kinds, from, until, along } = question
  const nextSize = partSizes(question)
  let reached: Place = { at: until ?? Number.MAX_SAFE_INTEGER, seq: 0 }
  return {
    next(db) {
      const size = nextSize()
      const places = listReceived(db, { kinds, along }, { before: reached, since: from }, size)
      reached = places.at(-1) ?? reached
      const seqs = places.map(({ seq }) => seq).filter((seq) => seq < top)
      const hits = hitsAmong(db, question, seqs).sort((one, other) => (isBefore(one, other) ? -1 : 1))
      return { seqs: hits.map(({ seq }) => seq), read: places.length, ended: places.length < size }
    },
  }
}
