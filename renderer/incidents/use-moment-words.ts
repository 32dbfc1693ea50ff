import { useCallback } from 'react'
import { dayOf, formatClock, formatDay } from '../../shared/time/office-time'
import { useDetail, useIncidents } from './incident-context'

/** Writes a moment (UTC ms) of the incident in sight: 03:44, with its day where that is not the day it was received. */
export function useMomentWords(): (at: number) => string {
  const { zone } = useIncidents().office
  const { receivedAt } = useDetail().facts
  return useCallback(
    (at) => {
      const clock = formatClock(at, zone)
      return dayOf(at, zone) === dayOf(receivedAt, zone) ? clock : `${formatDay(at, zone)} ${clock}`
    },
    [zone, receivedAt],
  )
}
