import { z } from 'zod'
import { accountId } from '../accounts/account'
import { entryId, entryRow } from '../entries/entry'
import { instant } from '../instant'
import { alarmStage } from './alarm'
import { ledgerRow } from './casualties'
import { means } from './clock-rule'
import { startedClock } from './clocks'
import { incidentNumber, incidentRow } from './incident'
import { incidentFacts } from './incident-facts'
import { grade, measure } from './incident-kind'
import { instruction } from './instruction'
import { checklistLine } from './policy'
import { sentReport } from './report'
import { candidate } from './step-state'
import { stepState } from './step-view'

/** A clock with how far it has come; `startedAt`, `dueAt`, `metAt` and `notNeededSince` (UTC ms) are of the running round. */
export const clockView = z.object({
  clock: startedClock,
  ours: z.boolean(),
  round: z.number().int().positive(),
  startedAt: instant,
  dueAt: instant.nullable(),
  metAt: instant.nullable(),
  notNeededSince: instant.nullable(),
  /** Stages that somebody acknowledged. */
  acknowledged: z.array(alarmStage),
  /** Why the running round was late; null while nobody said. */
  lateReason: z.string().nullable(),
  /** Every round that was done after its limit, oldest first; `reason` is asked for while it is null. */
  lateRounds: z.array(
    z.object({ round: z.number().int().positive(), dueAt: instant, metAt: instant, reason: z.string().nullable() }),
  ),
})
export type ClockView = z.infer<typeof clockView>

/** A step of the checklist with whom it calls. `history` are its finished rounds, `state` is the running one. */
export const stepView = z.object({
  key: z.string(),
  to: z.string(),
  /** 上级总值班室 */
  toTitle: z.string(),
  means: z.array(means),
  titles: z.array(z.string()),
  clocks: z.array(z.string()),
  atOnce: z.boolean(),
  isNeeded: z.boolean(),
  repeats: z.boolean(),
  startedAt: instant,
  dueAt: instant.nullable(),
  history: z.array(stepState),
  state: stepState,
  candidates: z.array(candidate),
  next: candidate.nullable(),
  /** Roles on the way whom nobody can call: shown, and no time lost on them. */
  holes: z.array(z.object({ role: z.string(), title: z.string(), why: z.enum(['nobody', 'no-number']) })),
})
export type StepView = z.infer<typeof stepView>

const total = z.object({
  confirmed: z.number(),
  unconfirmed: z.number(),
  all: z.number(),
  source: z.string(),
  at: instant,
})

/** A grade that the figures suggest and nobody decided yet, with the clocks that taking it would start. */
export const gradeOffer = z.object({
  from: grade.nullable(),
  to: grade,
  direction: z.enum(['up', 'down']),
  unconfirmed: z.boolean(),
  words: z.string(),
  source: z.string(),
  verified: z.boolean(),
  newClocks: z.array(z.object({ key: z.string(), title: z.string(), to: z.string(), dueAt: instant.nullable() })),
})
export type GradeOffer = z.infer<typeof gradeOffer>

export const ledgerView = z.object({
  rows: z.array(ledgerRow.extend({ reason: z.string(), recordedAt: instant, recorderName: z.string() })),
  totals: z.record(measure, total.nullable()),
  /** Measures that the thresholds count as gravely injured (计入重伤). */
  countedAsGrave: z.array(measure),
  offer: gradeOffer.nullable(),
  /** Until when a changed figure is reported again; null where no pack says so. */
  window: z.object({ days: z.number().int(), until: instant, source: z.string(), verified: z.boolean() }).nullable(),
  /** What has to be reported again and was not yet, in words. */
  reReport: z.array(z.string()),
})

/** Another incident, as far as one names it. */
const other = z.object({ id: z.string(), number: incidentNumber, name: z.string() })

/** Everything about one incident but its timeline. */
export const incidentDetail = incidentRow.extend({
  facts: incidentFacts,
  /** What is odd about its times, and what of its facts contradicts the packs. */
  remarks: z.array(z.object({ field: z.string(), words: z.string() })),
  subclassTitle: z.string(),
  /** Of `facts.sensitive`, as its packs call them. */
  sensitiveTitles: z.array(z.string()),
  openedByName: z.string(),
  lead: z.object({ id: accountId, name: z.string() }),
  packs: z.array(z.object({ id: z.string(), version: z.number().int(), title: z.string() })),
  mergedInto: other.nullable(),
  splitFrom: other.nullable(),
  ended: z.object({ at: instant, reason: z.string() }).nullable(),
  entries: z.array(entryRow),
  clocks: z.array(clockView),
  steps: z.array(stepView),
  /** Keys of the unfinished steps in the order in which to call; the first is the one to do now. */
  callOrder: z.array(z.string()),
  checklist: z.array(checklistLine),
  ledger: ledgerView,
  reports: z.array(sentReport),
  instructions: z.array(instruction),
})
export type IncidentDetail = z.infer<typeof incidentDetail>

export const timelineKind = z.enum([
  'entry',
  'incident',
  'step',
  'clock',
  'figure',
  'report',
  'instruction',
  'decision',
  'note',
])
export type TimelineKind = z.infer<typeof timelineKind>

/** One line of the timeline: when it was (`at`) and when it was written down (`recordedAt`), both UTC ms. */
export const timelineLine = z.object({
  seq: z.number().int(),
  kind: timelineKind,
  at: instant,
  recordedAt: instant,
  words: z.string(),
  byName: z.string(),
  /** The entry it tells of, to be opened; null: none. */
  entryId: entryId.nullable(),
})
export type TimelineLine = z.infer<typeof timelineLine>
