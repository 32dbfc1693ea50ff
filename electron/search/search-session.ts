import type { Db } from '../db/connection'
import type { DayPages } from './day-pages'
import type { Question } from './question'
import type { Walk } from './walk'

interface Reaching {
  onFound?: ((found: number) => void) | undefined
  /** UTC ms from which on something is enough. */
  until?: number
}

/** One question being answered: what was found so far stays, so that any part of it can be asked for again. */
export interface SearchSession {
  readonly question: Question
  /** Looks on until `wanted` records are found, or there are no more; false: it was given up meanwhile. */
  reach(wanted: number, options?: Reaching): Promise<boolean>
  /** Numbers (seq) of a part of what was found, in order. */
  part(offset: number, limit: number): readonly number[]
  /** Found so far; all there are once it has `ended`. */
  count(): number
  ended(): boolean
  /** Records that were looked at for it. */
  read(): number
  giveUp(): void
}

/** Records looked at in one part: few at first, that a common word is answered at once; then as many as nobody notices. */
export interface PartSizes {
  first: number
  largest: number
}

const SIZES: PartSizes = { first: 64, largest: 4_096 }
/** How long parts follow each other before other work gets its turn, in ms: a part that takes less is enlarged. */
const AT_ONCE = 5
/** A part that takes longer is made smaller, in ms: the disk is slow, and whoever types must not wait for it. */
const LONGEST_PART = 10

interface Searching {
  db: Db
  question: Question
  walk: Walk
  /** UTC ms. */
  now: () => number
  nextTurn: () => Promise<unknown>
  sizes?: PartSizes | undefined
}

export function createSearchSession(searching: Searching): SearchSession {
  const { db, question, walk, now, nextTurn, sizes = SIZES } = searching
  const found: number[] = []
  let isEnded = false
  let read = 0
  let isWanted = true
  let size = sizes.first
  const takePart = () => {
    const begun = now()
    const part = walk.next(db, size)
    const took = now() - begun
    if (took > LONGEST_PART) size = Math.max(Math.floor(size / 2), 1)
    else if (took < AT_ONCE) size = Math.min(size * 2, sizes.largest)
    return part
  }
  return {
    question,
    async reach(wanted, { onFound, until = Number.POSITIVE_INFINITY } = {}) {
      let since = now()
      const isEnough = () => found.length >= wanted || (found.length > 0 && now() >= until)
      while (isWanted && !isEnded && !isEnough()) {
        const part = takePart()
        for (const seq of part.seqs) found.push(seq)
        isEnded = part.ended
        read += part.read
        if (now() - since < AT_ONCE && part.read < 256) continue
        onFound?.(found.length)
        await nextTurn()
        since = now()
      }
      return isWanted
    },
    part: (offset, limit) => found.slice(offset, offset + limit),
    count: () => found.length,
    ended: () => isEnded,
    read: () => read,
    giveUp() {
      isWanted = false
    },
  }
}

/** The whole log, which is not looked through: any part of it is known at once. */
export function createWholeSession(db: Db, question: Question, pages: DayPages): SearchSession {
  let isWanted = true
  return {
    question,
    reach: async () => isWanted,
    part: (offset, limit) => pages.seqsAt(db, offset, limit),
    count: () => pages.total,
    ended: () => true,
    read: () => 0,
    giveUp() {
      isWanted = false
    },
  }
}
