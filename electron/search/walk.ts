import type { Db } from '../db/connection'
import { type IndexFault, isIndexFault } from './index-fault'
import { possibleWithin } from './possible'
import type { Question } from './question'
import type { Head } from './records-repository'
import { holdsAll } from './wanted'

/** Part of what is found, in order; `read`: records that were looked at for it. */
export interface WalkPart {
  seqs: readonly number[]
  read: number
  ended: boolean
}

/** Goes through what is found from the newest on, a part at a time: `size` records are looked at, or somewhat more. */
export interface Walk {
  next(db: Db, size: number): WalkPart
}

/** Of some numbers, the records that are what is asked for: each is read, and holds exactly what is wanted. */
export function hitsAmong(db: Db, question: Question, seqs: readonly number[]): Head[] {
  if (seqs.length === 0) return []
  const { reader, admits, wanted, isNarrowed } = question
  // Reading a text costs as much as finding out whose it is: where next to all are let through, it is read first.
  if (!isNarrowed && wanted.length > 0) return reader.heads(db, holding(db, question, seqs))
  const heads = reader.heads(db, seqs)
  const admitted = admits === null ? heads : heads.filter(admits)
  if (wanted.length === 0) return admitted
  const holders = new Set(holding(db, question, seqsOf(admitted)))
  return admitted.filter(({ seq }) => holders.has(seq))
}

const seqsOf = (heads: readonly Head[]) => heads.map(({ seq }) => seq)

function holding(db: Db, { reader, wanted }: Question, seqs: readonly number[]): number[] {
  return reader
    .texts(db, seqs)
    .filter((texts) => holdsAll(texts, wanted))
    .map(({ seq }) => seq)
}

/** Goes on record by record where the index turns out to be at fault: whoever is told of that has set it aside when he answers. */
export function withoutFaultyIndex(walk: Walk, noteIndexFault: (fault: IndexFault) => void): Walk {
  return {
    next(db, size) {
      try {
        return walk.next(db, size)
      } catch (error) {
        if (!isIndexFault(error)) throw error
        noteIndexFault(error)
        return walk.next(db, size)
      }
    },
  }
}

/** In the order in which it was recorded. */
export function recordedWalk(question: Question, before: number): Walk {
  const { stretch } = question
  const possible = possibleWithin(question, { from: stretch.from, before: Math.min(before, stretch.before) })
  return {
    next(db, size) {
      const seqs = possible.take(db, size)
      const hits = hitsAmong(db, question, seqs).sort((one, other) => other.seq - one.seq)
      possible.tell(hits.length)
      return { seqs: hits.map(({ seq }) => seq), read: seqs.length, ended: seqs.length < size }
    },
  }
}
