import type { Channel } from '../../shared/entries/channel'
import type { EntryContent } from '../../shared/entries/entry'
import { type SampleCaller, sampleCallers } from './sample-callers'
import { hourOf, timeWords } from './sample-clock'
import type { SampleContent } from './sample-matter'
import { createSampleRandom, type SampleRandom } from './sample-random'
import { callTemplates, type Filling, fittingTemplates, type SampleTemplate } from './sample-templates'
import { otherTemplates, urgentTemplates } from './sample-templates-other'
import { instructionRemarks, noteRemarks, paperRemarks, remarks } from './sample-words'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Callers that a long log knows. */
const CALLERS = 3_000

/** Shorter texts get a remark. */
const SHORTEST_TEXT = 30

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
  const written = anyTemplate(random, caller, receivedAt).fill(filling)
  const remark =
    written.text.length < SHORTEST_TEXT || random.chance(0.55) ? random.pick(remarksFor(written.channel)) : ''
  return toContent({ ...written, text: written.text + remark }, receivedAt)
}

function remarksFor(channel: Channel) {
  switch (channel) {
    case 'note':
      return noteRemarks
    case 'fax':
    case 'telegram':
    case 'letter':
    case 'paper':
      return paperRemarks
    case 'instruction':
      return instructionRemarks
    default:
      return remarks
  }
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

/** A template that fits the caller and the hour. */
export function pickTemplate(
  random: SampleRandom,
  templates: readonly SampleTemplate[],
  caller: SampleCaller,
  at: number,
): SampleTemplate | undefined {
  const fitting = fittingTemplates(templates, caller, hourOf(at))
  return fitting[random.whole(0, fitting.length - 1)]
}

function anyTemplate(random: SampleRandom, caller: SampleCaller, at: number): SampleTemplate {
  const wanted = random.chance(0.08) ? urgentTemplates : random.chance(0.6) ? callTemplates : otherTemplates
  const found = pickTemplate(random, wanted, caller, at) ?? pickTemplate(random, callTemplates, caller, at)
  if (!found) throw new Error('everybody has something to call about at any hour')
  return found
}

/** The cube leans towards the beginning of the list: one in ten callers makes half of the calls. */
function pickCaller(random: SampleRandom, callers: readonly [SampleCaller, ...SampleCaller[]]): SampleCaller {
  return callers[Math.floor(random.next() ** 3 * callers.length)] ?? callers[0]
}
