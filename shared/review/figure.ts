import { z } from 'zod'
import { dayNumber } from '../instant'
import { dayParts } from '../time/office-time'

/** A day that a calendar has; every day of a span is gone through. */
const realDay = dayNumber.refine((number) => {
  const { year, month, day } = dayParts(number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}, '没有这一天')

/** Days of the office, both included. */
export const daySpan = z
  .object({ from: realDay, to: realDay })
  .refine(({ from, to }) => from <= to, '起始日期晚于截止日期')
export type DaySpan = z.infer<typeof daySpan>

/** What is counted, one figure each: the order in which they are shown. */
export const figureKey = z.enum([
  'entries',
  'course',
  'channel',
  'urgency',
  'unit',
  'officer',
  'hours',
  'recording',
  'closing',
  'incidents',
  'class',
  'grade',
  'reports',
  'handovers',
])
export type FigureKey = z.infer<typeof figureKey>

/** `share`: 0..1, shown as a percentage; the others are counts and spans of time. */
export const figureUnit = z.enum(['count', 'share', 'minutes', 'hours'])
export type FigureUnit = z.infer<typeof figureUnit>

/** One number of a figure for a period and for the one before it; null: there is nothing it could be told from. */
export const figureLine = z.object({
  key: z.string(),
  /** What is counted, as shown: 来电, a unit, a person, 7月18日. */
  words: z.string(),
  unit: figureUnit,
  now: z.number().nullable(),
  before: z.number().nullable(),
  /** Whether a number leads to the records that it counts. */
  leads: z.boolean(),
})
export type FigureLine = z.infer<typeof figureLine>

export const figure = z.object({ key: figureKey, lines: z.array(figureLine) })
export type Figure = z.infer<typeof figure>

/** A record of more than so many minutes after it was received counts as recorded late (迟登). */
export const LATE_RECORDING_MINUTES = 30

/** Closed within so many hours counts as closed in time. */
export const CLOSED_WITHIN_HOURS = 24

/** Units are shown as far as this place. */
export const MOST_UNITS = 20

export const figureTitles: Record<FigureKey, string> = {
  entries: '记录总量',
  course: '逐日走势',
  channel: '来文来电方式',
  urgency: '紧急程度',
  unit: `来电来文单位（前 ${MOST_UNITS}）`,
  officer: '记录人',
  hours: '时段分布',
  recording: '登记及时',
  closing: '办结与要素',
  incidents: '突发事件',
  class: '事件类别',
  grade: '事件等级',
  reports: '信息报送',
  handovers: '交接班',
}
