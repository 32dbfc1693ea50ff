import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { removeFolders } from '../../support/folders'
import { type Desk, roomOf, setUpDesk } from '../../support/a-restarted-desk'
import { passAsUsual, passUrgently } from '../../support/passing-the-room'
import { type Act, anAct, perform } from '../../support/room-acts'
import {
  expectEachEntryOnOneSheet,
  expectJournalHolds,
  expectJournalNamesOwners,
  expectNothingForgotten,
  expectOneOwner,
  expectSheetsUnchanged,
  type Sealed,
} from '../../support/room-witness'
import { createTestClock } from '../../support/test-clock'

afterAll(removeFolders)

const SEED = 20_260_718
const RUNS = 40
const LONGEST = 60

/** Refusals that a person may meet; anything else is a fault of the program. */
const refusals = ['invalid-input', 'not-found', 'conflict', 'not-allowed']

async function witness(desk: Desk, sealed: Sealed): Promise<void> {
  expectOneOwner(desk)
  expectSheetsUnchanged(desk, sealed)
  await expectNothingForgotten(desk)
  expect(desk.app.reported).toEqual([])
}

async function carryOut(acts: readonly Act[], sealed: Sealed): Promise<Desk> {
  const desk = await setUpDesk(createTestClock())
  for (const act of acts) {
    const owned = (await roomOf(desk)).owner !== null
    const done = await perform(desk, act)
    if (done && !done.ok) expect(refusals).toContain(done.failure.kind)
    if (owned) expect((await roomOf(desk)).owner).not.toBeNull()
    await witness(desk, sealed)
  }
  return desk
}

describe('whatever is done to the room, by whomever, with restarts and any clock', () => {
  it('one shift owns it, every entry is on one sheet, no item is forgotten, and it can be passed on', async () => {
    const acts = fc.array(anAct, { minLength: 1, maxLength: LONGEST, size: 'max' })
    await fc.assert(
      fc.asyncProperty(acts, fc.boolean(), async (run, urgently) => {
        const sealed: Sealed = new Map()
        const desk = await carryOut(run, sealed)
        const before = (await roomOf(desk)).owner?.id
        await (urgently ? passUrgently(desk) : passAsUsual(desk))
        expect((await roomOf(desk)).owner?.id).not.toBe(before)
        await witness(desk, sealed)
        expectJournalNamesOwners(desk)
        await expectEachEntryOnOneSheet(desk)
        await expectJournalHolds(desk)
        desk.app.stop()
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })
})
