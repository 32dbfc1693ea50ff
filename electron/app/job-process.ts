import { join } from 'node:path'
import { app, type UtilityProcess, utilityProcess } from 'electron'
import type { Clock } from '../../shared/clock'
import type { DatabasePaths } from '../db/database-paths'
import { JobCancelled, type JobRunner } from '../journal/journal-jobs'
import type { JobReport, JobRequest } from '../worker'

/** Runs each job in a process of its own, so that the main process never waits; stopping a job ends that process. */
export function jobsInOwnProcess(dependencies: { paths: DatabasePaths; clock: Clock }): JobRunner {
  const { paths, clock } = dependencies
  // Not beside this file: the bundler may put it into a chunk in another folder.
  const worker = join(app.getAppPath(), 'dist', 'electron', 'worker.cjs')
  let running: { child: UtilityProcess; cancelled: boolean } | null = null
  return {
    run: (job, onProgress) =>
      new Promise((resolve, reject) => {
        const child = utilityProcess.fork(worker, [], { serviceName: 'duty-desk-job' })
        const mine = { child, cancelled: false }
        running = mine
        let settled = false
        child.on('message', (report: JobReport) => {
          if (report.kind === 'progress') return onProgress(report.done)
          settled = true
          resolve(report.value)
          child.kill()
        })
        child.once('exit', (code) => {
          running = null
          if (settled) return
          reject(mine.cancelled ? new JobCancelled() : new Error(`the ${job} process ended with code ${code}`))
        })
        child.postMessage({ job, paths, now: clock.now() } satisfies JobRequest)
      }),
    cancel() {
      if (!running) return
      const { child } = running
      running.cancelled = true
      // A process that is only being started cannot be ended yet.
      if (!child.kill()) child.once('spawn', () => child.kill())
    },
  }
}
