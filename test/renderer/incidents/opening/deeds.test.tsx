import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aCommand } from '../../../support/an-entry'
import { valueIn } from '../../../support/an-office'
import { fireFacts, openFire } from '../../../support/an-opened-incident'
import type { StartedApp } from '../../../support/start-app'
import {
  atDesk,
  beginForm,
  chooseDeed,
  goToIncidents,
  incidentsOf,
  nameInSight,
  press,
  primary,
} from './an-incident-window'

async function anotherIncident(app: StartedApp, name = '西浦区粮库起火'): Promise<void> {
  const facts = fireFacts()
  valueIn(await app.api.incidents.open({ commandId: aCommand(), name, place: '', facts, entries: [] }))
}

const oneFire = async (app: StartedApp) => void (await openFire(app))
const twoFires = async (app: StartedApp) => {
  await anotherIncident(app)
  await openFire(app)
}

describe('平稳办结', () => {
  it('lists what is still open, wants a sentence, and closes all the same', async () => {
    const window = await atDesk(oneFire)
    await goToIncidents(window)
    await chooseDeed(window, '1')
    expect(screen.getByText(/项没有办，照样可以办结/)).toBeTruthy()
    expect(screen.getByText('终报还没有发')).toBeTruthy()
    await press(window, primary)
    expect(await incidentsOf(window)).toMatchObject([{ status: 'open' }])
    await press(window, '火已扑灭，现场移交属地', primary)
    expect(await incidentsOf(window)).toMatchObject([{ status: 'closed' }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is taken back with a reason', async () => {
    const window = await atDesk(oneFire)
    await goToIncidents(window)
    await chooseDeed(window, '1')
    await press(window, '平稳', primary)
    await chooseDeed(window, '1')
    await press(window, '复燃', primary)
    expect(await incidentsOf(window)).toMatchObject([{ status: 'open' }])
  })
})

describe('并入', () => {
  it('offers the others alone, and goes on in the one it was merged into', async () => {
    const window = await atDesk(twoFires)
    await goToIncidents(window)
    await chooseDeed(window, '2')
    const into = screen.getByRole<HTMLSelectElement>('combobox', { name: '并入' })
    expect([...into.options].filter(({ value }) => value !== '').map(({ text }) => text)).toEqual([
      '事 0001　西浦区粮库起火',
    ])
    await window.user.selectOptions(into, '事 0001　西浦区粮库起火')
    await window.user.click(screen.getByRole('textbox', { name: '原因' }))
    await press(window, '同一处火情', primary)
    expect(nameInSight()).toBe('西浦区粮库起火')
    expect(await incidentsOf(window)).toMatchObject([{ status: 'open' }, { status: 'merged' }])
  })

  it('cannot be done where there is no other', async () => {
    const window = await atDesk(oneFire)
    await goToIncidents(window)
    await chooseDeed(window, '2')
    expect(screen.getByText('没有另一起处置中的事件可并')).toBeTruthy()
    await press(window, '同一处', primary)
    expect(await incidentsOf(window)).toMatchObject([{ status: 'open' }])
  })
})

describe('拆出', () => {
  it('makes an incident of its own from the entries that are ticked', async () => {
    const window = await atDesk(oneFire)
    await goToIncidents(window)
    await chooseDeed(window, '3')
    await window.user.click(screen.getByRole('checkbox', { name: /0001/ }))
    await window.user.type(screen.getByRole('textbox', { name: '名称' }), '清江水面油污')
    await window.user.type(screen.getByRole('textbox', { name: '拆出原因' }), '说的是另一件事')
    await press(window, primary)
    expect(nameInSight()).toBe('清江水面油污')
    const [split] = await incidentsOf(window)
    const detail = valueIn(await window.app.api.incidents.find({ incidentId: split?.id ?? '' }))
    expect(detail.entries).toHaveLength(1)
    expect(detail.splitFrom?.name).toBe('东浦区甲源化工厂罐区火灾')
  })
})

describe('误立', () => {
  it('keeps what was typed when it is refused, and over another deed', async () => {
    const window = await atDesk(oneFire)
    await goToIncidents(window)
    await chooseDeed(window, '4')
    await press(window, '演练误报', '{Escape}')
    await chooseDeed(window, '4')
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '原因' }).value).toBe('演练误报')
    const [incident] = await incidentsOf(window)
    if (!incident) throw new Error('the fire must be there')
    valueIn(await window.app.api.incidents.close({ commandId: aCommand(), incidentId: incident.id, reason: '已平稳' }))
    await press(window, primary)
    expect(screen.getByRole('alert').textContent).toBe('事件已办结。要再办，先恢复处置')
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '原因' }).value).toBe('演练误报')
  })
})

describe('改类别、等级、时间', () => {
  it('shows what it does to the clocks before it is taken', async () => {
    const window = await atDesk(oneFire)
    await goToIncidents(window)
    await beginForm(window, '{Alt>}e{/Alt}')
    expect(screen.getByText('没有时限因此增减。')).toBeTruthy()
    await window.user.click(screen.getByRole('radio', { name: '较大 Ⅲ' }))
    await window.pass(0)
    expect(screen.getAllByText('新增').length).toBeGreaterThan(0)
    expect(await incidentsOf(window)).toMatchObject([{ grade: null }])
    await press(window, primary)
    expect(await incidentsOf(window)).toMatchObject([{ grade: 'III' }])
  })

  it('keeps what was typed over a change of place and over putting it away', async () => {
    const window = await atDesk(oneFire)
    await goToIncidents(window)
    await beginForm(window, '{Alt>}e{/Alt}')
    await press(window, '（更名）', '{Alt>}1{/Alt}')
    await goToIncidents(window)
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '名称' }).value).toContain('（更名）')
    await press(window, '{Escape}', '{Alt>}e{/Alt}')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '名称' }).value).toContain('（更名）')
  })
})
