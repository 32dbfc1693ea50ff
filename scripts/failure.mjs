import { stripVTControlCharacters } from 'node:util'

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

const SHOWN_DETAILS = 24

/** A tool's words, indented; of many lines the first ones, which name the cause, and the last. */
function indent(/** @type {string} */ words) {
  const lines = stripVTControlCharacters(words).trim().split('\n')
  const kept = lines.length > SHOWN_DETAILS ? [...lines.slice(0, 16), '…', ...lines.slice(-6)] : lines
  return kept.map((line) => `    ${line}`).join('\n')
}

/** The failure as lines for the terminal: details, what is wrong, what to do. A bug keeps its stack. */
export function describeFailure(/** @type {unknown} */ error) {
  const failure = asFailure(error)
  if (!failure) return error instanceof Error ? (error.stack ?? error.message) : String(error)
  return [failure.details && indent(failure.details), `✗ ${failure.message}`, failure.advice && `  ${failure.advice}`]
    .filter(Boolean)
    .join('\n')
}

/** A failure with a sentence; what the operating system says of disks and rights is given one. */
function asFailure(/** @type {unknown} */ error) {
  if (error instanceof SetupFailure) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const path = error instanceof Error && 'path' in error ? ` (${error.path})` : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskIsFull(`writing a file${path}`, '')
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new SetupFailure(`This user may not write there${path}.`, {
      advice: 'Give the folder back to this user, or name another one in DUTY_DESK_CACHE.',
      cause: error,
    })
  }
  return undefined
}

function diskIsFull(/** @type {string} */ doing, /** @type {string} */ details) {
  return new SetupFailure(`The disk is full: ${doing} stopped.`, {
    advice: 'Free some space and run the same command again; nothing half-made was kept.',
    details,
  })
}

const DISK_SIGNS = /ENOSPC|EDQUOT|No space left on device|Wrote only|disk full|write error/i
const NETWORK_SIGNS =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT|fetch failed|Could not resolve|Temporary failure|Failed to fetch|Unable to locate package|Premature close|ECONNABORTED/i

/**
 * Turns a tool's last words into a sentence: a full disk and a missing network are told apart from all else.
 * @param {string} doing what was being done, as in "downloading Electron"
 * @param {string} output what the tool printed
 */
export function failureOf(doing, output) {
  if (DISK_SIGNS.test(output)) return diskIsFull(doing, output)
  if (NETWORK_SIGNS.test(output)) {
    return new SetupFailure(`No network: ${doing} failed.`, {
      advice:
        'Check the connection, and the registry and proxy that npm is set to use, then run the same command again.',
      details: output,
    })
  }
  return new SetupFailure(`This failed: ${doing}.`, { details: output })
}
