import { type ClassId, classWords } from './incident-kind'
import type { PolicyPack } from './policy'
import { type SuggestedFigure, suggestFigures } from './suggest-figures'

/** A kind of incident that a text speaks of, to be offered. `why` are the words it rests on, with how often they stand there. */
export interface SuggestedKind {
  class: ClassId
  subclass: string
  title: string
  score: number
  why: string
}

/** What a text suggests: kinds, most likely first, at most three; figures, at most one for each measure. */
export interface Suggestion {
  kinds: SuggestedKind[]
  figures: SuggestedFigure[]
}

/** What to offer when an incident is opened from a text. Plain rules over words: nothing is learned, nothing is applied unasked. */
export function suggestFrom(packs: readonly PolicyPack[], text: string): Suggestion {
  return { kinds: suggestKinds(packs, text), figures: suggestFigures(text) }
}

/** A word counts up to this many times: a long text about one car does not outweigh what happened. */
const MOST_TIMES = 3

/**
 * Each hint of a sub-class found in the text scores its length for every time it stands there, twice where that is in the first
 * sentence that has any. Equal scores keep the order of the packs.
 */
function suggestKinds(packs: readonly PolicyPack[], text: string): SuggestedKind[] {
  const subclasses = packs.flatMap(({ classes }) =>
    classes.flatMap((each) => each.subclasses.map((subclass) => ({ ...subclass, class: each.id }))),
  )
  const opening = openingOf(
    text,
    subclasses.flatMap(({ hints }) => hints),
  )
  return subclasses
    .map(({ id, class: of, title, hints }): SuggestedKind => {
      const found = hints
        .map((hint) => ({ hint, times: timesIn(text, hint), early: opening.includes(hint) }))
        .filter(({ times }) => times > 0)
      const score = found.reduce(
        (sum, { hint, times, early }) => sum + hint.length * (Math.min(times, MOST_TIMES) + (early ? 1 : 0)),
        0,
      )
      const why = found.map(({ hint, times }) => `“${hint}”${times > 1 ? ` ${times} 次` : ''}`).join('、')
      return { class: of, subclass: id, title: `${classWords[of]} › ${title}`, score, why }
    })
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, 3)
}

/** The first sentence with any of the hints: reports begin with a date and a place. */
function openingOf(text: string, hints: readonly string[]): string {
  return text.split(/[。！？!?\n]/).find((sentence) => hints.some((hint) => sentence.includes(hint))) ?? ''
}

function timesIn(text: string, hint: string): number {
  return text.split(hint).length - 1
}
