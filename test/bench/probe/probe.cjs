// Stands between Electron and an app and tells the bench, a line of JSON each, when what happened (ms since 1970). The app
// knows nothing of it. The empty window is started through it too, so that what it costs cancels out.
const { once } = require('node:events')
const { writeSync } = require('node:fs')
const { join } = require('node:path')
const { app } = require('electron')
const { choosePerson, collectGarbage, enterPassword, paintsOf, typeKeys, waitForField } = require('./page-acts.cjs')
const { answerSaveDialogs, runJobs } = require('./page-jobs.cjs')
const { scrollList } = require('./page-scroll.cjs')

const argument = (name) =>
  process.argv.find((each) => each.startsWith(`--probe-${name}=`))?.slice(`--probe-${name}=`.length) ?? null
const now = () => performance.timeOrigin + performance.now()
const tell = (what, at = now(), more = {}) => writeSync(1, `${JSON.stringify({ what, at, ...more })}\n`)

const target = argument('target')
tell('script')
app.once('ready', () => tell('ready'))
app.once('browser-window-created', (_event, window) => {
  tell('window')
  const { webContents } = window
  webContents.once('dom-ready', () => {
    tell('dom')
    observe(window, webContents).catch((error) => tell('fault', now(), { fault: String(error.stack) }))
  })
})

/** Says that a stage is reached, and, when it is to be looked at, holds still there until a line comes in. */
async function stage(webContents, name) {
  if (argument('hold') === null) return tell(name)
  await collectGarbage(webContents)
  tell(name)
  await once(process.stdin, 'data')
}

async function observe(window, webContents) {
  tell('typeable', await waitForField(window, webContents, argument('field')))
  for (const [name, at] of await paintsOf(webContents)) tell(name, at)
  await stage(webContents, 'started')
  const password = argument('password')
  if (password !== null) {
    await choosePerson(webContents, argument('person'))
    tell('password', await enterPassword(webContents, password))
    tell('desk', await waitForField(window, webContents, argument('desk')))
  }
  const keys = Number(argument('keys') ?? 0)
  if (keys > 0) tell('keys', now(), { figures: await typeKeys(webContents, keys) })
  const frames = Number(argument('scroll') ?? 0)
  if (frames > 0) tell('scrolled', now(), { scrolled: await scrollList(webContents, frames) })
  const jobs = argument('jobs')
  if (jobs !== null) {
    answerSaveDialogs(argument('saved'))
    tell('jobs', now(), { jobs: await runJobs(webContents, JSON.parse(jobs)) })
  }
  await stage(webContents, 'settled')
}

const manifest = require(join(target, 'package.json'))
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version)
app.setAppPath(target)
require(join(target, manifest.main))
