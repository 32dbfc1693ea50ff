import { foldText } from './fold'

/** Words that narrow a term to one kind of fact: 人:沈书言. */
export const searchFields = ['person', 'unit', 'phone', 'class', 'grade', 'time', 'attachment'] as const
export type SearchField = (typeof searchFields)[number]
export const fieldWords: Record<SearchField, string> = {
  person: '人',
  unit: '单位',
  phone: '电话',
  class: '类别',
  grade: '等级',
  time: '时间',
  attachment: '附件',
}

/** One thing that a record must hold, or must not. `text` is folded, and says something. */
export interface SearchTerm {
  text: string
  without: boolean
  field: SearchField | null
}

/** What is read of a box; the rest is said to be left out and not searched for. */
export const LONGEST_QUERY = 1_000

const FIELD = new RegExp(`^(${Object.values(fieldWords).join('|')})[:：]`, 'u')
const CLOSING: Record<string, string> = { '"': '"', '“': '”', '＂': '＂', '「': '」' }
const UNSEARCHABLE = /[\p{Cc}\p{Cs}]+/gu

/**
 * Reads what is typed into the search box: terms apart by white space, all of them wanted; “…” for one with spaces in it; a minus
 * before what must not be there; a field word before what must be in that field. Whatever is none of these is text: nothing
 * typed is an error.
 */
export function parseQuery(typed: string): SearchTerm[] {
  const terms: SearchTerm[] = []
  let rest = typed.slice(0, LONGEST_QUERY).replace(UNSEARCHABLE, ' ').trimStart()
  while (rest !== '') {
    const { term, length } = takeTerm(rest)
    if (term) terms.push(term)
    rest = rest.slice(length).trimStart()
  }
  return terms
}

function takeTerm(rest: string): { term: SearchTerm | null; length: number } {
  const without = /^[-－]\S/u.test(rest)
  let at = without ? 1 : 0
  const named = FIELD.exec(rest.slice(at))
  const field = named ? fieldOf(named[1]) : null
  if (named) at += named[0].length
  const closing = CLOSING[rest.charAt(at)]
  const words = closing === undefined ? wordAt(rest, at) : quotedAt(rest, at + 1, closing)
  // 单位: with nothing after it yet is being typed: it is no term, and no text either.
  const text = foldText(words.text).trim()
  return { term: text === '' ? null : { text, without, field }, length: words.end }
}

function wordAt(rest: string, at: number): { text: string; end: number } {
  const found = rest.slice(at).search(/\s/u)
  const end = found < 0 ? rest.length : at + found
  return { text: rest.slice(at, end), end }
}

/** Up to the closing mark; without one, everything that is left. */
function quotedAt(rest: string, at: number, closing: string): { text: string; end: number } {
  const found = rest.indexOf(closing, at)
  return found < 0
    ? { text: rest.slice(at), end: rest.length }
    : { text: rest.slice(at, found), end: found + closing.length }
}

function fieldOf(word: string | undefined): SearchField | null {
  return searchFields.find((field) => fieldWords[field] === word) ?? null
}
