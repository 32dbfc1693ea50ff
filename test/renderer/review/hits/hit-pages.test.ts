import { describe, expect, it } from 'vitest'
import { hitAt, rowsOf, wantedPage, withPage } from '../../../../renderer/review/hits/hit-pages'
import { theHit } from './a-search'

const page = (number: number) => Array.from({ length: 100 }, (_, at) => theHit(number * 100 + at))
const none = { known: 0, ended: false, count: null }

describe('the pages of the hits', () => {
  it('are as many as are known, and one more while the end is not', () => {
    expect(rowsOf({ ...none, known: 37, ended: true })).toBe(37)
    expect(rowsOf({ ...none, known: 100 })).toBe(200)
    expect(rowsOf({ ...none, known: 3 })).toBe(3)
    expect(rowsOf({ ...none, known: 100, count: { count: 1_000, exact: false } })).toBe(1_100)
    expect(rowsOf({ ...none, known: 100, count: { count: 1_000_000, exact: true } })).toBe(1_000_000)
  })

  it('are read where one looks, then after it, then before it', () => {
    const range = { first: 250, last: 262 }
    let pages = new Map([[0, page(0)]]) as ReturnType<typeof withPage>
    const read = []
    for (let next = wantedPage(pages, range, 1_000); next !== null; next = wantedPage(pages, range, 1_000)) {
      read.push(next)
      pages = withPage(pages, next, page(next))
    }
    expect(read).toEqual([2, 3, 1])
    expect(hitAt(pages, 262)?.id).toBe('e262')
    expect(hitAt(pages, 462)).toBeUndefined()
  })

  it('are not read beyond the last row', () => {
    expect(wantedPage(new Map([[0, page(0)]]), { first: 80, last: 99 }, 100)).toBeNull()
  })

  it('are forgotten when many were read since', () => {
    let pages = new Map() as ReturnType<typeof withPage>
    for (let number = 0; number < 50; number += 1) pages = withPage(pages, number, page(number))
    expect([pages.size, pages.has(9), pages.has(10), pages.has(49)]).toEqual([40, false, true, true])
  })
})
