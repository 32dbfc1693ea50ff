import { samePhone } from '../contacts/phone-number'
import { createPairFinder, type FoundPair, stretchesOf } from './pair-finder'
import { type TextPair, textPairs } from './text-pairs'

/** What one compares by: the main text, and if known the caller's number as typed and the place. */
export interface ComparedEntry {
  text: string
  phone?: string
  place?: string
}

/** An earlier entry; `at` is when it was received, UTC ms. */
export interface Candidate extends ComparedEntry {
  id: string
  at: number
}

/** `spans` are the stretches [start, end) of the candidate's text that the query has too, as UTF-16 offsets. */
export interface Similar {
  id: string
  score: number
  spans: [number, number][]
}

/** Less in common than about four characters in a row is chance. */
const LEAST_COMMON = 3
/** Of the shorter text this share must be common too, or two long texts would always meet. */
const LEAST_SHARE = 0.12
/** About so many different pairs has what is said on the telephone for each of its characters, stop phrases left out. */
const PAIRS_IN_TEXT = 0.6
/** A stretch of only two characters is half chance: it counts half of what a pair within a longer one does. */
const LONE_PAIR = 0.5
/** A pair in at most this many candidates or this share of them is about a matter; from the upper share on, everyday language. */
const RARE_COUNT = 3
const RARE_SHARE = 0.1
const EVERYDAY_SHARE = 0.4
/** Not nothing: when half the town calls about one fire, its words are in every second entry. */
const EVERYDAY_WEIGHT = 0.2
/** Of the same caller less is asked, of two known places that have nothing in common more. */
const SAME_CALLER = 0.5
const OTHER_PLACE = 2
/** A likeness of yesterday is worth this much less than one of just now. */
const DAY_MS = 24 * 60 * 60_000
const LOST_IN_A_DAY = 0.25
/** The matter is said at the beginning; comparing more would only take time. In UTF-16 units. */
const COMPARED_LENGTH = 1_000

/**
 * The candidates that seem to be about the same matter, best first. Compares pairs of neighbouring characters and weighs
 * them by how few candidates have them. Linear in the length of all texts: 500 of 300 characters take a few ms.
 */
export function similarTexts(
  query: ComparedEntry,
  candidates: readonly Candidate[],
  options: { limit: number; now: number },
): Similar[] {
  const place = textPairs(compared(query.place))
  // Pairs of the place come first, so that their numbers tell them.
  const wanted = uniquePairs([...place, ...textPairs(compared(query.text))])
  if (wanted.length === 0) return []
  const findPairs = createPairFinder(wanted)
  const found = candidates.map(
    (candidate): Found => ({
      candidate,
      inText: findPairs(compared(candidate.text)),
      inPlace: findPairs(compared(candidate.place)),
    }),
  )
  const matter: Matter = { query, wanted, weights: weighPairs(wanted.length, found), placePairs: place.length }
  return found
    .map((each) => compare(matter, each))
    .filter((similar) => similar !== null)
    .map(({ at, ...similar }) => ({ ...similar, at, score: similar.score * freshness(at, options.now) }))
    .sort((one, other) => other.score - one.score || other.at - one.at)
    .slice(0, options.limit)
    .map(({ id, score, spans }) => ({ id, score, spans }))
}

interface Matter {
  query: ComparedEntry
  wanted: readonly TextPair[]
  weights: Float64Array
  /** So many of the wanted pairs, the first ones, are of the place. */
  placePairs: number
}

/** The wanted pairs that a candidate has. */
interface Found {
  candidate: Candidate
  inText: readonly FoundPair[]
  inPlace: readonly FoundPair[]
}

function compare({ query, wanted, weights, placePairs }: Matter, { candidate, inText, inPlace }: Found) {
  const stretches = stretchesOf(inText, wanted)
  const counted = new Map<number, number>()
  for (const { indexes } of [...stretches, ...stretchesOf(inPlace, wanted)]) {
    const share = indexes.length > 1 ? 1 : LONE_PAIR
    for (const index of indexes) counted.set(index, Math.max(counted.get(index) ?? 0, share * (weights[index] ?? 0)))
  }
  const common = [...counted.values()].reduce((sum, weight) => sum + weight, 0)
  const shorter = Math.min(wanted.length, compared(candidate.text).length * PAIRS_IN_TEXT)
  const knowsBothPlaces = placePairs > 0 && compared(candidate.place) !== ''
  // The county that every place begins with is no common place.
  const placesDiffer = knowsBothPlaces && !inPlace.some(({ index }) => index < placePairs && weights[index] === 1)
  const asked = Math.max(LEAST_COMMON, shorter * LEAST_SHARE) * (placesDiffer ? OTHER_PLACE : 1)
  // Numbers are looked at only where they decide: recognising them costs more than comparing the texts.
  if (common < asked * SAME_CALLER) return null
  if (common < asked && !samePhone(query.phone ?? '', candidate.phone ?? '')) return null
  const spans = stretches.map(({ start, end }): [number, number] => [start, end])
  return { id: candidate.id, at: candidate.at, score: common / asked, spans }
}

/** How much each wanted pair says about the matter, by how many candidates have it. */
function weighPairs(count: number, found: readonly Found[]): Float64Array {
  const counts = new Uint32Array(count)
  for (const { inText, inPlace } of found) {
    const had = new Set([...inText, ...inPlace].map(({ index }) => index))
    for (const index of had) counts[index] = (counts[index] ?? 0) + 1
  }
  return Float64Array.from(counts, (having) => weightOf(having, having / found.length))
}

function weightOf(having: number, share: number): number {
  if (having <= RARE_COUNT || share <= RARE_SHARE) return 1
  const everyday = Math.min(1, (share - RARE_SHARE) / (EVERYDAY_SHARE - RARE_SHARE))
  return 1 - everyday * (1 - EVERYDAY_WEIGHT)
}

function freshness(at: number, now: number): number {
  return 1 - LOST_IN_A_DAY * Math.min(1, Math.max(0, (now - at) / DAY_MS))
}

function uniquePairs(pairs: readonly TextPair[]): TextPair[] {
  return [...new Map(pairs.map((pair) => [`${pair.first} ${pair.second}`, pair])).values()]
}

function compared(text = ''): string {
  return text.slice(0, COMPARED_LENGTH)
}
