import { describe, expect, it } from 'vitest'
import { latenessWords, measureOf, minutesWords } from '../../../shared/review/timeline-measure'

const MINUTE = 60_000
const deed = (took: number, limit: number | null) => ({
  startedAt: 0,
  dueAt: limit === null ? null : limit * MINUTE,
  doneAt: took * MINUTE,
})

describe('measureOf', () => {
  it.each<[string, number, number | null, string, string]>([
    ['no number is set', 2, null, '2 分', 'met'],
    ['at once', 7, 0, '7 分', 'met'],
    ['within the limit', 24.9, 30, '24 分 / 30', 'met'],
    ['in its very minute', 60, 60, '60 分 / 60', 'met'],
    ['after it', 39, 30, '迟 9 分', 'late'],
    ['seconds after it', 30.5, 30, '迟 不到 1 分', 'late'],
    ['a limit of a day', 150, 1_440, '2 小时 30 分 / 1 日', 'met'],
    ['days after it', 30 + 3 * 1_440 + 61, 30, '迟 3 日 1 小时', 'late'],
    ['before it began', -5, 30, '0 分 / 30', 'met'],
  ])('tells what was done: %s', (_, took, limit, words, tone) => {
    expect(measureOf(deed(took, limit))).toEqual({ words, tone })
  })
})

describe('minutesWords', () => {
  it.each([
    [0, '0 分'],
    [59, '59 分'],
    [60, '1 小时'],
    [200, '3 小时 20 分'],
    [1_440, '1 日'],
    [1_505, '1 日 1 小时'],
  ])('tells %i as %s', (minutes, words) => {
    expect(minutesWords(minutes)).toBe(words)
  })

  it('tells how late something was', () => {
    expect([latenessWords(59_999), latenessWords(MINUTE), latenessWords(90 * MINUTE)]).toEqual([
      '迟 不到 1 分',
      '迟 1 分',
      '迟 1 小时 30 分',
    ])
  })
})
