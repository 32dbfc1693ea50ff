import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { undoOnExit } from './cleanup.mjs'
import { runAttached } from './run-command.mjs'
import { readRecord } from './setup/json-record.mjs'

/**
 * What one runner found. `types` and `lint` count one each; the others count their tests.
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, durationMs: number }} RunnerResult
 */

export const PROJECTS = ['unit', 'main', 'renderer', 'in-process', 'e2e']
export const RUNNERS = ['types', 'lint', ...PROJECTS]

/** Path of a package's command, run with this Node so that nothing depends on a shell. */
function commandOf(/** @type {string} */ root, /** @type {string} */ path) {
  return createRequire(join(root, 'package.json')).resolve(path)
}

/** What is run for a runner. */
function argumentsOf(/** @type {string} */ root, /** @type {string} */ name, /** @type {string} */ jsonFile) {
  if (name === 'types') return [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-b']
  if (name === 'lint')
    return [
      commandOf(root, '@biomejs/biome/bin/biome'),
      'ci',
      '--error-on-warnings',
      `--colors=${process.stdout.isTTY ? 'force' : 'off'}`,
      '.',
    ]
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${jsonFile}`]
  return [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    join(root, 'test', 'vitest.config.ts'),
    '--project',
    name,
    ...reporters,
  ]
}

/**
 * The counts of one runner. A runner that ran no test, or ended badly though no test failed, counts as one failure:
 * silence is not success.
 * @param {number} code its exit code
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests?: number, numTodoTests?: number } | undefined} json vitest's report
 */
export function countTests(code, json) {
  const passed = json?.numPassedTests ?? 0
  const failed = json?.numFailedTests ?? 0
  const skipped = (json?.numPendingTests ?? 0) + (json?.numTodoTests ?? 0)
  const isSilentFailure = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: isSilentFailure ? 1 : failed, skipped }
}

/**
 * Runs one runner on the terminal and counts what it found.
 * @param {string} root
 * @param {string} name one of RUNNERS
 * @returns {Promise<RunnerResult>}
 */
export async function runRunner(root, name) {
  const folder = mkdtempSync(join(tmpdir(), 'duty-desk-results-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const forget = undoOnExit(remove)
  const startedAt = performance.now()
  const jsonFile = join(folder, 'results.json')
  const code = await runAttached(process.execPath, argumentsOf(root, name, jsonFile), { cwd: root })
  const durationMs = performance.now() - startedAt
  const counts = PROJECTS.includes(name)
    ? countTests(code, readRecord(jsonFile))
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  remove()
  forget()
  return { name, ...counts, durationMs }
}
