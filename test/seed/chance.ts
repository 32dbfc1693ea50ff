import { createSampleRandom, type SampleRandom } from '../../electron/office/sample-random'
import type { WordList } from './word-list'

/** Chance with the habits of a town: few words, people and places come up all the time, most of them seldom. */
export interface Chance extends SampleRandom {
  /** A position below `length`; the first ones come most often (Zipf). */
  often(length: number): number
  /** A word; those at the beginning of the list come most often. */
  word(list: WordList): string
  /** A number of this median, between an eighth and eight times it. */
  around(median: number): number
}

/** How much less often the next word comes: near 1 in every language. */
const EXPONENT = 0.85

const sums = new Map<number, Float64Array>()

/** Running sums of the weights of so many positions, 1 at the end. */
function sumsOf(length: number): Float64Array {
  const known = sums.get(length)
  if (known) return known
  const made = new Float64Array(length)
  let sum = 0
  for (let position = 0; position < length; position += 1) {
    sum += (position + 1) ** -EXPONENT
    made[position] = sum
  }
  for (let position = 0; position < length; position += 1) made[position] = (made[position] ?? 0) / sum
  sums.set(length, made)
  return made
}

/** The same seed gives the same sequence. */
export function createChance(seed: number): Chance {
  const random = createSampleRandom(seed)
  const often = (length: number) => {
    const weights = sumsOf(length)
    const wanted = random.next()
    let [low, high] = [0, length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((weights[middle] ?? 1) < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    ...random,
    often,
    word: (list) => list[often(list.length)] ?? list[0],
    around: (median) => median * 4 ** (random.next() + random.next() + random.next() - 1.5),
  }
}
