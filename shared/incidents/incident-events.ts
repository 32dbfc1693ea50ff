import { z } from 'zod'
import { means as messageMeans } from '../entries/step'
import { means } from './clock-rule'
import { alarmStages } from './clock-state'
import { startedClock } from './clocks'
import { incidentFacts } from './incident-facts'
import { grade, measure } from './incident-kind'
import { stage } from './policy'
import { candidate, tryOutcome } from './step-state'

/** Facts about incidents, checked for shape alone: see entry-events.ts. The subject is the incident. */

const id = z.string()
const at = z.number().int()
const words = z.string()
const reason = z.object({ reason: words })
const element = z.object({ id, title: words })

const action = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('try'), at, candidate, outcome: tryOutcome }),
  z.object({
    kind: z.literal('reach'),
    at,
    candidate: candidate.nullable(),
    who: words,
    said: words,
    readBack: z.boolean(),
  }),
  z.object({ kind: z.literal('do-otherwise'), at, how: words }),
  z.object({ kind: z.literal('void'), at, reason: words }),
  z.object({ kind: z.literal('reopen'), at, reason: words }),
])

const figure = z.object({
  id,
  measure,
  figure: z.number().int().nullable(),
  reach: z.enum(['all', 'more']),
  confirmed: z.boolean(),
  source: words,
  at,
  corrects: id.nullable(),
})

export const incidentEvents = {
  'incident.opened.1': z.object({
    number: z.object({ year: z.number().int(), station: words, number: z.number().int() }),
    name: words,
    place: words,
    facts: incidentFacts,
    /** The packs it is kept under for ever, the first of which has the say. */
    packs: z.array(z.object({ id, version: z.number().int() })),
    clocks: z.array(startedClock),
    entries: z.array(id),
    /** The incident it was split off from, and why. */
    splitFrom: id.nullable(),
    reason: words,
  }),
  'incident.entry-attached.1': z.object({ entry: id }),
  'incident.entry-detached.1': z.object({ entry: id, reason: words }),
  /** It goes on in another incident, with its entries and the instructions that are still open. */
  'incident.merged.1': z.object({ into: id, reason: words }),
  'incident.stood-down.1': reason,
  /** Name, place, kind, grade, sensitivity or times were settled anew; `clocks` are all there are since. */
  'incident.reassessed.1': z.object({
    name: words,
    place: words,
    facts: incidentFacts,
    clocks: z.array(startedClock),
    reason: words,
  }),
  /** A step of the office's own; `clock` is not of any pack. */
  'incident.step-added.1': z.object({ clock: startedClock }),
  'incident.step-acted.1': z.object({ step: id, title: words, action }),
  /** `title` of a step or clock: what to whom, as it read then. Why a clock ran out before it was done. */
  'incident.late-explained.1': z.object({ clock: id, round: z.number().int(), title: words, reason: words }),
  'incident.alarm-acknowledged.1': z.object({ alarm: id, stage: z.enum(alarmStages), title: words }),
  /** `reReport`: what has to be reported again because of it, in words; only after closing. */
  'incident.figure-recorded.1': z.object({ row: figure, reason: words, reReport: z.array(words) }),
  /** The grade that the figures suggest was not taken, for now. */
  'incident.grade-declined.1': z.object({ grade, reason: words }),
  'incident.report-sent.1': z.object({
    report: id,
    stage,
    number: z.number().int(),
    title: words,
    body: words,
    values: z.record(z.string(), words),
    missing: z.array(element),
    changes: z.array(element.extend({ from: words.nullable(), to: words })),
  }),
  /** It went to somebody; `title` is 首报, 续报一. */
  'incident.report-dispatched.1': z.object({
    report: id,
    dispatch: id,
    title: words,
    role: id.nullable(),
    addressee: words,
    means,
    at,
  }),
  'incident.report-receipted.1': z.object({ dispatch: id, by: words, at }),
  'incident.instruction-received.1': z.object({
    instruction: id,
    words,
    from: words,
    means: messageMeans,
    at,
    readBack: z.boolean(),
    feedbackDue: at.nullable(),
  }),
  'incident.instruction-read-back.1': z.object({ instruction: id, at }),
  'incident.instruction-relayed.1': z.object({ instruction: id, relay: id, to: words, means: messageMeans, at }),
  'incident.instruction-arrived.1': z.object({ instruction: id, relay: id, by: words, at }),
  'incident.feedback-wanted.1': z.object({ instruction: id, due: at.nullable() }),
  'incident.feedback-received.1': z.object({ instruction: id, words, by: words, at }),
  'incident.instruction-closed.1': z.object({ instruction: id, words }),
  'incident.decided.1': z.object({ words, reason: words, at }),
  'incident.noted.1': z.object({ words, at }),
  /** Somebody else leads from now on: an account, and the name as it was then. */
  'incident.lead-passed.1': z.object({ to: id, name: words, words }),
  'incident.printed.1': z.object({
    paper: z.enum(['report', 'timeline']),
    report: id.nullable(),
    form: z.enum(['clipboard', 'pdf', 'paper']),
  }),
  'incident.closed.1': reason,
  'incident.reopened.1': reason,
} as const
