import { formatClock, formatMoment } from '../../shared/time/office-time'
import { parseTimeExpression, type TimeReading } from '../../shared/time/time-expression'

/** What a time was typed against: the form was opened (or an entry received) at `base`, and it is `now`. UTC ms. */
export interface TypingTime {
  base: number
  now: number
  zone: string
}

/**
 * Reads a time that was typed some time ago. It counts from when the form was opened, so that a draft of last night still
 * means last night; whether it lies in the future is asked of now.
 */
export function readTypedTime(typed: string, { base, now, zone }: TypingTime): TimeReading {
  const reading = parseTimeExpression(typed, { now: base, zone })
  if (reading.kind !== 'read') return reading
  const again = parseTimeExpression(formatMoment(reading.at, zone), { now, zone })
  const asked = again.kind === 'read' ? again.question : null
  return { ...reading, question: asked ?? (reading.at > base ? null : reading.question) }
}

/**
 * The text for a time that has just been typed: as typed when it will mean the same later on, else the time it means now
 * (`-20` becomes 03:02). What cannot be read stays as it is.
 */
export function settledTime(typed: string, { base, now, zone }: TypingTime): string {
  const meant = parseTimeExpression(typed, { now, zone })
  if (meant.kind !== 'read') return typed
  const means = (text: string) => {
    const later = parseTimeExpression(text, { now: base, zone })
    return later.kind === 'read' && sameMinute(later.at, meant.at)
  }
  // A bare clock that leaves out the seconds of "now" is the same time to an officer.
  return [typed, formatClock(meant.at, zone)].find(means) ?? formatMoment(meant.at, zone)
}

function sameMinute(one: number, other: number): boolean {
  return Math.floor(one / 60_000) === Math.floor(other / 60_000)
}
