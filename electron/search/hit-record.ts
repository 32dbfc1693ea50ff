import { foldText } from '../../shared/search/fold'
import { excerpt, highlight } from '../../shared/search/highlight'
import type { HitRow } from '../../shared/search/search-contract'
import type { Piece } from './piece'
import type { Marked } from './wanted'

/** A found record with what of it can be shown. */
export type HitRecord = Omit<HitRow, 'place' | 'parts' | 'further' | 'read'> & {
  seq: number
  /** What it is about, shown where no text was searched for. */
  line: string
  /** All of its texts, the most telling first. */
  pieces: () => Piece[]
}

/** Longest line of a row, with the … where it was cut. */
const LONGEST = 200

/** Words as one line; every character stays where it was. */
const asLine = (words: string) => words.replace(/\s/g, ' ')

/** The words to show of a record: around the first of the marked texts, and in how many further places they stand. */
export function shownWords(
  { line, pieces }: Pick<HitRecord, 'line' | 'pieces'>,
  marked: readonly Marked[],
): Pick<HitRow, 'place' | 'parts' | 'further'> {
  const holding = marked.length === 0 ? [] : pieces().filter((piece) => holdsOne(piece, marked))
  const [first] = holding
  if (!first) return { place: '', parts: partsOf(line, []), further: 0 }
  const places = new Set(holding.map(({ place }) => place))
  return { place: first.place, parts: partsOf(first.words, textsFor(first, marked)), further: places.size - 1 }
}

/** Of what was searched for, what a piece is looked through for: words of a field in that field alone. */
function textsFor({ field }: Piece, marked: readonly Marked[]): string[] {
  return marked.filter((one) => one.field === null || one.field === field).map(({ text }) => text)
}

function holdsOne(piece: Piece, marked: readonly Marked[]): boolean {
  const folded = foldText(piece.words)
  return textsFor(piece, marked).some((text) => folded.includes(text))
}

function partsOf(words: string, texts: readonly string[]): HitRow['parts'] {
  return highlight(excerpt(asLine(words), texts, LONGEST - 2), texts)
}
