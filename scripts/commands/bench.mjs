import { join } from 'node:path'
import { withDisplay } from '../display.mjs'
import { runAttached } from '../run-command.mjs'
import { prepare } from '../setup/prepare.mjs'
import { createReport } from '../step.mjs'

/** `npm run bench`: the measurements, with their budgets. */
export async function run(/** @type {readonly string[]} */ args) {
  const { root } = await prepare(createReport({ stream: process.stdout, quiet: true }))
  const script = join(root, 'test', 'bench', 'run.mjs')
  return withDisplay((env) => runAttached(process.execPath, [script, ...args], { cwd: root, env }))
}
