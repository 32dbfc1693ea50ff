// Has the page do long jobs one after another, as whoever is at the desk would, and watches how long each keeps the main process.
const { dialog } = require('electron')
const { watchStretches } = require('./stretches.cjs')

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

/** Each job in turn: how it ended, how long it took (ms), the longest stretches without a turn of the main process (JobFigures). */
async function runJobs(webContents, jobs) {
  const figures = []
  for (const job of jobs) {
    const blocked = watchStretches()
    const startedAt = performance.now()
    const ended = await runWithin(webContents, job)
    figures.push({ name: job.name, ...ended, took: performance.now() - startedAt, blocked: blocked() })
  }
  return figures
}

module.exports = { answerSaveDialogs, runJobs }
