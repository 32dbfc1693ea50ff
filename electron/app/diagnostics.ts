import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Clock } from '../../shared/clock'
import { errorCode } from '../db/storage-failure'

/** Largest diagnostics file, in bytes; one older file of this size is kept beside it. */
const LARGEST = 1024 * 1024

/** What happened inside the program, for whoever repairs it. Never holds what officers wrote. */
export interface Diagnostics {
  note(what: string): void
  error(where: string, error: unknown): void
}

/** Appends to `path`, one line a fact. A diagnostics file that cannot be written must not stop the log of the duty room. */
export function createDiagnostics(path: string, clock: Clock, toTerminal: (line: string) => void): Diagnostics {
  const write = (words: string) => {
    const line = `${new Date(clock.now()).toISOString()} ${words.replace(/\s*\n\s*/g, ' | ')}\n`
    try {
      mkdirSync(dirname(path), { recursive: true })
      turnOver(path)
      appendFileSync(path, line)
    } catch (error) {
      toTerminal(`${line.trimEnd()} (not in ${path}: ${errorCode(error)})`)
    }
  }
  return {
    note: (what) => write(what),
    error: (where, error) => write(`${where}: ${describeError(error)}`),
  }
}

/** An error without anything an officer may have typed: messages of parsers and of SQLite can quote it. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `thrown ${typeof error}`
  const code = errorCode(error)
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [`${error.name}${code ? ` ${code}` : ''}: ${withoutContent(error.message)}`, ...frames].join('\n')
}

/** Cuts quoted parts, anything but plain English, and long numbers out of a message. */
export function withoutContent(message: string): string {
  return message
    .replace(/"[^"]*"?|'[^']*'?|`[^`]*`?|“[^”]*”?/g, '"…"')
    .replace(/[^\x20-\x7e…]+/g, '…')
    .replace(/\d{4,}/g, '…')
    .slice(0, 300)
}

function turnOver(path: string): void {
  try {
    if (statSync(path).size >= LARGEST) renameSync(path, `${path}.1`)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}
