import { join } from 'node:path'
import { app, type UtilityProcess, utilityProcess } from 'electron'
import type { Clock } from '../../shared/clock'
import type { DatabasePaths } from '../db/database-paths'
import { JobCancelled, type JobRunner } from '../journal/journal-jobs'
import { IndexingStopped, type IndexRunner } from '../search/index-job'
import type { JobReport, JobRequest } from '../worker'

type Done = Extract<JobReport, { kind: 'done' }>['value']

/** Runs each job over the journal in a process of its own, so that the main process never waits; stopping a job ends that process. */
export function jobsInOwnProcess({ paths, clock }: { paths: DatabasePaths; clock: Clock }): JobRunner {
  const runner = oneAtATime(() => new JobCancelled())
  return {
    async run(job, onProgress) {
      const found = await runner.run({ job, paths, now: clock.now() }, onProgress)
      if (!found) throw new Error(`the ${job} process found nothing`)
      return found
    },
    cancel: runner.stop,
  }
}

/** The same for the search index; it may run beside the former. */
export function indexingInOwnProcess(paths: DatabasePaths): IndexRunner {
  const runner = oneAtATime(() => new IndexingStopped())
  return {
    async run(order, onProgress) {
      await runner.run({ job: 'index', paths, order }, onProgress)
    },
    stop: runner.stop,
  }
}

function oneAtATime(stopped: () => Error) {
  // Not beside this file: the bundler may put it into a chunk in another folder.
  const worker = join(app.getAppPath(), 'dist', 'electron', 'worker.cjs')
  let running: { child: UtilityProcess; stopped: boolean } | null = null
  return {
    run: (request: JobRequest, onProgress: (done: number) => void) =>
      new Promise<Done>((resolve, reject) => {
        const child = utilityProcess.fork(worker, [], { serviceName: 'duty-desk-job' })
        const mine = { child, stopped: false }
        running = mine
        let settled = false
        child.on('message', (report: JobReport) => {
          if (report.kind === 'progress') return onProgress(report.done)
          settled = true
          running = null
          if (report.kind === 'done') resolve(report.value)
          else reject(failureOf(report))
          child.kill()
        })
        child.once('exit', (code) => {
          if (settled) return
          running = null
          reject(mine.stopped ? stopped() : new Error(`the ${request.job} process ended with code ${code}`))
        })
        child.postMessage(request)
      }),
    stop() {
      if (!running) return
      const { child } = running
      running.stopped = true
      // A process that is only being started cannot be ended yet.
      if (!child.kill()) child.once('spawn', () => child.kill())
    },
  }
}

/** What went wrong there, with the code by which it is put into words here. */
function failureOf({ message, code }: Extract<JobReport, { kind: 'failed' }>): Error {
  return Object.assign(new Error(message), code === null ? {} : { code })
}
