import { afterAll, describe, expect, it } from 'vitest'
import type { IncidentId } from '../../../shared/incidents/incident'
import { acceptAll, aSigning, freeze, openRoom, type Room, SHIFT_END, takeOver } from '../../support/a-shift'
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
    expect(before).toMatchObject({ urgency: 'grave', number: '事 0001', line: `${fire.name}，林砚秋牵头`, carried: 1 })
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

describe('the lead of an incident', () => {
  const leadOf = async ({ app }: Room, incidentId: IncidentId) =>
    valueIn(await app.api.incidents.find({ incidentId })).lead.id
  const lineOf = async ({ app }: Room, incidentId: IncidentId) =>
    valueIn(await app.api.handover.sheet({ handoverId: null }))?.sheet.items.find(
      ({ key }) => key === `incident:${incidentId}`,
    )?.line

  it('passes with the room, as a fact of the incident', async () => {
    const room = await openRoom()
    const fire = await openFire(room.app)
    const frozen = await freeze(room)
    await acceptAll(room, frozen)
    expect(await leadOf(room, fire.id)).toBe(room.people.lead)
    await takeOver(room, frozen.handoverId)
    expect(await leadOf(room, fire.id)).toBe(room.people.nextLead)
    const lines = valueIn(await room.app.api.incidents.timeline({ incidentId: fire.id }))
    expect(lines.at(-1)).toMatchObject({ at: SHIFT_END - 5 * MINUTE, words: '改由顾长宁牵头。随交接班移交' })
    expect(room.app.published).toContainEqual({ channel: 'incidents.onChanged', payload: { incidentId: fire.id } })
    room.app.stop()
  })

  it('stays with those who work on jointly until it is calm', async () => {
    const room = await openRoom()
    const { api } = room.app
    const fire = await openFire(room.app)
    const { handoverId, ...sheet } = await freeze(room)
    await acceptAll(room, { handoverId, ...sheet })
    const signing = aSigning(room.people.nextLead)
    const taking = { commandId: aCommand(), handoverId, signing, reason: '', jointWork: true }
    valueIn(await api.handover.takeOver(taking))
    expect(await leadOf(room, fire.id)).toBe(room.people.lead)
    expect(await lineOf(room, fire.id)).toBe(`${fire.name}，林砚秋牵头`)
    const later = await openFire(room.app)
    expect(await leadOf(room, later.id)).toBe(room.people.nextLead)
    valueIn(await api.handover.declareCalm({ commandId: aCommand(), words: '明火已灭，残火看守' }))
    expect(await leadOf(room, fire.id)).toBe(room.people.nextLead)
    const words = valueIn(await api.incidents.timeline({ incidentId: fire.id })).map((line) => line.words)
    expect(words.at(-1)).toBe('改由顾长宁牵头。宣布平稳，联合值守结束')
    room.app.stop()
  })

  it('stays with whom it was given to, and the sheet says that he is not of the shift', async () => {
    const room = await openRoom()
    const fire = await openFire(room.app)
    const passing = { incidentId: fire.id, to: room.people.head, words: '主任到场牵头' }
    valueIn(await room.app.api.incidents.passLead({ ...passing, commandId: aCommand() }))
    const frozen = await freeze(room)
    await acceptAll(room, frozen)
    await takeOver(room, frozen.handoverId)
    expect(await leadOf(room, fire.id)).toBe(room.people.head)
    expect(await lineOf(room, fire.id)).toBe(`${fire.name}，何知远牵头（不在本班）`)
    room.app.stop()
  })
})
