import { afterAll, describe, it } from 'vitest'
import { type Desk, setUpDesk } from '../../support/a-restarted-desk'
import { fillRoles } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import { anAct, perform } from '../../support/incident-acts'
import {
  expectAlarmsRight,
  expectDueTimes,
  expectNoClockLost,
  expectReplayEqualsLive,
  lookAtAll,
  type SeenClocks,
} from '../../support/incident-witness'
import { fc } from '../../support/property'
import { createTestClock } from '../../support/test-clock'

afterAll(removeFolders)

const RUNS = 24
const SHORTEST = 20
const LONGEST = 60

async function witness(desk: Desk, seen: SeenClocks): Promise<void> {
  const details = await lookAtAll(desk)
  expectNoClockLost(details, seen)
  expectDueTimes(details)
  await expectAlarmsRight(desk, details)
}

describe('whatever is done to incidents, with restarts and any clock', () => {
  it('no clock is lost, each is due when its rule says, what runs out rings, and replay equals live', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: SHORTEST, maxLength: LONGEST, size: 'max' }), async (acts) => {
        const desk = await setUpDesk(createTestClock())
        await fillRoles(desk.app)
        desk.app.alarms.start()
        const seen: SeenClocks = new Map()
        for (const act of acts) {
          await perform(desk, act)
          await witness(desk, seen)
        }
        expectReplayEqualsLive(desk)
        desk.app.alarms.stop()
        desk.app.stop()
      }),
      // A counterexample is printed as it was found: to shorten it takes minutes, and a second run without this.
      { numRuns: RUNS, endOnFailure: true },
    )
  })
})
