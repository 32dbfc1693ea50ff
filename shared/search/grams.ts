import { foldText } from './fold'

/** What grams never reach across, and what the index would cut at: white space, control characters, halves of a pair. */
const BREAK = /[\s\p{Cc}\p{Cs}]+/u

/** Grams of so many characters are not made longer, however common they are. */
export const LONGEST_GRAM = 6

/** More would not make the candidates fewer: every hit is checked against the text anyway. */
const MOST_GRAMS = 16

/**
 * Pieces of text, one character to LONGEST_GRAM - 1, that stand in many records: in about so many of so many. Of a piece that is among them,
 * every part is too.
 */
export interface CommonGrams {
  records: number
  counts: ReadonlyMap<string, number>
}

export const noCommonGrams: CommonGrams = { records: 0, counts: new Map() }

/** What a text that holds a term has in the index: all of the `whole`, and something that begins with each of the `begun`. */
export interface GramQuery {
  whole: readonly string[]
  /** What no whole one reaches: the end of a term, or all of one that is common or a single character. */
  begun: readonly BegunGram[]
}

/** `records`: it begins what stands in about so many of them; 0: in few. */
export interface BegunGram {
  gram: string
  records: number
}

/**
 * From every character of a text on, the shortest piece of two characters and more that is not common; what is left of a run at its end.
 * So there are no more grams than characters, few records have any one of them, and any piece of the text begins one.
 * Characters are code points: those beyond the BMP count as one.
 */
export function gramsOf(text: string, common: CommonGrams): Set<string> {
  const grams = new Set<string>()
  for (const run of runsOf(text)) for (const { gram } of gramsIn(run, common)) grams.add(gram)
  return grams
}

/** What a text must have in the index to hold this term: something, unless the term is nothing but white space. */
export function gramQueryOf(term: string, common: CommonGrams): GramQuery {
  const all = runsOf(term).map((run) => gramsIn(run, common))
  const whole = all.flatMap((grams) => grams.filter(({ isWhole }) => isWhole).map(({ gram }) => gram))
  const begun = all.flatMap((grams) => endOf(grams)).map((gram) => ({ gram, records: common.counts.get(gram) ?? 0 }))
  return { whole: spread([...new Set(whole)], MOST_GRAMS), begun }
}

/** The end of a run that none of its whole grams holds, if there is one. */
function endOf(grams: readonly { gram: string; isWhole: boolean }[]): string[] {
  const first = grams.findIndex(({ isWhole }) => !isWhole)
  const before = grams[first - 1]?.gram ?? ''
  const end = grams[first]?.gram ?? ''
  return before.endsWith(end) ? [] : [end]
}

/** Whether a text holds anything that grams are made of. */
export function isNarrowing(text: string): boolean {
  return runsOf(text).length > 0
}

/** A stretch of folded text without a break in it; `starts`: where each character begins, and where the last one ends. */
export interface Run {
  text: string
  starts: readonly number[]
}

export function runsOf(text: string): Run[] {
  return foldText(text)
    .split(BREAK)
    .filter((run) => run !== '')
    .map((run) => ({ text: run, starts: startsIn(run) }))
}

/** So many characters of a run from one of them on. */
export function pieceOf({ text, starts }: Run, at: number, length: number): string {
  return text.slice(starts[at], starts[at + length])
}

function startsIn(run: string): number[] {
  const starts = [0]
  for (const character of run) starts.push((starts.at(-1) ?? 0) + character.length)
  return starts
}

/** The gram of each character. `isWhole`: it ends there in whatever text the run is part of. */
function gramsIn(run: Run, { counts }: CommonGrams): { gram: string; isWhole: boolean }[] {
  const characters = run.starts.length - 1
  const grams: { gram: string; isWhole: boolean }[] = []
  let length = 2
  for (let at = 0; at < characters; at += 1) {
    // Parts of what is common are common: it is at most one shorter than the one before.
    length = Math.max(2, length - 1)
    while (at + length <= characters && length < LONGEST_GRAM && counts.has(pieceOf(run, at, length))) length += 1
    grams.push({ gram: pieceOf(run, at, length), isWhole: at + length <= characters })
  }
  return grams
}

/** At most so many, taken evenly from beginning to end. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  return all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length))
}
