import { useStore } from 'zustand'
import { mayDoToIncident } from '../../../shared/incidents/incident-rules'
import { useDetail, useIncidents } from '../incident-context'
import type { ReportWork } from './report-draft-store'

/** Whether whoever is signed in may write and send reports of the incident in sight; also of one that is closed. */
export function useMayReport(): boolean {
  const { mayRecord } = useIncidents()
  const { status } = useDetail()
  return mayRecord && mayDoToIncident('report', status).ok
}

/** The report being written of the incident in sight, as far as one is shown; null: none. */
export function useShownWork(): ReportWork | null {
  const { stores } = useIncidents()
  const { id, status, reports } = useDetail()
  const may = useMayReport()
  const work = useStore(stores.reports.drafts, (state) => state.works[id])
  if (!may || work === undefined) return null
  const { draft, begun } = work
  const isOver = status !== 'open' || reports.some(({ stage }) => stage === 'final')
  const isWritten = draft.body !== '' || draft.title !== '' || Object.keys(draft.values).length > 0
  return isOver && !begun && !isWritten ? null : work
}
