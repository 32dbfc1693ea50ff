import type { IdSource } from '../../../shared/clock'

/** Seeds have at most six figures, so that they can be written down. */
const SEEDS = 1_000_000

/** A number for a new draw, made of an id. */
export function seedOf(ids: IdSource): number {
  let seed = 0
  for (const character of ids.next()) seed = (seed * 31 + character.charCodeAt(0)) % SEEDS
  return seed
}
