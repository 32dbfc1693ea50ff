import { join } from 'node:path'
import { runAttached } from '../run-command.mjs'
import { prepare } from '../setup/prepare.mjs'
import { createReport } from '../step.mjs'

/** `npm run seed`: an office of many years in a folder of its own, to try the program and measure it with. */
export async function run(/** @type {readonly string[]} */ args) {
  const { root } = await prepare(createReport({ stream: process.stdout, quiet: true }))
  return runAttached(process.execPath, [join(root, 'test', 'seed', 'run.mjs'), ...args], {
    cwd: root,
    env: process.env,
  })
}
