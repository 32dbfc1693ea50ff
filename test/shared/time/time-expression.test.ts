import { describe, expect, it } from 'vitest'
import { formatMoment } from '../../../shared/time/office-time'
import { describeReading, occurredAfterReceived, parseTimeExpression } from '../../../shared/time/time-expression'
import { fc } from '../../support/property'

/** Any code points, halves of characters among them. */
const anyText = fc.array(fc.integer({ min: 0, max: 0x10ffff })).map((codes) => String.fromCodePoint(...codes))

const zone = 'Asia/Shanghai'
const MINUTE = 60_000
/** Saturday 2026-07-18 03:20 in the office. */
const now = Date.UTC(2026, 6, 17, 19, 20)
const read = (typed: string, at = now, inZone = zone) => parseTimeExpression(typed, { now: at, zone: inZone })
const moment = (typed: string, at = now) => {
  const reading = read(typed, at)
  return reading.kind === 'read' ? formatMoment(reading.at, zone) : reading.kind
}

describe('a typed time at 03:20 on 18 July 2026', () => {
  it.each([
    ['four digits', '0315', '7月18日 03:15'],
    ['three digits', '315', '7月18日 03:15'],
    ['midnight', '0000', '7月18日 00:00'],
    ['colon', '3:15', '7月18日 03:15'],
    ['full-width colon', '03：15', '7月18日 03:15'],
    ['full-width digits', '０３１５', '7月18日 03:15'],
    ['seconds, as copied from a fax', '03:15:20', '7月18日 03:15'],
    ['digits and words', '3点15', '7月18日 03:15'],
    ['digits and words in full', '3时15分', '7月18日 03:15'],
    ['blanks beside the units', '3 时 15 分', '7月18日 03:15'],
    ['blanks around', ' 　0315 ', '7月18日 03:15'],
    ['numerals', '三点零五分', '7月18日 03:05'],
    ['a quarter', '三点一刻', '7月18日 03:15'],
    ['three quarters', '两点三刻', '7月18日 02:45'],
    ['a half', '两点半', '7月18日 02:30'],
    ['the full hour', '三点钟', '7月18日 03:00'],
    ['the full hour exactly', '3点整', '7月18日 03:00'],
    ['past the hour', '三点过五分', '7月18日 03:05'],
    ['part of the day', '凌晨3点', '7月18日 03:00'],
    ['part of the day and digits', '凌晨0315', '7月18日 03:15'],
    ['a clock not yet reached is yesterday’s', '2350', '7月17日 23:50'],
    ['five minutes ahead: clocks differ', '0322', '7月18日 03:22'],
    ['six minutes ahead is yesterday’s', '0326', '7月17日 03:26'],
    ['an afternoon not yet reached', '下午3点15分', '7月17日 15:15'],
    ['an evening not yet reached', '晚上11点', '7月17日 23:00'],
    ['a night just gone', '夜里2点', '7月18日 02:00'],
    ['yesterday, digits', '昨日2310', '7月17日 23:10'],
    ['yesterday, one word', '昨2310', '7月17日 23:10'],
    ['yesterday, colon', '昨天23:10', '7月17日 23:10'],
    ['yesterday evening', '昨晚11点', '7月17日 23:00'],
    ['yesterday night in numerals', '昨夜十一点半', '7月17日 23:30'],
    ['yesterday afternoon', '昨天下午3点15分', '7月17日 15:15'],
    ['yesterday noon', '昨天中午12点', '7月17日 12:00'],
    ['after noon', '昨天中午1点', '7月17日 13:00'],
    ['noon said as afternoon', '昨天下午12点半', '7月17日 12:30'],
    ['24-hour clock with a part of the day', '昨天下午15点', '7月17日 15:00'],
    ['the evening before last', '前晚9点', '7月16日 21:00'],
    ['the day before yesterday', '前天0815', '7月16日 08:15'],
    ['three days ago', '大前天0815', '7月15日 08:15'],
    ['today', '今天0215', '7月18日 02:15'],
    ['this morning', '今早三点', '7月18日 03:00'],
    ['minutes ago', '-20', '7月18日 03:00'],
    ['full-width minus', '－２０', '7月18日 03:00'],
    ['dash instead of minus', '—20', '7月18日 03:00'],
    ['hours and minutes ago', '-1:30', '7月18日 01:50'],
    ['minutes ago in words', '20分钟前', '7月18日 03:00'],
    ['minutes ago in numerals', '二十分钟之前', '7月18日 03:00'],
    ['hours ago', '2小时前', '7月18日 01:20'],
    ['hours and minutes ago in words', '1小时20分钟前', '7月18日 02:00'],
    ['one and a half hours ago', '一个半小时前', '7月18日 01:50'],
    ['tenths of an hour ago', '1.5小时前', '7月18日 01:50'],
    ['half an hour ago', '半小时前', '7月18日 02:50'],
    ['half an hour ago, spoken', '半个钟头以前', '7月18日 02:50'],
    ['a quarter ago', '一刻钟前', '7月18日 03:05'],
    ['just now', '刚才', '7月18日 03:20'],
    ['day of the month', '18日0315', '7月18日 03:15'],
    ['a day of the month not yet reached is last month’s', '30日2200', '6月30日 22:00'],
    ['month and day', '7月18日0315', '7月18日 03:15'],
    ['month and day, spoken', '七月十七号晚上十一点十分', '7月17日 23:10'],
    ['month and day with a blank', '7月17日 23:10', '7月17日 23:10'],
    ['dashed', '7-18 0315', '7月18日 03:15'],
    ['slashed', '7/18 3:15', '7月18日 03:15'],
    ['dotted', '7.18 0315', '7月18日 03:15'],
    ['comma', '7月18日，0315', '7月18日 03:15'],
    ['with the year', '2026-07-18 03:15', '7月18日 03:15'],
    ['as machines write it', '2026-07-18T03:15', '7月18日 03:15'],
    ['with the year in words', '2026年7月18日3时15分', '7月18日 03:15'],
    ['with the year in numerals', '二〇二六年七月十八日三时十五分', '7月18日 03:15'],
    ['eight digits', '20260718 0315', '7月18日 03:15'],
    ['twelve digits', '202607180315', '7月18日 03:15'],
  ])('%s: %s', (_, typed, meant) => {
    expect(moment(typed)).toBe(`2026年${meant}`)
    expect(read(typed)).toMatchObject({ question: null })
  })

  it.each([
    ['later than clocks differ', '0324', '7月18日 03:24', '在现在之后，核对'],
    ['later today', '今天2310', '7月18日 23:10', '在现在之后，核对'],
    ['tomorrow', '明天0800', '7月19日 08:00', '在现在之后，核对'],
    ['a few weeks ahead', '8月18日 0315', '8月18日 03:15', '在现在之后，核对'],
    ['long ago', '2026-05-01 0800', '5月1日 08:00', '是 77 天前，核对'],
    ['24:00', '24:00', '7月18日 00:00', '当作 7月18日 00:00，核对'],
    ['24:00 of a day', '昨天24:00', '7月18日 00:00', '当作 7月18日 00:00，核对'],
    ['twelve in the evening', '昨晚12点', '7月18日 00:00', '当作 7月18日 00:00，核对'],
    ['after midnight of yesterday’s evening', '昨晚2点', '7月18日 02:00', '当作 7月18日 02:00，核对'],
    ['midnight of the running day', '今天半夜2点', '7月18日 02:00', '当作 7月18日 02:00，核对'],
    ['a contradiction', '昨天上午15点', '7月17日 15:00', '上午没有 15 点，核对'],
    ['a minute cut short', '3:1', '7月18日 03:01', '分钟只有 1 位，核对'],
    ['about', '约三点零五分', '7月18日 03:05', '只记时刻，“约”字写进正文'],
    ['more or less', '3点15分左右', '7月18日 03:15', '只记时刻，“约”字写进正文'],
  ])('%s is taken but questioned: %s', (_, typed, meant, question) => {
    expect([moment(typed), read(typed)]).toEqual([`2026年${meant}`, expect.objectContaining({ question })])
  })

  it.each([
    ['no such hour', '25:10', '没有 25:10，改写几点几分'],
    ['no such minute', '0375', '没有 3:75，改写几点几分'],
    ['past 24:00', '24:30', '没有 24:30，改写几点几分'],
    ['no such day', '2月30日 0800', '2 月没有 30 日，改写日期，如 7月18日 0315'],
    ['no such day in a dashed date', '2026-02-30 08:00', '2 月没有 30 日，改写日期，如 7月18日 0315'],
    ['no such month', '13月1日 0800', '没有 13 月，改写日期，如 7月18日 0315'],
    ['a day that no month has', '32日0800', '7 月没有 32 日，改写日期，如 7月18日 0315'],
    ['before the office had records', '1949-10-01 1500', '年份太早，写 1990 年以后的日期'],
    ['a slip of the year', '0206-07-18 0315', '年份太早，写 1990 年以后的日期'],
    ['far ahead', '9026-07-18 0315', '年份太远，改写年份'],
    ['a day alone', '7月18日', '写上几点几分，如 7月18日 0315'],
    ['an evening alone', '昨晚', '写上几点几分，如 7月18日 0315'],
  ])('%s is said plainly: %s', (_, typed, sentence) => {
    expect(read(typed)).toEqual({ kind: 'unreadable', sentence })
  })

  it.each([
    '不清楚',
    '3',
    '约',
    '昨',
    '一百分钟前',
    '7-180315',
    '2026-07-180315',
    '3点15分20',
    '+5',
    '03:15Z',
    "'; DROP TABLE entry",
    '<b>0315</b>',
    '0315'.repeat(20),
    '9'.repeat(10_000_000),
    '\u{d800}0315',
  ])('is not guessed at (case %#)', (typed) => {
    expect(read(typed)).toEqual({ kind: 'unreadable', sentence: '认不出，写成 0315、昨日2310、-20 或 7月18日 0315' })
  })

  it.each(['', ' ', '　', '\t\n'])('is empty when nothing but blanks was typed: %j', (typed) => {
    expect(read(typed)).toEqual({ kind: 'empty' })
  })
})

