/** Where an arrow, Home or End leads in a list of `count`; null for other keys. `from` is -1 when on none. */
export function listStep(key: string, from: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return from < 0 ? 0 : Math.min(from + 1, count - 1)
    case 'ArrowUp':
      return from < 0 ? count - 1 : Math.max(from - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
