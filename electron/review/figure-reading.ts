import { channel, channelForms } from '../../shared/entries/channel'
import { urgency, urgencyWords } from '../../shared/entries/entry'
import { classId, classWords, grade, gradeWithNumber } from '../../shared/incidents/incident-kind'
import {
  CLOSED_WITHIN_HOURS,
  type DaySpan,
  type Figure,
  type FigureKey,
  type FigureLine,
  type FigureUnit,
  LATE_RECORDING_MINUTES,
  MOST_UNITS,
} from '../../shared/review/figure'
import { coursePoints, courseStep, instantsOf, pointWords } from '../../shared/review/figure-periods'
import { shareOf } from '../../shared/review/figure-words'
import { TOLERANCE_MIN } from '../../shared/shifts/punctuality'
import { weekdayWords } from '../../shared/time/office-time'
import { listAccounts } from '../accounts/accounts-repository'
import type { Db } from '../db/connection'
import { choiceInUse } from '../incidents/pack-shelf'
import { getOffice } from '../office/office-repository'
import { spanKeyOf } from './figure-series'
import { countAll, countByKey, countByPoint, type KeyCount, middleOf } from './figures-repository'
import { countHandovers, countTakeovers } from './handover-figures-repository'
import { countByTrait, countClosed, countFirstReports, countOpened } from './incident-figures-repository'
import type { ReadingSources } from './reading-sources'

/** A figure of a period and of the one before (null: of none); `now`: UTC ms. */
export interface FigureQuestion {
  figure: FigureKey
  span: DaySpan
  before: DaySpan | null
  now: number
}

type Numbers = Record<string, number | null>

/** What a figure needs of its question. */
interface Reading {
  db: Db
  zone: string
  now: number
}

/** A figure is one stretch of work: the desk asks for one after another. */
export function* readFigure(
  { db }: ReadingSources,
  { figure: key, span, before, now }: FigureQuestion,
): Generator<Figure> {
  yield { key, lines: linesOf({ db, now, zone: getOffice(db).zone }, key, span, before) }
}

function linesOf(reading: Reading, key: FigureKey, span: DaySpan, before: DaySpan | null): FigureLine[] {
  const { db } = reading
  switch (key) {
    case 'channel':
      return listed(channelLines, (of) => countByKey(db, 'channel', of), span, before)
    case 'urgency':
      return listed(urgencyLines, (of) => countByKey(db, 'urgency', of), span, before)
    case 'class':
      return listed(classLines, (of) => countByTrait(db, 'class', instantsOf(of, reading.zone)), span, before)
    case 'grade':
      return listed(gradeLines, (of) => countByTrait(db, 'grade', instantsOf(of, reading.zone)), span, before)
    case 'unit':
      return top(countByKey(db, 'unit', span).slice(0, MOST_UNITS), (of) => countByKey(db, 'unit', of), before)
    case 'officer':
      return officers(db, span, before)
    case 'hours':
      return listed(hourLines, (of) => countByKey(db, 'hour', of), span, before)
    case 'course':
      return course(db, span, before)
    case 'entries':
    case 'recording':
    case 'closing':
    case 'incidents':
    case 'reports':
    case 'handovers': {
      const { read, lines } = scalars[key]
      const now = read(reading, span)
      const then = before === null ? null : read(reading, before)
      return lines.map(([line, words, unit, leads]) => ({
        key: line,
        words,
        unit,
        now: now[line] ?? null,
        before: then?.[line] ?? null,
        leads,
      }))
    }
  }
}

type NamedKeys = readonly (readonly [key: string, words: string])[]

const channelLines: NamedKeys = channel.options.map((each) => [each, channelForms[each].words])
const urgencyLines: NamedKeys = [...urgency.options].reverse().map((each) => [each, urgencyWords[each]])
const classLines: NamedKeys = [...classId.options.map((each) => [each, classWords[each]] as const), ['none', '未定类']]
const gradeLines: NamedKeys = [
  ...grade.options.map((each) => [each, gradeWithNumber(each)] as const),
  ['none', '未定级'],
]
const hourLines: NamedKeys = weekdayWords.flatMap((day, index) =>
  Array.from(
    { length: 24 },
    (_, hour) => [`${index + 1}-${String(hour).padStart(2, '0')}`, `${day} ${hour} 时`] as const,
  ),
)

type Counting = (span: DaySpan) => KeyCount[]

/** All keys there are, in their own order: also what did not happen is a fact. */
function listed(names: NamedKeys, read: Counting, span: DaySpan, before: DaySpan | null): FigureLine[] {
  const now = byKey(read(span))
  const then = before === null ? null : byKey(read(before))
  return names.map(([key, words]) => {
    const counts = { now: now.get(key) ?? 0, before: then === null ? null : (then.get(key) ?? 0) }
    return { key, words, unit: 'count', ...counts, leads: true }
  })
}

/** The keys of the period, the most first. */
function top(counts: readonly KeyCount[], read: Counting, before: DaySpan | null): FigureLine[] {
  const then = before === null ? null : byKey(read(before))
  return counts.map(({ key, count: now }) => {
    return { key, words: key, unit: 'count', now, before: then === null ? null : (then.get(key) ?? 0), leads: true }
  })
}

function officers(db: Db, span: DaySpan, before: DaySpan | null): FigureLine[] {
  const names = new Map<string, string>(listAccounts(db).map(({ id, name }) => [id, name]))
  const read: Counting = (of) => countByKey(db, 'officer', of)
  return top(read(span), read, before).map((line) => ({ ...line, words: names.get(line.key) ?? line.key }))
}

