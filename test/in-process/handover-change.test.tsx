import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { SHIFT_END } from '../support/a-shift'
import { aRecord } from '../support/an-entry'
import { PASSWORD, valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import {
  answers,
  atItem,
  change,
  dialog,
  item,
  openHandoverWindow,
  planNext,
  rewrite,
  save,
  sheet,
  sign,
  strip,
} from '../support/handover-window'
import { openDeskWindow } from '../support/real-window'

afterAll(removeFolders)

const MINUTE = 60_000

describe('the first shift', () => {
  it('is opened once, at the window, and has the room from then on', async () => {
    const window = await openDeskWindow(async ({ api }) => {
      const person = { post: '', password: PASSWORD }
      valueIn(await api.accounts.create({ ...person, name: '周牧野', role: 'officer' }))
      valueIn(await api.accounts.create({ ...person, name: '许清和', role: 'duty-leader' }))
    })
    const { user, pass, app } = window
    expect(strip().textContent).toContain('尚未开班')
    await user.keyboard('{Alt>}3{/Alt}')
    expect(await screen.findByLabelText('主班')).toHaveProperty('value', '林砚秋')
    await rewrite(window, '副班', 'zmy')
    await screen.findByText('周牧野', { selector: '[role=option]', exact: false })
    await user.tab()
    expect(screen.getByLabelText('副班')).toHaveProperty('value', '周牧野')
    await user.keyboard(save)
    expect(screen.getByText('写上几点交班，如 0800')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('交班时间'))
    await rewrite(window, '交班时间', '0800')
    await user.keyboard(save)
    await pass(0)
    expect(screen.getAllByText('没有带班领导，写一句说明').length).toBeGreaterThan(0)
    await rewrite(window, '带班领导', '许清和')
    await user.keyboard(save)
    await (await sheet()).findByText('〔2026〕班0001')
    expect(strip().textContent).toMatch(/主班 林砚秋副班 周牧野带班领导 许清和交班 08:00余 4:40:00/)
    const room = valueIn(await app.api.shifts.room())
    expect(room.owner).toMatchObject({ takeover: { kind: 'opened' }, plannedUntil: SHIFT_END })
  })
})

describe('the change of shift', () => {
  it('is done at the window: planned, signed, confirmed item by item, signed', async () => {
    const window = await openHandoverWindow(async ({ app: { api } }) => {
      valueIn(await api.entries.record(aRecord({ urgency: 'grave', matter: '化工厂罐区火灾' })))
      valueIn(await api.entries.record(aRecord({ matter: '小区停电' })))
      valueIn(await api.entries.record(aRecord({ matter: '水管爆裂' })))
    })
    const { user, pass, app } = window
    await user.keyboard(save)
    expect(screen.queryByText('交班签字', { selector: '.dialog__title' })).toBeNull()
    await planNext(window)
    app.clock.set(SHIFT_END - 5 * MINUTE)
    await user.keyboard(save)
    await sign(window, '交班签字', 'another-1')
    const asked = await dialog('交班签字')
    expect(asked.getByText('密码不对，没有签字')).toBeTruthy()
    expect(document.activeElement).toBe(asked.getByLabelText('密码'))
    expect(asked.getByLabelText('密码')).toHaveProperty('value', '')
    await sign(window, '交班签字')
    await (await sheet()).findByText('07:55:00 起冻结')

    await change(window, '顾长宁')
    await atItem('化工厂罐区火灾')
    expect(document.activeElement).toBe(screen.getByLabelText('复述'))
    await user.keyboard(`收到${save}`)
    expect(within(item()).getByText('重特大事项要用自己的话复述：现状、未了的、下一步')).toBeTruthy()
    await user.keyboard(`，火已扑灭，还在搜救两人${save}`)
    await atItem('小区停电')
    await user.keyboard('{Alt>}y{/Alt}几点来电没有问到')
    await user.keyboard(save)
    await atItem('水管爆裂')
    await user.keyboard(`{Alt>}t{/Alt}电话号码少一位${save}`)
    await waitFor(() => expect(answers()).toEqual(['接收 07:55', '有疑问 07:55', '退回 07:55']))

    await change(window, '林砚秋')
    await user.keyboard('{Alt>}3{/Alt}')
    await sheet()
    await user.keyboard('{PageDown}{PageDown}')
    await atItem('水管爆裂')
    await user.keyboard(`{Alt>}b{/Alt}已更正为七位${save}`)
    await waitFor(() => expect(answers().at(-1)).toBe('已补正 07:55'))
    await change(window, '顾长宁')
    await atItem('水管爆裂')
    await user.keyboard(save)
    await waitFor(() => expect(answers().at(-1)).toBe('接收 07:55'))
    await pass(6 * MINUTE)
    await user.keyboard(save)
    await sign(window, '接班签字')

    await (await sheet()).findByText(/\d+-[0-9A-Z]{4}-[0-9A-Z]{4}-/)
    expect(strip().textContent).toMatch(/当班 自 7月18日 08:01主班 顾长宁副班 苏问渠带班领导 韩松年/)
    const { owner, next, signing } = valueIn(await app.api.shifts.room())
    expect({ lead: owner?.lead.name, kind: owner?.takeover?.kind, next, signing }).toEqual({
      lead: '顾长宁',
      kind: 'signed',
      next: null,
      signing: null,
    })
    expect(app.reported).toEqual([])
    expect(valueIn(await app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
  })
})
