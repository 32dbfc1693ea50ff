import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { failureOf, SetupFailure } from '../failure.mjs'
import { runCommand } from '../run-command.mjs'
import { withElapsed } from '../step.mjs'
import { requireSpace } from './disk-space.mjs'
import { arePackagesInstalled, packagesKey, requirePinnedVersions } from './installed-packages.mjs'
import { readRecord, writeRecord } from './json-record.mjs'
import { PATIENCE } from './npm-command.mjs'
import { checkoutRecords } from './places.mjs'

const BYTES_NEEDED = 900_000_000

/**
 * Makes node_modules what the lock says, with `npm ci` and only when it is not. No install script of any package is run:
 * Electron and better-sqlite3 are prepared by the next steps, on every npm in the same way.
 * @param {{ root: string, npm: { file: string, args: readonly string[] }, lock: import('./set-up-lock.mjs').SetUpLock, env: NodeJS.ProcessEnv }} place
 * @param {import('../step.mjs').Progress} progress
 * @returns {Promise<import('../step.mjs').StepOutcome>}
 */
export async function preparePackages({ root, npm, lock, env }, progress) {
  const record = checkoutRecords(root).packages
  const remember = () => {
    const key = packagesKey(root)
    if (readRecord(record)?.lock !== key.lock) writeRecord(record, key)
  }
  if (arePackagesInstalled(root)) {
    remember()
    return { text: 'as locked', changed: false }
  }
  await lock.hold(progress)
  if (!arePackagesInstalled(root)) await install({ root, npm, env }, progress)
  remember()
  return { text: 'installed from the lock', changed: true }
}

/**
 * @param {{ root: string, npm: { file: string, args: readonly string[] }, env: NodeJS.ProcessEnv }} place
 * @param {import('../step.mjs').Progress} progress
 */
async function install({ root, npm, env }, progress) {
  await requireSpace(root, BYTES_NEEDED, 'the npm packages')
  const modules = join(root, 'node_modules')
  const count = () => (existsSync(modules) ? readdirSync(modules).length : 0)
  const args = [
    ...npm.args,
    'ci',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...PATIENCE,
  ]
  const attempt = () =>
    withElapsed(
      progress,
      () => `npm ci, ${count()} folders`,
      () => runCommand(npm.file, args, { cwd: root, env }),
    )
  let outcome = await attempt()
  // npm stumbles over what a killed npm left half-removed.
  if (/ENOTEMPTY|EEXIST/.test(outcome.output)) {
    rmSync(modules, { recursive: true, force: true, maxRetries: 5 })
    outcome = await attempt()
  }
  if (outcome.code !== 0) throw installFailure(outcome.output)
  requirePinnedVersions(root)
}

function installFailure(/** @type {string} */ output) {
  if (!output.includes('EUSAGE')) return failureOf('installing the npm packages', output)
  return new SetupFailure('package-lock.json does not agree with package.json.', {
    advice: 'Run "npm install" and commit the lock.',
    details: output,
  })
}
