import { afterAll, describe, expect, it } from 'vitest'
import { markForRebuild } from '../../../electron/search/index-state-repository'
import { indexWork } from '../../../electron/search/index-work'
import { type Desk, setUpDesk } from '../../support/a-restarted-desk'
import { fillRoles } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import { anAct as anIncidentAct, perform as performOnIncident } from '../../support/incident-acts'
import { fc } from '../../support/property'
import { anAct as aRoomAct, perform as performInRoom } from '../../support/room-acts'
import { createTestClock } from '../../support/test-clock'

afterAll(removeFolders)

/** Every gram of every record, as the engine holds them. */
function gramsIn({ app }: Desk): unknown[] {
  const { raw } = app.ports.connection
  raw.exec('CREATE VIRTUAL TABLE temp.grams USING fts5vocab (main, search, instance)')
  const all = raw.prepare("SELECT doc || ' ' || term FROM temp.grams ORDER BY doc, term").pluck().all()
  raw.exec('DROP TABLE temp.grams')
  return all
}

/** What came in fact by fact is what comes of the records when all of it is made anew. */
function expectNothingMissed(desk: Desk): void {
  const kept = gramsIn(desk)
  const { connection } = desk.app.ports
  connection.inTransaction(markForRebuild)
  for (const done of indexWork(connection, () => 0)) expect(done).toBeLessThanOrEqual(1)
  expect(kept).toEqual(gramsIn(desk))
  desk.app.stop()
}

const runs = { numRuns: 12, endOnFailure: true }
const acts = { minLength: 20, maxLength: 50, size: 'max' } as const

describe('the index holds what the records say, whatever was done', { timeout: 300_000 }, () => {
  it('to incidents', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anIncidentAct, acts), async (all) => {
        const desk = await setUpDesk(createTestClock())
        await fillRoles(desk.app)
        for (const act of all) await performOnIncident(desk, act)
        desk.app.alarms.stop()
        expectNothingMissed(desk)
      }),
      runs,
    )
  })

  it('in the log and to sheets', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aRoomAct, acts), async (all) => {
        const desk = await setUpDesk(createTestClock())
        for (const act of all) await performInRoom(desk, act)
        expectNothingMissed(desk)
      }),
      runs,
    )
  })
})
