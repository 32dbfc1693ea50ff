import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { undoOnExit } from '../cleanup.mjs'

const BEAT_MS = 2_000
const DEAD_AFTER_MS = 30_000

/** @typedef {{ hold(onWait?: (text: string) => void): Promise<void>, release(): void }} SetUpLock */

function codeOf(/** @type {unknown} */ error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Who holds the lock: `undefined` when nobody does any more. A holder is gone when its process is, or when its lock has not been touched for long. */
function holderOf(/** @type {string} */ file) {
  try {
    const text = readFileSync(file, 'utf8')
    const [host = '', pid = ''] = text.split(' ')
    const isSilent = Date.now() - statSync(file).mtimeMs > DEAD_AFTER_MS
    const isGone = isSilent || (host === hostname() && !isAlive(Number(pid)))
    return { text, pid, isGone }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** Takes away a dead holder's lock. If another process was quicker and holds it anew, its lock is put back. */
function removeDead(/** @type {string} */ file, /** @type {string} */ deadText) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (readFileSync(aside, 'utf8') === deadText) rmSync(aside)
  else renameSync(aside, file)
}

/**
 * One set-up at a time per user: the second waits for the first and then finds everything done.
 * Held once per process, whoever asks; a killed holder is noticed.
 * @param {string} file
 * @returns {SetUpLock}
 */
export function createSetUpLock(file) {
  /** @type {(() => void) | undefined} */
  let letGo

  function tryToHold() {
    mkdirSync(dirname(file), { recursive: true })
    const text = `${hostname()} ${process.pid} ${Date.now()}`
    try {
      writeFileSync(file, text, { flag: 'wx' })
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false
      throw error
    }
    const beat = setInterval(() => utimesSync(file, new Date(), new Date()), BEAT_MS)
    beat.unref()
    const remove = () => {
      clearInterval(beat)
      rmSync(file, { force: true })
    }
    const forget = undoOnExit(remove)
    letGo = () => {
      forget()
      remove()
    }
    return true
  }

  async function hold(/** @type {(text: string) => void} */ onWait = () => undefined) {
    while (!letGo && !tryToHold()) {
      const holder = holderOf(file)
      if (holder?.isGone) removeDead(file, holder.text)
      else if (holder) {
        onWait(`waiting for the set-up of process ${holder.pid}`)
        await wait(300)
      }
    }
  }

  return {
    hold,
    release: () => {
      letGo?.()
      letGo = undefined
    },
  }
}
