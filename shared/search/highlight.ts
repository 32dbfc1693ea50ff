import { foldText } from './fold'

/** Part of a text; `hit`: it is what was searched for. Together the parts are the text. */
export interface TextPart {
  words: string
  hit: boolean
}

/** A text cut at what was found in it; hits that touch or overlap become one. `terms` are folded. */
export function highlight(text: string, terms: readonly string[]): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const [from, to] of hitsIn(foldText(text), terms)) {
    if (from > at) parts.push({ words: text.slice(at, from), hit: false })
    parts.push({ words: text.slice(from, to), hit: true })
    at = to
  }
  if (at < text.length) parts.push({ words: text.slice(at), hit: false })
  return parts
}

/** Code units shown before a first hit that stands far off: a row of a list is often narrower than the line it is given. */
const LEAD = 12

/** A text whose line is cut to `length` code units around the first hit, with … where it was cut. */
export function excerpt(text: string, terms: readonly string[], length: number): string {
  const from = startOfCharacter(text, beginning(text, terms, length))
  const to = startOfCharacter(text, Math.min(text.length, from + length))
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

function beginning(text: string, terms: readonly string[], length: number): number {
  const [first] = hitsIn(foldText(text), terms)
  if (!first) return 0
  const wanted = Math.max(0, first[0] - Math.min(Math.floor(length / 4), LEAD))
  const isFar = first[0] > 2 * LEAD
  return isFar ? wanted : Math.min(wanted, Math.max(0, text.length - length))
}

/** Where the terms are, in order, as [from, to) of code units. */
function hitsIn(folded: string, terms: readonly string[]): [number, number][] {
  const found: [number, number][] = []
  for (const term of terms) {
    if (term === '') continue
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) found.push([at, at + term.length])
  }
  found.sort(([one], [other]) => one - other)
  const joined: [number, number][] = []
  for (const [from, to] of found) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** Not within a pair that is one character. */
function startOfCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}
