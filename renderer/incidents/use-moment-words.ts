import { useCallback } from 'react'
import { formatClockBeside } from '../../shared/time/office-time'
import { useDetail, useIncidents } from './incident-context'

/** Writes a moment (UTC ms) of the incident in sight: 03:44, with its day where that is not the day it was received. */
export function useMomentWords(): (at: number) => string {
  const { zone } = useIncidents().office
  const { receivedAt } = useDetail().facts
  return useCallback((at) => formatClockBeside(at, receivedAt, zone), [zone, receivedAt])
}
