import { verifyJob } from '../../electron/journal/journal-jobs'
import type { HandoverId } from '../../shared/handover/handover-contract'
import type { Failure, Result } from '../../shared/result'
import { acceptAll, aSigning, freeze, openRoom, type Room } from './a-shift'
import { aCommand, aRecord } from './an-entry'
import { PASSWORD, valueIn } from './an-office'
import { fillDisk, makeRoom } from './ballast'
import { quickPasswords } from './quick-passwords'
import { startApp } from './start-app'
import { createTestIds } from './test-clock'

/** What a signing on a full disk tells, as one line of JSON. */
export interface FullDiskSigningReport {
  /** Why the second signature was refused, and signing in after a restart on the disk that was still full. */
  refused: [Failure | null, Failure | null]
  /** Phase of the sheet and lead of the shift that owns the room, in between and in the end. */
  between: State
  after: State
  holds: boolean
}

type State = [phase: string | undefined, lead: string | undefined]

const [, , folder = '', resources = ''] = process.argv

const failureOf = (result: Result<unknown>) => (result.ok ? null : result.failure)

async function stateOf({ app }: Room): Promise<State> {
  const running = valueIn(await app.api.handover.sheet({ handoverId: null }))
  return [running?.phase, valueIn(await app.api.shifts.room()).owner?.lead.name]
}

/** Takes what is left: long entries first, then words that fit into a page. */
async function writeUntilFull({ app }: Room, handoverId: HandoverId, key: string): Promise<void> {
  const { entries, handover } = app.api
  while ((await entries.record(aRecord({ text: '字'.repeat(5000) }))).ok);
  for (let words = '字'; (await handover.keepWords({ handoverId, key, words })).ok; words += '字');
}

async function report(): Promise<FullDiskSigningReport> {
  const ids = createTestIds('full-')
  const room = await openRoom({ folder, resources, ports: { ids } })
  valueIn(await room.app.api.entries.record(aRecord()))
  const frozen = await freeze(room)
  const { handoverId } = frozen
  await acceptAll(room, frozen)
  const signing = aSigning(room.people.nextLead)
  const command = { commandId: aCommand(), handoverId, signing, reason: '', jointWork: false }
  const takeOver = () => room.app.api.handover.takeOver(command)
  fillDisk(folder)
  await writeUntilFull(room, handoverId, frozen.sheet.items[0]?.key ?? '')
  const first = failureOf(await takeOver())
  room.app.stop()
  room.app = startApp({ folder, resources, clock: room.app.clock, ports: { passwords: quickPasswords, ids } })
  const signIn = () => room.app.api.accounts.signIn({ accountId: room.people.nextLead, password: PASSWORD })
  const second = failureOf(await signIn())
  makeRoom(folder)
  valueIn(await signIn())
  const between = await stateOf(room)
  valueIn(await takeOver())
  const { firstBad, differing } = verifyJob(room.app.paths, () => true)
  const holds = firstBad === null && differing?.length === 0
  return { refused: [first, second], between, after: await stateOf(room), holds }
}

void report().then((told) => console.log(JSON.stringify(told)))
