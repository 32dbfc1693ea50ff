import { describe, expect, it } from 'vitest'
import { readFigure } from '../../../renderer/ui/figure'

describe('readFigure', () => {
  it.each([
    ['12', 12],
    ['０', 0],
    [' １２ ', 12],
    ['', null],
    ['3人', null],
    ['-1', null],
    ['1.5', null],
    ['1234567890', null],
  ])('reads %j as %j', (text, figure) => {
    expect(readFigure(text)).toBe(figure)
  })
})
