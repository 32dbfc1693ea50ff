import type { EntryContent } from '../../shared/entries/entry'
import type { NewStep } from '../../shared/entries/step'
import { dayWords, timeWords, yearWords } from './sample-clock'
import { toContent } from './sample-entries'
import type { IncidentHand } from './sample-incident'
import type { Handling, SampleEntryPlan, SampleMatter, Telling } from './sample-matter'
import type { SampleRandom } from './sample-random'

const MINUTE = 60_000

/** What is done about an incident is written down while it is done. */
const WRITTEN_AFTER = 40_000

/** What an officer does at the desk; entries and steps are named by keys of their own until they are recorded. */
export type SampleDeed =
  | { do: 'record'; entry: string; content: EntryContent; about: readonly string[] }
  | { do: 'step'; entry: string; key: string; step: NewStep }
  | { do: 'sign'; entry: string; key: string; by: string; at: number }
  | { do: 'amend'; entry: string; changes: readonly { field: string; to: string | number }[]; reason: string }
  | { do: 'close'; entry: string; outcome: string; reason: string }
  | { do: 'strike'; entry: string; reason: string }
  | { do: 'incident'; matter: string; act(hand: IncidentHand): void }

/** A deed and when it is recorded, UTC ms. */
export type SampleAction = { at: number; deed: SampleDeed }

/** Everything a matter leads to when it begins at an instant (UTC ms), each entry's deeds in the order of their recording. */
export function actionsOf(random: SampleRandom, matter: SampleMatter, key: string, begins: number): SampleAction[] {
  const told: Telling = {
    time: (minutes) => timeWords(begins + minutes * MINUTE),
    day: (minutes = 0) => dayWords(begins + minutes * MINUTE),
    year: () => yearWords(begins),
    instant: (minutes) => begins + minutes * MINUTE,
  }
  const recorded = matter.tell(told).flatMap((plan, index) => entryActions(random, plan, key, index, begins))
  const incident = matter.incident?.(told) ?? []
  return [
    ...recorded,
    ...incident.map(({ after, act }): SampleAction => {
      return { at: begins + after * MINUTE + WRITTEN_AFTER, deed: { do: 'incident', matter: key, act } }
    }),
  ]
}

function entryActions(
  random: SampleRandom,
  plan: SampleEntryPlan,
  matterKey: string,
  index: number,
  begins: number,
): SampleAction[] {
  const entry = `${matterKey}.${index}`
  const receivedAt = begins + (plan.after ?? 0) * MINUTE
  const about = (plan.about ?? []).map((other) => `${matterKey}.${other}`)
  // An ordinary call takes a minute or two to write down.
  let last = receivedAt + random.whole(50, 130) * 1_000
  const actions: SampleAction[] = [
    { at: last, deed: { do: 'record', entry, content: toContent(plan.content, receivedAt), about } },
  ]
  let relay = { key: '', at: last }
  for (const [position, handling] of (plan.handling ?? []).entries()) {
    const done = receivedAt + handling.after * MINUTE
    const isSignature = handling.do === 'sign'
    const key = isSignature ? relay.key : `${entry}.${position}`
    // Signatures wait for their relay alone; they may come in long after the steps that were taken meanwhile.
    const at = Math.max(done + random.whole(15, 70) * 1_000, (isSignature ? relay.at : last) + 5_000)
    if (!isSignature) last = at
    if (handling.do === 'relay') relay = { key, at }
    actions.push({ at, deed: deedOf(handling, entry, key, done) })
  }
  return actions
}

function deedOf(handling: Handling, entry: string, key: string, at: number): SampleDeed {
  switch (handling.do) {
    case 'sign':
      return { do: 'sign', entry, key, by: handling.by, at }
    case 'amend':
      return { do: 'amend', entry, changes: handling.changes, reason: handling.reason }
    case 'close':
      return { do: 'close', entry, outcome: handling.outcome, reason: handling.reason }
    case 'strike':
      return { do: 'strike', entry, reason: handling.reason }
    default:
      return { do: 'step', entry, key, step: stepOf(handling, at) }
  }
}

type Step = Extract<Handling, { do: 'consult' | 'relay' | 'instruction' | 'opinion' }>

function stepOf(handling: Step, at: number): NewStep {
  switch (handling.do) {
    case 'consult': {
      const { person, means, words } = handling
      return { kind: 'consult', at, person, means, words }
    }
    case 'relay': {
      const { unit, person, means, words } = handling
      return { kind: 'relay', at, unit, person, means, words }
    }
    case 'instruction': {
      const { person, means, words } = handling
      return { kind: 'instruction', at, person, means, words, readBack: means === 'phone' }
    }
    case 'opinion':
      return { kind: 'opinion', at, person: handling.person, words: handling.words }
  }
}
