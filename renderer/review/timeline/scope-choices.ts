import type { DayView, RecordPlace } from '../../../shared/review/timeline-contract'
import type { Stretch } from '../../../shared/review/timeline-lanes'
import type { Scope } from '../sight-store'

export type ScopeChoices = Partial<Record<Scope['kind'], Scope>>

interface Around {
  view: DayView | null
  place: RecordPlace | null
  span: Stretch | null
  scope: Scope
}

/**
 * What the timeline can be turned to: always the day; the shift and the incident of the record in hand, else the shift on duty then and
 * the only incident of the day, else what is shown already.
 */
export function scopeChoices({ view, place, span, scope }: Around): ScopeChoices {
  const choices: ScopeChoices = { day: { kind: 'day' } }
  const shift = place?.shiftId ?? shiftAt(view, span) ?? (scope.kind === 'shift' ? scope.id : null)
  if (shift !== null) choices.shift = { kind: 'shift', id: shift }
  const incident = place?.incidentId ?? (scope.kind === 'incident' ? scope.id : onlyIncident(view))
  if (incident !== null) choices.incident = { kind: 'incident', id: incident }
  return choices
}

function shiftAt(view: DayView | null, span: Stretch | null): string | null {
  const owning = view?.shifts.filter(({ from }) => span === null || from <= span.from)
  return (owning?.at(-1) ?? view?.shifts[0])?.id ?? null
}

function onlyIncident(view: DayView | null): string | null {
  const [first, ...others] = view?.incidents ?? []
  return first && others.length === 0 ? first.id : null
}
