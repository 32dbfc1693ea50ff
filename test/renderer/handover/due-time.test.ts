import { describe, expect, it } from 'vitest'
import { dueText, readDue } from '../../../renderer/handover/due-time'
import { formatMomentBeside } from '../../../shared/time/office-time'
import { NIGHT } from '../../support/test-clock'

const zone = 'Asia/Shanghai'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('a time to come', () => {
  // It is 7月18日 03:20.
  it.each([
    ['0815', NIGHT + 4 * HOUR + 55 * MINUTE],
    ['８：１５', NIGHT + 4 * HOUR + 55 * MINUTE],
    ['0300', NIGHT + 23 * HOUR + 40 * MINUTE],
    ['明日0815', NIGHT + DAY + 4 * HOUR + 55 * MINUTE],
    ['7月20日 0815', NIGHT + 2 * DAY + 4 * HOUR + 55 * MINUTE],
  ])('%s is the next such time', (text, at) => {
    expect(readDue(text, NIGHT, zone)).toEqual({ kind: 'read', at, question: null })
  })

  it('that has passed is questioned, not refused', () => {
    expect(readDue('7月17日 0815', NIGHT, zone)).toMatchObject({ kind: 'read', question: '已过，核对' })
  })

  it('that cannot be read says what to write', () => {
    expect(readDue('饭点', NIGHT, zone).kind).toBe('unreadable')
  })

  it.each([
    ['08:15', NIGHT + 4 * HOUR + 55 * MINUTE],
    ['7月20日 08:15', NIGHT + 2 * DAY + 4 * HOUR + 55 * MINUTE],
    ['2028年1月2日 03:20', Date.UTC(2028, 0, 1, 19, 20)],
  ])('is written back as %s, which means the same again', (text, at) => {
    expect(dueText(at, NIGHT, zone)).toBe(text)
    expect(readDue(text, NIGHT, zone)).toMatchObject({ kind: 'read', at })
  })
})

describe('a moment', () => {
  it.each([
    ['03:05', NIGHT - 15 * MINUTE],
    ['7月17日 23:00', NIGHT - 4 * HOUR - 20 * MINUTE],
    ['2025年12月31日 23:59', Date.UTC(2025, 11, 31, 15, 59)],
  ])('is told as shortly as it can be: %s', (words, at) => {
    expect(formatMomentBeside(at, NIGHT, zone)).toBe(words)
  })
})
