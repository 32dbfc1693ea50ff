import { fieldWords, type SearchField, searchFields } from '../../../shared/search/query'

/** A field word at the end of what is typed, and what follows it so far: 人:沈. */
export interface OpenFieldWord {
  field: SearchField
  text: string
  /** Where what follows it begins. */
  from: number
}

const WORDS = searchFields.map((field) => fieldWords[field]).join('|')
const OPEN = new RegExp(`(?:^|\\s)[-－]?(${WORDS})[:：](?:["“＂「]([^"”＂」]*)|([^\\s"“＂「]*))$`, 'u')

/** The field word that is being followed up at the end of a text; null where the last word is none. */
export function openFieldWord(typed: string): OpenFieldWord | null {
  const found = OPEN.exec(typed)
  const field = searchFields.find((each) => fieldWords[each] === found?.[1])
  if (!found || field === undefined) return null
  const text = found[2] ?? found[3] ?? ''
  return { field, text, from: typed.length - text.length - (found[2] === undefined ? 0 : 1) }
}

/** The text with an offer taken, and a space to go on after; one with spaces in it is quoted. */
export function withOffer(typed: string, { from }: OpenFieldWord, offer: string): string {
  return `${typed.slice(0, from)}${/[\s"]/u.test(offer) ? quoted(offer) : offer} `
}

function quoted(offer: string): string {
  return offer.includes('"') ? `“${offer}”` : `"${offer}"`
}
