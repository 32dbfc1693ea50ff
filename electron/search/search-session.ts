import type { Db } from '../db/connection'
import type { Question } from './question'
import type { Walk } from './walk'

/** One question being answered: what was found so far stays, so that any part of it can be asked for again. */
export interface SearchSession {
  readonly question: Question
  /** Looks on until `wanted` records are found, or there are no more; false: it was given up meanwhile. */
  reach(wanted: number, onFound?: (found: number) => void): Promise<boolean>
  found(): readonly number[]
  ended(): boolean
  giveUp(): void
}

/** How long parts follow each other before other work gets its turn, in ms. */
const AT_ONCE = 5

interface Searching {
  db: Db
  question: Question
  walk: Walk
  /** UTC ms. */
  now: () => number
  nextTurn: () => Promise<unknown>
}

export function createSearchSession({ db, question, walk, now, nextTurn }: Searching): SearchSession {
  const found: number[] = []
  let isEnded = false
  let isWanted = true
  return {
    question,
    async reach(wanted, onFound) {
      let since = now()
      while (isWanted && !isEnded && found.length < wanted) {
        const part = walk.next(db)
        for (const seq of part.seqs) found.push(seq)
        isEnded = part.ended
        if (now() - since < AT_ONCE && part.read < 256) continue
        onFound?.(found.length)
        await nextTurn()
        since = now()
      }
      return isWanted
    },
    found: () => found,
    ended: () => isEnded,
    giveUp() {
      isWanted = false
    },
  }
}
