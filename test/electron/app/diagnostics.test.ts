import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createDiagnostics, describeError, withoutContent } from '../../../electron/app/diagnostics'
import { newFolder, removeFolders } from '../../support/folders'
import { createTestClock } from '../../support/test-clock'

afterAll(removeFolders)

function toTerminal(line: string): never {
  throw new Error(`not expected on the terminal: ${line}`)
}

describe('the diagnostics file', () => {
  it('holds one line a fact, with the time', () => {
    const path = join(newFolder(), 'log', 'duty-desk.log')
    const diagnostics = createDiagnostics(path, createTestClock(), toTerminal)
    diagnostics.note('started')
    diagnostics.note('two\nlines')
    expect(readFileSync(path, 'utf8')).toBe('2026-07-17T19:20:00.000Z started\n2026-07-17T19:20:00.000Z two | lines\n')
  })

  it('stays below its size: a full file is put aside and a new one begun', () => {
    const path = join(newFolder(), 'duty-desk.log')
    writeFileSync(path, 'x'.repeat(1024 * 1024))
    createDiagnostics(path, createTestClock(), toTerminal).note('new')
    expect(readFileSync(path, 'utf8')).toBe('2026-07-17T19:20:00.000Z new\n')
    expect(statSync(`${path}.1`).size).toBe(1024 * 1024)
  })

  it('goes to the terminal when it cannot be written, and stops nothing', () => {
    const path = join(newFolder(), 'duty-desk.log')
    mkdirSync(path)
    const lines: string[] = []
    createDiagnostics(path, createTestClock(), (line) => lines.push(line)).note('started')
    expect(lines).toEqual([`2026-07-17T19:20:00.000Z started (not in ${path}: EISDIR)`])
  })

  it('never holds what officers wrote', () => {
    const path = join(newFolder(), 'duty-desk.log')
    const diagnostics = createDiagnostics(path, createTestClock(), toTerminal)
    const words = '南街3号居民楼起火，联系人贺云川13000000117'
    const faults = [
      () => JSON.parse(`${words}`),
      () => JSON.parse(`{"text": "${words}`),
      () => {
        throw new TypeError(`cannot read ${words} of 13000000117`)
      },
      () => {
        throw new Error(`no such name: '${words}'`)
      },
    ]
    for (const fault of faults) {
      try {
        fault()
      } catch (error) {
        diagnostics.error('entries.record', error)
      }
    }
    const log = readFileSync(path, 'utf8')
    expect(log.split('\n')).toHaveLength(faults.length + 1)
    for (const part of ['南街', '居民', '贺云川', '13000000117', '0117']) expect(log).not.toContain(part)
  })
})

describe('describeError', () => {
  it('names the error, its code and where it came from', () => {
    const error = Object.assign(new Error('UNIQUE constraint failed: entry.id'), { code: 'SQLITE_CONSTRAINT_UNIQUE' })
    const [first, second] = describeError(error).split('\n')
    expect(first).toBe('Error SQLITE_CONSTRAINT_UNIQUE: UNIQUE constraint failed: entry.id')
    expect(second).toMatch(/^\s+at .*diagnostics\.test/)
  })

  it('says of what is no error only what it is', () => {
    expect(describeError('贺云川')).toBe('thrown string')
  })
})

describe('withoutContent', () => {
  it('keeps the English of a message and cuts quotes, other letters and long numbers', () => {
    expect(withoutContent('Unexpected token \'火\', "起火 abc" is not valid JSON at 12345')).toBe(
      'Unexpected token "…", "…" is not valid JSON at …',
    )
    expect(withoutContent('x'.repeat(1_000))).toHaveLength(300)
  })
})
