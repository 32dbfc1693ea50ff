import { foldText } from './fold'

/** What grams never reach across, and what the index would cut at: white space, control characters, halves of a pair. */
const BREAK = /[\s\p{Cc}\p{Cs}]+/u

/** Grams of so many characters are not made longer, however common they are. */
export const LONGEST_GRAM = 6

/** More would not make the candidates fewer: every hit is checked against the text anyway. */
const MOST_GRAMS = 16

/** Pieces of text, one character to LONGEST_GRAM - 1, that stand in many records: in about so many of so many. */
export interface CommonGrams {
  records: number
  counts: ReadonlyMap<string, number>
}

export const noCommonGrams: CommonGrams = { records: 0, counts: new Map() }

/**
 * `whole`: all these stand in the index; `begun`: something does that begins with this, the rarest there is of a term that is common
 * or a single character; `records`: in about so many records, 0: in few.
 */
export type GramQuery = { kind: 'whole'; grams: readonly string[] } | { kind: 'begun'; gram: string; records: number }

/**
 * From every character of a text on, the shortest piece of two characters and more that is not common; what is left of a run at its end.
 * So there are no more grams than characters, few records have any one of them, and any piece of the text begins one.
 * Characters are code points: those beyond the BMP count as one.
 */
export function gramsOf(text: string, common: CommonGrams): Set<string> {
  const grams = new Set<string>()
  for (const run of runsOf(text)) {
    for (let at = 0; at < run.length; at += 1) grams.add(gramAt(run, at, common).gram)
  }
  return grams
}

/** What a text must have in the index to hold this term; null where the term is nothing but white space. */
export function gramQueryOf(term: string, common: CommonGrams): GramQuery | null {
  const runs = runsOf(term)
  const whole = new Set<string>()
  for (const run of runs) {
    for (let at = 0; at < run.length; at += 1) {
      const { gram, isWhole } = gramAt(run, at, common)
      if (isWhole) whole.add(gram)
    }
  }
  if (whole.size > 0) return { kind: 'whole', grams: spread([...whole], MOST_GRAMS) }
  const begun = runs.map((run) => {
    const gram = run.join('')
    return { kind: 'begun' as const, gram, records: common.counts.get(gram) ?? 0 }
  })
  return begun.sort((one, other) => one.records - other.records)[0] ?? null
}

/** Whether a text holds anything that grams are made of. */
export function isNarrowing(text: string): boolean {
  return runsOf(text).length > 0
}

/** `isWhole`: it ends there in whatever text the run is part of. */
function gramAt(run: readonly string[], at: number, { counts }: CommonGrams): { gram: string; isWhole: boolean } {
  let gram = run[at] ?? ''
  for (let end = at + 1; end < run.length; end += 1) {
    gram += run[end]
    if (end - at + 1 === LONGEST_GRAM || !counts.has(gram)) return { gram, isWhole: true }
  }
  return { gram, isWhole: false }
}

/** The stretches of a text that grams are made of, folded, each in characters. */
export function runsOf(text: string): string[][] {
  return foldText(text)
    .split(BREAK)
    .filter((run) => run !== '')
    .map((run) => [...run])
}

/** At most so many, taken evenly from beginning to end. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  return all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length))
}
