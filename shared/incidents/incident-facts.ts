import { z } from 'zod'
import type { Urgency } from '../entries/entry'
import { instant } from '../instant'
import { formatClockBeside } from '../time/office-time'
import { rowId } from './clock-rule'
import { classId, classWords, grade, gradeWords } from './incident-kind'
import type { PolicyPack } from './policy'
import { lookupIn } from './policy-lookup'

/** What clocks are started by: everything the officer has settled about an incident so far. Instants are UTC ms. */
export const incidentFacts = z.object({
  class: classId.nullable(),
  subclass: rowId.nullable(),
  grade: grade.nullable(),
  /** Ids of the sensitive kinds it is of; not sensitive: none. */
  sensitive: z.array(rowId),
  /** 重特大 as the officer judges it before there is a grade. */
  grave: z.boolean(),
  /** Ids of special notifications that the officer says concern it. */
  special: z.array(rowId),
  occurredAt: instant.nullable(),
  learnedAt: instant.nullable(),
  receivedAt: instant,
})
export type IncidentFacts = z.infer<typeof incidentFacts>

/** How an incident is counted and marked in review: grave are levels I and II, what is sensitive, and what was judged so while it has no level. */
export function urgencyOfIncident({ grade, sensitive, grave }: IncidentFacts): Urgency {
  const isGrave = grade === null ? grave : grade === 'I' || grade === 'II'
  return isGrave || sensitive.length > 0 ? 'grave' : 'urgent'
}

/** A fact that cannot stand, with the sentence for the officer. */
export interface FactFault {
  field: keyof IncidentFacts
  words: string
}

/** Facts that contradict each other or the packs in use: a grade without a class, or one that the class does not have. */
export function factFaults(facts: IncidentFacts, packs: readonly PolicyPack[]): FactFault[] {
  const { subclasses, grades } = lookupIn(packs)
  const faults: FactFault[] = []
  const of = facts.class === null ? '' : classWords[facts.class]
  if (facts.class === null) {
    if (facts.grade !== null) faults.push({ field: 'grade', words: '还没有定类别，先定类别再定等级' })
    if (facts.subclass !== null) faults.push({ field: 'subclass', words: '还没有定类别，先定类别再定子类' })
    return faults
  }
  if (facts.grade !== null && !grades.get(facts.class)?.includes(facts.grade)) {
    faults.push({ field: 'grade', words: `${of}没有“${gradeWords[facts.grade]}”这一级` })
  }
  if (facts.subclass !== null) {
    const known = subclasses.get(facts.subclass)
    if (!known) faults.push({ field: 'subclass', words: `政策包里没有“${facts.subclass}”这个子类` })
    else if (known.class !== facts.class) {
      faults.push({ field: 'subclass', words: `“${known.title}”属于${classWords[known.class]}，不属于${of}` })
    }
  }
  return faults
}

/**
 * What is odd about the three times at `now`: said, never refused, since the wall clock and the caller can both be wrong. Clocks
 * take no time later than the one received (see `startOf`).
 */
export function timeRemarks(facts: IncidentFacts, now: number, zone: string): FactFault[] {
  const { occurredAt, learnedAt, receivedAt } = facts
  const at = (moment: number) => formatClockBeside(moment, now, zone)
  const remarks: FactFault[] = []
  const remark = (field: keyof IncidentFacts, words: string) => remarks.push({ field, words })
  if (receivedAt > now) remark('receivedAt', `接报 ${at(receivedAt)} 晚于现在 ${at(now)}，时限从立事件起算`)
  if (occurredAt !== null && occurredAt > now)
    remark('occurredAt', `事发 ${at(occurredAt)} 晚于现在 ${at(now)}，核对时间`)
  else if (occurredAt !== null && occurredAt > receivedAt) {
    remark('occurredAt', `事发 ${at(occurredAt)} 晚于接报 ${at(receivedAt)}，时限从接报起算`)
  }
  if (learnedAt !== null && learnedAt > receivedAt) {
    remark('learnedAt', `获知 ${at(learnedAt)} 晚于接报 ${at(receivedAt)}，时限从接报起算`)
  }
  if (learnedAt !== null && occurredAt !== null && learnedAt < occurredAt) {
    remark('learnedAt', `获知 ${at(learnedAt)} 早于事发 ${at(occurredAt)}，核对时间`)
  }
  return remarks
}
