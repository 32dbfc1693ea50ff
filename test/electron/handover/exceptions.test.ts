import { afterAll, expect, it } from 'vitest'
import { acceptAll, freeze, openRoom, SHIFT_END, takeOver } from '../../support/a-shift'
import { aCommand } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'

afterAll(removeFolders)

it('what was out of order while the room changed hands is on the next sheet, and on no sheet twice', async () => {
  const room = await openRoom()
  const { api, clock } = room.app
  const words = async () =>
    valueIn(await api.handover.sheet({ handoverId: null }))?.sheet.exceptions.map((exception) => exception.words)
  const note = (said: string) => api.shifts.noteLateRelief({ commandId: aCommand(), words: said })

  const frozen = await freeze(room)
  clock.set(SHIFT_END + 20 * 60_000)
  valueIn(await note('顾长宁被叫走'))
  expect(await words()).toEqual([])
  await acceptAll(room, frozen)
  await takeOver(room, frozen.handoverId)
  expect(await words()).toEqual(['接班人未到，已过 20 分。顾长宁被叫走'])
  expect(room.app.reported).toEqual([])
  room.app.stop()
})
