import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { JournalTable } from '../db/schema'

/** `prev_hash` of the first row. */
export const GENESIS = '0'.repeat(64)

/** RFC 8785 canonical JSON as UTF-8: the bytes that are stored and hashed. */
export function canonicalBytes(value: unknown): Buffer {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('a payload must be JSON')
  return Buffer.from(text, 'utf8')
}

/** What the journal knows a command by: its id, and a digest (16 hex) of who asked for what. */
export function commandKey({ commandId, actor, asked }: { commandId: string; actor: string | null; asked?: unknown }) {
  if (asked === undefined) return commandId
  const digest = createHash('sha256')
    .update(canonicalBytes([actor, asked]))
    .digest('hex')
  return `${commandId}.${digest.slice(0, 16)}`
}

/** SHA-256 (hex) over the row before, every column of this row in a fixed order, and the payload's bytes as stored. */
export function hashOf(row: Omit<JournalTable, 'hash'>): string {
  const { seq, id, command_id, recorded_at, actor, station, shift, type, subject } = row
  return createHash('sha256')
    .update(row.prev_hash)
    .update(canonicalBytes([seq, id, command_id, recorded_at, actor, station, shift, type, subject]))
    .update(row.payload)
    .digest('hex')
}
