import type { Db } from '../db/connection'
import { isBefore } from './order'
import type { Question } from './question'
import { type Head, listReceived, type Place } from './records-repository'
import { hitsAmong, type Walk } from './walk'

/** In the order of received times along the index of the log, or of the few entries that may be meant, within the times asked for: for what the index of texts cannot narrow. */
export function logWalk(question: Question, top: number): Walk {
  const readOn = readingReceived(question, top)
  return {
    next(db, size) {
      const { hits, read, ended } = readOn(db, size)
      hits.sort((one, other) => (isBefore(one, other) ? -1 : 1))
      return { seqs: hits.map(({ seq }) => seq), read, ended }
    },
  }
}

/** As recorded, by way of the same indexes: everything is looked at, then given out at once. For what may be rare. */
export function collectedWalk(question: Question, top: number): Walk {
  const readOn = readingReceived(question, top)
  const seqs: number[] = []
  return {
    next(db, size) {
      const { hits, read, ended } = readOn(db, size)
      for (const { seq } of hits) seqs.push(seq)
      return { seqs: ended ? seqs.toSorted((one, other) => other - one) : [], read, ended }
    },
  }
}

type ReadOn = (db: Db, size: number) => { hits: Head[]; read: number; ended: boolean }

/** Reads the next part in the order of received times; its hits are in no order. */
function readingReceived(question: Question, top: number): ReadOn {
  const { kinds, from, until, along } = question
  let reached: Place = { at: until ?? Number.MAX_SAFE_INTEGER, seq: 0 }
  return (db, size) => {
    const places = listReceived(db, { kinds, along }, { before: reached, since: from }, size)
    reached = places.at(-1) ?? reached
    const seqs = places.map(({ seq }) => seq).filter((seq) => seq < top)
    return { hits: hitsAmong(db, question, seqs), read: places.length, ended: places.length < size }
  }
}
