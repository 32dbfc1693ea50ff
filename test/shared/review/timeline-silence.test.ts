import { describe, expect, it } from 'vitest'
import { type Watched, withSilence } from '../../../shared/review/timeline-silence'
import { aReviewLine } from '../../support/a-review-line'

const MINUTE = 60_000
const linesAt = (...minutes: number[]) => minutes.map((minute) => aReviewLine({ at: minute * MINUTE }))
const told = (minutes: number[], watched: Watched, threshold?: number) =>
  withSilence(linesAt(...minutes), watched, threshold).map(({ kind, at, words }) =>
    kind === 'silence' ? words : at / MINUTE,
  )

describe('withSilence', () => {
  it.each<[string, number[], (number | string)[]]>([
    ['nothing', [], []],
    ['one line', [5], [5]],
    ['shorter than the threshold', [0, 14.9], [0, 14.9]],
    ['of exactly the threshold', [0, 15], [0, '15 分无记录', 15]],
    ['hours, across midnight', [23 * 60, 25 * 60 + 20], [1380, '2 小时 20 分无记录', 1520]],
    ['several', [0, 20, 21, 60], [0, '20 分无记录', 20, 21, '39 分无记录', 60]],
  ])('in a chosen span: %s', (_, minutes, expected) => {
    expect(told(minutes, 'everywhere')).toEqual(expected)
  })

  it.each<[string, Watched, (number | string)[]]>([
    ['none ran', [], [0, 20, 60]],
    ['it still runs', [{ from: 0, until: null }], [0, '20 分无记录', 20, '40 分无记录', 60]],
    ['it ran from the call on', [{ from: 20 * MINUTE, until: null }], [0, 20, '40 分无记录', 60]],
    ['it was over', [{ from: 0, until: 20 * MINUTE }], [0, '20 分无记录', 20, 60]],
    ['it was over within the gap', [{ from: 0, until: 30 * MINUTE }], [0, '20 分无记录', 20, 60]],
  ])('in a whole day only while an incident ran: %s', (_, watched, expected) => {
    expect(told([0, 20, 60], watched)).toEqual(expected)
  })

  it('takes the threshold it is given', () => {
    expect(told([0, 6], 'everywhere', 5)).toEqual([0, '6 分无记录', 6])
  })

  it('is not broken by what is said in reviewing', () => {
    const lines = [...linesAt(0), aReviewLine({ at: 20 * MINUTE, kind: 'review' }), ...linesAt(40)]
    expect(withSilence(lines, 'everywhere').map(({ words, kind }) => (kind === 'silence' ? words : kind))).toEqual([
      'entry',
      '40 分无记录',
      'review',
      'entry',
    ])
  })

  it('gives each silence a key of its own', () => {
    const keys = withSilence(linesAt(0, 20, 60), 'everywhere').map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })
})
