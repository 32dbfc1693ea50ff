import { parseQuery } from '../../../shared/search/query'
import type { SearchRequest } from '../../../shared/search/search-contract'
import { type SearchFilter, wholeLog } from '../../../shared/search/search-filter'

/** What is looked for: text as typed, what it is narrowed to, and in which order. */
export type Question = SearchRequest

/** What another part of the place asks; what it leaves out is not narrowed. */
export interface Ask {
  text?: string | undefined
  filter?: Partial<SearchFilter> | undefined
}

/** Nothing looked for: the newest records. */
export const newest: Question = { text: '', filter: wholeLog, order: 'received' }

/** Whether both find the same, although one may have a space more, or a field word that nothing follows yet. */
export function findsTheSame(one: Question, other: Question): boolean {
  return meaningOf(one) === meaningOf(other)
}

function meaningOf({ text, filter, order }: Question): string {
  return JSON.stringify([parseQuery(text), filter, order])
}
