import { screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { KEEP_MS } from '../../../../renderer/app/keeper'
import { aCommand } from '../../../support/an-entry'
import { PASSWORD, valueIn } from '../../../support/an-office'
import { MINUTE } from '../../../support/an-opened-incident'
import { removeFolders } from '../../../support/folders'
import { restartedWindow } from '../../../support/real-window'
import type { StartedApp } from '../../../support/start-app'
import { atIncidents, field, inReports, openFireWindow, primary, reports, sendFirst, write } from './a-report-window'

afterAll(removeFolders)

const dead = (
  app: StartedApp,
  incidentId: Parameters<typeof app.api.incidents.find>[0]['incidentId'],
  figure: number,
) =>
  app.api.incidents.recordFigure({
    commandId: aCommand(),
    incidentId,
    measure: 'dead',
    figure,
    reach: 'all',
    confirmed: true,
    source: '市一医院',
    at: app.clock.now(),
    corrects: null,
    reason: '',
  })

describe('the first report', () => {
  it('is composed of what is known, and F7 goes from one missing element to the next', async () => {
    const { press } = await openFireWindow()
    await press(write)
    expect(field('地点').value).toBe('东浦区化工园区')
    const first = document.activeElement
    expect(first).toHaveProperty('value', '')
    await press('{F7}')
    expect(document.activeElement).not.toBe(first)
    expect(document.activeElement).toHaveProperty('placeholder', '缺')
  })

  it('goes out with two keys, incomplete, and does the steps of the checklist that it fulfils', async () => {
    const window = await openFireWindow()
    await window.press(write)
    await window.press('{F7}')
    field('影响范围').focus()
    await window.press('厂区内')
    await window.pass(24 * MINUTE)
    await window.press(primary)
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(/照样可发，续报再补/)).toBeTruthy()
    expect((await window.detail()).reports).toEqual([])
    await window.press(primary)
    const { reports: sent, clocks } = await window.detail()
    expect(sent).toMatchObject([{ stage: 'first', dispatches: [{ addressee: '上级总值班室', means: 'written' }] }])
    expect(sent[0]?.values.extent).toBe('厂区内')
    expect(sent[0]?.missing.length).toBeGreaterThan(0)
    expect(clocks.find(({ clock }) => clock.key === 'national/first-written')?.metAt).not.toBeNull()
    expect(inReports().getByText(/已冻结。发出时缺/)).toBeTruthy()
    expect(reports().contains(document.activeElement)).toBe(true)
  })

  it('is never sent by Ctrl+Enter while the keyboard is elsewhere', async () => {
    const window = await openFireWindow()
    screen.getByLabelText('时间线', { selector: 'section' }).focus()
    await window.press(primary)
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('what is being written', () => {
  it('is there after the program was killed, and figures that change later still come through', async () => {
    const before = await openFireWindow()
    await before.press(write)
    field('影响范围').focus()
    await before.press('下风向 1.2 公里')
    await before.pass(KEEP_MS)
    before.kill()

    const window = await atIncidents(await restartedWindow(before), before.fire)
    expect(field('影响范围').value).toBe('下风向 1.2 公里')
    valueIn(await dead(window.app, window.fire.id, 2))
    await window.pass(0)
    expect(field('已造成的后果').value).toBe('死亡 2 人')
    window.kill()
  })

  it('is stored before somebody locks the desk', async () => {
    const window = await openFireWindow()
    await window.press(write)
    field('影响范围').focus()
    await window.press('厂区内')
    await window.press('{Control>}l{/Control}')
    await screen.findByLabelText('密码')
    const { accounts, incidents } = window.app.api
    const [administrator] = valueIn(await accounts.names())
    if (!administrator) throw new Error('the office has no account')
    valueIn(await accounts.signIn({ accountId: administrator.id, password: PASSWORD }))
    const kept = valueIn(await incidents.report({ incidentId: window.fire.id, stage: null }))
    expect(kept.draft.values).toEqual({ extent: '厂区内' })
  })

  it('is told in the officer’s words until they go, then as it is known', async () => {
    const window = await openFireWindow(async (app, fire) => void valueIn(await dead(app, fire.id, 1)))
    await window.press(write)
    await window.user.clear(field('已造成的后果'))
    await window.user.paste('一人死亡，原因待查')
    await window.pass(KEEP_MS)
    valueIn(await dead(window.app, window.fire.id, 2))
    await window.pass(0)
    expect(field('已造成的后果').value).toBe('一人死亡，原因待查')
    await window.user.click(screen.getByRole('button', { name: /^还原\s*已造成的后果/ }))
    await window.pass(KEEP_MS)
    expect(field('已造成的后果').value).toBe('死亡 2 人')
  })

  it('goes out in the officer’s own text where the whole text was rewritten', async () => {
    const window = await openFireWindow()
    await window.press(`${write}{Alt>}t{/Alt}`)
    expect(field('正文').value).toContain('东浦区化工园区')
    await window.user.clear(field('正文'))
    expect(field('正文').value).toBe('')
    await window.user.paste('罐区起火，正在扑救。')
    await window.pass(KEEP_MS)
    await window.press(primary)
    await window.press(primary)
    expect((await window.detail()).reports[0]?.body).toBe('罐区起火，正在扑救。')
  })
})

describe('a follow-up', () => {
  it('shows only what changed, figure by figure, and how many did not', async () => {
    const window = await openFireWindow(async (app, fire) => {
      valueIn(await dead(app, fire.id, 1))
      await sendFirst(app, fire, { extent: '厂区内' })
      app.clock.advance(30 * MINUTE)
      valueIn(await dead(app, fire.id, 3))
    })
    expect(inReports().getByText('只写变化，1 变')).toBeTruthy()
    expect(inReports().getByText('1 人', { selector: 's' })).toBeTruthy()
    expect(inReports().getByText('3 人', { selector: 'b' })).toBeTruthy()
    expect(screen.queryByLabelText('影响范围')).toBeNull()
    await window.user.click(inReports().getByRole('button', { name: /项不列，列出/ }))
    expect(field('影响范围').value).toBe('厂区内')
  })

  it('becomes the final report with what was written', async () => {
    const window = await openFireWindow(async (app, fire) => void (await sendFirst(app, fire)))
    await window.press(write)
    field('影响范围').focus()
    await window.press('厂区内')
    await window.user.click(inReports().getByRole('button', { name: '改写终报' }))
    await window.pass(KEEP_MS)
    expect(field('影响范围').value).toBe('厂区内')
    await window.press(primary)
    await window.press(primary)
    expect((await window.detail()).reports.at(-1)).toMatchObject({ stage: 'final', values: { extent: '厂区内' } })
    expect(inReports().getByText(/终报已发/)).toBeTruthy()
  })

  it('without a change cannot be sent', async () => {
    const window = await openFireWindow(async (app, fire) => void (await sendFirst(app, fire)))
    reports().focus()
    await window.press(primary)
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('a report that went out', () => {
  it('is signed for, and goes to somebody else', async () => {
    const window = await openFireWindow(async (app, fire) => void (await sendFirst(app, fire)))
    await window.user.click(inReports().getByRole('button', { name: /首报.*待签/ }))
    await window.user.click(screen.getByRole('button', { name: '记签收' }))
    await window.pass(0)
    await window.user.type(field('签收人'), '闻人杰')
    await window.press('{Enter}')
    expect(inReports().getByText('03:20 签收')).toBeTruthy()
    await window.user.click(inReports().getByRole('button', { name: /首报/ }))
    await window.press(primary)
    await window.user.selectOptions(screen.getByLabelText('发往'), '其他单位')
    await window.user.type(field('单位名称'), '市委总值班室')
    await window.press(primary)
    expect((await window.detail()).reports[0]?.dispatches.map(({ addressee }) => addressee)).toEqual([
      '上级总值班室',
      '市委总值班室',
    ])
  })
})
