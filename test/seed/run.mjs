import { resolve } from 'node:path'
import { runBundled } from '../support/run-bundled.mjs'

// Fills a folder with an office of years: `run.mjs --folder DIR [--entries N] [--seed N] [--until YYYY-MM-DD]`.
process.exitCode = await runBundled(
  resolve(import.meta.dirname, '../..'),
  { seed: 'test/seed/seed.ts' },
  process.argv.slice(2),
)
