import type { DatabasePaths } from './db/database-paths'
import { type Job, rebuildJob, verifyJob } from './journal/journal-jobs'

/** What the main process asks of this short-lived process: one job, once. */
export interface JobRequest {
  job: Job
  paths: DatabasePaths
  /** UTC ms. */
  now: number
}

export type JobReport = { kind: 'progress'; done: number } | { kind: 'done'; value: ReturnType<typeof verifyJob> }

process.parentPort.once('message', ({ data }: { data: JobRequest }) => {
  const report = (message: JobReport) => process.parentPort.postMessage(message)
  let reported = 0
  // A message for every whole percent: rare enough to keep, and none is left out that something begins at.
  const onProgress = (done: number) => {
    const percent = Math.floor(done * 100)
    if (percent > reported) {
      reported = percent
      report({ kind: 'progress', done })
    }
    return true
  }
  const { job, paths, now } = data
  const value = job === 'verify' ? verifyJob(paths, onProgress) : rebuildJob(paths, now, onProgress)
  report({ kind: 'done', value })
})
