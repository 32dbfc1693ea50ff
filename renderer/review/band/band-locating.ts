import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import type { RecordPlace } from '../../../shared/review/timeline-contract'
import type { RecordRef } from '../../../shared/search/search-filter'

/** What is done with the answers. */
interface Located {
  begin(): void
  found(place: RecordPlace): void
  fail(failure: Failure): void
  /** The band goes there. */
  goTo(record: RecordRef, place: RecordPlace): void
}

export interface Locating {
  /** Where a record stands; `moves`: the band goes there. */
  ask(record: RecordRef | null, moves: boolean): Promise<void>
  /** A day was chosen by hand: what is being asked does not lead away from it. */
  stay(): void
}

/** Asks where the record in hand stands; an answer that was overtaken by the next record counts for nothing. */
export function createLocating(api: Pick<Api, 'timeline'>, located: Located): Locating {
  let turns = 0
  let stayedAt = 0
  return {
    stay() {
      stayedAt = turns
    },
    async ask(record, moves) {
      turns += 1
      const turn = turns
      located.begin()
      if (record === null) return
      const answered = await api.timeline.locate({ record })
      if (turn !== turns) return
      if (!answered.ok) return located.fail(answered.failure)
      located.found(answered.value)
      if (moves && stayedAt !== turn) located.goTo(record, answered.value)
    },
  }
}
