import type { EntryContent } from '../../shared/entries/entry'
import { type SampleCaller, sampleCallers } from './sample-callers'
import { timeWords } from './sample-clock'
import type { SampleContent } from './sample-matter'
import { createSampleRandom, type SampleRandom } from './sample-random'
import { callTemplates, type Filling } from './sample-templates'
import { otherTemplates, urgentTemplates } from './sample-templates-other'
import { remarks } from './sample-words'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Callers that a long log knows. */
const CALLERS = 3_000

export interface SampleEntry {
  /** When it was recorded, UTC ms: some minutes after it was received, before the next one. */
  recordedAt: number
  content: EntryContent
}

/**
 * A log of `count` entries that ends shortly before `until` (UTC ms), oldest first, `perDay` of them a day on average. The
 * same seed gives the same log. Few callers call often, most of them once or twice.
 */
export function* sampleEntries(wanted: {
  seed: number
  count: number
  until: number
  perDay?: number
}): Generator<SampleEntry> {
  const { seed, count, until, perDay = 60 } = wanted
  const random = createSampleRandom(seed)
  const callers = sampleCallers(seed, CALLERS)
  const gap = DAY / perDay
  for (let index = 0; index < count; index += 1) {
    const at = until - (count - index) * gap + random.next() * gap * 0.5
    const receivedAt = Math.floor(at / MINUTE) * MINUTE
    const content = sampleContent(random, pickCaller(random, callers), receivedAt)
    yield { recordedAt: Math.floor(at + random.next() * gap * 0.4), content }
  }
}

/** One entry of no particular story, received at an instant (UTC ms). */
export function sampleContent(random: SampleRandom, caller: SampleCaller, receivedAt: number): EntryContent {
  const filling: Filling = { random, caller, time: (minutes) => timeWords(receivedAt + minutes * MINUTE) }
  const written = pickTemplate(random)(filling)
  const told = written.channel === 'note' || random.chance(0.45) ? '' : random.pick(remarks)
  return toContent({ ...written, text: written.text + told }, receivedAt)
}

/** The whole content of what a sample tells; elements left out are empty. */
export function toContent({ occurred, ...written }: SampleContent, receivedAt: number): EntryContent {
  return {
    urgency: 'ordinary',
    place: '',
    matter: '',
    cause: '',
    contactUnit: '',
    contactName: '',
    contactPost: '',
    contactPhone: '',
    instruction: '',
    outcome: '',
    details: {},
    ...written,
    receivedAt,
    occurredAt: occurred === undefined ? null : receivedAt + occurred * MINUTE,
  }
}

function pickTemplate(random: SampleRandom) {
  if (random.chance(0.08)) return random.pick(urgentTemplates)
  return random.chance(0.6) ? random.pick(callTemplates) : random.pick(otherTemplates)
}

/** The cube leans towards the beginning of the list: one in ten callers makes half of the calls. */
function pickCaller(random: SampleRandom, callers: readonly [SampleCaller, ...SampleCaller[]]): SampleCaller {
  return callers[Math.floor(random.next() ** 3 * callers.length)] ?? callers[0]
}
