import { describe, expect, it } from 'vitest'
import { offsetAt, offsetShowing, scaleOf, topAt } from '../../../renderer/ui/scaled-scroll'

const ROW = 52
const VIEWPORT = 400

describe('the scroll position of a long list', () => {
  it('is what it says while the rows fit an element', () => {
    const scale = scaleOf(1_000, ROW, VIEWPORT)
    expect([scale.height, offsetAt(5_010, scale), topAt(5_010, scale)]).toEqual([52_000, 5_010, 5_010])
  })

  it('is scaled beyond: a million rows reach from the first to the last', () => {
    const scale = scaleOf(1_000_000, ROW, VIEWPORT)
    expect(scale.height).toBeLessThan(33_554_428)
    expect(offsetAt(0, scale)).toBe(0)
    expect(offsetAt(scale.height - VIEWPORT, scale)).toBe(1_000_000 * ROW - VIEWPORT)
    expect(offsetAt(topAt(12_345_678, scale), scale)).toBeCloseTo(12_345_678, 3)
  })

  it('of three million rows, too, and of none', () => {
    const scale = scaleOf(3_000_000, ROW, VIEWPORT)
    expect(offsetAt(scale.height - VIEWPORT, scale)).toBe(3_000_000 * ROW - VIEWPORT)
    expect(offsetAt(0, scaleOf(0, ROW, VIEWPORT))).toBe(0)
  })

  it('moves only as far as a row needs to be seen whole', () => {
    expect(offsetShowing(3, ROW, 0, VIEWPORT)).toBe(0)
    expect(offsetShowing(7, ROW, 0, VIEWPORT)).toBe(16)
    expect(offsetShowing(2, ROW, 500, VIEWPORT)).toBe(104)
    expect(offsetShowing(0, ROW, 0, 0)).toBe(0)
  })
})
