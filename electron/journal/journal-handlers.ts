import type { IdSource } from '../../shared/clock'
import type { Handlers, Publish } from '../../shared/ipc/contract'
import type { Verification } from '../../shared/journal/journal'
import { failure, type Result, success } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import type { Db } from '../db/connection'
import type { IndexKeeper } from '../search/index-keeper'
import type { Journal } from './journal'
import { type Job, JobCancelled, type JobRunner, REBUILD_WRITES_FROM } from './journal-jobs'
import { listJournalOf } from './journal-repository'

interface Dependencies {
  db: Db
  journal: Journal
  jobs: JobRunner
  ids: IdSource
  session: SessionKeeper
  publish: Publish
  /** Told when the tables may have been replaced. */
  index: Pick<IndexKeeper, 'resume'>
}

const SUSPENDED = '正在重建，稍等再存。内容仍在草稿里'

export function journalHandlers({
  db,
  journal,
  jobs,
  ids,
  session,
  publish,
  index,
}: Dependencies): Handlers['journal'] {
  let running: Job | null = null

  const run = async (job: Job): Promise<Result<Verification>> => {
    if (running) return failure('conflict', '上一次校验还在进行，等它做完或先停下')
    running = job
    let isWriting = false
    let resume = (): void => undefined
    const onProgress = (done: number) => {
      if (job === 'rebuild' && done >= REBUILD_WRITES_FROM && !isWriting) {
        isWriting = true
        resume = journal.suspend(SUSPENDED)
      }
      publish('journal', 'onProgress', { job, done })
    }
    try {
      return success(await jobs.run(job, onProgress))
    } catch (error) {
      if (error instanceof JobCancelled) return failure('conflict', '已停下，什么都没有改')
      throw error
    } finally {
      running = null
      resume()
    }
  }

  return {
    of: ({ subject }) =>
      success(
        listJournalOf(db, subject).map((row) => ({
          seq: row.seq,
          recordedAt: row.recorded_at,
          actorName: row.actor_name,
          station: row.station,
          type: row.type,
          hash: row.hash,
        })),
      ),
    verify: () => run('verify'),
    async rebuild() {
      const actor = session.actor()
      const result = await run('rebuild')
      index.resume()
      if (!result.ok || result.value.firstBad) return result
      const noted = journal.execute({ commandId: ids.next(), actor }, () =>
        success([{ type: 'journal.rebuilt.1', subject: journal.station, payload: { events: result.value.rows } }]),
      )
      return noted.ok ? result : noted
    },
    cancel() {
      jobs.cancel()
      return success(null)
    },
  }
}
