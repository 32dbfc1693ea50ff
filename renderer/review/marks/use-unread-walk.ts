import { hitAt, rowsOf } from '../hits/hit-pages'
import { useReview } from '../review-context'

/** Goes to the next unread hit; where something else is asked for, asks for what is unread first. */
export function useUnreadWalk(): () => void {
  const { search, marks } = useReview().stores
  return () => {
    const { question, current, pages } = search.getState()
    const { unread } = marks.getState()
    if (!question.filter.unread) {
      if (unread) search.ask({ filter: { kinds: ['entry'], unread: true, from: unread.since } })
      return
    }
    const after = Array.from({ length: rowsOf(search.getState()) }, (_, index) => index).find(
      (index) => index > (current ?? -1) && hitAt(pages, index)?.read === false,
    )
    if (after !== undefined) search.choose(after)
  }
}
