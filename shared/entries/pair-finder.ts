import { type TextPair, writtenForms } from './text-pairs'

/** Where a wanted pair stands in a text: its number in the order given, and [start, end) as UTF-16 offsets. */
export interface FoundPair {
  index: number
  start: number
  end: number
}

export type FindPairs = (text: string) => FoundPair[]

/**
 * Makes a finder of pairs, to be used on many texts. It looks at each character once and makes nothing for those that are
 * not wanted: the characters of all pairs are numbered, and the others have the number 0.
 */
export function createPairFinder(pairs: readonly TextPair[]): FindPairs {
  const numbers = new Map<number, number>()
  for (const code of pairs.flatMap(({ first, second }) => [first, second])) {
    if (!numbers.has(code)) numbers.set(code, numbers.size + 1)
  }
  const base = numbers.size + 1
  const numberOf = (code: number) => numbers.get(code) ?? 0
  const indexes = new Map(
    pairs.map(({ first, second }, index) => [numberOf(first) * base + numberOf(second), index] as const),
  )
  const table = new Uint16Array(0x10000)
  for (const [code, number] of numbers) for (const form of writtenForms(code)) if (form < 0x10000) table[form] = number

  return (text) => {
    const found: FoundPair[] = []
    let before = 0
    let start = 0
    for (let at = 0; at < text.length; ) {
      const code = text.codePointAt(at) ?? 0
      const end = at + (code > 0xffff ? 2 : 1)
      const number = code > 0xffff ? numberOf(code) : (table[code] ?? 0)
      if (before > 0 && number > 0) {
        const index = indexes.get(before * base + number)
        if (index !== undefined) found.push({ index, start, end })
      }
      before = number
      start = at
      at = end
    }
    return found
  }
}

/** Pairs in a row, each beginning within the one before; [start, end) as UTF-16 offsets. */
export interface Stretch {
  indexes: number[]
  start: number
  end: number
}

/** Found pairs as stretches; short runs of figures and Latin letters (20, 2026, km) meet by chance and are left out. */
export function stretchesOf(found: readonly FoundPair[], wanted: readonly TextPair[]): Stretch[] {
  const stretches: Stretch[] = []
  let open: Stretch | null = null
  for (const { index, start, end } of found) {
    if (open && start < open.end) {
      open.indexes.push(index)
      open.end = end
    } else {
      open = { indexes: [index], start, end }
      stretches.push(open)
    }
  }
  const isAscii = (index: number) => {
    const pair = wanted[index]
    return pair !== undefined && pair.first < 0x80 && pair.second < 0x80
  }
  return stretches.filter(({ indexes }) => indexes.length > 3 || !indexes.every(isAscii))
}
