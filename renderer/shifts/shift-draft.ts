import type { Shift, ShiftPlan } from '../../shared/shifts/shift'
import { personNamed } from './find-person'
import type { Person } from './person'
import { type PlanningTime, readPlannedTime } from './planned-time'

/** A shift as it is written: names and times as typed. */
export interface ShiftDraft {
  lead: string
  deputy: string
  leader: string
  note: string
  from: string
  until: string
}

export type ShiftField = keyof ShiftDraft

/** Sentences at the fields. */
export type ShiftFaults = Partial<Record<ShiftField, string>>

export const emptyShiftDraft: ShiftDraft = { lead: '', deputy: '', leader: '', note: '', from: '', until: '' }

/** The names of a shift that is already there. */
export function namesOf({
  lead,
  deputy,
  leader,
  note,
}: Pick<Shift, 'lead' | 'deputy' | 'leader' | 'note'>): ShiftDraft {
  return { ...emptyShiftDraft, lead: lead.name, deputy: deputy?.name ?? '', leader: leader?.name ?? '', note }
}

/** What a typed name or time means: a value, or a sentence for its field. */
export type Meant<T> = { value: T } | { sentence: string }

/** Whom a name means; an empty one nobody. */
export function readPerson(people: readonly Person[], typed: string): Meant<Person | null> {
  if (typed.trim() === '') return { value: null }
  const person = personNamed(people, typed)
  return person ? { value: person } : { sentence: '没有这个人的账户，从候选里选' }
}

/** When a time means; an empty one the expected, or nothing where it is `needed`. */
export function readPlanned(typed: string, when: PlanningTime, needed = false): Meant<number> {
  const reading = readPlannedTime(typed, when)
  if (reading.kind === 'read') return { value: reading.at }
  if (reading.kind === 'unreadable') return { sentence: reading.sentence }
  return needed ? { sentence: '写上几点交班，如 0800' } : { value: when.expected }
}

export interface PlanReading {
  people: readonly Person[]
  now: number
  zone: string
  /** What empty times mean, UTC ms. */
  expected: { from: number; until: number }
  untilNeeded?: boolean | undefined
}

/** The plan that a draft means, or what is wrong with it. */
export function readShiftDraft(
  draft: ShiftDraft,
  { people, now, zone, expected, untilNeeded }: PlanReading,
): { ok: true; plan: ShiftPlan } | { ok: false; faults: ShiftFaults } {
  const { faults, take } = collectFaults()
  const lead = take('lead', readPerson(people, draft.lead))
  const deputy = take('deputy', readPerson(people, draft.deputy))
  const leader = take('leader', readPerson(people, draft.leader))
  const from = take('from', readPlanned(draft.from, { expected: expected.from, now, zone }))
  const until = take('until', readPlanned(draft.until, { expected: expected.until, now, zone }, untilNeeded))
  if (lead === null) faults.lead = '写上主班'
  if (!lead || deputy === undefined || leader === undefined || from === undefined || until === undefined) {
    return { ok: false, faults }
  }
  const crew = { lead: lead.id, deputy: deputy?.id ?? null, leader: leader?.id ?? null, note: draft.note.trim() }
  return { ok: true, plan: { crew, from, until } }
}

/** Takes what fields mean, and keeps the sentences of those that mean nothing; then the answer is undefined. */
export function collectFaults() {
  const faults: ShiftFaults = {}
  const take = <T>(field: ShiftField, meant: Meant<T>): T | undefined => {
    if ('value' in meant) return meant.value
    faults[field] = meant.sentence
    return undefined
  }
  return { faults, take }
}
