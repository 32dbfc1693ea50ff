import { useStore } from 'zustand'
import { mayCall } from '../../../shared/accounts/access'
import { formatShortNumber } from '../../../shared/entries/entry'
import { shortIncidentNumber } from '../../../shared/incidents/incident'
import { formatClock } from '../../../shared/time/office-time'
import { ChoiceField } from '../../ui/choice-field'
import { useDetail, useIncidents } from '../incident-context'
import { runningOf } from '../incident-list-store'
import type { IncidentDeedKind } from './deeds-store'

interface DeedChoiceProps {
  deed: IncidentDeedKind
  label: string
  none: string
  value: string
}

/** Which other incident, person or entry a deed is about. */
export function DeedChoice({ deed, label, none, value }: DeedChoiceProps) {
  const { deeds } = useIncidents().stores
  const options = useOptions(deed)
  if (options.length === 0) return <p className="deed__none">{none}</p>
  return <ChoiceField label={label} options={options} value={value} onChange={(choice) => deeds.write({ choice })} />
}

function useOptions(deed: IncidentDeedKind): readonly { value: string; words: string }[] {
  const { stores, people, office } = useIncidents()
  const detail = useDetail()
  const rows = useStore(stores.list, (state) => state.rows)
  switch (deed) {
    case 'merge':
      return runningOf(rows)
        .filter(({ id }) => id !== detail.id)
        .map(({ id, number, name }) => ({ value: id, words: `${shortIncidentNumber(number)}　${name}` }))
    case 'pass-lead':
      return people
        .filter(({ id, role }) => id !== detail.lead.id && mayCall('record', role))
        .map(({ id, name, post }) => ({ value: id, words: `${name}　${post}` }))
    case 'detach':
      return detail.entries.map((row) => ({
        value: row.id,
        words: `${formatClock(row.receivedAt, office.zone)}　${formatShortNumber(row.number)}　${row.line}`,
      }))
    default:
      return []
  }
}
