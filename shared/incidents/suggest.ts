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

/** Vehicles, roads and machines stand in texts of every kind: such a word counts once, however often and wherever it is named. */
const THING = /(?:[车船轮机路道桥梯]|高速)$/

/**
 * Each hint of a sub-class scores its length for every time it stands in the text, once more where that is in the first sentence
 * that has any. Of hints at the same place the longest counts alone: 森林火灾 is no 火灾. Equal scores keep the order of the packs.
 */
function suggestKinds(packs: readonly PolicyPack[], text: string): SuggestedKind[] {
  const subclasses = packs.flatMap(({ classes }) =>
    classes.flatMap((each) => each.subclasses.map((subclass) => ({ ...subclass, class: each.id }))),
  )
  const { times, opening } = findHints(
    subclasses.flatMap(({ hints }) => hints),
    text,
  )
  return subclasses
    .map(({ id, class: of, title, hints }): SuggestedKind => {
      const found = hints.flatMap((hint) => {
        const count = times.get(hint) ?? 0
        return count > 0 ? [{ hint, count }] : []
      })
      const score = found.reduce((sum, { hint, count }) => sum + hint.length * weightOf(hint, count, opening), 0)
      const why = found.map(({ hint, count }) => `“${hint}”${count > 1 ? ` ${count} 次` : ''}`).join('、')
      return { class: of, subclass: id, title: `${classWords[of]} › ${title}`, score, why }
    })
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, 3)
}

function weightOf(hint: string, count: number, opening: ReadonlySet<string>): number {
  return THING.test(hint) ? 1 : Math.min(count, MOST_TIMES) + (opening.has(hint) ? 1 : 0)
}

/** How often each hint stands in a text, and which are in the first sentence with any: reports begin with a date and a place. */
function findHints(hints: readonly string[], text: string): { times: Map<string, number>; opening: Set<string> } {
  const times = new Map<string, number>()
  const opening = new Set<string>()
  if (hints.length === 0) return { times, opening }
  const longestFirst = [...new Set(hints)].sort((left, right) => right.length - left.length)
  const pattern = new RegExp(longestFirst.map(escaped).join('|'), 'g')
  let isOpening = true
  for (const sentence of text.split(/[。！？!?\n]/)) {
    const found = sentence.match(pattern) ?? []
    for (const hint of found) {
      times.set(hint, (times.get(hint) ?? 0) + 1)
      if (isOpening) opening.add(hint)
    }
    if (found.length > 0) isOpening = false
  }
  return { times, opening }
}

/** Hints are the office's own words: a dot is a dot. */
const escaped = (hint: string) => hint.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
