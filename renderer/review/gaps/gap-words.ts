import type { GapCount, GapHit } from '../../../shared/review/gaps-contract'
import { dayOf, formatClock, formatSpan } from '../../../shared/time/office-time'
import { dateWords } from '../date-words'

const DAY = 24 * 3_600_000
const HOUR = 3_600_000

/** 迟 09:12, 超 3 天 4 时 while it goes on; or how many times, or how much is missing. */
export function lateWords({ late, lasting, tally }: Pick<GapHit, 'late' | 'lasting' | 'tally'>): string {
  if (late === null) return tally
  const word = lasting ? '超' : '迟'
  if (late < DAY) return `${word} ${formatSpan(late)}`
  const hours = Math.floor((late % DAY) / HOUR)
  return `${word} ${Math.floor(late / DAY)} 天${hours === 0 ? '' : ` ${hours} 时`}`
}

/** 07-18 限 04:10　办 04:19: the day is said once, and again where it is another. */
export function timesWords({ times }: Pick<GapHit, 'times'>, now: number, zone: string): string {
  let said: number | null = null
  return times
    .map(({ words, at }) => {
      const day = dayOf(at, zone)
      const date = day === said ? '' : `${dateWords(at, now, zone)} `
      said = day
      return `${date}${words} ${formatClock(at, zone)}`
    })
    .join('　')
}

/** 已写原因, 未写原因, or that it was sent back; null where there is nothing to give a reason for. */
export function reasonWords({ explained, sentBack }: Pick<GapHit, 'explained' | 'sentBack'>): string | null {
  if (sentBack !== 'no') return sentBack === 'waiting' ? '已发回' : '发回已答复'
  if (explained === null) return null
  return explained ? '已写原因' : '未写原因'
}

/** 12; 1000+; 停用. */
export function countWords({ count, more }: Pick<GapCount, 'count' | 'more'>): string {
  return count === null ? '停用' : `${count}${more ? '+' : ''}`
}
