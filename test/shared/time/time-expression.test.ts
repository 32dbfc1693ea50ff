import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayEnd, dayOf, dayStart, formatMoment, formatSpan } from '../../../shared/time/office-time'
import { describeReading, occurredAfterReceived, parseTimeExpression } from '../../../shared/time/time-expression'

const zone = 'Asia/Shanghai'
/** Saturday 2026-07-18 03:20 in the office. */
const now = Date.UTC(2026, 6, 17, 19, 20)
const read = (typed: string, at = now) => parseTimeExpression(typed, { now: at, zone })
const moment = (typed: string, at = now) => {
  const reading = read(typed, at)
  return reading.kind === 'read' ? formatMoment(reading.at, zone) : reading.kind
}

describe('a typed time', () => {
  it.each([
    ['0315', '2026年7月18日 03:15'],
    ['315', '2026年7月18日 03:15'],
    ['3:15', '2026年7月18日 03:15'],
    ['03：15', '2026年7月18日 03:15'],
    ['０３１５', '2026年7月18日 03:15'],
    ['3点15', '2026年7月18日 03:15'],
    ['3时15分', '2026年7月18日 03:15'],
    ['三点零五分', '2026年7月18日 03:05'],
    ['三点一刻', '2026年7月18日 03:15'],
    ['两点半', '2026年7月18日 02:30'],
    ['三点钟', '2026年7月18日 03:00'],
    ['凌晨3点', '2026年7月18日 03:00'],
    ['2350', '2026年7月17日 23:50'],
    ['昨日2310', '2026年7月17日 23:10'],
    ['昨天23:10', '2026年7月17日 23:10'],
    ['昨晚11点', '2026年7月17日 23:00'],
    ['昨夜十一点半', '2026年7月17日 23:30'],
    ['昨天下午3点15分', '2026年7月17日 15:15'],
    ['昨天中午12点', '2026年7月17日 12:00'],
    ['前天0815', '2026年7月16日 08:15'],
    ['今天0215', '2026年7月18日 02:15'],
    ['-20', '2026年7月18日 03:00'],
    ['－20', '2026年7月18日 03:00'],
    ['20分钟前', '2026年7月18日 03:00'],
    ['二十分钟前', '2026年7月18日 03:00'],
    ['2小时前', '2026年7月18日 01:20'],
    ['半小时前', '2026年7月18日 02:50'],
    ['半个小时前', '2026年7月18日 02:50'],
    ['刚才', '2026年7月18日 03:20'],
    ['18日0315', '2026年7月18日 03:15'],
    ['30日2200', '2026年6月30日 22:00'],
    ['7月18日0315', '2026年7月18日 03:15'],
    ['7月17日 23:10', '2026年7月17日 23:10'],
    ['7-18 0315', '2026年7月18日 03:15'],
    ['7/18 3:15', '2026年7月18日 03:15'],
    ['2026-07-18 03:15', '2026年7月18日 03:15'],
    ['2026年7月18日3时15分', '2026年7月18日 03:15'],
    ['20260718 0315', '2026年7月18日 03:15'],
    ['202607180315', '2026年7月18日 03:15'],
    [' 0315 ', '2026年7月18日 03:15'],
  ])('%s means %s', (typed, meant) => {
    expect(moment(typed)).toBe(meant)
    expect(read(typed)).toMatchObject({ question: null })
  })

  it('in the first hour of a day may still mean last night', () => {
    const newYear = Date.UTC(2025, 11, 31, 16, 10)
    expect([moment('2350', newYear), moment('12月31日2350', newYear), moment('0005', newYear)]).toEqual([
      '2025年12月31日 23:50',
      '2025年12月31日 23:50',
      '2026年1月1日 00:05',
    ])
  })

  it.each([
    ['明年的日期', '2027-01-01 0800', '在现在之后，核对'],
    ['今天晚上', '今天2310', '在现在之后，核对'],
    ['很久以前', '2026-05-01 0800', '在 2026 年，77 天前，核对'],
    ['上个世纪', '1949-10-01 1500', '在 1949 年，28048 天前，核对'],
    ['24 点', '昨天24:00', '24:00 当作次日 00:00，核对'],
  ])('is taken but questioned: %s', (_, typed, question) => {
    expect(read(typed)).toMatchObject({ kind: 'read', question })
  })

  it.each([
    ['25:10', '没有 25:10 这个时间'],
    ['0375', '没有 3:75 这个时间'],
    ['24:30', '没有 24:30 这个时间'],
    ['2月30日 0800', '没有这一天'],
    ['13月1日 0800', '没有这一天'],
    ['0001-01-01 0000', '没有这一天'],
    ['7月18日', '写上几点几分'],
    ['不清楚', '认不出，写成 0315'],
    ['3', '认不出，写成 0315'],
    ["'; DROP TABLE entry", '认不出'],
  ])('%s is not guessed at: %s', (typed, sentence) => {
    expect(read(typed)).toMatchObject({ kind: 'unreadable', sentence: expect.stringContaining(sentence) })
  })

  it('is empty when nothing but blanks was typed', () => {
    expect(read(' 　')).toEqual({ kind: 'empty' })
  })

  it('reads back every minute it can write, in any zone', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Kathmandu', 'America/New_York', 'UTC')
    const minutes = fc.integer({ min: 0, max: 365 * 24 * 60 })
    fc.assert(
      fc.property(zones, minutes, (inZone, ago) => {
        const at = Math.floor((now - ago * 60_000) / 60_000) * 60_000
        const typed = formatMoment(at, inZone)
        const reading = parseTimeExpression(typed, { now, zone: inZone })
        // In the hour that a zone repeats in autumn two instants are written alike.
        expect(reading.kind === 'read' && formatMoment(reading.at, inZone)).toBe(typed)
      }),
    )
  })

  it('never throws, whatever was typed', () => {
    const piece = fc.constantFrom(
      '昨',
      '日',
      '月',
      '年',
      '点',
      '半',
      '十',
      '前',
      ':',
      '-',
      '0',
      '3',
      '99',
      ' ',
      '下午',
      '𠮷',
    )
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => read(pieces.join('')).kind !== undefined))
  })
})

