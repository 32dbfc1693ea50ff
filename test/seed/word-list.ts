/** Words in the order of how often they are used, at least one. */
export type WordList = readonly [string, ...string[]]

/** Reads words that stand apart by white space, over any number of lines. */
export function wordList(...lines: readonly string[]): WordList {
  const [first = '', ...others] = lines.join(' ').trim().split(/\s+/)
  return [first, ...others]
}
