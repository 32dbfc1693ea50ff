import { resolve } from 'node:path'
import { runBundled } from '../support/run-bundled.mjs'

// Starts the guided tour: `run.mjs [--texts DIR] [--json FILE] [--output DIR]`.
const programs = { tour: 'test/tour/tour.ts' }
process.exitCode = await runBundled(resolve(import.meta.dirname, '../..'), programs, process.argv.slice(2))
