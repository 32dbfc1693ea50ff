import type { ClassId } from '../../../shared/incidents/incident-kind'
import { newRowId, type PackDraft } from '../../../shared/incidents/policy-draft'
import type { Section } from '../../../shared/incidents/policy-sections'
import { movedBy } from './choice-store'
import { pathOf, placeOf } from './pack-sections'

/** A pack after rows were added, moved or taken away, and the row that is then in sight. */
export interface ChangedRows {
  pack: PackDraft
  row: string | null
}

const everywhere = { classes: [], subclasses: [] }
/** The officer writes the source; until somebody reads it the row is not verified. */
const unsourced = { source: '', verified: false }

type Blank = { [S in Section]: (id: string, pack: PackDraft) => PackDraft[S][number] }

/** What an added row starts as; what must be written is left open and asked for when the pack is stored. */
const blank: Blank = {
  roles: (id) => ({ id, title: '', fallback: null }),
  classes: (_, pack) => ({ id: firstFreeClass(pack), grades: [], subclasses: [], ...unsourced }),
  thresholds: (id) => ({
    id,
    scope: everywhere,
    countsAsGravelyInjured: ['gravely-injured'],
    bounds: [{ grade: 'I', from: {} }],
    below: 'IV',
    ...unsourced,
  }),
  sensitive: (id) => ({ id, title: '', hints: [], ...unsourced }),
  clocks: (id) => ({
    id,
    title: '首报',
    scope: everywhere,
    when: { kind: 'always' },
    start: 'received',
    from: '',
    to: '',
    means: ['phone'],
    limit: { kind: 'minutes', minutes: 30 },
    repeat: null,
    note: '',
    ...unsourced,
  }),
  reReportWindows: (id) => ({ id, scope: everywhere, days: 30, ...unsourced }),
  checklists: (id) => ({
    id,
    scope: everywhere,
    lines: [{ id: `${id}-first`, kind: 'ask', words: '', role: null }],
    ...unsourced,
  }),
  elementLists: (id) => ({
    id,
    scope: everywhere,
    stages: ['first'],
    elements: [{ id: `${id}-first`, title: '' }],
    ...unsourced,
  }),
  specialNotifications: (id) => ({ id, title: '', from: '', to: '', hints: [], ...unsourced }),
  dailyReports: (id) => ({ id, title: '', occasion: '', at: '15:00', to: '', ...unsourced }),
  reportTemplates: (id) => ({ id, stage: 'first', title: '', body: [], ...unsourced }),
}

const kinds: Record<Section, string> = {
  roles: 'role',
  classes: 'class',
  thresholds: 'threshold',
  sensitive: 'sensitive',
  clocks: 'clock',
  reReportWindows: 'window',
  checklists: 'checklist',
  elementLists: 'elements',
  specialNotifications: 'notification',
  dailyReports: 'daily',
  reportTemplates: 'template',
}

const classesInOrder: readonly ClassId[] = ['natural', 'accident', 'public-health', 'social-security']

function firstFreeClass(pack: PackDraft): ClassId {
  return classesInOrder.find((each) => !pack.classes.some(({ id }) => id === each)) ?? 'natural'
}

/** A new row below the others. */
export function withNewRow<S extends Section>(pack: PackDraft, section: S): ChangedRows {
  const rows: readonly PackDraft[S][number][] = pack[section]
  const make: (id: string, pack: PackDraft) => PackDraft[S][number] = blank[section]
  const row = make(newRowId(pack.id, kinds[section], idsIn(pack)), pack)
  return { pack: { ...pack, [section]: [...rows, row] }, row: `${section}.${rows.length}` }
}

/** Without the row at a path; the one that takes its place comes into sight. */
export function withoutRow(pack: PackDraft, path: string): ChangedRows {
  const place = placeOf(path, pack)
  if (place === null) return { pack, row: path }
  const { section, at, nth } = place
  if (nth !== null) {
    const classes = pack.classes.map((each, index) =>
      index === at ? { ...each, subclasses: each.subclasses.toSpliced(nth, 1) } : each,
    )
    return { pack: { ...pack, classes }, row: nth > 0 ? pathOf({ section, at, nth: nth - 1 }) : `${section}.${at}` }
  }
  const left = pack[section].length - 1
  const next = left === 0 ? null : `${section}.${Math.min(at, left - 1)}`
  return { pack: withRows(pack, section, (rows) => rows.toSpliced(at, 1)), row: next }
}

/** With the row at a path a place further up or down. */
export function withMovedRow(pack: PackDraft, path: string, by: 1 | -1): ChangedRows {
  const place = placeOf(path, pack)
  if (place === null) return { pack, row: path }
  const { section, at, nth } = place
  if (nth !== null) {
    const count = pack.classes[at]?.subclasses.length ?? 0
    if (nth + by < 0 || nth + by >= count) return { pack, row: path }
    const classes = pack.classes.map((each, index) =>
      index === at ? { ...each, subclasses: [...movedBy(each.subclasses, nth, by)] } : each,
    )
    return { pack: { ...pack, classes }, row: pathOf({ section, at, nth: nth + by }) }
  }
  if (at + by < 0 || at + by >= pack[section].length) return { pack, row: path }
  return { pack: withRows(pack, section, (rows) => [...movedBy(rows, at, by)]), row: `${section}.${at + by}` }
}

function withRows<S extends Section>(
  pack: PackDraft,
  section: S,
  change: (rows: readonly PackDraft[S][number][]) => readonly PackDraft[S][number][],
): PackDraft {
  return { ...pack, [section]: change(pack[section]) }
}

/** Every id that a pack uses, of rows and of their parts. */
export function idsIn(pack: PackDraft): string[] {
  return [
    ...pack.roles,
    ...pack.classes.flatMap(({ subclasses }) => subclasses),
    ...pack.thresholds,
    ...pack.sensitive,
    ...pack.clocks,
    ...pack.reReportWindows,
    ...pack.checklists,
    ...pack.checklists.flatMap(({ lines }) => lines),
    ...pack.elementLists,
    ...pack.elementLists.flatMap(({ elements }) => elements),
    ...pack.specialNotifications,
    ...pack.dailyReports,
    ...pack.reportTemplates,
  ].map(({ id }) => id)
}
