import type { Clock, IdSource } from '../../shared/clock'

export interface TestClock extends Clock {
  /** Moves on and runs what falls due, in order. */
  advance(ms: number): void
  /** Sets the wall clock, backwards too, without running anything. */
  set(at: number): void
}

/** 2026-07-18 03:20:00 in Asia/Shanghai. */
export const NIGHT = Date.UTC(2026, 6, 17, 19, 20)

export function createTestClock(start: number = NIGHT): TestClock {
  let now = start
  // Timers wait for time to pass: as on a PC, they do not care what the wall clock is set to.
  let passed = 0
  let waiting: { at: number; run: () => void }[] = []
  const passUntil = (at: number) => {
    now += at - passed
    passed = at
  }
  return {
    now: () => now,
    after(ms, run) {
      const entry = { at: passed + Math.max(0, ms), run }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter((other) => other !== entry)
      }
    },
    advance(ms) {
      const until = passed + ms
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
        if (!next) break
        waiting = waiting.filter((other) => other !== next)
        passUntil(next.at)
        next.run()
      }
      passUntil(until)
    },
    set(at) {
      now = at
    },
  }
}

/** Ids `t1`, `t2`, …: readable in failures, the same in every run. */
export function createTestIds(prefix = 't'): IdSource {
  let last = 0
  return { next: () => `${prefix}${++last}` }
}
