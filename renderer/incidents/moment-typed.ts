import { parseTimeExpression } from '../../shared/time/time-expression'

/** The instant that was typed (UTC ms), null where nothing was typed: it is now; or the sentence why it is none. */
export function momentTyped(text: string, now: number, zone: string): { at: number | null } | { sentence: string } {
  const reading = parseTimeExpression(text, { now, zone })
  if (reading.kind === 'unreadable') return { sentence: reading.sentence }
  return { at: reading.kind === 'read' ? reading.at : null }
}
