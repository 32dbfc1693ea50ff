import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RegistryElectron } from '../../scripts/setup/registry-electron.mjs'
import { aZip } from './a-zip'
import { temporaryFolder } from './temporary-folder'

/** Where Electron keeps its fuses: a mark, the version of the row, its length, and one character each. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 8]),
  Buffer.from('00000011'),
])

export interface CarriedElectron {
  tarball: Buffer
  source: RegistryElectron
}

/** A small package of the same shape as the one that carries Electron; `padding` bytes make it as large as a test needs. */
export function aCarriedElectron({ padding = 0 } = {}): CarriedElectron {
  const folder = join(temporaryFolder(), 'package')
  mkdirSync(folder)
  const archive = aZip({
    'Carrier/Carrier': Buffer.concat([Buffer.from('program'), FUSES]),
    'Carrier/icudtl.dat': Buffer.alloc(padding, createHash('shake256', { outputLength: 10_000 }).digest()),
    'Carrier/browser_v8_context_snapshot.bin': 'snapshot',
    'Carrier/resources/app-update.yml': 'other',
    'Carrier/resources/app/index.js': 'other program',
  })
  writeFileSync(join(folder, 'carrier.zip'), archive)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'carrier', version: '1.0.0' }))
  spawnSync('tar', ['-czf', 'carrier.tgz', 'package'], { cwd: join(folder, '..') })
  const tarball = readFileSync(join(folder, '..', 'carrier.tgz'))
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
  const source = {
    spec: 'carrier@1.0.0',
    integrity,
    bytes: tarball.length,
    archive: 'carrier.zip',
    folder: 'Carrier',
    program: 'Carrier',
    version: '33.0.0',
    platform: 'linux',
    arch: 'x64',
    room: 1_000,
    recipe: 1,
  }
  return { tarball, source }
}
