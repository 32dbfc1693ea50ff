import { spawn } from 'node:child_process'
import { undoOnExit } from './cleanup.mjs'
import { SetupFailure } from './failure.mjs'

const SCREEN = '1920x1080x24'

/**
 * Whether a window can be shown. Only Linux runs without a screen here.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
export function hasDisplay(env, platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)
}

/**
 * Starts an X server in memory. It picks a free number itself, so several can run at once.
 * @param {{ program?: string, pictureFolder?: string }} [options] pictureFolder: where the server keeps its screen as a file
 * @returns {Promise<{ display: string, stop(): void }>} display: as `:99`, for the environment of what is to be shown
 */
export function startVirtualDisplay({ program = 'Xvfb', pictureFolder } = {}) {
  return new Promise((resolve, reject) => {
    const args = [
      '-displayfd',
      '3',
      '-screen',
      '0',
      SCREEN,
      '-nolisten',
      'tcp',
      '-noreset',
      ...(pictureFolder ? ['-fbdir', pictureFolder] : []),
    ]
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true })
    const stop = () => void child.kill('SIGTERM')
    const forget = undoOnExit(stop)
    let words = ''
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      words = (words + text).slice(-4000)
    })
    const fail = (/** @type {string} */ why) => {
      forget()
      reject(new SetupFailure(`The virtual display did not start: ${why}.`, { details: words }))
    }
    child.on('error', (error) =>
      fail('code' in error && error.code === 'ENOENT' ? 'Xvfb is not installed' : error.message),
    )
    child.on('exit', (code, signal) => fail(`it ended with ${signal ?? code}`))
    child.stdio[3]?.once('data', (/** @type {Buffer} */ number) => {
      child.unref()
      resolve({
        display: `:${number.toString().trim()}`,
        stop: () => {
          forget()
          stop()
        },
      })
    })
  })
}

/**
 * Runs `work` with an environment in which windows can be shown: this one, or one with a virtual display.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<T>}
 */
export async function withDisplay(work, env = process.env) {
  if (hasDisplay(env, process.platform)) return work(env)
  const { display, stop } = await startVirtualDisplay()
  try {
    return await work({ ...env, DISPLAY: display })
  } finally {
    stop()
  }
}
