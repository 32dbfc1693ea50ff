import { afterAll, expect, it } from 'vitest'
import { openRoom, SHIFT_END } from '../../support/a-shift'
import { aCommand } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'

afterAll(removeFolders)

const MINUTE = 60_000

it('is written down once the planned end is over, and of another planned end anew', async () => {
  const { app, people } = await openRoom()
  const { api, clock } = app
  const note = () => api.shifts.noteLateRelief({ commandId: aCommand(), words: '已告许清和' })
  const change = (until: number) =>
    api.shifts.change({
      commandId: aCommand(),
      deputy: people.deputy,
      leader: people.leader,
      until,
      reason: '接班人堵在路上',
    })

  clock.set(SHIFT_END - 1)
  expect(await note()).toMatchObject({ ok: false, failure: { message: '还没有到交班时间' } })
  clock.set(SHIFT_END + 5 * MINUTE)
  expect(valueIn(await note()).reliefLate).toEqual({ at: SHIFT_END + 5 * MINUTE, words: '已告许清和' })
  expect(valueIn(await change(SHIFT_END)).reliefLate).not.toBeNull()
  expect(valueIn(await change(SHIFT_END + 60 * MINUTE)).reliefLate).toBeNull()
  expect(app.reported).toEqual([])
  app.stop()
})
