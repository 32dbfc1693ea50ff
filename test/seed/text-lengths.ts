import type { Chance } from './chance'

/**
 * Lengths of 60 reports of real incidents, in characters, at every tenth of them: median 258, mean 297. A long log has texts of
 * the same lengths.
 */
const TENTHS = [77, 119, 148, 175, 207, 258, 304, 367, 400, 537, 1056] as const

/** A length in characters, spread as those of the reports are. */
export function textLength(chance: Chance): number {
  const place = chance.next() * (TENTHS.length - 1)
  const tenth = Math.floor(place)
  const [from = 0, to = 0] = [TENTHS[tenth], TENTHS[tenth + 1]]
  return Math.round(from + (to - from) * (place - tenth) ** (tenth === TENTHS.length - 2 ? 3 : 1))
}
