import { screen, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import '../../../renderer/ui/dialog-modal'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { fireFacts, openFire } from '../../support/an-opened-incident'
import { openDeskWindow, type RealWindow } from '../../support/real-window'
import type { StartedApp } from '../../support/start-app'

const primary = '{Control>}{Enter}{/Control}'
const join = '{Shift>}{F8}{/Shift}'

async function atDesk(prepare: (app: StartedApp) => Promise<unknown>): Promise<RealWindow> {
  const window = await openDeskWindow(async (app) => void (await prepare(app)))
  onTestFinished(window.kill)
  return window
}

async function press(window: RealWindow, ...keys: readonly string[]): Promise<void> {
  for (const each of keys) {
    await window.user.keyboard(each)
    await window.pass(0)
  }
}

const anotherFire = async (app: StartedApp) =>
  valueIn(
    await app.api.incidents.open({
      commandId: aCommand(),
      name: '西浦区粮库起火',
      place: '',
      facts: fireFacts(),
      entries: [],
    }),
  )

const rowWith = (words: string) => screen.getByText(words).closest<HTMLElement>('.log-row') ?? document.body

describe('a further call about an incident', () => {
  it('is recorded and joins the one under way by one key, and its row says so', async () => {
    const window = await atDesk(openFire)
    await press(window, '{F2}', '又有人来电说罐区起火', join)
    expect(within(rowWith('又有人来电说罐区起火')).getByText('事 0001')).toBeTruthy()
    const [incident] = valueIn(await window.app.api.incidents.list({ status: 'open' }))
    expect(valueIn(await window.app.api.incidents.find({ incidentId: incident?.id ?? '' })).entries).toHaveLength(2)
  })

  it('asks which, where several are under way', async () => {
    const window = await atDesk(async (app) => {
      await openFire(app)
      await anotherFire(app)
    })
    await press(window, '{F2}', '粮库的火已扑灭', join)
    await screen.findByRole('dialog', { name: '归入哪一起' })
    await press(window, '1')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(within(rowWith('粮库的火已扑灭')).getByText('事 0002')).toBeTruthy()
  })

  it('says that there is none to join, and is recorded all the same', async () => {
    const window = await atDesk(async () => undefined)
    await press(window, '{F2}', '说是有火', join)
    expect(screen.getByText(/没有处置中的突发事件/)).toBeTruthy()
    expect(screen.getByText('说是有火')).toBeTruthy()
  })
})

describe('an entry that belongs to an incident', () => {
  it('names it when it is opened, and leaves it with a reason', async () => {
    const window = await atDesk(openFire)
    await press(window, '{Alt>}r{/Alt}{ArrowDown}{Enter}')
    expect(screen.getByText('东浦区甲源化工厂罐区火灾')).toBeTruthy()
    await press(window, join)
    await screen.findByRole('dialog', { name: '移出 事 0001' })
    await press(window, primary, '是另一处', primary)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByText('东浦区甲源化工厂罐区火灾')).toBeNull()
  })
})

describe('a struck entry', () => {
  it('joins nothing', async () => {
    const window = await atDesk(async (app) => {
      await openFire(app)
      const entry = valueIn(await app.api.entries.record(aRecord({ text: '记错了' })))
      valueIn(await app.api.entries.strike({ commandId: aCommand(), entryId: entry.id, reason: '重复' }))
    })
    await press(window, '{Alt>}r{/Alt}{ArrowDown}', join, '{F8}')
    expect(screen.queryByRole('textbox', { name: '名称' })).toBeNull()
  })
})
