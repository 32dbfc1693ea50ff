/**
 * A clock time as typed. `daysLater` is 1 where midnight and after is meant by words of the evening before (24:00,
 * 昨晚2点); `doubt` a sentence when the words contradict each other, else null.
 */
export interface TypedClock {
  hour: number
  minute: number
  second: number
  daysLater: 0 | 1
  doubt: string | null
}

export type ClockReading =
  | { kind: 'none' }
  | { kind: 'impossible'; sentence: string }
  | { kind: 'clock'; clock: TypedClock }

/** 凌晨3点15分, 下午3:15, 0315, 03:15:20; nothing before or after. */
const CLOCK =
  /^([\p{Script=Han}]*)\s*(?:(\d{1,2})(?::(\d{1,2})(?::(\d{2}))?|[点时](?:(\d{1,2})(?:分(?:(\d{1,2})秒)?)?)?)|(\d{1,2})(\d{2}))$/u

const PERIODS: readonly { words: RegExp; toHour: (hour: number) => number | null }[] = [
  { words: /^$/, toHour: (hour) => hour },
  { words: /^(?:凌晨|拂晓|清晨)$/, toHour: (hour) => (hour === 12 ? 0 : hour < 12 ? hour : null) },
  { words: /^(?:早上|早晨|早|晨|上午)$/, toHour: (hour) => (hour <= 12 ? hour : null) },
  {
    words: /^(?:中午|正午)$/,
    toHour: (hour) => (hour < 4 && hour > 0 ? hour + 12 : hour > 9 && hour < 16 ? hour : null),
  },
  { words: /^(?:下午|午后|傍晚)$/, toHour: (hour) => (hour > 0 && hour < 12 ? hour + 12 : hour > 11 ? hour : null) },
  { words: /^(?:晚上|晚间|晚|夜里|夜间|夜晚|夜|深夜|半夜|午夜)$/, toHour: toEveningHour },
]

/** In the evening one counts on past midnight: 晚上11点 is 23, 晚上12点 is 24, 夜里2点 is 26. */
function toEveningHour(hour: number): number | null {
  if (hour < 5) return hour + 24
  if (hour < 12) return hour + 12
  return hour === 12 ? 24 : hour >= 18 ? hour : null
}

/** Reads a clock time with its part of the day. Whether 夜里2点 of no named day is tonight's is the caller's to say. */
export function readClock(words: string): ClockReading {
  const found = CLOCK.exec(words)
  if (!found) return { kind: 'none' }
  const [, periodWords = '', colonHour, colonMinute, colonSecond, wordMinute, wordSecond, bareHour, bareMinute] = found
  const period = PERIODS.find((each) => each.words.test(periodWords))
  if (!period) return { kind: 'none' }
  const typed = Number(colonHour ?? bareHour)
  const minute = Number(colonMinute ?? wordMinute ?? bareMinute ?? 0)
  const second = Number(colonSecond ?? wordSecond ?? 0)
  if (typed > 24 || minute > 59 || second > 59 || (typed === 24 && minute + second > 0)) {
    return { kind: 'impossible', sentence: `没有 ${typed}:${String(minute).padStart(2, '0')}，改写几点几分` }
  }
  const hour = period.toHour(typed)
  const contradiction = hour === null ? `${periodWords}没有 ${typed} 点，核对` : null
  const torn = colonMinute?.length === 1 ? '分钟只有 1 位，核对' : null
  const counted = hour ?? typed
  return {
    kind: 'clock',
    clock: {
      hour: counted % 24,
      minute,
      second,
      daysLater: counted >= 24 ? 1 : 0,
      doubt: contradiction ?? torn,
    },
  }
}

/** Whether words name a part of the day and nothing else: 早上, 晚. */
export function isPartOfDay(words: string): boolean {
  return words !== '' && PERIODS.some((each) => each.words.test(words))
}
