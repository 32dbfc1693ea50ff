import type { Place } from './records-repository'

/** Newest received first; of one instant, newest recorded first. */
export function isBefore(one: Place, other: Place): boolean {
  return one.at === other.at ? one.seq > other.seq : one.at > other.at
}
