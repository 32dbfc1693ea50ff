import { useStore } from 'zustand'
import { type IncidentRow, shortIncidentNumber } from '../../shared/incidents/incident'
import { formatSpan } from '../../shared/time/office-time'
import { FailureNotice } from '../app/failure-notice'
import { useAction } from '../app/keys/key-scope'
import { KeyButton } from '../ui/button'
import { Tabs } from '../ui/tabs'
import { useIncidents } from './incident-context'
import { runningOf } from './incident-list-store'
import { INCIDENTS_SCOPE } from './incident-scopes'
import './incident-tabs.css'

/** The incidents under way with their nearest clocks, where there is more than the one in sight; and the keys to others. */
export function IncidentTabs() {
  const { stores } = useIncidents()
  const rows = useStore(stores.list, (state) => state.rows)
  const shown = useStore(stores.sight, (state) => state.shown)
  const failure = useStore(stores.opening, (state) => state.failure)
  const running = runningOf(rows)
  const show = (row: IncidentRow | undefined) => row && stores.sight.show(row.id)
  const hasOthers = running.some(({ id }) => id !== shown)
  useAction({
    id: 'incidents.next',
    keys: 'F4',
    words: '换事件',
    scope: INCIDENTS_SCOPE,
    enabled: hasOthers,
    run: () => show(nextOf(running, shown ?? '')),
  })
  useOpenKey()
  return (
    <>
      {hasOthers && <RunningTabs running={running} shown={shown ?? ''} onShow={show} />}
      <FailureNotice failure={failure} deed="没有读到" />
    </>
  )
}

/** F8: an incident of which no entry tells. */
function useOpenKey(): void {
  const { stores, mayRecord } = useIncidents()
  useAction({
    id: 'incidents.open',
    keys: 'F8',
    words: '新立突发事件',
    scope: INCIDENTS_SCOPE,
    enabled: mayRecord,
    run: () => void stores.opening.begin(null),
  })
}

interface RunningTabsProps {
  running: readonly IncidentRow[]
  shown: string
  onShow: (row: IncidentRow | undefined) => void
}

/** Its own component, because it alone changes each second. */
function RunningTabs({ running, shown, onShow }: RunningTabsProps) {
  const { now } = useIncidents()
  const at = useStore(now, (state) => state.now)
  const tabs = running.map((row) => ({ id: row.id, title: row.name, note: noteOf(row, at) }))
  return (
    <div className="incident-tabs">
      <Tabs
        label="处置中的突发事件"
        tabs={tabs}
        current={shown}
        panelId="incident-in-sight"
        onChange={(id) => onShow(running.find((row) => row.id === id))}
      >
        <KeyButton keys="F4" onPress={() => onShow(nextOf(running, shown))}>
          换
        </KeyButton>
      </Tabs>
    </div>
  )
}

/** 事 0031 余 04:00; 立即 for what the law calls at once. */
function noteOf({ number, nextDue, receivedAt }: IncidentRow, now: number): string {
  const short = shortIncidentNumber(number)
  if (nextDue === null) return short
  if (nextDue <= receivedAt) return `${short}　立即`
  return `${short}　${nextDue < now ? '超' : '余'} ${formatSpan(nextDue - now)}`
}

function nextOf(running: readonly IncidentRow[], shown: string): IncidentRow | undefined {
  return running[(running.findIndex(({ id }) => id === shown) + 1) % Math.max(running.length, 1)]
}
