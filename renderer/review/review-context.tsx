import { createContext, use } from 'react'
import type { ReviewDoors } from '../app/open-desk'
import type { ShiftSetting } from '../shifts/shift-setting'
import type { ReviewRequests } from './review-requests'
import type { ReviewStores } from './review-stores'

/** What every part of the place is given. */
export interface ReviewSetting extends ShiftSetting {
  stores: ReviewStores
  requests: ReviewRequests
  doors: ReviewDoors
  /** Whoever is signed in may mark, comment, instruct and send back. */
  mayReview: boolean
}

export const ReviewContext = createContext<ReviewSetting | null>(null)

export function useReview(): ReviewSetting {
  const setting = use(ReviewContext)
  if (setting === null) throw new Error('no ReviewContext above this component')
  return setting
}
