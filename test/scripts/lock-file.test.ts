import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../scripts/setup/places.mjs'

interface Locked {
  version?: string
  integrity?: string
  resolved?: string
}

function readJson(name: string) {
  return JSON.parse(readFileSync(join(projectRoot, name), 'utf8'))
}

describe('the pinned packages', () => {
  it('are pinned to one version each', () => {
    const { dependencies, devDependencies } = readJson('package.json')
    const versions = Object.values<string>({ ...dependencies, ...devDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('are locked with a hash each and no address, so that any registry may serve them', () => {
    const packages = Object.entries<Locked>(readJson('package-lock.json').packages).filter(([path]) => path !== '')
    expect(
      packages.filter(([, { integrity, resolved }]) => !integrity?.startsWith('sha512-') || resolved !== undefined),
    ).toEqual([])
  })
})
