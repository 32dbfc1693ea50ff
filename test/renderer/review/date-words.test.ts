import { expect, it } from 'vitest'
import { dateWords } from '../../../renderer/review/date-words'
import { NIGHT } from '../../support/test-clock'

const zone = 'Asia/Shanghai'
const DAY = 86_400_000

it.each([
  [NIGHT, NIGHT, '07-18'],
  [NIGHT, NIGHT + 366 * DAY, '2026-07-18'],
  [Date.UTC(2025, 11, 31, 16), NIGHT, '01-01'],
])('a date has its year where that is another', (at, now, words) => {
  expect(dateWords(at, now, zone)).toBe(words)
})
