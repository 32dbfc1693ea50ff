import { prepare } from '../setup/prepare.mjs'
import { createReport } from '../step.mjs'

/** `npm run build`: builds main process, preload and window into dist/, whether or not anything changed. */
export async function run() {
  await prepare(createReport({ stream: process.stdout, quiet: true }), { build: 'always' })
  return 0
}
