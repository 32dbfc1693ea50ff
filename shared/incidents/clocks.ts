import { z } from 'zod'
import { instant } from '../instant'
import { type ClockRule, type Condition, clockRule, type StartPoint, startPoint } from './clock-rule'
import type { IncidentFacts } from './incident-facts'
import type { PolicyPack, SpecialNotification } from './policy'
import { isWithin } from './policy-lookup'

const MINUTE = 60_000

/** Stands for the pack in the clocks of steps that officers added. */
export const OWN_PACK = 'own'

/**
 * A clock of an incident: the rule as it was when it started, and when it is due. `key` is its identity within the incident:
 * `<pack>/<rule>`, of special notifications `<pack>/special/<id>`.
 */
export const incidentClock = z.object({
  key: z.string().max(200),
  pack: z.string(),
  packVersion: z.int(),
  rule: clockRule,
  /** The moment it counts from (UTC ms), and which of the three times that was: another than the rule's if that is not known. */
  startedAt: instant,
  startTaken: startPoint,
  /** UTC ms; null: as leaders instruct. Equal to `startedAt`: at once. */
  dueAt: z.number().int().nullable(),
})
export type IncidentClock = z.infer<typeof incidentClock>

/** A clock that once started never disappears; it may be no longer needed since an instant (UTC ms). */
export const startedClock = incidentClock.extend({ addedAt: instant, notNeededSince: instant.nullable() })
export type StartedClock = z.infer<typeof startedClock>

/** The clocks that an incident of these facts has under the packs in use, in the order of packs and rows. */
export function clocksFor(packs: readonly PolicyPack[], facts: IncidentFacts): IncidentClock[] {
  return packs.flatMap((pack) => {
    const toClock = (key: string, rule: ClockRule): IncidentClock => {
      const { at, taken } = startOf(rule.start, facts)
      const dueAt = dueOf(rule, at)
      return { key, pack: pack.id, packVersion: pack.version, rule, startedAt: at, startTaken: taken, dueAt }
    }
    const specials = pack.specialNotifications.filter(({ id }) => facts.special.includes(id))
    return [
      ...pack.clocks.filter((rule) => starts(rule, facts)).map((rule) => toClock(`${pack.id}/${rule.id}`, rule)),
      ...specials.map((special) => toClock(`${pack.id}/special/${special.id}`, asRule(special))),
    ]
  })
}

function starts(rule: ClockRule, facts: IncidentFacts): boolean {
  return isWithin(rule.scope, facts) && isMet(rule.when, facts)
}

function isMet(when: Condition, { grade, sensitive, grave }: IncidentFacts): boolean {
  if (when.kind === 'always') return true
  if (grade !== null && when.grades.includes(grade)) return true
  if (when.sensitive && sensitive.length > 0) return true
  return grave && (when.grave === 'always' || (when.grave === 'until-graded' && grade === null))
}

/**
 * From which moment a clock counts. What is not known yet is stood for by the next later time; and none is later than the call
 * itself, whatever was typed: nobody can be told of what has not happened.
 */
export function startOf(
  point: StartPoint,
  { occurredAt, learnedAt, receivedAt }: Pick<IncidentFacts, 'occurredAt' | 'learnedAt' | 'receivedAt'>,
): { at: number; taken: StartPoint } {
  const candidates: readonly (readonly [StartPoint, number | null])[] = [
    ['occurred', point === 'occurred' ? occurredAt : null],
    ['learned', point === 'received' ? null : learnedAt],
  ]
  for (const [taken, at] of candidates) if (at !== null && at <= receivedAt) return { at, taken }
  return { at: receivedAt, taken: 'received' }
}

/**
 * The facts that clocks start from at `now`. A call cannot have come in after it was written down, so a time that is still to come stands
 * for the moment the incident was opened (both UTC ms): a slip of the hand would silence every clock until then.
 */
export function startingFacts(facts: IncidentFacts, openedAt: number, now: number): IncidentFacts {
  return facts.receivedAt <= now ? facts : { ...facts, receivedAt: Math.min(facts.receivedAt, openedAt) }
}

function dueOf({ limit }: ClockRule, startedAt: number): number | null {
  switch (limit.kind) {
    case 'at-once':
      return startedAt
    case 'minutes':
      return startedAt + limit.minutes * MINUTE
    case 'as-instructed':
      return null
  }
}

/** A special notification is a rule of its own: by phone, at once. */
function asRule({ id, title, from, to, source, verified }: SpecialNotification): ClockRule {
  const scope = { classes: [], subclasses: [] }
  const limit = { kind: 'at-once' } as const
  const rest = { scope, when: { kind: 'always' } as const, limit, repeat: null, note: '', source, verified }
  return { id, title, from, to, means: ['phone'], start: 'received', ...rest }
}

/** What a change of class, grade, sensitivity or times did to the clocks, by key. */
export interface ClockChanges {
  added: readonly string[]
  notNeeded: readonly string[]
  neededAgain: readonly string[]
  /** A corrected start point moved the due instant. */
  moved: readonly string[]
}

/**
 * The clocks after the facts changed at `at` (UTC ms): `needed` as `clocksFor` gives them for the new facts. New ones count from the
 * original start point, those no longer needed are marked, and none disappears.
 */
export function reevaluate(
  started: readonly StartedClock[],
  needed: readonly IncidentClock[],
  at: number,
): { clocks: StartedClock[]; changes: ClockChanges } {
  const byKey = new Map(needed.map((clock) => [clock.key, clock]))
  const known = new Set(started.map(({ key }) => key))
  const kept = started.map((clock): StartedClock => {
    const now = byKey.get(clock.key)
    if (!now) return { ...clock, notNeededSince: clock.notNeededSince ?? at }
    return { ...clock, ...now, notNeededSince: null }
  })
  const added = needed.filter(({ key }) => !known.has(key))
  const pairs = started.map((before, index) => ({ before, after: kept[index] ?? before }))
  const keysWhere = (test: (before: StartedClock, after: StartedClock) => boolean) =>
    pairs.filter(({ before, after }) => test(before, after)).map(({ before }) => before.key)
  return {
    clocks: [...kept, ...added.map((clock) => ({ ...clock, addedAt: at, notNeededSince: null }))],
    changes: {
      added: added.map(({ key }) => key),
      notNeeded: keysWhere((before, after) => before.notNeededSince === null && after.notNeededSince !== null),
      neededAgain: keysWhere((before, after) => before.notNeededSince !== null && after.notNeededSince === null),
      moved: keysWhere((before, after) => before.dueAt !== after.dueAt),
    },
  }
}

/** Whether this room has to do it, given the roles it is itself (settings); other clocks are watched, and ring nowhere. */
export function isOurs(clock: Pick<IncidentClock, 'rule'>, ownRoles: readonly string[]): boolean {
  return ownRoles.includes(clock.rule.from)
}
