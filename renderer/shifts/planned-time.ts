import { parseTimeExpression, type TimeReading } from '../../shared/time/time-expression'

const HALF_DAY = 12 * 60 * 60_000

/** A planned time lies ahead; what was typed as a span back is no plan. */
const NO_PLAN: TimeReading = { kind: 'unreadable', sentence: '认不出，写成 0800、明日0800 或 7月19日 0800' }

export interface PlanningTime {
  /** The time that is expected here: a bare clock means the one nearest to it. */
  expected: number
  now: number
  zone: string
}

/**
 * Reads a planned time: 0800 is the one nearest to the expected time, 今日 and 明日 count from now, a date is itself. Instants
 * are UTC ms. That it lies in the future is no question here.
 */
export function readPlannedTime(typed: string, { expected, now, zone }: PlanningTime): TimeReading {
  const text = typed.normalize('NFKC').trim()
  if (/^-|前$|刚才/.test(text)) return NO_PLAN
  const reference = /^[今明昨前]/.test(text) ? now : expected + HALF_DAY
  const reading = parseTimeExpression(text, { now: Number.POSITIVE_INFINITY, zone, reference })
  return reading.kind === 'unreadable' ? NO_PLAN : reading
}
