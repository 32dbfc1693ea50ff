import type { Question } from './question'
import { listReceived, type Place } from './records-repository'
import { hitsAmong, partSizes, type Walk } from './walk'

/** As recorded, by way of indexes that have it as received: everything is looked at, then given out at once. For what may be rare. */
export function collectedWalk(question: Question, top: number): Walk {
  const { kinds, from, until, along } = question
  const nextSize = partSizes(question)
  const hits: number[] = []
  let reached: Place = { at: until ?? Number.MAX_SAFE_INTEGER, seq: 0 }
  return {
    next(db) {
      const size = nextSize()
      const places = listReceived(db, { kinds, along }, { before: reached, since: from }, size)
      reached = places.at(-1) ?? reached
      const seqs = places.map(({ seq }) => seq).filter((seq) => seq < top)
      for (const { seq } of hitsAmong(db, question, seqs)) hits.push(seq)
      const ended = places.length < size
      return { seqs: ended ? hits.toSorted((one, other) => other - one) : [], read: places.length, ended }
    },
  }
}
