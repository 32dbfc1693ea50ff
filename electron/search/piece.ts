import type { TextField } from './field-texts'

/** A text of a record, and where it stands: 何事, 办理 · 转办. `field`: the field word that looks through it: see field-texts.ts. */
export interface Piece {
  place: string
  words: string
  field?: TextField
}

/** Those that say something. */
export function pieces(...all: readonly (Piece | null)[]): Piece[] {
  return all.filter((piece) => piece !== null).filter(({ words }) => words.trim() !== '')
}
