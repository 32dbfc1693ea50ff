import { describe, expect, it } from 'vitest'
import { highlighted } from '../../../renderer/entries/highlighted-text'

const marked = (...args: Parameters<typeof highlighted>) =>
  highlighted(...args)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')

describe('highlighted', () => {
  it.each<[string, string, [number, number][], string]>([
    ['no stretch', '清河路停电', [], '清河路停电'],
    ['one in the middle', '清河路停电', [[0, 3]], '[清河路]停电'],
    ['one to the end', '清河路停电', [[3, 5]], '清河路[停电]'],
    [
      'several',
      '清河路停电了',
      [
        [0, 2],
        [3, 5],
      ],
      '[清河]路[停电]了',
    ],
    [
      'overlapping ones',
      '清河路停电',
      [
        [0, 3],
        [2, 5],
      ],
      '[清河路][停电]',
    ],
  ])('marks %s', (_, text, spans, words) => {
    expect(marked(text, spans, 60)).toBe(words)
  })

  it('begins shortly before the first shared stretch when that is far in', () => {
    const text = `${'无'.repeat(40)}清河路停电`
    expect(marked(text, [[40, 45]], 60)).toBe(`…${'无'.repeat(8)}[清河路停电]`)
  })

  it('shows no more than it is given room for, cut within a stretch too', () => {
    const stretches = highlighted('清河路停电'.repeat(20), [[2, 90]], 10)
    expect(stretches.map(({ text }) => text).join('')).toHaveLength(10)
  })

  it('never shows half a character', () => {
    for (let shift = 0; shift < 4; shift += 1) {
      const text = `${'𠮷'.repeat(10)}${'无'.repeat(shift)}停电${'𠮷'.repeat(40)}`
      const stretches = highlighted(text, [[20 + shift, 22 + shift]], 21)
      expect(stretches.every(({ text: words }) => words.isWellFormed())).toBe(true)
    }
  })
})
