/** A stretch of text, and whether it is one that two texts share. */
export interface Stretch {
  text: string
  hit: boolean
  /** Where it begins in the whole text. */
  start: number
}

/** Characters shown before the first shared stretch. */
const LEAD = 8

/**
 * The part of a text that shows why it was found: begins shortly before the first shared stretch, `longest` characters at
 * most. Spans are [start, end) offsets in UTF-16 units, in order.
 */
export function highlighted(
  text: string,
  spans: readonly (readonly [number, number])[],
  longest: number,
): readonly Stretch[] {
  const first = spans[0]?.[0] ?? 0
  const from = first > LEAD * 2 ? wholeFrom(text, first - LEAD) : 0
  const to = wholeFrom(text, Math.min(text.length, from + longest))
  const stretches: Stretch[] = []
  let at = from
  for (const [start, end] of spans) {
    if (start >= to) break
    if (start > at) stretches.push({ text: text.slice(at, start), hit: false, start: at })
    const begin = Math.max(start, at)
    stretches.push({ text: text.slice(begin, Math.min(end, to)), hit: true, start: begin })
    at = Math.max(at, Math.min(end, to))
  }
  if (at < to) stretches.push({ text: text.slice(at, to), hit: false, start: at })
  const [head] = stretches
  if (head && from > 0) stretches[0] = { ...head, text: `…${head.text}` }
  return stretches
}

/** An offset moved back before a character that it would split. */
function wholeFrom(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
