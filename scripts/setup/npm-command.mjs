import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * How to call the npm that started us, or else the one beside this Node, so that its registry, proxy and certificates hold.
 * @param {{ env: NodeJS.ProcessEnv, execPath: string, platform: string }} system
 * @returns {{ file: string, args: string[] }}
 */
export function findNpm({ env, execPath, platform }) {
  const bin = dirname(execPath)
  const beside = platform === 'win32' ? join(bin, 'node_modules') : join(bin, '..', 'lib', 'node_modules')
  const started = env.npm_execpath?.endsWith('npm-cli.js') ? [env.npm_execpath] : []
  const script = [...started, join(beside, 'npm', 'bin', 'npm-cli.js')].find((file) => existsSync(file))
  return script ? { file: execPath, args: [script] } : { file: platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
}

/** Fail within seconds where there is no network, yet let a slow download run; a stalled one is noticed by whoever waits for it. */
export const PATIENCE = [
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=3000',
  '--fetch-timeout=3600000',
]
