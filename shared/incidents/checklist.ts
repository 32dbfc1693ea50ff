import type { Means } from './clock-rule'
import type { StartedClock } from './clocks'
import { isOurs, OWN_PACK } from './clocks'
import type { Role } from './policy'
import { wayFrom } from './role-cycles'
import type { Candidate, StepState } from './step-state'

/** Somebody of the office's contacts in a role; `backup` is the B role (B 角). Numbers in the order they are tried. */
export interface Person {
  name: string
  post: string
  numbers: readonly string[]
  backup: boolean
}

/** The office's contacts by role id. */
export type Directory = ReadonlyMap<string, readonly Person[]>

/** A role that cannot be called: nobody is entered, or nobody has a number. It takes no time, and is shown. */
export interface Hole {
  role: string
  why: 'nobody' | 'no-number'
}

/**
 * Whom to call for a role, in order: each number of those in charge, then of the backups, then the same of the fallback roles. Also what
 * is missing on that way.
 */
export function whomToCall(
  roleId: string,
  roles: ReadonlyMap<string, Role>,
  directory: Directory,
): { candidates: Candidate[]; holes: Hole[] } {
  const way = [...new Set(wayFrom(roleId, (id) => roles.get(id)?.fallback ?? null))]
  const candidates = way.flatMap((role) => {
    const people = directory.get(role) ?? []
    const inOrder = [...people.filter(({ backup }) => !backup), ...people.filter(({ backup }) => backup)]
    return inOrder.flatMap(({ name, post, numbers }) => numbers.map((number) => ({ role, name, post, number })))
  })
  const holes = way
    .filter((role) => !candidates.some((each) => each.role === role))
    .map((role): Hole => ({ role, why: (directory.get(role) ?? []).length === 0 ? 'nobody' : 'no-number' }))
  return { candidates, holes }
}

const isSame = (one: Candidate, other: Candidate) =>
  one.role === other.role && one.name === other.name && one.number === other.number

/** The next to call: the first not tried, then from the beginning, fewest tries first; wrong numbers are left out. */
export function nextCandidate(candidates: readonly Candidate[], { attempts }: StepState): Candidate | null {
  const triesOf = (each: Candidate) => attempts.filter(({ candidate }) => isSame(candidate, each))
  const usable = candidates
    .filter((each) => !triesOf(each).some(({ outcome }) => outcome === 'wrong-number'))
    .map((each) => ({ each, tries: triesOf(each).length }))
  const fewest = Math.min(...usable.map(({ tries }) => tries))
  return usable.find(({ tries }) => tries === fewest)?.each ?? null
}

/**
 * A step of the checklist: one addressee told by one means, for all clocks that ask for it. `key` is its identity: addressee and means,
 * or the key of a repeated clock. `atOnce`: a clock says so; `dueAt` is the earliest limit in minutes (UTC ms), null where there is none.
 */
export interface ChecklistStep {
  key: string
  to: string
  means: readonly Means[]
  titles: readonly string[]
  clocks: readonly string[]
  atOnce: boolean
  startedAt: number
  dueAt: number | null
  /** No clock asks for it any more. */
  isNeeded: boolean
}

/** The steps of this room, given the roles it is itself, in the order of the clocks. */
export function stepsFrom(clocks: readonly StartedClock[], ownRoles: readonly string[]): ChecklistStep[] {
  const groups = new Map<string, StartedClock[]>()
  for (const clock of clocks.filter((each) => isOurs(each, ownRoles))) {
    const { rule, key, pack } = clock
    // What was added by hand is a step of its own, though the same addressee was told before.
    const step = rule.repeat === null && pack !== OWN_PACK ? `${rule.to}:${[...rule.means].sort().join('+')}` : key
    groups.set(step, [...(groups.get(step) ?? []), clock])
  }
  return [...groups].flatMap(([key, group]) => toStep(key, group))
}

function toStep(key: string, group: readonly StartedClock[]): ChecklistStep[] {
  const needed = group.filter(({ notNeededSince }) => notNeededSince === null)
  const speaking = needed.length > 0 ? needed : group
  const [first] = speaking
  if (!first) return []
  const limited = speaking.flatMap(({ rule, dueAt }) =>
    rule.limit.kind === 'minutes' && dueAt !== null ? [dueAt] : [],
  )
  return [
    {
      key,
      to: first.rule.to,
      means: first.rule.means,
      titles: [...new Set(speaking.map(({ rule }) => rule.title))],
      clocks: group.map((each) => each.key),
      atOnce: speaking.some(({ rule }) => rule.limit.kind === 'at-once'),
      startedAt: Math.min(...speaking.map(({ startedAt }) => startedAt)),
      dueAt: limited.length > 0 ? Math.min(...limited) : null,
      isNeeded: needed.length > 0,
    },
  ]
}

/** How long a step whose every number was tried stands back for others before it comes up again. */
export const TRY_AGAIN_AFTER_MS = 5 * 60_000

/** A step with its state and whom it can call. */
export interface OpenStep {
  step: ChecklistStep
  state: StepState
  candidates: readonly Candidate[]
}

/**
 * The unfinished steps in the order in which to call: what is due at once first, in the order of the packs, then by due, those without a limit last. One whose
 * numbers were all tried stands back a little; one that can call nobody stands behind all that can, so that it eats no time.
 */
export function inCallOrder(steps: readonly OpenStep[]): OpenStep[] {
  const isOpen = ({ step, state }: OpenStep) => step.isNeeded && state.end === null
  const canCall = ({ candidates, state }: OpenStep) => (nextCandidate(candidates, state) === null ? 1 : 0)
  return steps
    .filter(isOpen)
    .map((each, index) => ({ each, index, blocked: canCall(each), turn: turnOf(each) }))
    .sort((left, right) => left.blocked - right.blocked || compare(left.turn, right.turn) || left.index - right.index)
    .map(({ each }) => each)
}

function turnOf({ step, state, candidates }: OpenStep): number {
  const due = step.atOnce ? Number.NEGATIVE_INFINITY : (step.dueAt ?? Number.POSITIVE_INFINITY)
  const allTried = candidates.every((each) => state.attempts.some(({ candidate }) => isSame(candidate, each)))
  const last = state.attempts.at(-1)
  return allTried && last ? Math.max(due, last.at + TRY_AGAIN_AFTER_MS) : due
}

/** Infinity less infinity is no number. */
const compare = (left: number, right: number) => (left === right ? 0 : left - right)

/** The step to do now and whom to call for it, or null when all are finished or nobody can be called. */
export function callNow(steps: readonly OpenStep[]): { step: ChecklistStep; candidate: Candidate } | null {
  const [first] = inCallOrder(steps)
  const whom = first ? nextCandidate(first.candidates, first.state) : null
  return first && whom ? { step: first.step, candidate: whom } : null
}
