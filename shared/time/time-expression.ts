import { Temporal } from 'temporal-polyfill'
import { formatClock, formatDay, formatDayFull, yearOf } from './office-time'
import { isPartOfDay, readClock, type TypedClock } from './typed-clock'
import { type OpenDays, type TypedDay, takeDay } from './typed-day'
import { readSpan } from './typed-span'
import { toTypedWords } from './typed-words'

/**
 * What was typed into a time field. `question` is a sentence for a reading that is odd but taken, else null; `unreadable`
 * says what to type instead. Instants are UTC ms.
 */
export type TimeReading =
  | { kind: 'empty' }
  | { kind: 'unreadable'; sentence: string }
  | { kind: 'read'; at: number; question: string | null }

/**
 * `now` and `zone` of the office. Words such as 0315, 昨日 and -20 count from `reference`, e.g. when a draft was opened or
 * an entry was received; left out it is now. UTC ms.
 */
export interface TypingContext {
  now: number
  zone: string
  reference?: number
}

type Outcome = { at: number; doubt: string | null } | { sentence: string }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Clocks differ by this much without anybody having to be asked. */
const CLOCKS_DIFFER = 2 * MINUTE
const LONG_AGO = 30 * DAY
/** More is a text pasted into the wrong field, and is not worth taking apart. */
const LONGEST = 60

const HOW_TO = '认不出，写成 0315、昨日2310、-20 或 7月18日 0315'
const CLOCK_IS_MISSING = '写上几点几分，如 7月18日 0315'

/**
 * Reads a time as officers write it: 0315, 3:15, 三点一刻, 昨晚11点, -20, 半小时前, 18日0315, 7月18日 3:15, 2026-07-18 03:15.
 * A clock time alone means the last such time, up to 5 minutes ahead of the reference still today's. The future, what is
 * over 30 days back, 24:00 and contradictions are taken but questioned; days that do not exist or lie before 1990 are not.
 */
export function parseTimeExpression(text: string, context: TypingContext): TimeReading {
  if (text.trim() === '') return { kind: 'empty' }
  if (text.length > LONGEST) return { kind: 'unreadable', sentence: HOW_TO }
  const { words, isApproximate } = toTypedWords(text)
  const reference = context.reference ?? context.now
  const span = readSpan(words)
  const outcome = span === null ? onDayAndClock(words, reference, context.zone) : { at: reference - span, doubt: null }
  if ('sentence' in outcome) return { kind: 'unreadable', sentence: outcome.sentence }
  const doubts = [
    outcome.at > context.now + CLOCKS_DIFFER ? '在现在之后，核对' : null,
    outcome.doubt,
    reference - outcome.at > LONG_AGO ? `是 ${Math.floor((reference - outcome.at) / DAY)} 天前，核对` : null,
    isApproximate ? '只记时刻，“约”字写进正文' : null,
  ]
  return { kind: 'read', at: outcome.at, question: doubts.find((doubt) => doubt !== null) ?? null }
}

/** Whether something is said to have happened in a later minute than it was reported: a sentence, or null. UTC ms. */
export function occurredAfterReceived(occurredAt: number, receivedAt: number): string | null {
  return Math.floor(occurredAt / MINUTE) > Math.floor(receivedAt / MINUTE) ? '在接报之后，核对' : null
}

/**
 * What a reading means, for the right side of its field: 7月18日; with the received time 7月18日，接报前 15 分; the year too
 * when it is not that of `now`. UTC ms.
 */
export function describeReading(at: number, context: { zone: string; receivedAt?: number; now?: number }): string {
  const { zone, receivedAt = at, now = at } = context
  const day = yearOf(at, zone) === yearOf(now, zone) ? formatDay(at, zone) : formatDayFull(at, zone)
  const before = Math.round((receivedAt - at) / MINUTE)
  if (before <= 0 || before >= DAY / MINUTE) return day
  const hours = Math.floor(before / 60)
  const minutes = before % 60
  const span = [hours > 0 ? `${hours} 小时` : '', minutes > 0 ? `${minutes} 分` : ''].filter((part) => part !== '')
  return `${day}，接报前 ${span.join(' ')}`
}

function onDayAndClock(words: string, reference: number, zone: string): Outcome {
  const today = Temporal.Instant.fromEpochMilliseconds(reference).toZonedDateTimeISO(zone).toPlainDate()
  const day = takeDay(words, today)
  if (day.choice.kind === 'impossible') return { sentence: day.choice.sentence }
  const reading = readClock(day.rest)
  if (reading.kind === 'impossible') return { sentence: reading.sentence }
  if (reading.kind === 'clock') return settle({ ...day.choice, ...day, clock: reading.clock }, reference, zone)
  const onlyDay = day.isNamed && (day.rest === '' || isPartOfDay(day.rest))
  return { sentence: onlyDay ? CLOCK_IS_MISSING : HOW_TO }
}

interface DayAndClock extends Pick<TypedDay, 'isNamed'>, Omit<OpenDays, 'kind'> {
  clock: TypedClock
}

/** Of the days that may be meant, settles on one, and asks where the words of an evening reach into the next day. */
function settle({ days, ahead, isNamed, clock }: DayAndClock, reference: number, zone: string): Outcome {
  const moments = days.map((day) => momentOn(day.add({ days: clock.daysLater }), clock, zone))
  const allowed = moments.filter(({ at }) => at - reference <= ahead)
  const distance = ({ at }: Moment) => Math.abs(at - reference)
  const meant = (allowed.length > 0 ? allowed : moments.slice(-1)).reduce((one, other) =>
    distance(other) < distance(one) ? other : one,
  )
  if (clock.daysLater === 0) return { at: meant.at, doubt: clock.doubt ?? meant.doubt }
  // 今天半夜2点, said in the morning, is this night's and not the next one's.
  const isNextNight = isNamed && clock.hour > 0 && meant.at > reference
  const { at } = isNextNight ? momentOn(days[0], clock, zone) : meant
  const isPlain = !isNamed && clock.hour > 0
  return { at, doubt: isPlain ? clock.doubt : `当作 ${formatDay(at, zone)} ${formatClock(at, zone)}，核对` }
}

interface Moment {
  at: number
  doubt: string | null
}

/** A wall time as an instant. Where the clocks change there may be no such time, or two. */
function momentOn(day: Temporal.PlainDate, { hour, minute, second }: TypedClock, zone: string): Moment {
  const wall = day.toPlainDateTime({ hour, minute, second })
  const at = wall.toZonedDateTime(zone).epochMilliseconds
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds
  if (later === earlier) return { at, doubt: null }
  const doubt = at === later ? `时钟拨快，当作 ${formatClock(at, zone)}，核对` : '时钟拨慢，取前一次，核对'
  return { at, doubt }
}
