import { hourOf } from '../../electron/office/sample-clock'
import type { Chance } from './chance'

const HOUR = 60 * 60_000
const DAY = 24 * HOUR

/** How busy a duty room is at each hour of the day. */
const BUSY = [
  1.2, 0.9, 0.8, 0.7, 0.7, 1, 1.8, 3.2, 6.2, 7.4, 7, 6.1, 4.2, 4.4, 6.2, 6.6, 6.2, 5.2, 4.4, 4, 3.6, 3.2, 2.4, 1.7,
] as const

/** Entries of a day on average; a million are twenty years. */
export const PER_DAY = 137

/** So far back a log of so many entries reaches, in ms. */
export const spanOf = (entries: number) => Math.ceil(entries / PER_DAY) * DAY

/** The instants (UTC ms, rising) at which exactly so many matters reach the room in a span, as hours and days are busy. */
export function* arrivals(chance: Chance, span: { from: number; until: number; entries: number }): Generator<number> {
  const hours = hoursOf(chance, span)
  const total = hours.reduce((sum, { weight }) => sum + weight, 0)
  let [hour, before] = [0, 0]
  for (let index = 0; index < span.entries; index += 1) {
    // One in each of as many equal parts of the whole: that many, never out of order.
    const wanted = ((index + chance.next()) / span.entries) * total
    let here = hours[hour]
    while (here && hour < hours.length - 1 && before + here.weight < wanted) {
      before += here.weight
      hour += 1
      here = hours[hour]
    }
    if (!here) throw new Error('the span has no hour')
    yield Math.floor(here.from + (here.until - here.from) * Math.min(1, (wanted - before) / here.weight))
  }
}

function hoursOf(chance: Chance, { from, until }: { from: number; until: number }) {
  const hours: { from: number; until: number; weight: number }[] = []
  const first = hourOf(from)
  let day = 1
  for (let at = from; at < until; at += HOUR) {
    const end = Math.min(at + HOUR, until)
    // The zone has no summer time: hours of the day are counted from the first.
    const hour = (first + hours.length) % 24
    if (hour === 0 || at === from) day = 0.7 + 0.6 * chance.next()
    hours.push({ from: at, until: end, weight: day * (BUSY[hour] ?? 1) * ((end - at) / HOUR) })
  }
  return hours
}
