import { screen, waitFor, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { aCommand } from '../../../support/an-entry'
import { valueIn } from '../../../support/an-office'
import { MINUTE } from '../../../support/an-opened-incident'
import { removeFolders } from '../../../support/folders'
import { alt, now, openIncidentWindow, primary, steps, whom } from './an-incident-window'

afterAll(removeFolders)

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

describe('the steps', () => {
  it('stand in the order of due time, with their clocks', async () => {
    const window = await openIncidentWindow()
    await window.pass(5 * MINUTE)
    expect(steps()).toEqual([
      '待 办公室主任 何知远 已 05:00',
      '待 上级总值班室 闻人杰 余 25:00',
      '待 上级总值班室 闻人杰 余 55:00',
      '待 省政府应急机构 无时限',
    ])
    expect(screen.getByText('4 步：待 4')).toBeTruthy()
    window.kill()
  })

  it('turn to 超 by themselves, and say 迟 once they are done', async () => {
    const window = await openIncidentWindow()
    await window.user.keyboard('1{Enter}')
    await window.pass(39 * MINUTE)
    expect(steps()[1]).toBe('超 上级总值班室 闻人杰 超 09:00')
    expect(screen.getByText('4 步：毕 1 超 1 待 2')).toBeTruthy()
    await window.user.keyboard('1{Enter}')
    await window.pass(0)
    expect(steps()[1]).toBe('毕 上级总值班室 闻人杰 迟 9 分')
    expect(screen.getByText('迟 9 分', { selector: '.late-line *' })).toBeTruthy()
    await window.user.keyboard(`${alt('y')}正与消防核对被困人数${primary}`)
    await window.pass(0)
    expect(screen.queryByText('迟 9 分', { selector: '.late-line *' })).toBeNull()
    const late = (await window.read()).clocks.find(({ clock }) => clock.key === 'national/first-phone')
    expect(late?.lateRounds).toMatchObject([{ reason: '正与消防核对被困人数' }])
    window.kill()
  })

  it('are chosen with the arrows, and the chosen one is called', async () => {
    const window = await openIncidentWindow()
    await window.user.keyboard('{ArrowDown}')
    expect(whom()).toContain('闻人杰')
    expect(screen.getByText(/依据/)).toBeTruthy()
    await window.user.keyboard('1{Enter}')
    await window.pass(0)
    expect(steps()[1]).toMatch(/^毕/)
    await waitFor(() => expect(whom()).toContain('何知远'))
    await window.user.keyboard('{ArrowDown}{Escape}')
    expect(whom()).toContain('何知远')
    window.kill()
  })

  it('show a hole, whoever is called instead, and lose no time on it', async () => {
    const window = await openIncidentWindow({
      prepare: async (app) => {
        const role = 'superior-duty-room'
        valueIn(await app.api.policies.fillRole({ commandId: aCommand(), role, people: [] }))
      },
    })
    expect(whom()).toContain('何知远')
    expect(screen.getByText('4 步：待 1 缺 3')).toBeTruthy()
    await window.user.keyboard('{ArrowDown}')
    expect(now().getByText(/上级总值班室 没有填人/)).toBeTruthy()
    window.kill()
  })

  it('get one of the office’s own, which comes up at once', async () => {
    const window = await openIncidentWindow()
    await window.user.keyboard(alt('n'))
    await window.pass(0)
    await window.user.keyboard('通知下游取水口')
    await window.user.keyboard(primary)
    await window.pass(0)
    expect(screen.getByText('选报给谁')).toBeTruthy()
    await window.user.selectOptions(screen.getByRole('combobox', { name: '报给' }), 'superior-duty-room')
    await window.user.type(field('时限'), '20')
    await window.user.keyboard(primary)
    await window.pass(0)
    expect((await window.read()).steps).toHaveLength(5)
    expect(steps()[1]).toBe('待 上级总值班室 闻人杰 余 20:00')
    window.kill()
  })
})

describe('a second that passes', () => {
  it('changes nothing in the column but the figures of clocks', async () => {
    const window = await openIncidentWindow()
    await window.pass(5 * MINUTE)
    const touched: (string | undefined)[] = []
    const column = screen.getByRole('region', { name: '上报清单' })
    const observer = new MutationObserver((changes) => {
      for (const { target } of changes) touched.push((target.parentElement ?? column).closest('[class]')?.className)
    })
    observer.observe(column, { subtree: true, childList: true, characterData: true, attributes: true })
    await window.pass(1_000)
    observer.disconnect()
    expect([...new Set(touched)].sort()).toEqual(['now-dial__figure', 'step-row__figure'])
    // The three that have a limit or are due at once, and the big one.
    expect(touched).toHaveLength(4)
    window.kill()
  })
})

describe('what to ask', () => {
  it('is folded out by a key, tells what is known, and an answer goes into the timeline', async () => {
    const window = await openIncidentWindow()
    await window.user.keyboard(alt('q'))
    await window.pass(0)
    expect(screen.getByText(/已知.*事发 03:05.*东浦区化工园区/)).toBeTruthy()
    const [line] = screen.getAllByText('记答复')
    if (!line) throw new Error('there is nothing to ask')
    await window.user.click(line)
    await window.user.keyboard('东南风三级{Enter}')
    await window.pass(0)
    const timeline = valueIn(await window.app.api.incidents.timeline({ incidentId: window.fire.id }))
    expect(timeline.filter(({ kind }) => kind === 'note')).toMatchObject([
      { words: expect.stringMatching(/：东南风三级$/) },
    ])
    const part = within(screen.getByRole('region', { name: '问询要点' }))
    await waitFor(() => expect(part.getByText(/东南风三级/)).toBeTruthy())
    await window.user.keyboard(alt('q'))
    expect(part.queryByText(/东南风三级/)).toBeNull()
    expect(document.activeElement?.textContent).toContain('接通')
    window.kill()
  })

  it('adds the call to whoever is to be warned', async () => {
    const window = await openIncidentWindow()
    await window.user.keyboard(alt('q'))
    await window.pass(0)
    const [warn] = screen.getAllByText('加进清单')
    if (!warn) throw new Error('there is nobody to warn')
    await window.user.click(warn)
    await window.pass(0)
    expect((await window.read()).steps.map(({ to }) => to)).toContain('fire-brigade')
    window.kill()
  })
})
