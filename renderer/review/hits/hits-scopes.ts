/** Box and filters. */
export const SEARCH_SCOPE = 'review-search'
/** The list of hits. */
export const HITS_SCOPE = 'review-hits'

/** Puts the keyboard into the list of hits, seen from anywhere in the place. */
export function focusHits(from: Element | null): void {
  from
    ?.closest('[data-key-scope="review"]')
    ?.querySelector<HTMLElement>(`[data-key-scope="${HITS_SCOPE}"] [role="listbox"]`)
    ?.focus()
}
