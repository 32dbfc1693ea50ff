import { resolve } from 'node:path'
import { runBundled } from '../support/run-bundled.mjs'

// Starts the bench: `run.mjs [--entries N] [--office DIR] [--runs N] [--only start,typing,scroll,log,search,figures,saving,incidents,handover,jobs] [--json FILE]`.
const programs = { bench: 'test/bench/bench.ts', 'node-side': 'test/bench/node-side.ts' }
process.exitCode = await runBundled(resolve(import.meta.dirname, '../..'), programs, process.argv.slice(2))
