import type { PackDraft } from '../../../shared/incidents/policy-draft'
import type { Section } from '../../../shared/incidents/policy-sections'

/** The parts of a pack in the order in which they are read: what matters at night first. */
export const sectionsAsRead = [
  'clocks',
  'classes',
  'thresholds',
  'sensitive',
  'reReportWindows',
  'checklists',
  'elementLists',
  'specialNotifications',
  'dailyReports',
  'reportTemplates',
  'roles',
] as const satisfies readonly Section[]

/** The part before or after this one, round and round. */
export function movedSection(section: Section, by: 1 | -1): Section {
  const count = sectionsAsRead.length
  return sectionsAsRead[(sectionsAsRead.indexOf(section) + by + count) % count] ?? section
}

/** The first part that has rows. */
export function firstSection(pack: PackDraft): Section {
  return sectionsAsRead.find((section) => pack[section].length > 0) ?? 'clocks'
}

/** Path of the first row of a part; null when it has none. */
export function firstRow(section: Section, pack: PackDraft | null): string | null {
  return pack !== null && pack[section].length > 0 ? `${section}.0` : null
}

/** Where a row stands in its pack; `nth` is the sub-class of a class. null when there is no such row. */
export interface RowPlace {
  section: Section
  at: number
  nth: number | null
}

/** `clocks.2.limit.minutes` → the row that holds it. */
export function placeOf(path: string, pack: PackDraft): RowPlace | null {
  const [name, at = '', part, nth = ''] = path.split('.')
  const section = sectionsAsRead.find((each) => each === name)
  const index = Number(at)
  if (section === undefined || pack[section][index] === undefined || at === '') return null
  const isSubclass = part === 'subclasses' && pack.classes[index]?.subclasses[Number(nth)] !== undefined && nth !== ''
  return { section, at: index, nth: isSubclass ? Number(nth) : null }
}

export function pathOf({ section, at, nth }: RowPlace): string {
  return nth === null ? `${section}.${at}` : `${section}.${at}.subclasses.${nth}`
}
