import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { preparePackages } from '../../scripts/setup/dependencies.mjs'
import { arePackagesInstalled, requirePinnedVersions } from '../../scripts/setup/installed-packages.mjs'
import { findNpm } from '../../scripts/setup/npm-command.mjs'
import { createSetUpLock } from '../../scripts/setup/set-up-lock.mjs'
import { unreachableRegistry } from './local-registry'
import { temporaryFolder } from './temporary-folder'

const LOCKED = {
  '': { name: 'a-project' },
  'node_modules/ledger': { version: '2.0.0', integrity: 'sha512-ledger' },
  'node_modules/only-on-windows': { version: '1.0.0', integrity: 'sha512-windows', optional: true },
}
const LEDGER = { 'node_modules/ledger': LOCKED['node_modules/ledger'] }

/** A checkout whose package.json pins one package. `installed` is npm's own list of what is there, `found` the version really there. */
function aCheckout({ installed, found }: { installed?: object; found?: string }): string {
  const root = temporaryFolder()
  const files: Record<string, object | undefined> = {
    'package.json': { name: 'a-project', version: '1.0.0', dependencies: { ledger: '2.0.0' } },
    'package-lock.json': { name: 'a-project', version: '1.0.0', lockfileVersion: 3, packages: LOCKED },
    'node_modules/.package-lock.json': installed && { packages: installed },
    'node_modules/ledger/package.json': found ? { version: found } : undefined,
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    if (content) writeFileSync(join(root, path), JSON.stringify(content))
  }
  return root
}

describe('the installed packages', () => {
  it.each([
    ['there is no node_modules', {}, false],
    ['an install was cut short', { found: '2.0.0' }, false],
    [
      'npm lists another version',
      { installed: { 'node_modules/ledger': { version: '1.9.0' } }, found: '2.0.0' },
      false,
    ],
    [
      'npm lists another content',
      { installed: { 'node_modules/ledger': { version: '2.0.0', integrity: 'sha512-x' } }, found: '2.0.0' },
      false,
    ],
    ['a package was removed by hand', { installed: LEDGER }, false],
    ['an older major is really there', { installed: LEDGER, found: '1.0.0' }, false],
    ['all but the packages of other systems are there', { installed: LEDGER, found: '2.0.0' }, true],
  ])('when %s', (_, checkout, expected) => {
    expect(arePackagesInstalled(aCheckout(checkout))).toBe(expected)
  })

  it('are named when npm installed others than package.json pins', () => {
    const root = aCheckout({ installed: LEDGER, found: '1.0.0' })
    expect(() => requirePinnedVersions(root)).toThrow(
      'npm installed other versions than package.json pins: ledger 2.0.0 (found 1.0.0).',
    )
  })

  it('are missed with a sentence where the registry cannot be reached', async () => {
    const root = aCheckout({})
    const lock = createSetUpLock(join(root, 'set-up.lock'))
    const env = { ...unreachableRegistry(), npm_config_cache: join(root, 'npm-cache') }
    const attempt = preparePackages({ root, npm: findNpm(process), lock, env }, () => undefined)
    await expect(attempt).rejects.toThrow('No network: installing the npm packages failed.')
    lock.release()
  })

  it('are not installed from a lock that does not agree with package.json', async () => {
    const root = aCheckout({})
    mkdirSync(join(root, 'ledger'))
    const manifest = { name: 'ledger', version: '1.0.0' }
    writeFileSync(join(root, 'ledger/package.json'), JSON.stringify(manifest))
    writeFileSync(
      join(root, 'package.json'),
      JSON.stringify({ name: 'a-project', dependencies: { ledger: 'file:./ledger' } }),
    )
    writeFileSync(
      join(root, 'package-lock.json'),
      JSON.stringify({ name: 'a-project', lockfileVersion: 3, packages: { '': {} } }),
    )
    const lock = createSetUpLock(join(root, 'set-up.lock'))
    const attempt = preparePackages({ root, npm: findNpm(process), lock, env: unreachableRegistry() }, () => undefined)
    await expect(attempt).rejects.toThrow('package-lock.json does not agree with package.json.')
    lock.release()
  })
})
