import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs'

export interface Head {
  seq: number
  /** Hash of the row with that seq, hex. */
  hash: string
}

/**
 * The newest row, noted beside the database after every commit. It is written in one call without waiting for the disk:
 * after a power cut it may be older than the database, never newer, so a database that ends before it has lost rows.
 */
export interface HeadFile {
  write(head: Head): void
  close(): void
}

const LINE = 16 + 1 + 64 + 1

export function openHeadFile(path: string): HeadFile {
  const file = openSync(path, existsSync(path) ? 'r+' : 'w')
  return {
    write: ({ seq, hash }) => {
      writeSync(file, `${String(seq).padStart(16, '0')} ${hash}\n`, 0, 'latin1')
    },
    close: () => closeSync(file),
  }
}

/** The noted head; null when there is none yet or the note is not readable (an empty or half-written file). */
export function readHead(path: string): Head | null {
  if (!existsSync(path)) return null
  const line = readFileSync(path, 'latin1')
  const found = /^(\d{16}) ([0-9a-f]{64})\n$/.exec(line.slice(0, LINE))
  return found?.[1] && found[2] ? { seq: Number(found[1]), hash: found[2] } : null
}
