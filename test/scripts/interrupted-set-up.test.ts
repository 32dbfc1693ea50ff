import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findNpm } from '../../scripts/setup/npm-command.mjs'
import { projectRoot } from '../../scripts/setup/places.mjs'
import { aCarriedElectron } from './a-carried-electron'
import { type LocalRegistry, stalling, startLocalRegistry, whole } from './local-registry'
import { temporaryFolder } from './temporary-folder'

const npm = findNpm(process)

function scriptModule(path: string): string {
  return JSON.stringify(join(projectRoot, 'scripts', path))
}

/** A process of its own that holds the set-up lock and makes the Electron runtime, as `npm start` does. */
function startMaking(cache: string, source: object, { env }: LocalRegistry) {
  const script = `
    import { createSetUpLock } from ${scriptModule('setup/set-up-lock.mjs')}
    import { makeRegistryElectron } from ${scriptModule('setup/registry-electron.mjs')}
    const place = ${JSON.stringify({ root: projectRoot, cache, npm, source })}
    const lock = createSetUpLock(place.cache + '/set-up.lock')
    await lock.hold((text) => console.log(text))
    await makeRegistryElectron({ ...place, env: process.env }, () => undefined)
    lock.release()
  `
  return spawn(process.execPath, ['--input-type=module', '-e', script], { env, stdio: 'ignore' })
}

function finished(cache: string): string[] {
  return readdirSync(join(cache, 'electron')).filter((name) => !name.startsWith('.making-'))
}

describe.runIf(process.platform === 'linux')('a set-up that is stopped during the download', () => {
  it('cleans up after Ctrl-C, and the next one makes the runtime', async () => {
    const carried = aCarriedElectron()
    const cache = temporaryFolder()
    const slow = await startLocalRegistry(carried, stalling)
    const stopped = startMaking(cache, carried.source, slow)
    await slow.downloadBegun
    stopped.kill('SIGINT')
    expect(await once(stopped, 'exit')).toEqual([130, null])
    expect(readdirSync(join(cache, 'electron'))).toEqual([])
    expect(existsSync(join(cache, 'set-up.lock'))).toBe(false)

    const next = startMaking(cache, carried.source, await startLocalRegistry(carried, whole))
    expect(await once(next, 'exit')).toEqual([0, null])
    expect(finished(cache)).toEqual(['33.0.0-linux-x64-1'])
  })

  it('leaves no runtime when it is killed, and the next one takes over its lock and sweeps its remains', async () => {
    const carried = aCarriedElectron()
    const cache = temporaryFolder()
    const slow = await startLocalRegistry(carried, stalling)
    const killed = startMaking(cache, carried.source, slow)
    await slow.downloadBegun
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    expect(finished(cache)).toEqual([])
    expect(readFileSync(join(cache, 'set-up.lock'), 'utf8')).toContain(String(killed.pid))

    const next = startMaking(cache, carried.source, await startLocalRegistry(carried, whole))
    expect(await once(next, 'exit')).toEqual([0, null])
    expect(readdirSync(join(cache, 'electron'))).toEqual(['33.0.0-linux-x64-1'])
    expect(existsSync(join(cache, 'set-up.lock'))).toBe(false)
  })
})
