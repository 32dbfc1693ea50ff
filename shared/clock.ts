/** Cancels what was asked for; calling it twice is harmless. */
export type Cancel = () => void

/** Where every instant comes from. `now()` is UTC milliseconds. */
export interface Clock {
  now(): number
  after(ms: number, run: () => void): Cancel
}

/** Where every id comes from: UUIDv7 in the product, a sequence in tests. */
export interface IdSource {
  next(): string
}
