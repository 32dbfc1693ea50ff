// Has the page do long jobs one after another, as whoever is at the desk would, and watches how long each keeps the main process.
const { monitorEventLoopDelay } = require('node:perf_hooks')
const { dialog } = require('electron')

/** The clock of the main process is looked at so often, ms: what it finds is late by as much at the most. */
const RESOLUTION = 2

/** Files that the program asks a place for go there; nobody is asked. */
function answerSaveDialogs(filePath) {
  dialog.showSaveDialog = async () => ({ canceled: false, filePath })
}

/** Whether the job came to its end by itself before it was stopped; its answer. */
async function runWithin(webContents, { run, stop, longestMs }) {
  const answer = webContents.executeJavaScript(`(async () => (${run}))()`)
  let timer
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, longestMs, 'late')
  })
  const first = await Promise.race([answer.then(() => 'whole'), late])
  clearTimeout(timer)
  if (first === 'whole') return { whole: true, answer: await answer }
  await webContents.executeJavaScript(`(async () => (${stop}))()`)
  return { whole: false, answer: await answer }
}

/** Each job in turn: how it ended, how long it took and the longest stretch without a turn of the main process, ms (JobFigures). */
async function runJobs(webContents, jobs) {
  const figures = []
  for (const job of jobs) {
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
    delay.enable()
    const startedAt = performance.now()
    const { whole, answer } = await runWithin(webContents, job)
    const took = performance.now() - startedAt
    delay.disable()
    figures.push({ name: job.name, whole, took, blocked: delay.max / 1e6, answer })
  }
  return figures
}

module.exports = { answerSaveDialogs, runJobs }
