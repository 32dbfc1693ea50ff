import type { EntryId } from '../../../shared/entries/entry'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import type { IncidentFacts } from '../../../shared/incidents/incident-facts'
import type { ClassId, Grade } from '../../../shared/incidents/incident-kind'
import { formatMomentBeside } from '../../../shared/time/office-time'
import { parseTimeExpression, type TimeReading } from '../../../shared/time/time-expression'

/** A time as it was filled in (UTC ms) and as it was typed since; `text` is null while nobody typed. */
export interface OpeningTime {
  at: number | null
  text: string | null
}

export const openingTimes = ['occurred', 'learned', 'received'] as const
export type OpeningTimeName = (typeof openingTimes)[number]

/** Name, place and facts of an incident while an officer settles them. */
export interface OpeningDraft {
  name: string
  place: string
  class: ClassId | null
  subclass: string | null
  grade: Grade | null
  sensitive: readonly string[]
  grave: boolean
  special: readonly string[]
  occurred: OpeningTime
  learned: OpeningTime
  /** Left empty it is when the form was begun. */
  received: OpeningTime
  reason: string
  /** What is split off; of an incident that is opened: the entry it is opened from. */
  entries: readonly EntryId[]
}

/** The form was begun at `base`, and it is `now`. UTC ms. */
export interface OpeningMoment {
  base: number
  now: number
  zone: string
}

export function draftFrom(
  { name, place, facts }: Pick<IncidentDetail, 'name' | 'place' | 'facts'>,
  entries: readonly EntryId[],
): OpeningDraft {
  const { occurredAt, learnedAt, receivedAt, ...kinds } = facts
  const known = (at: number | null): OpeningTime => ({ at, text: null })
  return {
    ...kinds,
    name,
    place,
    occurred: known(occurredAt),
    learned: known(learnedAt),
    received: known(receivedAt),
    reason: '',
    entries,
  }
}

/** An incident of which nothing is known yet but that the room hears of it now. */
export function emptyDraft(): OpeningDraft {
  const facts: IncidentFacts = {
    class: null,
    subclass: null,
    grade: null,
    sensitive: [],
    grave: false,
    special: [],
    occurredAt: null,
    learnedAt: null,
    receivedAt: 0,
  }
  return { ...draftFrom({ name: '', place: '', facts }, []), received: { at: null, text: null } }
}

/** What stands in the field of a time: 03:05; with its day where that is not the day of `base`. */
export function timeText({ at, text }: OpeningTime, base: number, zone: string): string {
  if (text !== null) return text
  if (at === null) return ''
  return formatMomentBeside(at, base, zone)
}

/** What a time means. One that nobody typed in is exactly the moment it was filled with. */
export function readTime({ at, text }: OpeningTime, { base, now, zone }: OpeningMoment): TimeReading {
  if (text === null) return at === null ? { kind: 'empty' } : { kind: 'read', at, question: null }
  return parseTimeExpression(text, { now, zone, reference: base })
}

/** A time as it stands once its field is left: `-20` is the minute it meant then; what is odd or unreadable stays as typed. */
export function settledTime(time: OpeningTime, moment: OpeningMoment): OpeningTime {
  if (time.text === null) return time
  const reading = readTime(time, { ...moment, base: moment.now })
  return reading.kind === 'read' && reading.question === null ? { at: reading.at, text: null } : time
}

export function settledTimes(draft: OpeningDraft, moment: OpeningMoment): OpeningDraft {
  const { occurred, learned, received } = draft
  return {
    ...draft,
    occurred: settledTime(occurred, moment),
    learned: settledTime(learned, moment),
    received: settledTime(received, moment),
  }
}

/** The facts as far as they can be read; `faults` are the sentences at times that cannot, by the path of the contract. */
export function factsOf(
  draft: OpeningDraft,
  moment: OpeningMoment,
): { facts: IncidentFacts; faults: Readonly<Partial<Record<string, string>>> } {
  const faults: Partial<Record<string, string>> = {}
  const at = (name: OpeningTimeName): number | null => {
    const reading = readTime(draft[name], moment)
    if (reading.kind === 'unreadable') faults[`facts.${name}At`] = reading.sentence
    return reading.kind === 'read' ? reading.at : null
  }
  const facts: IncidentFacts = {
    class: draft.class,
    subclass: draft.subclass,
    grade: draft.grade,
    sensitive: [...draft.sensitive],
    grave: draft.grave,
    special: [...draft.special],
    occurredAt: at('occurred'),
    learnedAt: at('learned'),
    receivedAt: at('received') ?? moment.base,
  }
  return { facts, faults }
}

/** Whether anybody wrote in a form since it was filled. */
export function isTouched(draft: OpeningDraft, filled: OpeningDraft): boolean {
  return JSON.stringify(draft) !== JSON.stringify(filled)
}

/** A form that was put away, over facts that changed meanwhile: what was written stays, the rest is as it is now. */
export function rebased(draft: OpeningDraft, filled: OpeningDraft, now: OpeningDraft): OpeningDraft {
  const written = Object.entries(draft).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(filled[key as keyof OpeningDraft]),
  )
  return { ...now, ...Object.fromEntries(written) }
}
