/** A text of a record, and where it stands: 何事, 办理 · 转办. */
export interface Piece {
  place: string
  words: string
}

/** Those that say something. */
export function pieces(...all: readonly (Piece | null)[]): Piece[] {
  return all.filter((piece) => piece !== null).filter(({ words }) => words.trim() !== '')
}
