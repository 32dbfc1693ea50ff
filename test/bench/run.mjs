import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { bundleForNode } from '../support/bundle.mjs'
import { packagesEnvironment } from '../support/packages-environment.mjs'

// Starts the bench: `run.mjs [--entries N] [--runs N] [--only start,saving,typing,log] [--json FILE]`.
const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'duty-desk-bench-program-'))
try {
  await bundleForNode(root, { bench: 'test/bench/bench.ts', 'node-side': 'test/bench/node-side.ts' }, folder)
  const env = { ...process.env, ...packagesEnvironment(root) }
  const bench = spawn(process.execPath, [join(folder, 'bench.cjs'), root, ...process.argv.slice(2)], {
    env,
    stdio: 'inherit',
  })
  const [code] = await once(bench, 'close')
  process.exitCode = code ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
