import { useStore } from 'zustand'
import { formatShortNumber } from '../../../shared/entries/entry'
import type { IncidentId } from '../../../shared/incidents/incident'
import { formatClock } from '../../../shared/time/office-time'
import { Tick } from '../../ui/tick'
import { useIncidents } from '../incident-context'
import { useOpening } from './opening-context'

/** Which entries of an incident go with what is split off. */
export function SplitEntries({ incident }: { incident: IncidentId }) {
  const { stores, office } = useIncidents()
  const { form, change } = useOpening()
  const detail = useStore(stores.sight, (state) => state.detail)
  const rows = detail?.id === incident ? detail.entries : []
  const { entries } = form.draft
  return (
    <fieldset className="opening-split">
      <legend className="opening-split__head">拆出哪些值班记录</legend>
      {rows.length === 0 && <p className="opening__none">这起事件没有值班记录，拆出的先不带记录。</p>}
      {rows.map((row) => (
        <Tick
          key={row.id}
          checked={entries.includes(row.id)}
          onChange={(on) => change({ entries: on ? [...entries, row.id] : entries.filter((id) => id !== row.id) })}
          note={row.line}
        >
          {formatClock(row.receivedAt, office.zone)}　{formatShortNumber(row.number)}
        </Tick>
      ))}
    </fieldset>
  )
}
