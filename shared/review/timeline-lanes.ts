import type { Urgency } from '../entries/entry'
import type { DayTick } from './timeline-contract'

/** Something that lasts, [from, until) in UTC ms. */
export interface Stretch {
  from: number
  until: number
}

/**
 * The lane of each stretch, so that none overlaps another within its lane: the first lane that is free. Beyond `most` lanes the last one
 * takes the rest. The order of the stretches is kept.
 */
export function lanesOf(stretches: readonly Stretch[], most = Number.POSITIVE_INFINITY): number[] {
  const lanes: number[] = stretches.map(() => 0)
  const freeFrom: number[] = []
  const inOrder = stretches.map((stretch, index) => ({ ...stretch, index })).sort(byStart)
  for (const { from, until, index } of inOrder) {
    const free = freeFrom.findIndex((end) => end <= from)
    const lane = free >= 0 ? free : Math.min(freeFrom.length, most - 1)
    freeFrom[lane] = Math.max(freeFrom[lane] ?? from, until)
    lanes[index] = lane
  }
  return lanes
}

const byStart = (one: Stretch & { index: number }, other: Stretch & { index: number }) =>
  one.from - other.from || one.index - other.index

/** Part of a window as a share of it, both 0–1; null: nothing of it is in sight. */
export function shareOf({ from, until }: Stretch, window: Stretch): { from: number; until: number } | null {
  const length = window.until - window.from
  if (length <= 0 || until < window.from || from >= window.until) return null
  return {
    from: Math.max(0, (from - window.from) / length),
    until: Math.min(1, (until - window.from) / length),
  }
}

/** Entries that fall on one place of the band: how many, and the gravest of them. */
export interface TickGroup {
  /** 0–1 of the window. */
  place: number
  urgency: Urgency
  count: number
  /** The gravest, of several the first. */
  id: string
  at: number
}

const weight: Record<Urgency, number> = { ordinary: 0, urgent: 1, grave: 2 }

/** Ticks of the window merged into so many places: a thousand entries are no more to draw than the places there are. */
export function mergeTicks(ticks: readonly DayTick[], window: Stretch, places: number): TickGroup[] {
  const groups = new Map<number, TickGroup>()
  for (const { id, at, urgency } of ticks) {
    const share = shareOf({ from: at, until: at }, window)
    if (share === null || at < window.from) continue
    const place = Math.floor(share.from * places)
    const group = groups.get(place)
    if (!group) groups.set(place, { place: place / places, urgency, count: 1, id, at })
    else if (weight[urgency] > weight[group.urgency]) Object.assign(group, { urgency, id, at, count: group.count + 1 })
    else group.count += 1
  }
  return [...groups.values()].sort((one, other) => one.place - other.place)
}

/** Places (0–1, in order) of stamps of a width, moved so far that none covers another and all stay in sight. */
export function spreadPlaces(places: readonly number[], width: number): number[] {
  const right: number[] = []
  for (const place of places) right.push(Math.max(place, (right.at(-1) ?? -width) + width))
  let limit = 1
  return right
    .toReversed()
    .map((place) => {
      const kept = Math.max(0, Math.min(place, limit - width))
      limit = kept
      return kept
    })
    .toReversed()
}
