import { gramQueryOf } from '../../shared/search/grams'

/** What the index is asked for one text; null: it cannot narrow. */
function matchOfText(text: string): string | null {
  const query = gramQueryOf(text)
  if (query === null) return null
  return query.kind === 'prefix' ? `${quoted(query.character)}*` : query.grams.map(quoted).join(' AND ')
}

/** What the index is asked for one of several texts; null where one of them cannot be narrowed to. */
export function matchOfAny(texts: readonly string[]): string | null {
  const parts = texts.map(matchOfText)
  if (parts.length === 0 || parts.includes(null)) return null
  return parts.length === 1 ? (parts[0] ?? null) : `(${parts.map((part) => `(${part})`).join(' OR ')})`
}

/** What the index is asked for all of several; null: it cannot narrow at all. */
export function matchOfAll(parts: readonly (string | null)[]): string | null {
  const narrowing = parts.filter((part) => part !== null)
  return narrowing.length === 0 ? null : [...new Set(narrowing)].join(' AND ')
}

/** A string of the engine's own query language: nothing in it is an operator. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
