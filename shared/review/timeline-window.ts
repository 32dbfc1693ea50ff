import type { Stretch } from './timeline-lanes'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Hours of the day that the band can show at once, widest first. */
export const ZOOMS = [24, 12, 6, 3, 1] as const
export type Zoom = (typeof ZOOMS)[number]

/** How far one press moves a span, and to what a dragged end snaps: a 48th of what is shown, in whole minutes. */
export function stepOf(zoom: Zoom): number {
  return Math.max(1, Math.round((zoom * 60) / 48)) * MINUTE
}

/** The next nearer (1) or wider (-1) zoom; the same at either end. */
export function zoomed(zoom: Zoom, by: 1 | -1): Zoom {
  return ZOOMS[ZOOMS.indexOf(zoom) + by] ?? zoom
}

/** The part of a day that is shown: `zoom` hours around a moment, all of the day at 24, also where that has 23 or 25 hours. */
export function windowOf(day: Stretch, zoom: Zoom, around: number): Stretch {
  const length = day.until - day.from
  const wanted = zoom === 24 ? length : Math.min(length, zoom * HOUR)
  const from = Math.round((around - wanted / 2) / MINUTE) * MINUTE
  const kept = Math.min(Math.max(from, day.from), day.until - wanted)
  return { from: kept, until: kept + wanted }
}

/** A window moved so far that a span is in it, or its beginning where it is longer. */
export function windowWith(window: Stretch, span: Stretch, day: Stretch): Stretch {
  const length = window.until - window.from
  const from =
    span.from < window.from
      ? span.from
      : span.until > window.until
        ? Math.min(span.from, span.until - length)
        : window.from
  const kept = Math.min(Math.max(from, day.from), day.until - length)
  return { from: kept, until: kept + length }
}

/** How long a span is that the keys begin with. */
const FIRST_SPAN = 90 * MINUTE

/** A span moved by `by` ms within the day, as long as before; from none, the first one, around a moment. */
export function movedSpan(span: Stretch | null, by: number, day: Stretch, around: number): Stretch {
  const begun = span ?? firstSpan(day, around)
  const length = Math.min(begun.until - begun.from, day.until - day.from)
  const moved = span === null ? begun.from : begun.from + by
  const from = Math.min(Math.max(moved, day.from), day.until - length)
  return { from, until: from + length }
}

/** The end of a span moved by `by` ms; it never gets shorter than a step, nor out of the day. */
export function stretchedSpan(span: Stretch | null, by: number, day: Stretch, around: number): Stretch {
  if (span === null) return movedSpan(null, 0, day, around)
  const until = Math.min(Math.max(span.until + by, span.from + Math.abs(by)), day.until)
  return { from: span.from, until }
}

function firstSpan(day: Stretch, around: number): Stretch {
  const half = Math.round((around - FIRST_SPAN / 3 - day.from) / (30 * MINUTE)) * 30 * MINUTE
  const from = Math.min(Math.max(day.from + half, day.from), day.until - FIRST_SPAN)
  return { from, until: from + FIRST_SPAN }
}

/** Two places of a drag as a span of whole steps within the day; null where they are one place. */
export function draggedSpan(one: number, other: number, step: number, day: Stretch): Stretch | null {
  const snap = (at: number, round: (value: number) => number) => day.from + round((at - day.from) / step) * step
  const from = Math.max(day.from, snap(Math.min(one, other), Math.floor))
  const until = Math.min(day.until, snap(Math.max(one, other), Math.ceil))
  return until - from < step ? null : { from, until }
}

/** Minutes between two lines of the ruler, by how near one looks. */
const RULERS: Record<Zoom, number> = { 24: 60, 12: 60, 6: 30, 3: 15, 1: 5 }

/** Where the ruler has a line in a window, as instants counted from the start of the day. */
export function rulerOf(day: Stretch, window: Stretch, zoom: Zoom): number[] {
  const step = RULERS[zoom] * MINUTE
  const first = Math.ceil((window.from - day.from) / step)
  const count = Math.ceil((window.until - day.from) / step) - first
  return Array.from({ length: Math.max(0, count) }, (_, index) => day.from + (first + index) * step)
}
