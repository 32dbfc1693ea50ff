/** Index of the row with `key`, searched outwards from `guess` because rows rarely move far; -1 when absent. */
export function indexOfKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string, key: string, guess: number): number {
  for (let distance = 0; distance < rows.length + Math.abs(guess); distance += 1) {
    for (const index of distance === 0 ? [guess] : [guess + distance, guess - distance]) {
      const row = rows[index]
      if (row !== undefined && keyOf(row) === key) return index
    }
  }
  return -1
}

/** Where a key leads from row `from` (-1: none yet) when `shown` rows fit; null for keys that do not move. */
export function rowStep(key: string, from: number, count: number, shown: number): number | null {
  if (count === 0) return null
  const to = stepFrom(key, Math.max(from, 0), count, Math.max(shown - 1, 1))
  if (to === null) return null
  if (from < 0) return key === 'End' ? count - 1 : 0
  return Math.min(Math.max(to, 0), count - 1)
}

function stepFrom(key: string, from: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1
    case 'ArrowUp':
      return from - 1
    case 'PageDown':
      return from + page
    case 'PageUp':
      return from - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
