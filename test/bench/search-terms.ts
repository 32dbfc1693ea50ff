import { foldText } from '../../shared/search/fold'

/** A term of one kind; `kind` is what it is called in the table. */
export interface MeasuredTerm {
  kind: string
  text: string
}

/** Terms of each kind. */
const EACH = 6
/** Whether a kind is one of those by which the index can say least. */
export const isAdversarial = (kind: string) => kind.startsWith('adversarial')

const CHINESE = /^\p{Script=Han}+$/u
/** Pairs of neighbouring characters, the most frequent first, that are looked at for what stands nowhere together, and for what never meets. */
const COMMON_PAIRS = 400
const MEETING_PAIRS = 4_000

/**
 * Terms by a fixed rule from texts of the log: of one to four Chinese characters the most frequent ones and, evenly, those that stand
 * in one of the texts alone; two terms at once; and what the index can say least of, see `adversarial`.
 */
export function termsOf(texts: readonly string[]): MeasuredTerm[] {
  const folded = texts.map(foldText)
  const frequencies = [1, 2, 3, 4].map((length) => frequencyOf(folded, length))
  const kinds = frequencies.flatMap((found, at) => [
    ...common(found, EACH).map((text) => ({ kind: `${at + 1} common`, text })),
    ...rare(found, EACH).map((text) => ({ kind: `${at + 1} rare`, text })),
  ])
  const pairs = frequencies[1] ?? new Map<string, number>()
  const frequent = common(pairs, EACH * 2)
  const seldom = rare(pairs, EACH)
  const both = frequent
    .slice(0, EACH)
    .map((text, at) => ({ kind: 'common and common', text: `${text} ${frequent[at + EACH]}` }))
  const mixed = seldom.map((text, at) => ({ kind: 'common and rare', text: `${frequent[at]} ${text}` }))
  return [...kinds, ...both, ...mixed, ...adversarial(folded, common(pairs, MEETING_PAIRS))]
}

/** In how many texts each piece of this length stands. */
function frequencyOf(texts: readonly string[], length: number): Map<string, number> {
  const found = new Map<string, number>()
  for (const text of texts) {
    const characters = [...text]
    const pieces = new Set(characters.map((_, at) => characters.slice(at, at + length).join('')))
    for (const piece of pieces) {
      if ([...piece].length === length && CHINESE.test(piece)) found.set(piece, (found.get(piece) ?? 0) + 1)
    }
  }
  return found
}

function common(found: ReadonlyMap<string, number>, many: number): string[] {
  return [...found]
    .sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
    .slice(0, many)
    .map(([text]) => text)
}

/** Of those that stand in the fewest texts, so many, evenly through all of them. */
function rare(found: ReadonlyMap<string, number>, many: number): string[] {
  const least = Math.min(...found.values())
  const seldom = [...found].filter(([, count]) => count === least).map(([text]) => text)
  const step = Math.max(1, Math.floor(seldom.length / many))
  return seldom
    .sort()
    .filter((_, at) => at % step === 0)
    .slice(0, many)
}

/**
 * What has many candidates and no or few hits: three and four characters of which each pair is common and which stand nowhere together,
 * and two common words that never meet.
 */
function adversarial(texts: readonly string[], known: readonly string[]): MeasuredTerm[] {
  const pairs = known.slice(0, COMMON_PAIRS)
  const isNowhere = (text: string) => texts.every((one) => !one.includes(text))
  const chained = (begun: readonly string[]) =>
    begun.flatMap((one) => pairs.filter((pair) => pair[0] === one.at(-1)).map((pair) => one + pair.slice(1)))
  const threes = chained(pairs)
  const absent = threes.filter(isNowhere).slice(0, EACH)
  const fours = chained(threes.slice(0, COMMON_PAIRS)).filter(isNowhere).slice(0, EACH)
  return [
    ...absent.map((text) => ({ kind: 'adversarial: 3 nowhere together', text })),
    ...fours.map((text) => ({ kind: 'adversarial: 4 nowhere together', text })),
    ...neverMeeting(texts, known).map((text) => ({ kind: 'adversarial: two that never meet', text })),
  ]
}

function neverMeeting(texts: readonly string[], pairs: readonly string[]): string[] {
  const found: string[] = []
  for (const [at, one] of pairs.entries()) {
    const holding = texts.filter((text) => text.includes(one))
    const other = pairs.slice(0, at).find((pair) => holding.every((text) => !text.includes(pair)))
    if (other !== undefined) found.push(`${other} ${one}`)
    if (found.length === EACH) break
  }
  return found
}
