import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSetUpLock } from '../../scripts/setup/set-up-lock.mjs'
import { installPackages, missingPackages, prepareSystemLibraries } from '../../scripts/setup/system-packages.mjs'
import { temporaryFolder } from './temporary-folder'

const INSTALLED = 'Status: install ok installed'

/** A Debian-like system on which the given packages have the given states. */
function aSystem(packages: Record<string, string>, { isRoot = false } = {}) {
  const dpkgStatus = join(temporaryFolder(), 'status')
  const stanzas = Object.entries(packages).map(([name, status]) => `Package: ${name}\n${status}\nPriority: optional\n`)
  writeFileSync(dpkgStatus, stanzas.join('\n'))
  return { env: process.env, isRoot, dpkgStatus }
}

/** A shell that notes which commands of apt and dpkg are run, and lets them fail with the given words, each once. */
function aShell(failures: Record<string, string[]>) {
  const commands: string[] = []
  const run = async (_file: string, args: readonly string[]) => {
    const command = args.find((arg) => ['update', 'install', '--configure'].includes(arg)) ?? ''
    commands.push(command)
    const output = failures[command]?.shift()
    return { code: output ? 100 : 0, signal: null, stdout: '', output: output ?? '', timedOut: false }
  }
  return { commands, run }
}

describe('system packages', () => {
  it('are missing when absent, removed or only half installed', () => {
    const system = aSystem({
      libnss3: INSTALLED,
      libgbm1: 'Status: deinstall ok config-files',
      xvfb: 'Status: install ok half-configured',
    })
    expect(missingPackages(['libnss3', 'libgbm1', 'xvfb', 'unzip'], system)).toEqual(['libgbm1', 'xvfb', 'unzip'])
  })

  it('count under the name that newer Debians give them', () => {
    expect(
      missingPackages(['libasound2', 'libgtk-3-0'], aSystem({ libasound2t64: INSTALLED, 'libgtk-3-0t64': INSTALLED })),
    ).toEqual([])
  })

  it('are not asked for where packages are kept in another way', () => {
    expect(missingPackages(['libnss3'], { env: {}, isRoot: false, dpkgStatus: '/nowhere/status' })).toEqual([])
  })

  it('come as one line to type for an ordinary user', async () => {
    const attempt = installPackages(['libnss3', 'xvfb'], {
      system: aSystem({}),
      purpose: 'Electron',
      progress: () => undefined,
    })
    await expect(attempt).rejects.toMatchObject({
      message: 'Missing for Electron: libnss3, xvfb.',
      advice: expect.stringContaining(
        'sudo apt-get update && sudo apt-get install -y --no-install-recommends libnss3 xvfb',
      ),
    })
  })

  it('are installed by root in one go, and a missing network is said', async () => {
    const { commands, run } = aShell({ install: ['E: Failed to fetch xvfb'] })
    const attempt = installPackages(['xvfb'], {
      system: aSystem({}, { isRoot: true }),
      purpose: 'Electron',
      progress: () => undefined,
      run,
    })
    await expect(attempt).rejects.toThrow('No network: installing xvfb failed.')
    expect(commands).toEqual(['update', 'install'])
  })

  it('are installed after an installation that was cut short is finished', async () => {
    const { commands, run } = aShell({
      install: ['E: dpkg was interrupted, you must manually run dpkg --configure -a'],
    })
    await installPackages(['xvfb'], {
      system: aSystem({}, { isRoot: true }),
      purpose: 'Electron',
      progress: () => undefined,
      run,
    })
    expect(commands).toEqual(['update', 'install', '--configure', 'install'])
  })

  it('are installed although the list of another repository cannot be read', async () => {
    const { commands, run } = aShell({ update: ['E: Failed to fetch the list of another repository'] })
    const system = aSystem({}, { isRoot: true })
    await installPackages(['xvfb'], { system, purpose: 'Electron', progress: () => undefined, run })
    expect(commands).toEqual(['update', 'install'])
  })

  it('include a virtual display only where there is no real one', async () => {
    const electron = ['libnss3', 'libatk1.0-0', 'libatk-bridge2.0-0', 'libgtk-3-0', 'libgbm1', 'libasound2']
    const system = aSystem(Object.fromEntries(electron.map((name) => [name, INSTALLED])))
    const lock = createSetUpLock(join(temporaryFolder(), 'set-up.lock'))
    const withScreen = { system, lock, platform: 'linux', hasDisplay: true }
    expect(await prepareSystemLibraries(withScreen, () => undefined)).toEqual({ text: 'all there', changed: false })
    const attempt = prepareSystemLibraries({ ...withScreen, hasDisplay: false }, () => undefined)
    await expect(attempt).rejects.toThrow('Missing for Electron: xvfb, xauth.')
    lock.release()
  })
})
