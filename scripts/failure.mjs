/** Something a person can understand and act on: its message is a whole sentence and is shown without a stack. */
export class SetupFailure extends Error {
  /**
   * @param {string} sentence what is wrong
   * @param {{ advice?: string, details?: string, cause?: unknown }} [more] what to do, and the last words of the tool that failed
   */
  constructor(sentence, more = {}) {
    super(sentence, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'SetupFailure'
    this.advice = more.advice ?? ''
    this.details = more.details ?? ''
  }
}

/** The failure as lines for the terminal. */
export function describeFailure(/** @type {unknown} */ error) {
  if (error instanceof SetupFailure) {
    const details = error.details
      .trim()
      .split('\n')
      .slice(-12)
      .map((line) => `    ${line}`)
    return [error.details ? details.join('\n') : '', `✗ ${error.message}`, error.advice ? `  ${error.advice}` : '']
      .filter(Boolean)
      .join('\n')
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const NETWORK_SIGNS =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR|network|fetch failed|Could not resolve|Temporary failure|Failed to fetch|Unable to locate package/i
const DISK_SIGNS = /ENOSPC|No space left on device|disk full|write error/i

/**
 * Turns a tool's last words into a sentence: a full disk and a missing network are told apart from all else.
 * @param {string} doing what was being done, as in "downloading Electron"
 * @param {string} output what the tool printed
 */
export function failureOf(doing, output) {
  if (DISK_SIGNS.test(output))
    return new SetupFailure(`The disk is full: ${doing} stopped.`, {
      advice: 'Free some space and run the same command again; nothing half-made was kept.',
      details: output,
    })
  if (NETWORK_SIGNS.test(output))
    return new SetupFailure(`No network: ${doing} failed.`, {
      advice:
        'Check the connection, and the registry and proxy that npm is set to use, then run the same command again.',
      details: output,
    })
  return new SetupFailure(`This failed: ${doing}.`, { details: output })
}
