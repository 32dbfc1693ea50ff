import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aCommand, aRecord } from '../../../support/an-entry'
import { PASSWORD, valueIn } from '../../../support/an-office'
import { openFire } from '../../../support/an-opened-incident'
import { watchKeyPresses } from '../../../support/key-presses'
import type { StartedApp } from '../../../support/start-app'
import { NIGHT } from '../../../support/test-clock'
import { atDesk, beginForm, field, goToIncidents, incidentsOf, nameInSight, press, primary } from './an-incident-window'

describe('F8 from the form', () => {
  it('records the call, fills the form from it, and opens the incident by one key more', async () => {
    const window = await atDesk()
    await press(window, '{F2}')
    await press(window, '东浦区甲源化工厂罐区起火，2 人受伤。')
    await beginForm(window, '{F8}')
    expect(document.activeElement).toBe(field('名称'))
    expect(field('名称').value).toBe('东浦区甲源化工厂罐区起火')
    await press(window, '{F5}')
    await press(window, primary)
    expect(await incidentsOf(window)).toMatchObject([{ name: '东浦区甲源化工厂罐区起火', class: 'accident' }])
    expect(nameInSight()).toBe('东浦区甲源化工厂罐区起火')
  })
})

describe('F8 on an entry that belongs to an incident', () => {
  it('goes there', async () => {
    const window = await atDesk(async (app) => void (await openFire(app)))
    await press(window, '{Alt>}r{/Alt}{ArrowDown}{F8}')
    await screen.findByRole('heading', { level: 1 })
    expect(nameInSight()).toBe('东浦区甲源化工厂罐区火灾')
    expect(await incidentsOf(window)).toHaveLength(1)
  })
})

describe('F8 on the current line of the log', () => {
  it('fills the form from that entry', async () => {
    const window = await atDesk(
      async (app) => void valueIn(await app.api.entries.record(aRecord({ urgency: 'grave', matter: '罐区火灾' }))),
    )
    await beginForm(window, '{Alt>}r{/Alt}{ArrowDown}{F8}')
    expect(field('名称').value).toBe('罐区火灾')
    expect(field('地点').value).toBe('东浦区清河路12号')
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /先按重特大办/ }).checked).toBe(true)
  })
})

describe('from the first word to the first step done', () => {
  it('takes at most 12 keys beside words and figures', async () => {
    const window = await atDesk(async (app) => {
      const people = [{ name: '何知远', post: '办公室主任', numbers: ['130 0000 0117'], backup: false }]
      valueIn(await app.api.policies.fillRole({ commandId: aCommand(), role: 'office-director', people }))
    })
    const pressed = watchKeyPresses()
    await press(window, '{F2}')
    const call = '东浦区甲源化工厂罐区起火，2 人受伤。'
    await beginForm(window, call, '{F8}')
    await press(window, '{F5}', primary, '1', primary)
    const [incident] = await incidentsOf(window)
    const { steps } = valueIn(await window.app.api.incidents.find({ incidentId: incident?.id ?? '' }))
    expect(steps.filter(({ state }) => state.status === 'reached')).toHaveLength(1)
    expect(pressed.length - [...call].length).toBeLessThanOrEqual(12)
  })
})

describe('the opening form', () => {
  const aGraveCall = async (app: StartedApp) =>
    void valueIn(
      await app.api.entries.record(
        aRecord({ matter: '罐区起火', text: '化工厂罐区起火，下风向有学校', urgency: 'grave' }),
      ),
    )
  const begin = '{Alt>}r{/Alt}{ArrowDown}{F8}'

  it('offers what the text suggests, and applies nothing unasked', async () => {
    const window = await atDesk(aGraveCall)
    await beginForm(window, begin)
    const classes = within(screen.getByRole('radiogroup', { name: '类别' }))
    expect(classes.getByRole('radio', { name: '未定', checked: true })).toBeTruthy()
    expect(screen.getByText('正文有“学校”')).toBeTruthy()
    await press(window, '{F5}')
    expect(classes.getByRole('radio', { name: '事故灾难', checked: true })).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /敏感地点/ }).checked).toBe(false)
  })

  it('shows the clocks it starts before it is taken', async () => {
    const window = await atDesk(aGraveCall)
    await beginForm(window, begin)
    expect(within(screen.getByRole('region', { name: '立后即起的时限' })).getAllByText('立即').length).toBeGreaterThan(
      0,
    )
  })

  it('remarks odd times, and takes them all the same', async () => {
    const window = await atDesk(aGraveCall)
    await beginForm(window, begin)
    await window.user.clear(field('事发'))
    await window.user.type(field('事发'), '0325')
    expect(screen.getAllByText(/晚于现在/).length).toBeGreaterThan(0)
    await press(window, primary)
    expect(await incidentsOf(window)).toHaveLength(1)
  })

  it('keeps a received time to the second where nobody typed in it', async () => {
    const window = await atDesk(
      async (app) => void valueIn(await app.api.entries.record(aRecord({ receivedAt: NIGHT - 41_000 }))),
    )
    await beginForm(window, begin)
    await press(window, primary)
    expect(await incidentsOf(window)).toMatchObject([{ receivedAt: NIGHT - 41_000 }])
  })

  it('says which time cannot be read, at its field, and opens nothing', async () => {
    const window = await atDesk(aGraveCall)
    await beginForm(window, begin)
    await window.user.type(field('获知'), '很久以前')
    await press(window, primary)
    expect(await incidentsOf(window)).toEqual([])
    expect(screen.getByText(/认不出/)).toBeTruthy()
    expect(field('获知').value).toBe('很久以前')
  })

  it('is begun without an entry by F8 in the place, and wants a name', async () => {
    const window = await atDesk()
    await goToIncidents(window)
    await beginForm(window, '{F8}')
    await press(window, primary)
    expect(await incidentsOf(window)).toEqual([])
    expect(screen.getAllByText(/写上事件名称/).length).toBeGreaterThan(0)
    await press(window, '清江桥面塌陷', primary)
    expect(nameInSight()).toBe('清江桥面塌陷')
  })

  it('is there again, as it was typed, for whoever locked the room and came back', async () => {
    const window = await atDesk(aGraveCall)
    await beginForm(window, begin)
    await press(window, '（东岸）', '{Control>}l{/Control}')
    await window.user.type(screen.getByLabelText('密码'), PASSWORD)
    await press(window, '{Enter}')
    await goToIncidents(window)
    expect(field('名称').value).toContain('（东岸）')
    await press(window, primary)
    expect(await incidentsOf(window)).toMatchObject([{ name: expect.stringContaining('（东岸）') }])
  })

  it('is gone for good only when it was said so', async () => {
    const window = await atDesk(aGraveCall)
    await beginForm(window, begin)
    await press(window, '（东岸）', '{Control>}d{/Control}', '{Alt>}1{/Alt}')
    await beginForm(window, begin)
    expect(field('名称').value).toBe('罐区起火')
  })
})
