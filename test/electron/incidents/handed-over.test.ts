import { afterAll, describe, expect, it } from 'vitest'
import { acceptAll, freeze, openRoom, takeOver } from '../../support/a-shift'
import { aCommand } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

describe('an incident under way', () => {
  it('stands on the handover sheet with its clocks and instructions, to be read back, and is carried over', async () => {
    const room = await openRoom()
    const { api } = room.app
    const fire = await openFire(room.app)
    const instruction = { words: '救人第一', from: '许清和', means: 'phone' as const, at: NIGHT, readBack: true }
    const wanted = { ...instruction, feedbackDue: NIGHT + 30 * MINUTE }
    valueIn(await api.incidents.instruct({ commandId: aCommand(), incidentId: fire.id, instruction: wanted }))
    const key = `incident:${fire.id}`
    const before = valueIn(await api.handover.sheet({ handoverId: null }))?.sheet.items.find((each) => each.key === key)
    expect(before).toMatchObject({ urgency: 'grave', number: '事 0001', line: fire.name, carried: 1 })
    expect(before?.waits.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['clock', 'feedback']))
    expect(before?.waits.at(-1)?.words).toBe('许清和指示：未转达、未反馈')
    const frozen = await freeze(room)
    await acceptAll(room, frozen)
    await takeOver(room, frozen.handoverId)
    const after = valueIn(await api.handover.sheet({ handoverId: null }))?.sheet.items.find((each) => each.key === key)
    expect(after?.carried).toBe(2)
    room.app.stop()
  })

  it('leaves the sheet when it is closed, but for instructions that are not', async () => {
    const room = await openRoom()
    const { api } = room.app
    const fire = await openFire(room.app)
    const instruction = { words: '查清起因', from: '许清和', means: 'phone' as const, at: NIGHT, readBack: true }
    const given = valueIn(
      await api.incidents.instruct({
        commandId: aCommand(),
        incidentId: fire.id,
        instruction: { ...instruction, feedbackDue: null },
      }),
    )
    valueIn(await api.incidents.close({ commandId: aCommand(), incidentId: fire.id, reason: '已扑灭' }))
    const keys = async () => valueIn(await api.handover.sheet({ handoverId: null }))?.sheet.items.map(({ key }) => key)
    expect(await keys()).toContain(`incident:${fire.id}`)
    const [first] = given.instructions
    if (!first) throw new Error('no instruction')
    const close = { commandId: aCommand(), incidentId: fire.id, instructionId: first.id, words: '转安委办查' }
    valueIn(await api.incidents.closeInstruction(close))
    expect(await keys()).not.toContain(`incident:${fire.id}`)
    room.app.stop()
  })
})
