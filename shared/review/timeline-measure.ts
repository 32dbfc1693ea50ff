import type { ReviewLine } from './timeline-contract'

const MINUTE = 60_000
const HOUR_MIN = 60
const DAY_MIN = 24 * HOUR_MIN

/** Up to this limit minutes are told alone, as the rules do: 24 分 / 30. */
const TOLD_IN_MINUTES = 180

/** Something that was done, against the clock it answers; instants are UTC ms. `dueAt` null, or the start: no number is set. */
export interface TimedDeed {
  startedAt: number
  dueAt: number | null
  doneAt: number
}

/** 24 分 / 30, 2 分 where no number is set, 迟 9 分. */
export function measureOf({ startedAt, dueAt, doneAt }: TimedDeed): NonNullable<ReviewLine['measure']> {
  const took = Math.max(0, Math.floor((doneAt - startedAt) / MINUTE))
  if (dueAt === null || dueAt <= startedAt) return { words: minutesWords(took), tone: 'met' }
  if (doneAt > dueAt) return { words: latenessWords(doneAt - dueAt), tone: 'late' }
  const limit = Math.round((dueAt - startedAt) / MINUTE)
  const words = limit <= TOLD_IN_MINUTES ? `${took} 分 / ${limit}` : `${minutesWords(took)} / ${minutesWords(limit)}`
  return { words, tone: 'met' }
}

/** 迟 9 分. Less than a minute is told as such: it was late all the same. */
export function latenessWords(ms: number): string {
  return ms < MINUTE ? '迟 不到 1 分' : `迟 ${minutesWords(Math.floor(ms / MINUTE))}`
}

/** 45 分, 3 小时 20 分, 2 日 4 小时. */
export function minutesWords(minutes: number): string {
  const days = Math.floor(minutes / DAY_MIN)
  const hours = Math.floor((minutes % DAY_MIN) / HOUR_MIN)
  const rest = minutes % HOUR_MIN
  const parts = [
    days > 0 ? `${days} 日` : '',
    hours > 0 ? `${hours} 小时` : '',
    days === 0 && (rest > 0 || hours === 0) ? `${rest} 分` : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
