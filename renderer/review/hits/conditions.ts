import { type SearchFilter, wholeLog } from '../../../shared/search/search-filter'

/** What a search may be narrowed by, each a chip of the head. */
export const conditions = [
  'period',
  'kind',
  'urgency',
  'status',
  'unit',
  'officer',
  'shift',
  'attached',
  'late',
  'unread',
  'sample',
  'hours',
  'only',
] as const
export type Condition = (typeof conditions)[number]

const fieldsOf: Record<Condition, readonly (keyof SearchFilter)[]> = {
  period: ['from', 'until', 'period'],
  kind: ['kinds', 'channels'],
  urgency: ['urgencies'],
  status: ['statuses'],
  unit: ['unit'],
  officer: ['officer'],
  shift: ['shift'],
  attached: ['attached'],
  late: ['recordedAfterMinutes'],
  unread: ['unread'],
  sample: ['sample'],
  hours: ['hour', 'weekday'],
  only: ['only'],
}

export function isSet(filter: SearchFilter, condition: Condition): boolean {
  return fieldsOf[condition].some((field) => JSON.stringify(filter[field]) !== JSON.stringify(wholeLog[field]))
}

/** The filter without one of its conditions. */
export function without(filter: SearchFilter, condition: Condition): SearchFilter {
  const anything = Object.fromEntries(fieldsOf[condition].map((field) => [field, wholeLog[field]]))
  return { ...filter, ...anything }
}

/** The conditions of a filter, those first that were set before, in the order they were set in. */
export function inOrderOfSetting(filter: SearchFilter, before: readonly Condition[]): readonly Condition[] {
  const kept = before.filter((condition) => isSet(filter, condition))
  return [...kept, ...conditions.filter((condition) => isSet(filter, condition) && !kept.includes(condition))]
}
