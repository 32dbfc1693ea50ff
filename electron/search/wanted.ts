import { foldText } from '../../shared/search/fold'
import { isNarrowing } from '../../shared/search/grams'
import type { TextField } from './field-texts'
import type { OneOf } from './narrowing'
import type { Texts } from './records-repository'

/** A text that a record must hold, or must not. */
export interface Wanted {
  /** One of these, folded: what was typed, and the names it stands for. */
  texts: readonly string[]
  /** Where it must stand; null: anywhere. */
  field: TextField | null
  without: boolean
  /** Whether what stands there is all in the index, which then narrows. */
  isIndexed: boolean
}

/** What is marked in the rows: a folded text, in its field; null: anywhere. */
export interface Marked {
  text: string
  field: TextField | null
}

/** What of all that is wanted can be shown where it stands. */
export function markedOf(all: readonly Wanted[]): Marked[] {
  return all.filter(({ without }) => !without).flatMap(({ texts, field }) => texts.map((text) => ({ text, field })))
}

/** What the index can narrow by. */
export function narrowedByWanted(all: readonly Wanted[]): OneOf[] {
  const sought = all.filter(({ without, isIndexed }) => isIndexed && !without)
  return sought.map(({ texts }) => texts).filter((texts) => texts.every(isNarrowing))
}

/** Folding turns nothing into these, and these into nothing else: they are found in the text as it is, in a fraction of the time. */
const HAN = /^\p{Script=Han}+$/u
const asIs = (text: string) => text

/** Whether a record holds all that is wanted and none that is not: exact substrings, folded. */
export function holdsAll(texts: Texts, all: readonly Wanted[]): boolean {
  const fold = all.every((one) => one.texts.every((text) => HAN.test(text))) ? asIs : foldText
  const words = fold(texts.words)
  return all.every(({ texts: wanted, field, without }) => {
    const there = field === null ? words : fold(texts[field] ?? '')
    return wanted.some((text) => there.includes(text)) !== without
  })
}
