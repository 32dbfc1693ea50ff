import { systemClock } from './app/system'
import type { DatabasePaths } from './db/database-paths'
import { errorCode } from './db/storage-failure'
import { type Job, rebuildJob, verifyJob } from './journal/journal-jobs'
import { type IndexOrder, indexJob } from './search/index-job'

/** What the main process asks of this short-lived process: one job, once. */
export type JobRequest = { paths: DatabasePaths } & (
  | {
      job: Job
      /** UTC ms. */
      now: number
    }
  | { job: 'index'; order: IndexOrder }
)

export type JobReport =
  | { kind: 'progress'; done: number }
  | { kind: 'done'; value: ReturnType<typeof verifyJob> | null }
  /** `code`: of SQLite or the operating system, where it has one. */
  | { kind: 'failed'; message: string; code: string | null }

process.parentPort.once('message', ({ data }: { data: JobRequest }) => {
  const report = (message: JobReport) => process.parentPort.postMessage(message)
  const onProgress = inPercents((done) => report({ kind: 'progress', done }))
  const failed = (error: unknown) =>
    report({ kind: 'failed', message: error instanceof Error ? error.message : String(error), code: errorCode(error) })
  carryOut(data, onProgress).then((value) => report({ kind: 'done', value }), failed)
})

async function carryOut(request: JobRequest, onProgress: (done: number) => void) {
  const { paths } = request
  if (request.job === 'index') {
    const pause = (ms: number) => new Promise<void>((resolve) => systemClock.after(ms, resolve))
    await indexJob(paths, request.order, { now: systemClock.now, pause, onProgress })
    return null
  }
  const goOn = (done: number) => {
    onProgress(done)
    return true
  }
  return request.job === 'verify' ? verifyJob(paths, goOn) : rebuildJob(paths, request.now, goOn)
}

/** Passes on every whole percent: rare enough to keep, and none is left out that something begins at. */
function inPercents(report: (done: number) => void): (done: number) => void {
  let reported = 0
  return (done) => {
    const percent = Math.floor(done * 100)
    if (percent <= reported) return
    reported = percent
    report(done)
  }
}
