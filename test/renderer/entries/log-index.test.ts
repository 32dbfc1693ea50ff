import { describe, expect, it } from 'vitest'
import {
  buildLogIndex,
  countOf,
  itemOf,
  lineOfPlace,
  NONE_LINE,
  OLDER_LINE,
  placeOfLine,
} from '../../../renderer/entries/log-index'

const today = 20260718
const yesterday = 20260717
const all: { headed: number; olderUntil: number | null } = { headed: today, olderUntil: null }
const index = (days: { day: number; count: number }[], most = 1_000, rest = all) =>
  buildLogIndex({ days, ...rest }, most)

describe('buildLogIndex', () => {
  it('lists a day from its newest entry, and heads each day but the one that the pane names', () => {
    const { lines } = index([
      { day: today, count: 2 },
      { day: yesterday, count: 1 },
    ])
    expect(lines.map(itemOf)).toEqual([
      { kind: 'entry', day: today, nth: 2 },
      { kind: 'entry', day: today, nth: 1 },
      { kind: 'head', day: yesterday },
      { kind: 'entry', day: yesterday, nth: 1 },
    ])
  })

  it('says first that the headed day has no entries', () => {
    expect(index([]).lines).toEqual([NONE_LINE])
    expect(index([{ day: yesterday, count: 1 }]).lines.map(itemOf)).toEqual([
      { kind: 'none' },
      { kind: 'head', day: yesterday },
      { kind: 'entry', day: yesterday, nth: 1 },
    ])
  })

  it('leads to older days only when nothing is left out before them', () => {
    const older = { headed: today, olderUntil: 20260617 }
    expect(index([{ day: today, count: 3 }], 3, older).lines.at(-1)).toBe(OLDER_LINE)
    expect(index([{ day: today, count: 3 }], 2, older).lines.at(-1)).not.toBe(OLDER_LINE)
    expect(index([], 2, older).lines).toEqual([NONE_LINE, OLDER_LINE])
  })

  it('lists the newest entries when there are more than it may list, and counts the others', () => {
    const days = [
      { day: today, count: 2 },
      { day: yesterday, count: 5 },
      { day: 20260716, count: 9 },
    ]
    const cut = index(days, 4)
    expect(cut.lines.map(itemOf)).toEqual([
      { kind: 'entry', day: today, nth: 2 },
      { kind: 'entry', day: today, nth: 1 },
      { kind: 'head', day: yesterday },
      { kind: 'entry', day: yesterday, nth: 5 },
      { kind: 'entry', day: yesterday, nth: 4 },
    ])
    expect(cut.unlisted).toBe(12)
    expect(index(days, 16).unlisted).toBe(0)
  })

  it('gives a line its place among the entries as they are read, and a place its line', () => {
    const built = index([
      { day: today, count: 3 },
      { day: yesterday, count: 250 },
    ])
    const places = built.lines.map((line) => placeOfLine(built, line))
    expect(places.slice(0, 4)).toEqual([
      { day: today, offset: 0 },
      { day: today, offset: 1 },
      { day: today, offset: 2 },
      null,
    ])
    expect(places.at(-1)).toEqual({ day: yesterday, offset: 249 })
    for (const [at, place] of places.entries()) {
      if (place) expect(lineOfPlace(built, place)).toBe(built.lines[at])
    }
  })

  it('keeps the line of an entry when newer ones come in', () => {
    const before = index([{ day: today, count: 3 }])
    const after = index([{ day: today, count: 5 }])
    expect(after.lines.slice(2)).toEqual(before.lines)
    expect(placeOfLine(after, before.lines[0] ?? NONE_LINE)).toEqual({ day: today, offset: 2 })
  })

  it('holds 100,000 entries of ten years, each line a number of its own', () => {
    const days = Array.from({ length: 3_650 }, (_, back) => ({
      day: (2026 - Math.floor(back / 365)) * 10_000 + 1_231 - (back % 28),
      count: 27 + (back % 2),
    }))
    const distinct = [...new Map(days.map((day) => [day.day, day])).values()].toSorted((a, b) => b.day - a.day)
    const total = distinct.reduce((sum, { count }) => sum + count, 0)
    const built = index(distinct, total, { headed: 20270101, olderUntil: null })
    expect(built.lines).toHaveLength(1 + distinct.length + total)
    expect(new Set(built.lines).size).toBe(built.lines.length)
  })

  it('holds 100,000 entries of one day without mixing them up with the next', () => {
    const days = [
      { day: today, count: 100_000 },
      { day: yesterday, count: 100_000 },
    ]
    const built = index(days, 200_000)
    expect(built.lines).toHaveLength(200_001)
    expect(built.lines.every(Number.isSafeInteger)).toBe(true)
    expect(itemOf(built.lines[0] ?? 0)).toEqual({ kind: 'entry', day: today, nth: 100_000 })
    expect(itemOf(built.lines[100_000] ?? 0)).toEqual({ kind: 'head', day: yesterday })
    expect(placeOfLine(built, built.lines[100_001] ?? 0)).toEqual({ day: yesterday, offset: 0 })
    expect(placeOfLine(built, built.lines[200_000] ?? 0)).toEqual({ day: yesterday, offset: 99_999 })
  })

  it('knows no count of a day that has none', () => {
    expect(countOf(index([]), today)).toBe(0)
    expect(placeOfLine(index([]), NONE_LINE)).toBeNull()
    expect(placeOfLine(index([]), OLDER_LINE)).toBeNull()
  })
})
