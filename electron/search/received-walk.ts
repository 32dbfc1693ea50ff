import type { Db } from '../db/connection'
import { type Displaced, listDisplaced } from './displaced'
import { isBefore } from './order'
import { possibleWithin } from './possible'
import type { Question } from './question'
import { findRecordedAt, type Head } from './records-repository'
import { hitsAmong, type Walk } from './walk'

/**
 * In the order of received times, from the newest recorded on. Nothing is received after it is recorded, so a hit may be given out as
 * soon as it is no earlier than the time at which the last record read was recorded: none that follows can be newer. Those of
 * which that is not true are displaced: they are known, and come in by their time.
 */
export function receivedWalk(question: Question, before: number): Walk {
  const waiting = new Waiting()
  let displaced: Displaced | null = null
  let reached = Math.min(before, question.stretch.before)
  const possible = possibleWithin(question, { from: question.stretch.from, before: reached })
  let isThrough = false
  const takeDisplaced = (db: Db, of: Displaced, until: number, size: number) => {
    const seqs = of.takeSince(until, size)
    for (const hit of hitsAmong(db, question, seqs)) waiting.add(hit)
    return seqs.length
  }
  return {
    next(db, size) {
      displaced ??= listDisplaced(db, before)
      let read = 0
      let level = levelAt(db, reached)
      if (!isThrough && !displaced.hasSince(level)) {
        const seqs = possible.take(db, size)
        read += seqs.length
        reached = seqs.at(-1) ?? 0
        const known = displaced
        const hits = hitsAmong(db, question, seqs)
        possible.tell(hits.length)
        for (const hit of hits) if (!known.has(hit.seq)) waiting.add(hit)
        level = levelAt(db, reached)
        isThrough = seqs.length < size || (question.from !== null && level < question.from)
      }
      if (isThrough) level = Number.NEGATIVE_INFINITY
      read += takeDisplaced(db, displaced, level, size)
      const isCaughtUp = !displaced.hasSince(level)
      const seqs = isCaughtUp ? waiting.takeSince(level) : []
      return { seqs, read, ended: isThrough && isCaughtUp }
    },
  }
}

/** No record before this one, if it is not displaced, was received later than this. */
function levelAt(db: Db, seq: number): number {
  return findRecordedAt(db, seq) ?? Number.POSITIVE_INFINITY
}

/** Hits that may not be given out yet, oldest first: the newest are taken off the end. */
class Waiting {
  readonly #hits: Pick<Head, 'at' | 'seq'>[] = []

  add(hit: Pick<Head, 'at' | 'seq'>): void {
    let [low, high] = [0, this.#hits.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.#hits[middle]
      if (other && isBefore(hit, other)) low = middle + 1
      else high = middle
    }
    this.#hits.splice(low, 0, hit)
  }

  /** Those no earlier than an instant, newest first. */
  takeSince(at: number): number[] {
    let from = this.#hits.length
    while (from > 0 && (this.#hits[from - 1]?.at ?? at) >= at) from -= 1
    return this.#hits
      .splice(from)
      .reverse()
      .map(({ seq }) => seq)
  }
}