describe('a typed time near a turn of the calendar', () => {
  it.each([
    ['after midnight, last night’s', Date.UTC(2026, 6, 17, 16, 10), '2350', '2026年7月17日 23:50'],
    ['after midnight, today’s', Date.UTC(2026, 6, 17, 16, 10), '0005', '2026年7月18日 00:05'],
    ['just before midnight, minutes ahead', Date.UTC(2026, 6, 17, 15, 58), '0001', '2026年7月17日 00:01'],
    ['New Year, last night’s clock', Date.UTC(2025, 11, 31, 16, 10), '2350', '2025年12月31日 23:50'],
    ['New Year, last night’s date', Date.UTC(2025, 11, 31, 16, 10), '12月31日2350', '2025年12月31日 23:50'],
    ['New Year, minutes ago', Date.UTC(2025, 11, 31, 16, 10), '-20', '2025年12月31日 23:50'],
    ['first of a month', Date.UTC(2026, 6, 31, 17), '31日2350', '2026年7月31日 23:50'],
    ['the end of a year, looking ahead', Date.UTC(2026, 11, 28, 1), '1月5日0800', '2027年1月5日 08:00'],
    ['leap day of the year before', Date.UTC(2029, 0, 10, 0), '2月29日0800', '2028年2月29日 08:00'],
    ['evening past midnight, still going on', Date.UTC(2026, 6, 17, 17), '昨晚2点', '2026年7月17日 02:00'],
  ])('%s', (_, at, typed, meant) => {
    expect(moment(typed, at)).toBe(meant)
  })

  it.each([
    ['a time left out in spring', '2026-03-08 02:30', 20, '时钟拨快，当作 03:30，核对', Date.UTC(2026, 2, 8, 7, 30)],
    [
      'a time that comes twice in autumn',
      '2026-11-01 01:30',
      20,
      '时钟拨慢，取前一次，核对',
      Date.UTC(2026, 10, 1, 5, 30),
    ],
    ['summer time that China once had', '1990-04-15 02:30', 20, '时钟拨快，当作 03:30，核对', null],
  ])('%s is taken but questioned', (_, typed, daysLater, question, at) => {
    const inZone = at === null ? zone : 'America/New_York'
    const then = (at ?? Date.UTC(1990, 3, 14, 18)) + daysLater * 86_400_000
    expect(read(typed, then, inZone)).toEqual({ kind: 'read', at: at ?? expect.any(Number), question })
  })
})

