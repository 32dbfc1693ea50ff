import { useStore } from 'zustand'
import { shortIncidentNumber } from '../../shared/incidents/incident'
import { Tabs } from '../ui/tabs'
import { useIncidents } from './incident-context'
import { runningOf } from './incident-list-store'

/** The incidents under way, where there is more than the one in sight. */
export function IncidentTabs() {
  const { stores } = useIncidents()
  const rows = useStore(stores.list, (state) => state.rows)
  const shown = useStore(stores.sight, (state) => state.shown)
  const running = runningOf(rows)
  if (!running.some(({ id }) => id !== shown)) return null
  const tabs = running.map((row) => ({ id: row.id, title: row.name, note: shortIncidentNumber(row.number) }))
  return (
    <Tabs
      label="处置中的突发事件"
      tabs={tabs}
      current={shown ?? ''}
      panelId="incident-in-sight"
      onChange={(id) => {
        const row = running.find((candidate) => candidate.id === id)
        if (row) stores.sight.show(row.id)
      }}
    />
  )
}
