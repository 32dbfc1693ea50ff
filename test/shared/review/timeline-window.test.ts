import { describe, expect, it } from 'vitest'
import {
  draggedSpan,
  movedSpan,
  rulerOf,
  stepOf,
  stretchedSpan,
  windowOf,
  windowWith,
  zoomed,
} from '../../../shared/review/timeline-window'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const day = { from: 0, until: 24 * HOUR }
const span = (from: number, until: number) => ({ from: from * HOUR, until: until * HOUR })

describe('the window', () => {
  it('goes nearer and wider within its steps', () => {
    expect([zoomed(24, 1), zoomed(12, 1), zoomed(1, 1), zoomed(1, -1), zoomed(24, -1)]).toEqual([12, 6, 1, 3, 24])
  })

  it.each<[string, 24 | 12 | 6 | 3 | 1, number, { from: number; until: number }]>([
    ['all of the day', 24, 5, span(0, 24)],
    ['around a moment', 6, 12, span(9, 15)],
    ['not before midnight', 6, 1, span(0, 6)],
    ['not after midnight', 3, 23.5, span(21, 24)],
  ])('shows %s', (_, zoom, around, window) => {
    expect(windowOf(day, zoom, around * HOUR)).toEqual(window)
  })

  it('shows all of a day of 23 hours', () => {
    expect(windowOf(span(0, 23), 24, HOUR)).toEqual(span(0, 23))
  })

  it.each<[string, { from: number; until: number }, { from: number; until: number }]>([
    ['stays where the span is in it', span(7, 8), span(6, 12)],
    ['goes back to it', span(4, 5), span(4, 10)],
    ['goes on to it', span(12, 13), span(7, 13)],
    ['shows the beginning of a longer one', span(2, 20), span(2, 8)],
  ])('%s', (_, chosen, window) => {
    expect(windowWith(span(6, 12), chosen, day)).toEqual(window)
  })
})

describe('the chosen span', () => {
  it('begins around a moment, in whole half hours, and stays in the day', () => {
    expect(movedSpan(null, HOUR, day, 3 * HOUR + 40 * MINUTE)).toEqual(span(3, 4.5))
    expect(movedSpan(null, HOUR, day, 0)).toEqual(span(0, 1.5))
    expect(movedSpan(null, HOUR, day, 24 * HOUR)).toEqual(span(22.5, 24))
  })

  it.each<[string, number, { from: number; until: number }]>([
    ['on', 1, span(4, 5.5)],
    ['back', -1, span(2, 3.5)],
    ['no further than midnight', -9, span(0, 1.5)],
    ['no further than the next', 30, span(22.5, 24)],
  ])('moves %s', (_, by, moved) => {
    expect(movedSpan(span(3, 4.5), by * HOUR, day, 0)).toEqual(moved)
  })

  it.each<[string, number, { from: number; until: number }]>([
    ['longer', 1, span(3, 5.5)],
    ['shorter', -1, span(3, 4)],
    ['no longer than the day', 30, span(3, 24)],
    ['never to nothing', -1.5, span(3, 4.5)],
  ])('gets %s at its end', (_, by, stretched) => {
    expect(stretchedSpan(span(3, 4.5), by * HOUR, day, 0)).toEqual(stretched)
  })

  it('is drawn either way in whole steps', () => {
    const step = stepOf(24)
    expect(step).toBe(30 * MINUTE)
    expect(draggedSpan(4.4 * HOUR, 3.1 * HOUR, step, day)).toEqual(span(3, 4.5))
    expect(draggedSpan(3 * HOUR, 3 * HOUR, step, day)).toBeNull()
    expect(draggedSpan(-HOUR, 25 * HOUR, step, day)).toEqual(day)
  })

  it('moves by minutes where one looks near', () => {
    expect([stepOf(1), stepOf(3), stepOf(6), stepOf(12)].map((ms) => ms / MINUTE)).toEqual([1, 4, 8, 15])
  })
})

describe('the ruler', () => {
  it('has a line for each hour of the day, also where it has 23 or 25', () => {
    expect(rulerOf(day, day, 24)).toHaveLength(24)
    expect(rulerOf(span(0, 25), span(0, 25), 24)).toHaveLength(25)
  })

  it('has finer lines in a nearer window, and only those in it', () => {
    expect(rulerOf(day, { from: 3.1 * HOUR, until: 4.1 * HOUR }, 1).map((at) => at / MINUTE)).toEqual([
      190, 195, 200, 205, 210, 215, 220, 225, 230, 235, 240, 245,
    ])
  })
})
