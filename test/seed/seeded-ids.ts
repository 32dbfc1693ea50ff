import type { IdSource } from '../../shared/clock'
import type { Chance } from './chance'

const HEX_OF_48_BITS = 12

/** UUIDs of version 7, made of the instant that is being recorded (UTC ms), a count and chance: the same for the same seed. */
export function seededIds(chance: Chance, now: () => number): IdSource {
  let count = 0
  return {
    next() {
      count = (count + 1) % 0x1_000_000
      const time = now().toString(16).padStart(HEX_OF_48_BITS, '0')
      const counted = count.toString(16).padStart(6, '0')
      const rest = `${chance.whole(0, 0xffffff).toString(16).padStart(6, '0')}${chance.whole(0, 0xffffff).toString(16).padStart(6, '0')}`
      // Version 7, then 12 bits of the count, the variant, the other 12, and chance.
      return `${time.slice(0, 8)}-${time.slice(8)}-7${counted.slice(0, 3)}-8${counted.slice(3)}-${rest}`
    },
  }
}
