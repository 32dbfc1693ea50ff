import { afterAll, describe, expect, it } from 'vitest'
import { freeze } from '../support/a-shift'
import { aRecord } from '../support/an-entry'
import { valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { atItem, openHandoverWindow, save, sheet, sign } from '../support/handover-window'
import { watchKeyPresses } from '../support/key-presses'

afterAll(removeFolders)

const ITEMS = 30
/** Thirty answers, each a whole round through window and database, on a busy machine; ms. */
const LONG = 120_000

/** Ctrl and Enter. */
const KEYS_OF_ACCEPTING = 2

/** The incoming lead accepts everything, the grave item at the head with what an input method has committed. */
async function confirmAll(readBack: string) {
  const window = await openHandoverWindow(async (room) => {
    const { api } = room.app
    for (let number = 1; number <= ITEMS; number += 1) {
      const urgency = number === ITEMS ? 'grave' : 'ordinary'
      valueIn(await api.entries.record(aRecord({ matter: `第 ${number} 件`, urgency })))
    }
    await freeze(room)
  })
  await atItem(`第 ${ITEMS} 件`)
  const pressed = watchKeyPresses()
  await window.user.paste(readBack)
  for (let done = 0; done < ITEMS; done += 1) {
    await window.user.keyboard(save)
    await window.pass(0)
  }
  return { ...window, pressed }
}

describe('thirty open items', () => {
  it(
    'are confirmed without the mouse by two keys each, and signed for by a password',
    async () => {
      const window = await confirmAll('火已扑灭，还在搜救两人，九点前续报')
      expect(window.pressed).toHaveLength(ITEMS * KEYS_OF_ACCEPTING)
      expect((await sheet()).getByText(`接收 ${ITEMS}`, { exact: false })).toBeTruthy()
      await window.user.keyboard(save)
      await sign(window, '接班签字')
      expect(valueIn(await window.app.api.shifts.room())).toMatchObject({
        owner: { lead: { name: '顾长宁' } },
        owed: [],
      })
    },
    LONG,
  )
})
