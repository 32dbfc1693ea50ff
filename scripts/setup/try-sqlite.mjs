import { spawnSync } from 'node:child_process'
import { SetupFailure } from '../failure.mjs'

const SCRIPT = `
  const database = new (require('better-sqlite3'))(':memory:')
  process.stdout.write(database.prepare('select sqlite_version()').pluck().get())
`

/**
 * Loads better-sqlite3 in a child process and asks it for SQLite's version: a binary for another Node-API does not throw,
 * it takes the whole process with it.
 * @param {string} root where node_modules is
 * @param {{ executable: string, name: string }} runtime a Node, or an Electron that is run as Node
 * @returns {string} as 3.54.1
 */
export function trySqlite(root, { executable, name }) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const result = spawnSync(executable, ['-e', SCRIPT], { cwd: root, env, encoding: 'utf8', timeout: 60_000 })
  if (result.status === 0) return result.stdout
  const end = result.signal ? `the process ended with ${result.signal}` : `exit code ${result.status}`
  throw new SetupFailure(`better-sqlite3 does not load in ${name}: ${end}.`, {
    advice:
      'Remove node_modules/better-sqlite3/build and run "npm run setup" again; if it stays so, this Node is not supported.',
    details: result.stderr ?? '',
  })
}
