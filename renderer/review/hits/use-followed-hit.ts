import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { dayOf } from '../../../shared/time/office-time'
import { useReview } from '../review-context'
import { currentHit } from './finding'

/** The band shows the day of the hit that the keyboard is on; while a question is still being typed it stays where it is. */
export function useFollowedHit(): void {
  const { stores, office } = useReview()
  const { search, sight } = stores
  const hit = useStore(search, currentHit)
  const isSettled = useStore(search, ({ finding }) => finding === 'no')
  const followed = useRef<string | null>(null)
  useEffect(() => {
    if (hit === undefined || !isSettled || followed.current === hit.id) return
    followed.current = hit.id
    const day = dayOf(hit.at, office.zone)
    if (sight.getState().day !== day) sight.showDay(day)
  }, [hit, isSettled, office.zone, sight])
}
