import { screen, waitFor } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { KEEP_MS } from '../../renderer/app/keeper'
import { freeze, type Room } from '../support/a-shift'
import { aRecord } from '../support/an-entry'
import { valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { answers, atItem, openHandoverWindow, restarted, save, sign } from '../support/handover-window'
import { newestEntry } from '../support/newest-entry'

afterAll(removeFolders)

const field = (label: string) => screen.getByLabelText<HTMLTextAreaElement>(label, { selector: 'input, textarea' })

/** A sheet of three items, one of them grave, signed by the outgoing lead; the incoming lead is at the first of them. */
async function frozenWindow() {
  const window = await openHandoverWindow(async (room: Room) => {
    const { api } = room.app
    valueIn(await api.entries.record(aRecord({ urgency: 'grave', matter: '化工厂罐区火灾' })))
    valueIn(await api.entries.record(aRecord({ matter: '小区停电' })))
    valueIn(await api.entries.record(aRecord({ matter: '水管爆裂' })))
    await freeze(room)
  })
  await atItem('化工厂罐区火灾')
  return window
}

const READ_BACK = '火已扑灭，还在搜救两人，九点前续报'

describe('a confirming that is interrupted', () => {
  it('goes on at the same item, with the words that were half typed, after the program was killed', async () => {
    const before = await frozenWindow()
    await before.user.keyboard(`${READ_BACK}${save}`)
    await atItem('小区停电')
    await before.user.keyboard('{Alt>}t{/Alt}来电人的电')
    await before.pass(KEEP_MS)

    const { user, app } = await restarted(before, '顾长宁')
    await atItem('小区停电')
    await waitFor(() => expect(field('退回原因').value).toBe('来电人的电'))
    expect(document.activeElement).toBe(field('退回原因'))
    expect(field('退回原因').selectionStart).toBe('来电人的电'.length)
    await user.keyboard(`话少一位${save}`)
    await waitFor(() =>
      expect(answers()).toEqual([expect.stringMatching(/^接收/), expect.stringMatching(/^退回/), '待确认']),
    )
    const view = valueIn(await app.api.handover.sheet({ handoverId: null }))
    expect(view?.answers.map(({ words }) => words.map((word) => word.readBack || word.words))).toEqual([
      [READ_BACK],
      ['来电人的电话少一位'],
      [],
    ])
    expect(valueIn(await app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
  })

  it('takes a call by F2, which goes on the next sheet, and comes back to the same item and half sentence', async () => {
    const { user, pass, app } = await frozenWindow()
    await user.keyboard('火已扑灭，')
    await user.keyboard('{F2}')
    await waitFor(() => expect(document.activeElement).toBe(field('来电内容')))
    await user.keyboard(`签字时来电：锅炉房压力表不准${save}`)
    await pass(0)
    const entry = await newestEntry(app)
    expect(entry.content.text).toBe('签字时来电：锅炉房压力表不准')
    await user.keyboard('{Alt>}3{/Alt}')
    await waitFor(() => expect(document.activeElement).toBe(field('复述')))
    await atItem('化工厂罐区火灾')
    expect(field('复述').value).toBe('火已扑灭，')
    await user.keyboard(`还在搜救两人${save}`)
    await atItem('小区停电')
    await user.keyboard(save)
    await atItem('水管爆裂')
    await user.keyboard(save)
    await waitFor(() => expect(answers()).toEqual(Array(3).fill(expect.stringMatching(/^接收/))))
    expect(await screen.findByText('其后新增 1 条归下一班')).toBeTruthy()
    await user.keyboard(save)
    await sign({ user, pass }, '接班签字')

    const closed = valueIn(await app.api.handover.list({ text: '', from: null, to: null, offset: 0, limit: 10 }))
    const handoverId = closed.rows[0]?.handoverId ?? null
    const signed = valueIn(await app.api.handover.sheet({ handoverId }))
    const live = valueIn(await app.api.handover.sheet({ handoverId: null }))
    expect(signed?.sheet.items.map(({ line }) => line)).toEqual(['化工厂罐区火灾', '小区停电', '水管爆裂'])
    expect(signed?.added.map(({ id }) => id)).toEqual([entry.id])
    expect(live?.sheet.counts).toMatchObject({ total: 1, addedWhileSigning: 1 })
    expect(live?.sheet.items.map(({ key, carried }) => [key, carried])).toContainEqual([`entry:${entry.id}`, 1])
  })

  it('does not sign over words that could not be stored', async () => {
    const { user, pass, app } = await frozenWindow()
    await user.keyboard('火已扑灭，')
    const { raw } = app.ports.connection
    raw.pragma('query_only = ON')
    await pass(KEEP_MS)
    expect(await screen.findByText(/数据库文件是只读的/)).toBeTruthy()
    await user.keyboard('{Control>}l{/Control}')
    await pass(0)
    expect(field('复述').value).toBe('火已扑灭，')
    raw.pragma('query_only = OFF')
    await user.keyboard(`还在搜救两人${save}`)
    await atItem('小区停电')
  })
})
