import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isBuilt, sourcesHash } from '../../scripts/build.mjs'
import { temporaryFolder } from './temporary-folder'

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

/** A checkout that was built from its sources as they are. */
function aBuiltCheckout(): string {
  const root = temporaryFolder()
  write(root, 'shared/entries/entry.ts', 'export {}')
  for (const output of ['electron/main.cjs', 'electron/preload.cjs', 'renderer/index.html'])
    write(root, `dist/${output}`, '')
  write(root, 'dist/.build.json', JSON.stringify({ sources: sourcesHash(root) }))
  return root
}

describe('the build', () => {
  it('is up to date while the sources are what it was made of', () => {
    expect(isBuilt(aBuiltCheckout())).toBe(true)
  })

  it.each([
    ['a source changed', (root: string) => write(root, 'shared/entries/entry.ts', 'export const a = 1')],
    ['a source was added', (root: string) => write(root, 'renderer/main.tsx', '')],
    ['a page of the manual was added', (root: string) => write(root, 'resources/manual/01-first-use.md', '')],
    ['a source was removed', (root: string) => rmSync(join(root, 'shared/entries/entry.ts'))],
    ['an output is gone', (root: string) => rmSync(join(root, 'dist/electron/preload.cjs'))],
    ['its record was cut short', (root: string) => write(root, 'dist/.build.json', '{"sour')],
  ])('is stale when %s', (_, change) => {
    const root = aBuiltCheckout()
    change(root)
    expect(isBuilt(root)).toBe(false)
  })
})
