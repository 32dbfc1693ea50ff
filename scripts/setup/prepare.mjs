import { join } from 'node:path'
import { prepareBuild } from '../build.mjs'
import { hasDisplay } from '../display.mjs'
import { preparePackages } from './dependencies.mjs'
import { prepareElectron } from './electron-runtime.mjs'
import { requireSupportedMachine } from './machine.mjs'
import { prepareSqlite } from './native-sqlite.mjs'
import { findNpm } from './npm-command.mjs'
import { cacheDirectory, projectRoot } from './places.mjs'
import { createSetUpLock } from './set-up-lock.mjs'
import { prepareSystemLibraries, thisSystem } from './system-packages.mjs'

/**
 * Makes this checkout ready to run, build and test. Every step first looks whether anything is to be done.
 * @param {import('../step.mjs').Report} report
 * @param {{ root?: string, build?: 'no' | 'when stale' | 'always', virtualDisplay?: boolean }} [options]
 *   virtualDisplay: one is needed even where there is a real one
 * @returns {Promise<{ root: string, electron: import('./electron-record.mjs').ElectronInUse }>}
 */
export async function prepare(report, { root = projectRoot, build = 'when stale', virtualDisplay = false } = {}) {
  const { env, platform, arch, execPath, versions } = process
  const cache = cacheDirectory({ env, platform })
  const npm = findNpm({ env, execPath, platform })
  const system = thisSystem()
  const lock = createSetUpLock(join(cache, 'set-up.lock'))
  const place = { root, cache, npm, env, platform, arch, system, lock }
  const node = { executable: execPath, napi: Number(versions.napi), version: versions.node }
  /** @type {import('./electron-record.mjs').ElectronInUse | undefined} */
  let electron
  try {
    await report.step('Machine', async () => ({
      text: requireSupportedMachine({ platform, arch, node: node.version }),
      changed: false,
    }))
    await report.step('System libraries', (progress) =>
      prepareSystemLibraries(
        { system, hasDisplay: !virtualDisplay && hasDisplay(env, platform), platform, lock },
        progress,
      ),
    )
    await report.step('npm packages', (progress) => preparePackages(place, progress))
    await report.step('Electron', async (progress) => {
      const outcome = await prepareElectron(place, progress)
      electron = outcome.electron
      return outcome
    })
    if (!electron) throw new Error('the Electron step ended without an Electron')
    const chosen = electron
    await report.step('better-sqlite3', (progress) => prepareSqlite({ ...place, node, electron: chosen }, progress))
    if (build !== 'no')
      await report.step('Build', (progress) => prepareBuild({ root, lock, always: build === 'always' }, progress))
    return { root, electron }
  } finally {
    lock.release()
  }
}
