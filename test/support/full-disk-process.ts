import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'
import { listAccounts } from '../../electron/accounts/accounts-repository'
import { databasePaths } from '../../electron/db/database-paths'
import { errorCode } from '../../electron/db/storage-failure'
import { verifyJob } from '../../electron/journal/journal-jobs'
import { aRecord } from './an-entry'
import { anOffice, valueIn } from './an-office'
import { fillDisk, makeRoom } from './ballast'
import { openRealDesk } from './real-desk'

/** What two starts on a full disk tell, as one line of JSON. */
export interface FullDiskReport {
  /** What ended the recording of the first, and the entries that were acknowledged until then. */
  first: { refused: string | null; acknowledged: number }
  /** Entries that the second found, while the disk was still full. */
  found: number
  /** Whether the second recorded after room was made, and the journal held then. */
  recorded: boolean
  holds: boolean
}

const [, program = '', folder = '', resources = '', part] = process.argv
/** Records until the disk is full, tells how far it came, and dies without closing anything. */
async function recordUntilFull(): Promise<never> {
  const { api } = openRealDesk({ folder, resources })
  valueIn(await api.office.setUp(anOffice()))
  valueIn(await api.entries.record(aRecord()))
  fillDisk(folder)
  for (let acknowledged = 1; ; acknowledged += 1) {
    try {
      valueIn(await api.entries.record(aRecord({ text: '字'.repeat(5000) })))
    } catch (error) {
      writeSync(1, JSON.stringify({ refused: errorCode(error), acknowledged }))
      process.kill(process.pid, 'SIGKILL')
    }
  }
}

async function report(): Promise<FullDiskReport> {
  const first = spawnSync(process.execPath, [program, folder, resources, 'first'], { encoding: 'utf8' })
  if (first.stderr !== '') throw new Error(first.stderr)
  const { api, desk, connection, close } = openRealDesk({ folder, resources })
  const [account] = listAccounts(connection)
  if (!account) throw new Error('the account is lost')
  desk.session.start(account, 0)
  const found = Number(connection.raw.prepare('SELECT count(*) FROM entry').pluck().get())
  makeRoom(folder)
  const recorded = (await api.entries.record(aRecord())).ok
  const { firstBad, differing } = verifyJob(databasePaths(folder), () => true)
  // What moves the write-ahead log in the background would keep the process alive.
  close()
  return { first: JSON.parse(first.stdout), found, recorded, holds: firstBad === null && differing?.length === 0 }
}

if (part === 'first') void recordUntilFull()
else void report().then((told) => console.log(JSON.stringify(told)))
