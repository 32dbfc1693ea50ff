import { useState } from 'react'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import { keptOrder } from './step-reading'

/** Keys of the steps as they are listed: once listed, each keeps its place while this incident is looked at. */
export function useListed({ id, steps }: IncidentDetail): readonly string[] {
  const [kept, setKept] = useState<{ incident: string; order: readonly string[] }>({ incident: id, order: [] })
  const order = keptOrder(kept.incident === id ? kept.order : [], steps)
  if (kept.incident !== id || kept.order !== order) setKept({ incident: id, order })
  return order
}
