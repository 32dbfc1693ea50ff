import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { undoOnExit } from '../../scripts/cleanup.mjs'
import { bundleForNode } from './bundle.mjs'
import { packagesEnvironment } from './packages-environment.mjs'

/**
 * Bundles TypeScript programs into a folder of their own, runs the first of them with the root and `args`, and answers its
 * exit code. It ends with this process.
 * @param {string} root of the checkout
 * @param {Record<string, string>} programs name → file, from the root
 * @param {readonly string[]} args
 */
export async function runBundled(root, programs, args) {
  const folder = mkdtempSync(join(tmpdir(), 'duty-desk-program-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const forgetFolder = undoOnExit(remove)
  await bundleForNode(root, programs, folder)
  const [first = ''] = Object.keys(programs)
  const child = spawn(process.execPath, [join(folder, `${first}.cjs`), root, ...args], {
    env: { ...process.env, ...packagesEnvironment(root) },
    stdio: 'inherit',
  })
  const forgetChild = undoOnExit(() => child.kill('SIGTERM'))
  const [code] = await once(child, 'close')
  forgetChild()
  forgetFolder()
  remove()
  return Number(code ?? 1)
}
