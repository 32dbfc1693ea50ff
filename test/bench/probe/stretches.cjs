// Watches how long the main process goes without a turn, during which nothing else is served.
const { existsSync, readFileSync } = require('node:fs')

/** So often is looked, ms: what is found is late by as much at the most. */
const EVERY_MS = 2
/** Of the main thread: ns on a processor, ns of waiting for one, turns. Linux only. */
const SCHEDULED = '/proc/self/schedstat'

const tells = existsSync(SCHEDULED)
const waitedMs = () => (tells ? Number(readFileSync(SCHEDULED, 'utf8').split(' ')[1]) / 1e6 : 0)

/**
 * Answers, when it is called, with the longest stretch since the start, ms: `whole`, and `own` without what the thread spent in waiting
 * for a processor that somebody else had.
 */
function watchStretches() {
  const longest = { whole: 0, own: 0 }
  let at = performance.now()
  let waited = waitedMs()
  const look = () => {
    const [now, waitedNow] = [performance.now(), waitedMs()]
    longest.whole = Math.max(longest.whole, now - at)
    longest.own = Math.max(longest.own, now - at - (waitedNow - waited))
    at = now
    waited = waitedNow
  }
  const timer = setInterval(look, EVERY_MS)
  return () => {
    clearInterval(timer)
    look()
    return longest
  }
}

module.exports = { watchStretches }