describe('the words beside a time', () => {
  const received = now
  it.each([
    [now - 15 * 60_000, '7月18日，接报前 15 分'],
    [now - 125 * 60_000, '7月18日，接报前 2 小时 5 分'],
    [now - 26 * 3_600_000, '7月17日'],
    [now, '7月18日'],
  ])('say the day and how long before', (at, words) => {
    expect(describeReading(at, { zone, receivedAt: received })).toBe(words)
  })

  it('question what happened after it was reported', () => {
    expect([occurredAfterReceived(2, 1), occurredAfterReceived(1, 1)]).toEqual(['在接报之后，核对', null])
  })

  it.each([
    [0, '00:00'],
    [2_265_000, '37:45'],
    [4_065_000, '1:07:45'],
    [-724_000, '12:04'],
  ])('write a span of %d ms as %s', (ms, words) => {
    expect(formatSpan(ms)).toBe(words)
  })
})

describe('a day of the office', () => {
  it.each([
    ['Asia/Shanghai', Date.UTC(2026, 6, 17, 16), 20260718],
    ['Asia/Shanghai', Date.UTC(2026, 6, 17, 15, 59, 59), 20260717],
    ['America/New_York', Date.UTC(2026, 6, 18, 3, 59), 20260717],
    ['Asia/Kathmandu', Date.UTC(2026, 6, 17, 18, 15), 20260718],
  ])('in %s begins at its own midnight', (inZone, at, day) => {
    expect(dayOf(at, inZone)).toBe(day)
  })

  it('holds every instant from its start to its end, also when the clocks change', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe')
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: Date.UTC(2060, 0, 1) }), (inZone, at) => {
        const day = dayOf(at, inZone)
        expect(dayStart(day, inZone) <= at && at < dayEnd(day, inZone)).toBe(true)
        expect(dayOf(dayEnd(day, inZone), inZone)).not.toBe(day)
      }),
    )
  })
})
