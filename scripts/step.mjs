/**
 * One line per step, with how long it took. On a terminal the running step is redrawn in place; elsewhere (a log, CI)
 * a long step adds a plain line every ten seconds.
 */

/**
 * @typedef {(text: string) => void} Progress says how far a step has come
 * @typedef {{ text: string, changed: boolean }} StepOutcome what was found or made; `changed` is false when nothing was to be done
 * @typedef {object} Report
 * @property {(title: string, work: (progress: Progress) => Promise<StepOutcome>) => Promise<void>} step
 * @property {(line: string) => void} note
 */

const PLAIN_INTERVAL_MS = 10_000

/** Milliseconds as a person reads them: `0.3 s`, `12 s`, `2 min 5 s`. */
export function formatDuration(/** @type {number} */ ms) {
  const seconds = ms / 1000
  if (seconds < 10) return `${seconds.toFixed(1)} s`
  if (seconds < 60) return `${Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** Bytes as whole megabytes, `187 MB`. */
export function formatMegabytes(/** @type {number} */ bytes) {
  return `${Math.round(bytes / 1_000_000)} MB`
}

/**
 * Shows that a step without a measure of its own is still at work: its text and the seconds since it began.
 * @template T
 * @param {Progress} progress
 * @param {() => string} text
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withElapsed(progress, text, work) {
  const startedAt = performance.now()
  const show = () => progress(`${text()}, ${formatDuration(performance.now() - startedAt)}`)
  const timer = setInterval(show, 1000)
  show()
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

/**
 * @param {{ stream: { write(text: string): unknown, isTTY?: boolean, columns?: number }, quiet?: boolean, now?: () => number }} options
 *   quiet: steps that changed nothing are not mentioned
 * @returns {Report}
 */
export function createReport({ stream, quiet = false, now = () => performance.now() }) {
  const isLive = stream.isTTY === true
  const erase = () => (isLive ? stream.write('\r\u001b[2K') : undefined)

  async function step(/** @type {string} */ title, /** @type {(progress: Progress) => Promise<StepOutcome>} */ work) {
    const startedAt = now()
    let lastPlainAt = startedAt
    const progress = (/** @type {string} */ text) => {
      const line = `… ${title}: ${text}`
      if (isLive) stream.write(`\r\u001b[2K${line.slice(0, (stream.columns || 80) - 1)}`)
      else if (now() - lastPlainAt >= PLAIN_INTERVAL_MS) {
        lastPlainAt = now()
        stream.write(`${line}\n`)
      }
    }
    try {
      const { text, changed } = await work(progress)
      erase()
      if (changed || !quiet) stream.write(`✓ ${title}: ${text} (${formatDuration(now() - startedAt)})\n`)
    } catch (error) {
      erase()
      throw error
    }
  }

  return { step, note: (line) => void stream.write(`${line}\n`) }
}
