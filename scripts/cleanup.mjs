/** What has to be undone when this process ends early: half-made folders, locks, child processes. */

/** @type {Set<() => void>} */
const undoings = new Set()
let isListening = false

function undoAll() {
  for (const undo of [...undoings].reverse()) {
    undoings.delete(undo)
    try {
      undo()
    } catch (error) {
      process.stderr.write(`while cleaning up: ${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
}

function listen() {
  if (isListening) return
  isListening = true
  process.on('exit', undoAll)
  const codes = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      if (signal === 'SIGINT') process.stderr.write('\nStopped.\n')
      process.exit(code)
    })
  }
}

/**
 * Runs `undo` (synchronously) if the process ends, by itself or by Ctrl-C, before the returned function is called.
 * @param {() => void} undo
 * @returns {() => void} call it when there is nothing left to undo
 */
export function undoOnExit(undo) {
  listen()
  undoings.add(undo)
  return () => {
    undoings.delete(undo)
  }
}
