import { foldText } from './fold'

/** What grams never reach across, and what the index would cut at: white space, control characters, halves of a pair. */
const BREAK = /[\s\p{Cc}\p{Cs}]+/u

/** More would not make the candidates fewer: every hit is checked against the text anyway. */
const MOST_GRAMS = 16

/** `whole`: two characters side by side; `prefix`: the first character of such a pair, for terms of one. */
export type GramQuery = { kind: 'whole'; grams: readonly string[] } | { kind: 'prefix'; character: string }

/**
 * Every pair of neighbouring characters in a text, and the last of each run by itself, so that any single character begins a gram.
 * Characters are code points: those beyond the BMP count as one.
 */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  for (const run of runsOf(text)) {
    let before: string | null = null
    for (const character of run) {
      if (before !== null) grams.add(before + character)
      before = character
    }
    if (before !== null) grams.add(before)
  }
  return grams
}

/** What a text must have in the index to hold this term; null where the term is nothing but white space. */
export function gramQueryOf(term: string): GramQuery | null {
  const runs = runsOf(term)
  const pairs = runs.flatMap(pairsOf)
  if (pairs.length > 0) return { kind: 'whole', grams: spread([...new Set(pairs)], MOST_GRAMS) }
  // Runs of one character each: one of them narrows, and the check does the rest.
  const [character] = runs
  return character === undefined ? null : { kind: 'prefix', character }
}

function runsOf(text: string): string[] {
  return foldText(text)
    .split(BREAK)
    .filter((run) => run !== '')
}

function pairsOf(run: string): string[] {
  const characters = [...run]
  return characters.slice(1).map((character, at) => characters[at] + character)
}

/** At most so many, taken evenly from beginning to end. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  return all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length))
}
