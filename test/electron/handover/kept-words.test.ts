import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyHandoverForm } from '../../../shared/handover/handover-form'
import { handoverOf } from '../../support/a-change'
import { acceptAll, aSigning, freeze, openRoom, type Room, takeOver } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'

afterAll(removeFolders)

let room: Room

beforeEach(async () => {
  room = await openRoom()
  valueIn(await room.app.api.entries.record(aRecord({ matter: '化工厂罐区火灾' })))
})
afterEach(() => {
  expect(room.app.reported).toEqual([])
  room.app.stop()
})

const stored = () => room.app.ports.connection.raw.prepare('SELECT words FROM handover_kept').pluck().all()

describe('words that are half typed about an item', () => {
  const words = '供电公司那边是谁接的'

  async function typed() {
    const frozen = await freeze(room)
    const { handoverId } = frozen
    const key = frozen.sheet.items[0]?.key ?? ''
    valueIn(await room.app.api.handover.keepWords({ handoverId, key, words }))
    return { ...frozen, key }
  }
  const shown = async () =>
    valueIn(await room.app.api.handover.sheet({ handoverId: null }))?.answers.map(({ kept }) => kept)

  it('are shown to whoever typed them, and to nobody else', async () => {
    await typed()
    expect(await shown()).toEqual([words])
    await room.signIn(room.people.nextDeputy)
    expect(await shown()).toEqual([''])
  })

  it('go with the answer, with the signature and with what is taken back', async () => {
    const frozen = await typed()
    await acceptAll(room, frozen)
    expect(stored()).toEqual([])
    const { handoverId, key } = frozen
    valueIn(await room.app.api.handover.keepWords({ handoverId, key, words }))
    await takeOver(room, handoverId)
    expect(stored()).toEqual([])
  })

  it('go when the outgoing side takes its signature back', async () => {
    const { handoverId } = await typed()
    await room.signIn(room.people.lead)
    valueIn(await room.app.api.handover.withdraw({ commandId: aCommand(), handoverId, reason: '还要补' }))
    expect(stored()).toEqual([])
  })

  it('stay when the room passes by order before the item is confirmed, until it is', async () => {
    const frozen = await typed()
    const { handoverId, key } = frozen
    const signing = aSigning(room.people.nextLeader, { capacity: 'order', reason: '顾长宁在现场' })
    const taking = { commandId: aCommand(), handoverId, signing, reason: '', jointWork: false }
    const owed = valueIn(await room.app.api.handover.takeOver(taking))
    expect([owed.phase, owed.answers.map(({ kept }) => kept)]).toEqual(['owed', [words]])
    await acceptAll(room, owed)
    valueIn(await room.app.api.handover.keepWords({ handoverId, key, words }))
    const confirming = { commandId: aCommand(), handoverId, signing: aSigning(room.people.nextLead) }
    valueIn(await room.app.api.handover.confirm(confirming))
    expect(stored()).toEqual([])
  })
})

describe('the search of closed sheets', () => {
  it('finds every word of a sheet, however its letters are composed, and nothing that is not on it', async () => {
    const { api } = room.app
    const form = { ...emptyHandoverForm, watch: 'Café 楼停电；防汛Ⅳ级', remarks: '100%_已核' }
    valueIn(await api.handover.keepForm({ form }))
    const frozen = await freeze(room)
    await acceptAll(room, frozen)
    const closed = handoverOf(await takeOver(room, frozen.handoverId))
    const found = async (text: string) =>
      valueIn(await api.handover.list({ text, from: null, to: null, offset: 0, limit: 9 })).rows.map(
        ({ handoverId }) => handoverId,
      )
    for (const text of [
      ' cafe\u0301 楼',
      'CAFÉ',
      '防汛Ⅳ级',
      '100%_',
      '化工厂罐区',
      '苏问渠',
      '〔2026〕班0001',
      '值班电话',
    ]) {
      expect([text, await found(text)]).toEqual([text, [closed]])
    }
    for (const text of ['防汛Ⅴ级', '100%已', '化工厂罐组']) expect([text, await found(text)]).toEqual([text, []])
  })
})