describe('a typed time with a reference', () => {
  const received = Date.UTC(2026, 4, 1, 0, 30) // 1 May 08:30
  const context = { now, zone, reference: received }

  it.each([
    ['0815', '2026年5月1日 08:15'],
    ['2310', '2026年4月30日 23:10'],
    ['昨日2310', '2026年4月30日 23:10'],
    ['-20', '2026年5月1日 08:10'],
    ['刚才', '2026年5月1日 08:30'],
  ])('counts from it: %s', (typed, meant) => {
    const reading = parseTimeExpression(typed, context)
    expect(reading.kind === 'read' && [formatMoment(reading.at, zone), reading.question]).toEqual([meant, null])
  })

  it('still asks of now what lies in the future', () => {
    expect(parseTimeExpression('7月18日 0318', context)).toMatchObject({ question: null })
    expect(parseTimeExpression('7月18日 0330', context)).toMatchObject({ question: '在现在之后，核对' })
  })
})

describe('any typed time', () => {
  it('means the minute that the program writes that way, in any zone', () => {
    const zones = fc.constantFrom('Asia/Shanghai', 'Asia/Kathmandu', 'America/New_York', 'UTC')
    const minutes = fc.integer({ min: 0, max: 365 * 24 * 60 })
    fc.assert(
      fc.property(zones, minutes, (inZone, ago) => {
        const typed = formatMoment(now - ago * MINUTE, inZone)
        const reading = read(typed, now, inZone)
        // In the hour that a zone repeats in autumn two instants are written alike.
        expect(reading.kind === 'read' && formatMoment(reading.at, inZone)).toBe(typed)
      }),
    )
  })

  it('written as a clock alone lies within the last day, or the next five minutes', () => {
    const clocks = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    fc.assert(
      fc.property(clocks, fc.integer({ min: 0, max: 1_440 }), ([hour, minute], later) => {
        const at = now + later * MINUTE
        const reading = read(`${hour}:${String(minute).padStart(2, '0')}`, at)
        const ago = reading.kind === 'read' ? (at - reading.at) / MINUTE : Number.NaN
        expect(ago).toBeGreaterThanOrEqual(-5)
        expect(ago).toBeLessThanOrEqual(1_440 - 5)
      }),
    )
  })

  it('gives a reading or a sentence, never a fault of the program', () => {
    const words = '昨 前 今 日 月 年 点 分 半 刻 十 零 前 小时 晚 下午 约 : - / . 0 3 99 2026 24 T 𠮷'.split(' ')
    const typed = fc.array(fc.constantFrom(...words, ' '), { maxLength: 9 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.oneof(typed, anyText), (text) => {
        const reading = read(text)
        if (reading.kind === 'read') expect(Number.isInteger(reading.at)).toBe(true)
        if (reading.kind === 'unreadable') expect(reading.sentence).not.toBe('')
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the words beside a time', () => {
  it.each([
    ['how long before', now - 15 * MINUTE, '7月18日，接报前 15 分'],
    ['hours and minutes', now - 125 * MINUTE, '7月18日，接报前 2 小时 5 分'],
    ['whole hours', now - 120 * MINUTE, '7月18日，接报前 2 小时'],
    ['of the evening before', now - 250 * MINUTE, '7月17日，接报前 4 小时 10 分'],
    ['a day and more: the day says it', now - 26 * 60 * MINUTE, '7月17日'],
    ['at the same minute', now, '7月18日'],
    ['after it: the question says it', now + 5 * MINUTE, '7月18日'],
    ['of another year', now - 300 * 1_440 * MINUTE, '2025年9月21日'],
  ])('say the day and %s', (_, at, words) => {
    expect(describeReading(at, { zone, receivedAt: now, now })).toBe(words)
  })

  it('say only the day of the received time itself', () => {
    expect(describeReading(now, { zone })).toBe('7月18日')
  })

  it.each([
    ['later minute', now + MINUTE, '在接报之后，核对'],
    ['later second of the same minute', now + 41_000, null],
    ['same instant', now, null],
    ['earlier', now - MINUTE, null],
  ])('question what happened after it was reported: %s', (_, occurredAt, question) => {
    expect(occurredAfterReceived(occurredAt, now)).toBe(question)
  })
})