/** Point by point; beside each the point in the same place of the period before. */
function course(db: Db, span: DaySpan, before: DaySpan | null): FigureLine[] {
  const digits = ({ day: 8, month: 6, year: 4 } as const)[courseStep(span)]
  const read = (of: DaySpan) => new Map(countByPoint(db, of, digits).map(({ point, count }) => [point, count]))
  const now = read(span)
  const then = before === null ? null : read(before)
  // A period that is cut otherwise than the one before it has no place in it.
  const places = before === null || courseStep(before) !== courseStep(span) ? [] : coursePoints(before)
  return coursePoints(span).map((point, index) => {
    const place = places[index]
    const held = then === null || place === undefined ? null : (then.get(place) ?? 0)
    return {
      key: String(point),
      words: pointWords(point),
      unit: 'count',
      now: now.get(point) ?? 0,
      before: held,
      leads: true,
    }
  })
}

const byKey = (counts: readonly KeyCount[]) => new Map(counts.map(({ key, count }) => [key, count]))

type ScalarKey = 'entries' | 'recording' | 'closing' | 'incidents' | 'reports' | 'handovers'
type ScalarLine = readonly [key: string, words: string, unit: FigureUnit, leads: boolean]

const scalars: Record<ScalarKey, { read: (reading: Reading, span: DaySpan) => Numbers; lines: readonly ScalarLine[] }> =
  {
    entries: {
      read: ({ db }, span) => ({ all: countAll(db, 'urgency', span), struck: countAll(db, 'struck', span) }),
      lines: [
        ['all', '值班记录', 'count', true],
        ['struck', '作废（不计入）', 'count', true],
      ],
    },
    recording: {
      read({ db }, span) {
        const { total, above, middle } = middleOf(db, 'delay', span, spanKeyOf(LATE_RECORDING_MINUTES))
        return { late: above, share: shareOf(total - above, total), middle: middle === null ? null : Number(middle) }
      },
      lines: [
        ['late', `迟登（超过 ${LATE_RECORDING_MINUTES} 分钟）`, 'count', true],
        ['share', `${LATE_RECORDING_MINUTES} 分钟内登记`, 'share', false],
        ['middle', '接报到登记，中位数', 'minutes', false],
      ],
    },
    closing: {
      read({ db }, span) {
        const { total, above, middle } = middleOf(db, 'closing', span, spanKeyOf(CLOSED_WITHIN_HOURS))
        const gaps = countAll(db, 'gaps', span)
        return {
          closed: total,
          unclosed: countAll(db, 'urgency', span) - total,
          'in-time': shareOf(total - above, total),
          slow: above,
          middle: middle === null ? null : Number(middle),
          complete: shareOf(total - gaps, total),
          gaps,
        }
      },
      lines: [
        ['closed', '已办结', 'count', true],
        ['unclosed', '未办结', 'count', true],
        ['in-time', `${CLOSED_WITHIN_HOURS} 小时内办结`, 'share', false],
        ['slow', `超过 ${CLOSED_WITHIN_HOURS} 小时办结`, 'count', true],
        ['middle', '接报到办结，中位数', 'hours', false],
        ['complete', '办结时要素齐全', 'share', false],
        ['gaps', '缺要素办结', 'count', true],
      ],
    },
    incidents: {
      read({ db, zone }, span) {
        const instants = instantsOf(span, zone)
        return { opened: countOpened(db, instants), closed: countClosed(db, instants) }
      },
      lines: [
        ['opened', '立事件', 'count', true],
        ['closed', '办结事件', 'count', true],
      ],
    },
    reports: {
      read({ db, zone, now }, span) {
        const wanted = { span: instantsOf(span, zone), ownRoles: choiceInUse(db).ownRoles, now }
        const phone = countFirstReports(db, { ...wanted, means: 'phone' })
        const written = countFirstReports(db, { ...wanted, means: 'written' })
        return {
          phone: phone.judged,
          'phone-share': shareOf(phone.met, phone.judged),
          'phone-late': phone.judged - phone.met,
          'phone-middle': phone.middle,
          written: written.judged,
          'written-share': shareOf(written.met, written.judged),
          'written-late': written.judged - written.met,
          'written-middle': written.middle,
        }
      },
      lines: [
        ['phone', '应电话首报', 'count', true],
        ['phone-share', '电话首报按时', 'share', false],
        ['phone-late', '电话首报超时', 'count', true],
        ['phone-middle', '接报到电话首报，中位数', 'minutes', false],
        ['written', '应书面首报', 'count', true],
        ['written-share', '书面首报按时', 'share', false],
        ['written-late', '书面首报超时', 'count', true],
        ['written-middle', '接报到书面首报，中位数', 'minutes', false],
      ],
    },
    handovers: {
      read({ db, zone }, span) {
        const instants = instantsOf(span, zone)
        const { sheets, items, carried } = countHandovers(db, instants)
        const { takeovers, late } = countTakeovers(db, instants)
        return { sheets, share: shareOf(takeovers - late, takeovers), late, items, carried }
      },
      lines: [
        ['sheets', '交接班', 'count', true],
        ['share', '按时接班', 'share', false],
        ['late', `迟接班（超过 ${TOLERANCE_MIN} 分钟）`, 'count', true],
        ['items', '交接事项', 'count', false],
        ['carried', '其中再次结转', 'count', true],
      ],
    },
  }
