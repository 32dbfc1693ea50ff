import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { policyLoader, readAhead } from '../../../electron/incidents/load-policies'
import { packNames } from '../../shared/incidents/the-packs'
import { newFolder, removeFolders } from '../../support/folders'
import { createTestClock } from '../../support/test-clock'

afterAll(removeFolders)

const shipped = join(import.meta.dirname, '../../../resources/policies/incidents')

/** Resources of which one pack was changed by hand. */
function resources(name: string, change: (text: string) => string): string {
  const folder = newFolder()
  const packs = join(folder, 'policies', 'incidents')
  mkdirSync(packs, { recursive: true })
  cpSync(shipped, packs, { recursive: true })
  writeFileSync(join(packs, name), change(readFileSync(join(packs, name), 'utf8')))
  return folder
}

describe('the packs that ship', () => {
  it('are all read, whatever the order of those that build on others', () => {
    const packs = policyLoader(join(shipped, '../..')).all()
    expect(packs.map(({ id }) => id).sort()).toEqual([...packNames].sort())
  })

  it('are read ahead one by one, and only once', () => {
    const clock = createTestClock()
    const loader = policyLoader(join(shipped, '../..'))
    const faults: unknown[] = []
    readAhead(loader, clock, (error) => faults.push(error))
    clock.advance(60_000)
    expect(loader.readOne()).toBe(false)
    expect(loader.all()).toHaveLength(packNames.length)
    expect(faults).toEqual([])
  })

  it('name file and line when one is broken, whenever it is asked for', () => {
    const broken = resources('anhui.json', (text) => text.replace('"minutes": 120', '"minutes": 0'))
    const loader = policyLoader(broken)
    expect(() => loader.all()).toThrow(/anhui\.json: 政策包没有采用。第 \d+ 行/)
    const clock = createTestClock()
    const faults: unknown[] = []
    readAhead(loader, clock, (error) => faults.push(error))
    clock.advance(60_000)
    expect(faults).toHaveLength(1)
  })
})
