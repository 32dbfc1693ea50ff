import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupFailure } from '../failure.mjs'
import { readRecord } from './json-record.mjs'
import { checkoutRecords } from './places.mjs'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }} LockedPackage */

/** What the installed packages must agree with: the lock file and the kind of machine. */
export function packagesKey(/** @type {string} */ root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return { lock, machine: `${process.platform}-${process.arch}` }
}

/** Which packages npm says it installed otherwise than the lock demands; npm writes that list last, so an interrupted install has none. */
function differsFromLock(/** @type {string} */ root) {
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = readRecord(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (!installed) return ['node_modules']
  return Object.entries(locked)
    .filter(([path, wanted]) => {
      if (path === '') return false
      const found = installed[path]
      if (!found) return !wanted.optional && !wanted.devOptional
      return found.version !== wanted.version || found.integrity !== wanted.integrity
    })
    .map(([path]) => path)
}

/** Which of package.json's pinned packages are not there in exactly that version. */
export function wrongVersions(/** @type {string} */ root) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.entries({ ...dependencies, ...devDependencies }).flatMap(([name, version]) => {
    const found = readRecord(join(root, 'node_modules', name, 'package.json'))?.version
    return found === version ? [] : [`${name} ${version} (found ${found ?? 'none'})`]
  })
}

/** Whether node_modules is what the lock says. Cheap when a run of set-up has already looked. */
export function arePackagesInstalled(/** @type {string} */ root) {
  const key = packagesKey(root)
  const record = readRecord(checkoutRecords(root).packages)
  const isKnown = record?.lock === key.lock && record?.machine === key.machine
  return (isKnown || differsFromLock(root).length === 0) && wrongVersions(root).length === 0
}

/** Fails when what was just installed is not what package.json pins, as when it and the lock disagree. */
export function requirePinnedVersions(/** @type {string} */ root) {
  const wrong = wrongVersions(root)
  if (wrong.length > 0) {
    throw new SetupFailure(`npm installed other versions than package.json pins: ${wrong.join(', ')}.`, {
      advice: 'Run "npm install" to bring package-lock.json in line with package.json.',
    })
  }
}
