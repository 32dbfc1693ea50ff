import { useStore } from 'zustand'
import { dayOf } from '../../shared/time/office-time'
import { useReview } from './review-context'

/** The day it is (day number) in the office. */
export function useToday(): number {
  const { office, now } = useReview()
  return useStore(now, (state) => dayOf(state.now, office.zone))
}
