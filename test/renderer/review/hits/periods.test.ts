import { describe, expect, it } from 'vitest'
import { asOfToday, periodOf, periods, rangeOf, rangeWords } from '../../../../renderer/review/hits/periods'
import { readRange, typedRange } from '../../../../renderer/review/hits/typed-range'
import { wholeLog } from '../../../../shared/search/search-filter'
import { NIGHT } from '../../../support/test-clock'

const today = { now: NIGHT, zone: 'Asia/Shanghai' }
const HOUR = 3_600_000
const at = (day: string) => Date.parse(`${day}T00:00:00+08:00`)

describe('a period', () => {
  it.each([
    ['today', '2026-07-18', '2026-07-19', '今日'],
    ['yesterday', '2026-07-17', '2026-07-18', '昨日'],
    ['week', '2026-07-12', '2026-07-19', '近 7 日'],
    ['month', '2026-07-01', '2026-08-01', '2026年7月'],
    ['last-month', '2026-06-01', '2026-07-01', '2026年6月'],
    ['year', '2026-01-01', '2027-01-01', '2026年'],
  ] as const)('%s is from %s until %s and is written %s', (period, from, until, words) => {
    const range = rangeOf(period, today)
    expect(range).toEqual({ from: at(from), until: at(until) })
    expect(periodOf(range, today)).toBe(period)
    expect(rangeWords(range, today)).toBe(words)
  })

  it('is called by what it is today: what was today yesterday is yesterday', () => {
    const range = rangeOf('today', today)
    expect(rangeWords(range, { ...today, now: NIGHT + 24 * HOUR })).toBe('昨日')
  })

  it('reaches over the turn of a year', () => {
    const january = { ...today, now: at('2026-01-02') }
    expect(rangeOf('last-month', january)).toEqual({ from: at('2025-12-01'), until: at('2026-01-01') })
    expect(rangeOf('month', { ...today, now: at('2025-12-31') }).until).toBe(at('2026-01-01'))
    expect(periods.map((period) => rangeOf(period, january).from <= january.now)).not.toContain(false)
  })
})

describe('a filter that was chosen by a word', () => {
  it('means what the word means on the day it is asked again; what was typed stays', () => {
    const july = { ...wholeLog, ...rangeOf('month', today), period: 'month' as const, attached: true }
    const august = { ...today, now: at('2026-08-03') }
    expect(asOfToday(july, august)).toEqual({ ...july, from: at('2026-08-01'), until: at('2026-09-01') })
    const typed = { ...july, period: null }
    expect(asOfToday(typed, august)).toEqual(typed)
  })
})

describe('days that are typed', () => {
  it('are both of them included, and either may be left open', () => {
    const read = readRange({ from: '0703', until: '7月9日' }, today)
    expect(read).toEqual({ kind: 'range', range: { from: at('2026-07-03'), until: at('2026-07-10') } })
    expect(read.kind === 'range' && rangeWords(read.range, today)).toBe('7月3日—9日')
    expect(readRange({ from: '', until: '昨日' }, today)).toEqual({
      kind: 'range',
      range: { from: null, until: at('2026-07-18') },
    })
    expect(rangeWords({ from: at('2025-12-03'), until: null }, today)).toBe('2025年12月3日起')
  })

  it('are questioned when they are backwards, or none', () => {
    expect(readRange({ from: '0709', until: '0703' }, today)).toMatchObject({
      kind: 'fault',
      field: 'until',
      isBackwards: true,
    })
    expect(readRange({ from: '那天', until: '' }, today)).toMatchObject({
      kind: 'fault',
      field: 'from',
      isBackwards: false,
    })
  })

  it('come back as they would be typed', () => {
    const range = { from: at('2026-07-03'), until: at('2026-07-10') }
    const typed = typedRange(range, today.zone)
    expect(typed).toEqual({ from: '2026-07-03', until: '2026-07-09' })
    expect(readRange(typed, today)).toEqual({ kind: 'range', range })
  })
})
