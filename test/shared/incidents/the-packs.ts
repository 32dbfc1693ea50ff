import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PolicyPack } from '../../../shared/incidents/policy'
import { readPolicy } from '../../../shared/incidents/read-policy'

const folder = join(import.meta.dirname, '../../../resources/policies/incidents')

/** Names of the files that ship, without extension; the pack that others use comes first. */
export const packNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort((left, right) => Number(right === 'national') - Number(left === 'national') || (left < right ? -1 : 1))

/** What a shipped file holds, before it is checked. */
export function fileOf(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
}

/** Shipped packs by name, checked against the national one; a fault in one of them fails the test that asks. */
export function thePacks(...names: readonly string[]): PolicyPack[] {
  const packs: PolicyPack[] = []
  for (const name of names) {
    const read = readPolicy(fileOf(name), name === 'national' ? [] : [nationalPack()])
    if (!read.ok) throw new Error(`${name}: ${read.failure.message}`)
    packs.push(read.value)
  }
  return packs
}

function nationalPack(): PolicyPack {
  const read = readPolicy(fileOf('national'), [])
  if (!read.ok) throw new Error(`national: ${read.failure.message}`)
  return read.value
}
