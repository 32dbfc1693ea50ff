import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { headersBeside, missingBuildTools } from '../../scripts/setup/compile-sqlite.mjs'
import { canUsePrebuilt } from '../../scripts/setup/native-sqlite.mjs'
import { projectRoot } from '../../scripts/setup/places.mjs'
import { trySqlite } from '../../scripts/setup/try-sqlite.mjs'
import { temporaryFolder } from './temporary-folder'

const node = { executable: process.execPath, name: 'this Node' }

/** A checkout whose better-sqlite3 is the given script. */
function aCheckoutWith(script: string): string {
  const root = temporaryFolder()
  const home = join(root, 'node_modules', 'better-sqlite3')
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'index.js'), script)
  return root
}

describe('better-sqlite3', () => {
  it.each([
    ['Node 20 and Electron 33', 9, 9, false],
    ['Node 20 and Electron 45', 9, 10, false],
    ['Node 24 and Electron 33', 10, 9, false],
    ['Node 24 and Electron 45', 10, 10, true],
  ])('is used as its package brings it only where both load it: %s', (_, node, electron, expected) => {
    expect(canUsePrebuilt({ napi: node }, { napi: electron })).toBe(expected)
  })

  it('loads in this Node', () => {
    expect(trySqlite(projectRoot, node)).toMatch(/^3\.\d+\.\d+$/)
  })

  it('is reported by a sentence when it takes the process with it', () => {
    expect(() => trySqlite(aCheckoutWith('process.kill(process.pid, "SIGSEGV")'), node)).toThrow(
      'better-sqlite3 does not load in this Node: the process ended with SIGSEGV.',
    )
  })

  it('is reported by a sentence when it throws', () => {
    expect(() => trySqlite(aCheckoutWith('throw new Error("wrong ELF class")'), node)).toThrow(
      'better-sqlite3 does not load in this Node: exit code 1.',
    )
  })

  it('names the Debian packages of the tools that compiling lacks', () => {
    const tools = temporaryFolder()
    writeFileSync(join(tools, 'make'), '', { mode: 0o755 })
    expect(missingBuildTools({ PATH: tools })).toEqual(['g++', 'python3'])
  })

  it('takes the headers that were installed with Node, and knows when there are none', () => {
    const prefix = temporaryFolder()
    expect(headersBeside(join(prefix, 'bin', 'node'))).toBeUndefined()
    mkdirSync(join(prefix, 'include', 'node'), { recursive: true })
    writeFileSync(join(prefix, 'include', 'node', 'node_api.h'), '')
    expect(headersBeside(join(prefix, 'bin', 'node'))).toBe(prefix)
  })
})
