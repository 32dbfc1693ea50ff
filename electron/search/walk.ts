import type { Db } from '../db/connection'
import { type IndexFault, isIndexFault } from './index-fault'
import { indexedFrom } from './index-state-repository'
import type { Question } from './question'
import { type Head, listMatching, listRecorded, type Stretch } from './records-repository'
import { holdsAll } from './wanted'

/** Part of what is found, in order; `read`: records that were looked at for it. */
export interface WalkPart {
  seqs: readonly number[]
  read: number
  ended: boolean
}

/** Goes through what is found from the newest on, a part at a time: some milliseconds each. */
export interface Walk {
  next(db: Db): WalkPart
}

/** Records looked at in one part: few at first, that a common word is answered at once; then as many as nobody notices. */
export interface PartSizes {
  first: number
  largest: number
}

/** Where texts are read, and where none is. */
const READ: PartSizes = { first: 64, largest: 512 }
const UNREAD: PartSizes = { first: 64, largest: 4_096 }

/** Answers with the size of the next part. */
export function partSizes({ wanted, sizes }: Pick<Question, 'wanted' | 'sizes'>): () => number {
  const { first, largest } = sizes ?? (wanted.length === 0 ? UNREAD : READ)
  let size = first / 2
  return () => {
    size = Math.min(size * 2, largest)
    return size
  }
}

/** Of some numbers, the records that are what is asked for: each is read, and holds exactly what is wanted. */
export function hitsAmong(db: Db, question: Question, seqs: readonly number[]): Head[] {
  const { reader, admits, wanted } = question
  const heads = seqs.length === 0 ? [] : reader.heads(db, seqs)
  const admitted = admits === null ? heads : heads.filter(admits)
  if (wanted.length === 0) return admitted
  const texts = reader.texts(db, admitted)
  return admitted.filter(({ seq }) => {
    const own = texts.get(seq)
    return own !== undefined && holdsAll(own, wanted)
  })
}

/** The numbers of the records that may be what is asked for, newest recorded first; those the index does not know yet among them. */
export function listPossible(db: Db, { match, kinds }: Question, stretch: Stretch, limit: number): number[] {
  if (match === null) return listRecorded(db, kinds, stretch, limit)
  const indexed = Math.max(stretch.from, Math.min(indexedFrom(db), stretch.before))
  const found =
    indexed < stretch.before ? listMatching(db, match, { from: indexed, before: stretch.before }, limit) : []
  if (found.length === limit || indexed <= stretch.from) return found
  const below = { from: stretch.from, before: indexed }
  return [...found, ...listRecorded(db, kinds, below, limit - found.length)]
}

/** Goes on record by record where the index turns out to be at fault: whoever is told of that has set it aside when he answers. */
export function withoutFaultyIndex(walk: Walk, noteIndexFault: (fault: IndexFault) => void): Walk {
  return {
    next(db) {
      try {
        return walk.next(db)
      } catch (error) {
        if (!isIndexFault(error)) throw error
        noteIndexFault(error)
        return walk.next(db)
      }
    },
  }
}

/** In the order in which it was recorded. */
export function recordedWalk(question: Question, before: number): Walk {
  const nextSize = partSizes(question)
  let reached = Math.min(before, question.stretch.before)
  return {
    next(db) {
      const size = nextSize()
      const seqs = listPossible(db, question, { from: question.stretch.from, before: reached }, size)
      reached = seqs.at(-1) ?? 0
      const hits = hitsAmong(db, question, seqs).sort((one, other) => other.seq - one.seq)
      return { seqs: hits.map(({ seq }) => seq), read: seqs.length, ended: seqs.length < size }
    },
  }
}
