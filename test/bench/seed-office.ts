import { systemClock } from '../../electron/app/system'
import { sampleCallers } from '../../electron/office/sample-callers'
import { sampleContent } from '../../electron/office/sample-entries'
import { createSampleRandom } from '../../electron/office/sample-random'
import type { Clock } from '../../shared/clock'
import type { CommandId } from '../../shared/entries/entries-contract'
import type { EntryContent } from '../../shared/entries/entry'
import { dayStart } from '../../shared/time/office-day'
import { DEFAULT_ZONE, dayOf } from '../../shared/time/office-time'
import { anOffice, valueIn } from '../support/an-office'
import { openRealDesk } from '../support/real-desk'

const SEED = 20_260_718
const CALLERS = 3_000
/** Entries a busy room writes on one day: today's fill the first page of the log. */
const PER_DAY = 100
const DAY_MS = 24 * 60 * 60_000
/** So many of the newest are still being handled; the rest are closed, as in a room that does its work. */
const OPEN = 40
/** Entries in one transaction: durable one by one, 100,000 of them would take minutes. */
const BATCH = 2_000

/** Words for entries, the same for the same `index`, counted from the newest, whatever the number of entries. */
export function createContents(): (index: number, receivedAt: number) => EntryContent {
  const callers = sampleCallers(SEED, CALLERS)
  return (index, receivedAt) => {
    const random = createSampleRandom(SEED + index)
    return sampleContent(random, random.pick(callers), receivedAt)
  }
}

/** Sets an office up in an empty folder and records entries through the whole command path, the newest just now. */
export async function seedOffice(options: { folder: string; resources: string; entries: number }): Promise<void> {
  const { folder, resources, entries } = options
  const moments = momentsOf(entries, systemClock.now())
  const contentOf = createContents()
  let at = (moments.at(-1) ?? systemClock.now()) - DAY_MS
  const clock: Clock = { ...systemClock, now: () => at }
  const { api, connection, close } = openRealDesk({ folder, resources, ports: { clock } })
  valueIn(await api.office.setUp(anOffice()))
  connection.raw.exec('BEGIN IMMEDIATE')
  for (const [index, moment] of [...moments.entries()].reverse()) {
    at = moment
    const command = { draftId: null, content: contentOf(index, at), attachments: [], linkedTo: [] }
    const { id } = valueIn(await api.entries.record({ commandId: `seed-${index}` as CommandId, ...command }))
    if (index >= OPEN) {
      const closing = { entryId: id, outcome: '已转主管部门处理，已回电', reason: '来电人不愿留详情' }
      valueIn(await api.entries.close({ commandId: `close-${index}` as CommandId, ...closing }))
    }
    if (index % BATCH === 0) connection.raw.exec('COMMIT; BEGIN IMMEDIATE')
  }
  connection.raw.exec('COMMIT')
  close()
}

/** When each entry was received, the newest first: today's spread over what there is of today, earlier ones over their days. */
function momentsOf(entries: number, now: number): number[] {
  const today = dayStart(dayOf(now, DEFAULT_ZONE), DEFAULT_ZONE)
  return Array.from({ length: entries }, (_, index) => {
    const back = Math.floor(index / PER_DAY)
    const until = back === 0 ? now : today - (back - 1) * DAY_MS
    const from = today - back * DAY_MS
    return Math.floor(until - 1 - ((index % PER_DAY) / PER_DAY) * (until - from - 1))
  })
}
