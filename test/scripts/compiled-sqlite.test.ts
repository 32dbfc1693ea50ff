import { existsSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareSqlite } from '../../scripts/setup/native-sqlite.mjs'
import { projectRoot } from '../../scripts/setup/places.mjs'
import { createSetUpLock } from '../../scripts/setup/set-up-lock.mjs'
import { thisSystem } from '../../scripts/setup/system-packages.mjs'
import { temporaryFolder } from './temporary-folder'

const ADDON = `
  #include <node_api.h>
  NAPI_MODULE_INIT() {
    napi_value version;
    napi_create_string_utf8(env, "3.99.0", NAPI_AUTO_LENGTH, &version);
    napi_set_named_property(env, exports, "version", version);
    return exports;
  }
`
const LIBRARY = `
  const version = () => require('../build/Release/better_sqlite3.node').version
  module.exports = class { prepare() { return { pluck: () => ({ get: version }) } } }
`

/** A checkout with a better-sqlite3 that is quickly compiled and answers SQLite 3.99.0. */
function aCheckout({ source = ADDON } = {}): string {
  const root = temporaryFolder()
  const files = {
    'package.json': '{}',
    'package-lock.json': JSON.stringify({ packages: { 'node_modules/better-sqlite3': { integrity: 'sha512-small' } } }),
    'node_modules/better-sqlite3/package.json': JSON.stringify({ version: '13.0.0', main: 'lib/index.js' }),
    'node_modules/better-sqlite3/binding.gyp':
      "{ 'targets': [{ 'target_name': 'better_sqlite3', 'sources': ['src/better_sqlite3.c'] }] }",
    'node_modules/better-sqlite3/deps/README': '',
    'node_modules/better-sqlite3/lib/index.js': LIBRARY,
    'node_modules/better-sqlite3/src/better_sqlite3.c': source,
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  symlinkSync(join(projectRoot, 'node_modules/node-gyp'), join(root, 'node_modules/node-gyp'))
  return root
}

async function prepare(root: string, cache: string) {
  const { execPath: executable, versions, env, platform, arch } = process
  const lock = createSetUpLock(join(cache, 'set-up.lock'))
  const runtime = { executable, napi: 9, version: versions.node, modifiedAt: 0 }
  try {
    return await prepareSqlite(
      { root, cache, env, platform, arch, lock, system: thisSystem(), node: runtime, electron: runtime },
      () => undefined,
    )
  } finally {
    lock.release()
  }
}

function installed(root: string): string {
  return join(root, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node')
}

function cached(cache: string): string {
  const folder = join(cache, 'better-sqlite3')
  const [name = ''] = readdirSync(folder)
  return join(folder, name, 'better_sqlite3.node')
}

const MADE = { text: expect.stringContaining('13.0.0 with SQLite 3.99.0, compiled'), changed: true }
const READY = { ...MADE, changed: false }

describe('compiling better-sqlite3', () => {
  it('happens once per machine, and again only when the result was damaged', async () => {
    const cache = temporaryFolder()
    const first = aCheckout()
    expect(await prepare(first, cache)).toEqual(MADE)
    expect(await prepare(first, cache)).toEqual(READY)

    truncateSync(installed(first), 100)
    expect(await prepare(first, cache)).toEqual(MADE)

    const second = aCheckout({ source: 'this is not C' })
    expect(await prepare(second, cache)).toEqual(MADE)

    truncateSync(cached(cache), 100)
    await expect(prepare(aCheckout({ source: 'this is not C' }), cache)).rejects.toThrow(
      'This failed: compiling better-sqlite3.',
    )
    expect(await prepare(aCheckout(), cache)).toEqual(MADE)
  })

  it('leaves nothing behind when it fails', async () => {
    const cache = temporaryFolder()
    const root = aCheckout({ source: 'this is not C' })
    await expect(prepare(root, cache)).rejects.toThrow('This failed: compiling better-sqlite3.')
    expect(readdirSync(join(cache, 'better-sqlite3'))).toEqual([])
    expect(existsSync(installed(root))).toBe(false)
  })
})
