import { screen, waitFor } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import type { StepView } from '../../../../shared/incidents/incident-detail'
import { aCommand } from '../../../support/an-entry'
import { valueIn } from '../../../support/an-office'
import { MINUTE } from '../../../support/an-opened-incident'
import { removeFolders } from '../../../support/folders'
import { watchKeyPresses } from '../../../support/key-presses'
import { NIGHT } from '../../../support/test-clock'
import { alt, type IncidentWindow, now, openIncidentWindow, primary, steps, whom } from './an-incident-window'

afterAll(removeFolders)

async function stepTo({ read }: IncidentWindow, to: string): Promise<StepView> {
  const step = (await read()).steps.find((each) => each.to === to)
  if (!step) throw new Error(`no step to ${to}`)
  return step
}

async function press({ user, pass }: IncidentWindow, keys: string): Promise<void> {
  await user.keyboard(keys)
  await pass(0)
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

describe('the now block', () => {
  it('has the keyboard as soon as somebody comes to the place, on whom to call first', async () => {
    const window = await openIncidentWindow()
    expect(document.activeElement?.textContent).toContain('接通')
    expect(whom()).toBe('办公室主任何知远 130 0000 0117')
    expect(now().getByText('立即，已过')).toBeTruthy()
    window.kill()
  })

  it('records who was reached in two presses, and goes on to the next', async () => {
    const window = await openIncidentWindow()
    await window.pass(2 * MINUTE)
    await press(window, `1${primary}`)
    expect((await stepTo(window, 'office-director')).state).toMatchObject({
      status: 'reached',
      end: { who: '何知远', said: '', readBack: false, at: NIGHT + 2 * MINUTE, candidate: { number: '130 0000 0117' } },
    })
    await waitFor(() => expect(whom()).toBe('上级总值班室闻人杰值班员 0699-555 0001'))
    expect(document.activeElement?.textContent).toContain('接通')
    window.kill()
  })

  it('makes the first report by phone in four presses beside the words', async () => {
    const window = await openIncidentWindow()
    const pressed = watchKeyPresses()
    await press(window, '1{Enter}')
    await waitFor(() => expect(whom()).toContain('闻人杰'))
    await press(window, '1{Enter}')
    expect(pressed).toHaveLength(4)
    const { clocks } = await window.read()
    expect(clocks.find(({ clock }) => clock.key === 'national/first-phone')).toMatchObject({ metAt: NIGHT })
    window.kill()
  })

  it('tells what was said, that it was read back, and when it was', async () => {
    const window = await openIncidentWindow()
    await window.pass(10 * MINUTE)
    await press(window, '1')
    await window.user.keyboard('马上到{Tab} ')
    await window.user.type(field('时刻'), '0325')
    await press(window, primary)
    expect((await stepTo(window, 'office-director')).state.end).toMatchObject({
      said: '马上到',
      readBack: true,
      at: NIGHT + 5 * MINUTE,
    })
    window.kill()
  })

  it('takes the moment at which the call was answered, however long it took', async () => {
    const window = await openIncidentWindow()
    await press(window, '1')
    await window.pass(4 * MINUTE)
    await press(window, '听到了{Enter}')
    expect((await stepTo(window, 'office-director')).state.end).toMatchObject({ at: NIGHT })
    window.kill()
  })

  it('brings up the next number, then the backup, as soon as nobody answers', async () => {
    const window = await openIncidentWindow()
    expect(now().getByText('无人接听，下一个号码')).toBeTruthy()
    await press(window, '2')
    await waitFor(() => expect(whom()).toBe('办公室主任何知远 0690-555 0117'))
    expect(now().getByText('拨过 1 次')).toBeTruthy()
    expect(now().getByText('无人接听，转 沈书言')).toBeTruthy()
    await press(window, '2')
    await waitFor(() => expect(whom()).toBe('办公室主任沈书言副主任 130 0000 0118'))
    await press(window, `1${primary}`)
    expect((await stepTo(window, 'office-director')).state).toMatchObject({ attempts: { length: 2 } })
    expect(steps()[0]).toBe('转 办公室主任 何知远 → 沈书言 不到 1 分')
    window.kill()
  })

  it('turns to another number without recording anything', async () => {
    const window = await openIncidentWindow()
    await press(window, '{ArrowRight}{ArrowRight}')
    expect(whom()).toContain('沈书言')
    await press(window, '{ArrowLeft}')
    expect(whom()).toContain('0690-555 0117')
    expect((await stepTo(window, 'office-director')).state.attempts).toEqual([])
    window.kill()
  })

  it('records what came of it otherwise', async () => {
    const window = await openIncidentWindow()
    await press(window, `3当面报告${primary}`)
    expect((await stepTo(window, 'office-director')).state).toMatchObject({ end: { how: '当面报告' } })
    await waitFor(() => expect(whom()).toContain('闻人杰'))
    await press(window, '3')
    await window.user.click(screen.getByRole('radio', { name: '占线' }))
    await press(window, primary)
    expect((await stepTo(window, 'superior-duty-room')).state.attempts).toMatchObject([{ outcome: 'busy' }])
    window.kill()
  })

  it('asks for a reason before it takes back a slip, and the clock runs on', async () => {
    const window = await openIncidentWindow()
    await press(window, '1{Enter}')
    await waitFor(() => expect(whom()).toContain('闻人杰'))
    await press(window, `${alt('z')}${primary}`)
    expect(field('收回原因').closest('.field__box')?.textContent).toContain('收回要写原因')
    await press(window, `点错了${primary}`)
    expect(await stepTo(window, 'office-director')).toMatchObject({ state: { status: 'waiting', end: null } })
    await waitFor(() => expect(whom()).toContain('何知远'))
    window.kill()
  })

  it('keeps what was typed when the time was refused, and over a change of place', async () => {
    const window = await openIncidentWindow()
    await press(window, '1')
    await window.user.keyboard('马上到')
    await window.user.type(field('时刻'), '饭后')
    await press(window, primary)
    expect(field('时刻').closest('.field__box')?.textContent).toContain('核对')
    await press(window, `${alt('1')}${alt('2')}`)
    expect(field('对方说').value).toBe('马上到')
    expect((await stepTo(window, 'office-director')).state.end).toBeNull()
    window.kill()
  })

  it('says who was quicker when the same step was done from somewhere else', async () => {
    const window = await openIncidentWindow()
    const { key, next } = await stepTo(window, 'office-director')
    await press(window, '1')
    const action = { kind: 'reach', at: NIGHT, candidate: next, who: '何知远', said: '知道了', readBack: true } as const
    const asked = { commandId: aCommand(), incidentId: window.fire.id, step: key, action }
    valueIn(await window.app.api.incidents.act(asked))
    await press(window, `马上到${primary}`)
    expect(screen.getByText(/已经办过.*已记：何知远接通，知道了，已复述/)).toBeTruthy()
    expect(field('对方说').value).toBe('马上到')
    window.kill()
  })
})
