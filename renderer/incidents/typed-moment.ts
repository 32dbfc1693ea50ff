import { formatMomentBeside } from '../../shared/time/office-time'
import { parseTimeExpression, type TimeReading } from '../../shared/time/time-expression'
import { readPlannedTime } from '../shifts/planned-time'

const HOUR = 60 * 60_000

/** When something was said or done, as typed; left empty it is now. Instants are UTC ms. */
export function readMoment(typed: string, now: number, zone: string): Exclude<TimeReading, { kind: 'empty' }> {
  const reading = parseTimeExpression(typed, { now, zone })
  return reading.kind === 'empty' ? { kind: 'read', at: now, question: null } : reading
}

/** The instant that was typed (UTC ms), null where nothing was typed: it is now; or the sentence why it is none. */
export function momentTyped(text: string, now: number, zone: string): { at: number | null } | { sentence: string } {
  const reading = parseTimeExpression(text, { now, zone })
  if (reading.kind === 'unreadable') return { sentence: reading.sentence }
  return { at: reading.kind === 'read' ? reading.at : null }
}

/** The text for a time that was just typed: as typed where it means the same in an hour, else the time itself (`-20` is 04:05). */
export function settledMoment(typed: string, now: number, zone: string): string {
  const [meant, later] = [now, now + HOUR].map((at) => parseTimeExpression(typed, { now: at, zone }))
  if (meant?.kind !== 'read' || (later?.kind === 'read' && later.at === meant.at)) return typed
  return formatMomentBeside(meant.at, now, zone)
}

/** A time that is still to come: a clock time alone is the next such time. UTC ms. */
export function readDue(typed: string, now: number, zone: string): TimeReading {
  return readPlannedTime(typed, { expected: now + 12 * HOUR, now, zone })
}
