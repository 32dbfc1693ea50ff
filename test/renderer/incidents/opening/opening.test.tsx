import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aRecord } from '../../../support/an-entry'
import { valueIn } from '../../../support/an-office'
import { openFire } from '../../../support/an-opened-incident'
import { atDesk, field, incidentsOf, nameInSight, press, primary } from './an-incident-window'

describe('F8 from the form', () => {
  it('records the call, fills the form from it, and opens the incident by one key more', async () => {
    const window = await atDesk()
    await press(window, '{F2}')
    await press(window, '东浦区甲源化工厂罐区起火，2 人受伤。')
    await press(window, '{F8}')
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
    expect(nameInSight()).toBe('东浦区甲源化工厂罐区火灾')
    expect(await incidentsOf(window)).toHaveLength(1)
  })
})

describe('F8 on the current line of the log', () => {
  it('fills the form from that entry', async () => {
    const window = await atDesk(
      async (app) => void valueIn(await app.api.entries.record(aRecord({ urgency: 'grave', matter: '罐区火灾' }))),
    )
    await press(window, '{Alt>}r{/Alt}{ArrowDown}{F8}')
    expect(field('名称').value).toBe('罐区火灾')
    expect(field('地点').value).toBe('东浦区清河路12号')
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /先按重特大办/ }).checked).toBe(true)
  })
})
