import { v7 as uuidv7 } from 'uuid'
import type { Clock, IdSource } from '../../shared/clock'

/** Longest wait that a timer of the system keeps, in ms; a longer one would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1

/** The PC's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    let timer: NodeJS.Timeout
    const wait = (left: number) => {
      timer = left > LONGEST_TIMER ? setTimeout(() => wait(left - LONGEST_TIMER), LONGEST_TIMER) : setTimeout(run, left)
    }
    wait(ms)
    return () => clearTimeout(timer)
  },
}

/** Ids that sort by the time they were made. */
export const systemIds: IdSource = { next: () => uuidv7() }
