import { screen, waitFor } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { acceptAll, freeze, nextPlan, type Room } from '../support/a-shift'
import { aCommand, aRecord } from '../support/an-entry'
import { PASSWORD, valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import {
  atItem,
  change,
  dialog,
  type HandoverWindow,
  openHandoverWindow,
  rewrite,
  save,
  sheet,
  sign,
  strip,
} from '../support/handover-window'

afterAll(removeFolders)

const record = async ({ app: { api } }: Room, urgency: 'ordinary' | 'grave' = 'ordinary', matter = '小区停电') =>
  valueIn(await api.entries.record(aRecord({ urgency, matter })))

/** One open matter, on a sheet that the outgoing lead has signed; the incoming lead is signed in. */
const frozen = async (room: Room) => {
  await record(room)
  await freeze(room)
}

/** As `frozen`, with its matter accepted. */
const accepted = async (room: Room) => {
  await record(room)
  await acceptAll(room, await freeze(room))
}

async function roomOf({ app }: HandoverWindow) {
  expect(app.reported).toEqual([])
  expect(valueIn(await app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
  return valueIn(await app.api.shifts.room())
}

async function chooseSigner({ user }: HandoverWindow, title: string, name: string, capacity?: string): Promise<void> {
  const asked = await dialog(title)
  const signer = asked.getByLabelText<HTMLSelectElement>('签字人')
  const option = [...signer.options].find(({ text }) => text.startsWith(name))
  await user.selectOptions(signer, option?.value ?? `${name} is no signer`)
  if (capacity) await user.click(asked.getByText(capacity))
}

describe('a shift is taken over in one step', () => {
  it('with a reason and at once, by whoever is there; the items are confirmed afterwards', async () => {
    const window = await openHandoverWindow(async (room) => {
      await record(room)
      await room.signIn(room.people.nextLead)
    })
    const { user, pass } = window
    await user.keyboard('{Alt>}j{/Alt}')
    const asked = await dialog('紧急接班')
    expect(asked.getByLabelText('主班')).toHaveProperty('value', '顾长宁')
    expect(asked.getByText('先写紧急接班的原因')).toBeTruthy()
    await rewrite(window, '副班', '苏问渠')
    await rewrite(window, '原因', '林砚秋突发疾病送医')
    await sign(window, '紧急接班')
    expect(strip().textContent).toMatch(/当班 自 7月18日 03:20主班 顾长宁副班 苏问渠.*补确认 04:20 前余 1:00:001 项/)
    expect(await roomOf(window)).toMatchObject({
      owner: { takeover: { kind: 'urgent', reason: '林砚秋突发疾病送医' } },
      owed: [{ items: 1, answered: 0 }],
    })
    await atItem('小区停电')
    await user.keyboard(save)
    await waitFor(async () => expect((await roomOf(window)).owed).toMatchObject([{ answered: 1 }]))
    await pass(0)
    await user.keyboard(save)
    await sign(window, '确认完毕签字')
    expect(await roomOf(window)).toMatchObject({ owed: [] })
    expect(strip().textContent).not.toContain('补确认')
  })

  it('leaves what is owed to whoever of the shift signs in next', async () => {
    const window = await openHandoverWindow(async (room) => {
      await record(room)
      await room.signIn(room.people.nextLead)
    })
    await window.user.keyboard('{Alt>}j{/Alt}')
    await rewrite(window, '副班', '苏问渠')
    await rewrite(window, '原因', '奉命到现场')
    await sign(window, '紧急接班')
    await change(window, '苏问渠')
    expect((await sheet()).getByText('尚欠确认')).toBeTruthy()
    await atItem('小区停电')
    await window.user.keyboard(save)
    await waitFor(async () => expect((await roomOf(window)).owed).toMatchObject([{ answered: 1 }]))
  })
})

describe('somebody else signs', () => {
  it('the duty leader by order, with items unconfirmed, and says why', async () => {
    const window = await openHandoverWindow(frozen)
    await window.user.keyboard('{Alt>}s{/Alt}')
    await chooseSigner(window, '接班签字', '韩松年', '指令')
    await sign(window, '接班签字')
    expect((await dialog('接班签字')).getByText('先写为什么不是本人签')).toBeTruthy()
    await rewrite(window, '原因', '顾长宁在现场，先接过去')
    await sign(window, '接班签字')
    expect(await roomOf(window)).toMatchObject({
      owner: { lead: { name: '顾长宁' }, takeover: { kind: 'ordered' } },
      owed: [{ items: 1, answered: 0 }],
    })
    expect((await sheet()).getByText('韩松年 指令：顾长宁在现场，先接过去')).toBeTruthy()
  })

  it('the deputy on behalf of a lead who forgot the password, marked so', async () => {
    const window = await openHandoverWindow(accepted)
    await window.user.keyboard(save)
    await chooseSigner(window, '接班签字', '苏问渠')
    await rewrite(window, '原因', '顾长宁忘了密码，本人在场')
    await sign(window, '接班签字')
    expect(await roomOf(window)).toMatchObject({ owner: { lead: { name: '顾长宁' }, takeover: { kind: 'signed' } } })
    expect((await sheet()).getByText('苏问渠 代签：顾长宁忘了密码，本人在场')).toBeTruthy()
  })

  it('never with the password among the words that are printed', async () => {
    const window = await openHandoverWindow(async (room) => {
      await accepted(room)
      room.app.clock.advance(60 * 60_000)
    })
    await window.user.keyboard(save)
    const why = (await dialog('接班签字')).getByLabelText('原因')
    expect(document.activeElement).toBe(why)
    await window.user.keyboard(PASSWORD)
    await sign(window, '接班签字')
    expect((await dialog('接班签字')).getByText(/原因里写着密码/)).toBeTruthy()
    expect(await roomOf(window)).toMatchObject({ owner: { lead: { name: '林砚秋' } } })
    await rewrite(window, '原因', '高速封路，绕行到岗')
    await sign(window, '接班签字')
    expect(await roomOf(window)).toMatchObject({ owner: { takeover: { reason: '高速封路，绕行到岗' } } })
  })

  it('but nobody else, and least of all the outgoing lead', async () => {
    const window = await openHandoverWindow(accepted)
    await window.user.keyboard(save)
    const signer = (await dialog('接班签字')).getByLabelText<HTMLSelectElement>('签字人')
    const names = [...signer.options].map(({ text }) => text.slice(0, 3)).sort()
    expect(names).toEqual(['苏问渠', '许清和', '顾长宁', '韩松年'].sort())
  })

  it('the deputies of both sides, each in their own place', async () => {
    const window = await openHandoverWindow(frozen)
    const { user } = window
    await user.keyboard('{Alt>}f{/Alt}')
    await sign(window, '交班副班签字')
    await user.keyboard('{Alt>}f{/Alt}')
    await sign(window, '接班副班签字')
    const deputies = () => [...document.querySelectorAll('.signatures__deputy')].map(({ textContent }) => textContent)
    await waitFor(() => expect(deputies()).toEqual(['副班　周牧野　已签 07:55:00', '副班　苏问渠　已签 07:55:00']))
  })
})

describe('a signature is taken back', () => {
  it('by the outgoing side, with a reason that shows on the sheet', async () => {
    const window = await openHandoverWindow(frozen)
    const { user, pass } = window
    await user.keyboard('{Alt>}w{/Alt}')
    expect(screen.queryByText('撤回签字', { selector: '.dialog__title' })).toBeNull()
    await change(window, '林砚秋')
    await user.keyboard('{Alt>}3{/Alt}')
    await sheet()
    await user.keyboard('{Alt>}w{/Alt}')
    await dialog('撤回签字')
    await user.keyboard(`接班人未到${save}`)
    await pass(0)
    expect(await roomOf(window)).toMatchObject({ owner: { lead: { name: '林砚秋' } }, signing: null })
    expect(await (await sheet()).findByText(/交班签字撤回。接班人未到/)).toBeTruthy()
    expect(strip().textContent).not.toContain('签字进行中')
  })
})

describe('a grave matter that is running', () => {
  it('is led by both shifts until somebody says that it is calm', async () => {
    const window = await openHandoverWindow(async (room) => {
      await record(room, 'grave', '化工厂罐区火灾')
      await acceptAll(room, await freeze(room))
    })
    const { user, pass } = window
    await user.keyboard(save)
    await dialog('接班签字')
    await sign(window, '接班签字')
    expect(strip().textContent).toMatch(/联合值守 自 07:55前班 林砚秋/)
    await user.keyboard('{Alt>}p{/Alt}')
    await dialog('宣布平稳')
    await user.keyboard(`现场清理完毕，无复燃${save}`)
    await pass(0)
    expect(await roomOf(window)).toMatchObject({ joint: null })
    expect(strip().textContent).not.toContain('联合值守')
  })
})

describe('whoever only reads', () => {
  it('sees the sheet and every item, and is offered nothing that would be refused', async () => {
    const window = await openHandoverWindow(async (room) => {
      await frozen(room)
      await room.signIn(room.people.head)
    })
    const { user } = window
    await atItem('小区停电')
    const keys = [
      '{Alt>}s{/Alt}',
      '{Alt>}f{/Alt}',
      '{Alt>}j{/Alt}',
      '{Alt>}w{/Alt}',
      '{Alt>}y{/Alt}',
      '{Alt>}t{/Alt}',
      save,
    ]
    for (const key of keys) await user.keyboard(key)
    expect(document.querySelector('[role=dialog]')).toBeNull()
    const place = screen.getByLabelText('交接班记录').closest('.handover')
    const offered = [...(place?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent ?? '')
    expect(offered.filter((words) => /签字|接收|退回|撤回|紧急接班|接班人未到/.test(words))).toEqual([])
    expect(await roomOf(window)).toMatchObject({ signing: { answered: 0 } })
  })

  it('sees a live sheet without its form', async () => {
    const window = await openHandoverWindow(async (room) => {
      await record(room)
      const command = { commandId: aCommand(), plan: nextPlan(room.people) }
      valueIn(await room.app.api.shifts.plan(command))
      await room.signIn(room.people.head)
    })
    for (const key of [save, '{Alt>}a{/Alt}', '{Alt>}h{/Alt}', '{Alt>}g{/Alt}']) await window.user.keyboard(key)
    expect(document.querySelector('[role=dialog]')).toBeNull()
    expect(document.querySelectorAll('.handover input, .handover textarea')).toHaveLength(0)
  })
})
