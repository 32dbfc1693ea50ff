/** Chance that repeats itself: the same seed gives the same sequence on every machine. For samples alone. */
export interface SampleRandom {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number
  chance(of: number): boolean
  pick<T>(list: readonly [T, ...T[]]): T
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[]
}

/** Mulberry32: 32 bits of state, far more even than samples need. */
export function createSampleRandom(seed: number): SampleRandom {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    whole,
    chance: (of) => next() < of,
    pick: (list) => list[whole(0, list.length - 1)] ?? list[0],
    shuffled(list) {
      const order = [...list]
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = whole(0, last)
        const [one, two] = [order[last], order[other]]
        if (one === undefined || two === undefined) continue
        order[last] = two
        order[other] = one
      }
      return order
    },
  }
}
