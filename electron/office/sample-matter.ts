import type { Details } from '../../shared/entries/channel'
import type { EntryContent } from '../../shared/entries/entry'
import type { Means } from '../../shared/entries/step'
import type { IncidentHand } from './sample-incident'

/** When of the day something may happen: offices work from half past eight to half past five. */
export type Hours = 'any' | 'office' | 'evening' | 'night'

/** Words for instants of a matter, so many minutes after it begins (negative: before). */
export interface Telling {
  time(minutes: number): string
  day(minutes?: number): string
  /** Four digits. */
  year(): string
  /** UTC ms. */
  instant(minutes: number): number
}

type Written = Omit<EntryContent, 'receivedAt' | 'occurredAt' | 'details'>

/** What is written of an entry; elements left out are empty. `occurred` is in minutes after the entry was received. */
export type SampleContent = Partial<Written> &
  Pick<Written, 'channel' | 'text'> & { details?: Details; occurred?: number }

/** What is done about an entry, so many minutes after it was received. */
export type Handling = { after: number } & (
  | { do: 'consult'; person: string; means: Means; words: string }
  | { do: 'relay'; unit: string; person: string; means: Means; words: string }
  | { do: 'sign'; by: string }
  | { do: 'instruction'; person: string; means: Means; words: string }
  | { do: 'opinion'; person: string; words: string }
  | { do: 'amend'; changes: readonly { field: string; to: string | number }[]; reason: string }
  | { do: 'close'; outcome: string; reason: string }
  | { do: 'strike'; reason: string }
)

/** One entry of a matter, received so many minutes after the matter begins; `about` are earlier entries it belongs to. */
export interface SampleEntryPlan {
  after?: number
  content: SampleContent
  handling?: readonly Handling[]
  about?: readonly number[]
}

/** What is done about an incident, so many minutes after its matter begins. */
export interface IncidentMoment {
  after: number
  act(hand: IncidentHand): void
}

/** Something that keeps the desk busy: one entry, or several about the same thing, and what becomes of it as an incident. */
export interface SampleMatter {
  hours: Hours
  tell(told: Telling): readonly [SampleEntryPlan, ...SampleEntryPlan[]]
  /** In the order of time; nothing of an ordinary matter. */
  incident?(told: Telling): readonly IncidentMoment[]
}

export const consult = (after: number, person: string, words: string, means: Means = 'phone'): Handling => ({
  after,
  do: 'consult',
  person,
  means,
  words,
})

export const relay = (
  after: number,
  unit: string,
  person: string,
  words: string,
  means: Means = 'phone',
): Handling => ({
  after,
  do: 'relay',
  unit,
  person,
  means,
  words,
})

/** Signs for the latest relay before it. */
export const sign = (after: number, by: string): Handling => ({ after, do: 'sign', by })

export const instruct = (after: number, person: string, words: string, means: Means = 'phone'): Handling => ({
  after,
  do: 'instruction',
  person,
  means,
  words,
})

export const opinion = (after: number, person: string, words: string): Handling => ({
  after,
  do: 'opinion',
  person,
  words,
})

export const amend = (after: number, changes: Readonly<Record<string, string | number>>, reason: string): Handling => ({
  after,
  do: 'amend',
  changes: Object.entries(changes).map(([field, to]) => ({ field, to })),
  reason,
})

/** `reason` says why it is closed although an element is missing. */
export const close = (after: number, outcome: string, reason = ''): Handling => ({
  after,
  do: 'close',
  outcome,
  reason,
})

export const strike = (after: number, reason: string): Handling => ({ after, do: 'strike', reason })

/** A matter of one entry. */
export function single(hours: Hours, tell: (told: Telling) => SampleEntryPlan): SampleMatter {
  return { hours, tell: (told) => [tell(told)] }
}
