import { describe, expect, it } from 'vitest'
import { buildLogIndex } from '../../../renderer/entries/log-index'
import {
  findLine,
  LOG_PAGE,
  type LogPages,
  pageKey,
  pagesInSight,
  rowOfLine,
  withoutDays,
  withPages,
} from '../../../renderer/entries/log-pages'
import type { EntryRow } from '../../../shared/entries/entry'
import { aRow } from '../../support/a-draft'

const today = 20260718
const yesterday = 20260717
const built = buildLogIndex(
  {
    days: [
      { day: today, count: 150 },
      { day: yesterday, count: 30 },
    ],
    headed: today,
    olderUntil: null,
  },
  1_000,
)

/** Rows of a page of `count` entries, newest first: number 150 is the first of page 0. */
const rowsOf = (count: number, page: number, day = today): EntryRow[] =>
  Array.from({ length: Math.min(LOG_PAGE, count - page * LOG_PAGE) }, (_, at) =>
    aRow(count - page * LOG_PAGE - at + (day === today ? 1_000 : 0), { day }),
  )
const read = (day: number, page: number, rows: EntryRow[]) => [pageKey({ day, page }), rows] as const
const none: LogPages = new Map()
const whole = withPages(none, [
  read(today, 0, rowsOf(150, 0)),
  read(today, 1, rowsOf(150, 1)),
  read(yesterday, 0, rowsOf(30, 0, yesterday)),
])

describe('the pages of the log', () => {
  it.each([
    ['the beginning', 0, 30, ['20260718/0']],
    ['across a page', 95, 105, ['20260718/0', '20260718/1']],
    ['across a day', 140, 160, ['20260718/1', '20260717/0']],
    ['only the head of a day', 150, 150, []],
    ['beyond the end', 170, 9_999, ['20260717/0']],
    ['before the beginning', -5, 3, ['20260718/0']],
  ])('that hold %s', (_, first, last, keys) => {
    expect(pagesInSight(built, { first, last }).map(pageKey)).toEqual(keys)
  })

  it('give every line its row', () => {
    const rows = built.lines.map((line) => rowOfLine(built, whole, line)?.number.number)
    expect(rows.slice(0, 3)).toEqual([1_150, 1_149, 1_148])
    expect(rows[99]).toBe(1_051)
    expect(rows[149]).toBe(1_001)
    expect(rows[150]).toBeUndefined()
    expect(rows.slice(151).toReversed()).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
  })

  it('give no row to what was not read', () => {
    expect(rowOfLine(built, none, built.lines[0] ?? 0)).toBeUndefined()
    const short = withPages(none, [read(today, 0, rowsOf(150, 0).slice(0, 2))])
    expect(rowOfLine(built, short, built.lines[2] ?? 0)).toBeUndefined()
  })

  it('find the line of an entry on any page', () => {
    for (const at of [0, 99, 100, 149, 151, 180]) {
      const line = built.lines[at] ?? 0
      const row = rowOfLine(built, whole, line)
      expect(row && findLine(built, whole, row.id)).toBe(line)
    }
    expect(findLine(built, whole, aRow(9_999).id)).toBeNull()
  })

  it('drop the ones read longest ago', () => {
    const many = Array.from({ length: 60 }, (_, page) => read(today, page, [aRow(page)]))
    const kept = many.reduce((pages, page) => withPages(pages, [page]), none)
    expect(kept.size).toBeLessThan(60)
    expect(kept.has('20260718/59')).toBe(true)
    expect(kept.has('20260718/0')).toBe(false)
    const again = withPages(kept, [read(today, 30, [aRow(30)])])
    expect([...again.keys()].at(-1)).toBe('20260718/30')
    expect(again.size).toBe(kept.size)
  })

  it('lose those of days that changed, and no others', () => {
    expect([...withoutDays(whole, (day) => day === today).keys()]).toEqual(['20260717/0'])
  })
})
