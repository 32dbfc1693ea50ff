import { spawn, spawnSync } from 'node:child_process'
import { undoOnExit } from './cleanup.mjs'

const isWindows = process.platform === 'win32'
const KEPT_OUTPUT = 64 * 1024

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeoutMs] then the command and its children are ended and `timedOut` is true
 * @property {AbortSignal} [signal] ends the command and its children
 * @property {'SIGKILL' | 'SIGTERM'} [endWith] how it is ended: at once, so that it writes nothing more behind our back, unless it
 *   must be let finish what it is at
 *
 * @typedef {object} CommandOutcome
 * @property {number} code exit code; 127 when the program does not exist, 128 when a signal ended it
 * @property {string | null} signal what ended it, as SIGSEGV
 * @property {string} output the last 64 KiB of both streams
 * @property {string} stdout
 * @property {boolean} timedOut
 */

/** Ends a command together with everything it started. */
function endGroup(
  /** @type {import('node:child_process').ChildProcess} */ child,
  /** @type {NodeJS.Signals} */ signal,
) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' })
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ESRCH') throw error
  }
}

/**
 * Runs a program to its end without a terminal and keeps what it says. It is never left behind when this process ends.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandOutcome>}
 */
export function runCommand(file, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !isWindows,
      windowsHide: true,
    })
    const end = () => endGroup(child, options.endWith ?? 'SIGKILL')
    const forget = undoOnExit(end)
    const kept = { stdout: '', output: '' }
    let timedOut = false
    const onTimeout = () => {
      timedOut = true
      end()
    }
    const timer = options.timeoutMs === undefined ? undefined : setTimeout(onTimeout, options.timeoutMs)
    options.signal?.addEventListener('abort', end, { once: true })

    child.stdout.setEncoding('utf8').on('data', (text) => {
      kept.stdout = (kept.stdout + text).slice(-KEPT_OUTPUT)
      kept.output = (kept.output + text).slice(-KEPT_OUTPUT)
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      kept.output = (kept.output + text).slice(-KEPT_OUTPUT)
    })
    const finish = (/** @type {number} */ code, /** @type {string | null} */ signal) => {
      clearTimeout(timer)
      options.signal?.removeEventListener('abort', end)
      forget()
      resolve({ code, signal, timedOut, ...kept })
    }
    child.on('error', (error) => {
      kept.output += error.message
      finish(127, null)
    })
    child.on('close', (code, signal) => finish(code ?? 128, signal))
  })
}

/**
 * Runs a program that owns the terminal (a test runner, the application) and answers its exit code.
 * Ctrl-C reaches it directly, as it shares our process group.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export function runAttached(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: options.cwd, env: options.env ?? process.env, stdio: 'inherit' })
    const forget = undoOnExit(() => child.kill('SIGTERM'))
    child.on('error', (error) => {
      forget()
      reject(error)
    })
    child.on('close', (code) => {
      forget()
      resolve(code ?? 128)
    })
  })
}
