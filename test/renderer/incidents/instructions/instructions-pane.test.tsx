import { within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import type { IncidentDetail } from '../../../../shared/incidents/incident-detail'
import { aCommand } from '../../../support/an-entry'
import { valueIn } from '../../../support/an-office'
import { MINUTE } from '../../../support/an-opened-incident'
import { removeFolders } from '../../../support/folders'
import type { StartedApp } from '../../../support/start-app'
import { openFireWindow, primary } from '../reports/a-report-window'

afterAll(removeFolders)

const record = '{Alt>}p{/Alt}'
function pane(): HTMLElement {
  const section = document.querySelector<HTMLElement>('section[aria-label="批示指示"]')
  if (!section) throw new Error('the pane is not in sight')
  return section
}
const field = (label: string) => within(pane()).getByLabelText<HTMLInputElement>(label, { selector: 'input, textarea' })
const head = () => pane().querySelector('.pane-head__note')?.textContent
const list = () => within(pane()).getByRole('listbox', { name: '批示指示' })
const first = () => within(list()).getAllByRole('option')[0]?.textContent

async function instruct(app: StartedApp, { id }: IncidentDetail, dueInMinutes: number | null) {
  const at = app.clock.now()
  const feedbackDue = dueInMinutes === null ? null : at + dueInMinutes * MINUTE
  const said = {
    words: '救人第一，半小时内报我',
    from: '带班领导 许清和',
    means: 'phone' as const,
    at,
    readBack: false,
  }
  const instruction = { ...said, feedbackDue }
  valueIn(await app.api.incidents.instruct({ commandId: aCommand(), incidentId: id, instruction }))
}

describe('an instruction', () => {
  it('is taken down by keys: its words, from whom, when an answer is due', async () => {
    const window = await openFireWindow()
    await window.press(record)
    await window.user.keyboard('先停 3 号路雨水泵')
    await window.user.type(field('领导'), '副主任 沈书言')
    await window.user.click(within(pane()).getByRole('radio', { name: '30 分' }))
    await window.user.click(within(pane()).getByRole('checkbox', { name: '已复述' }))
    await window.press(primary)
    const [taken] = (await window.detail()).instructions
    expect(taken).toMatchObject({ words: '先停 3 号路雨水泵', from: '副主任 沈书言', means: 'phone' })
    expect(taken?.feedbackDue).toBe((taken?.at ?? 0) + 30 * MINUTE)
    expect(taken?.readBackAt).not.toBeNull()
    expect(first()).toContain('03:20副主任 沈书言电话已复述先停 3 号路雨水泵未转达反馈 余 30:00')
    expect(head()).toBe('1 条，未反馈 1')
    expect(document.activeElement).toBe(list())
  })

  it('without words or leader is not stored, says so, and keeps what was typed', async () => {
    const window = await openFireWindow()
    await window.press(record)
    await window.user.keyboard('先停雨水泵')
    await window.press(primary)
    expect(within(pane()).getByText('写上是谁')).toBeTruthy()
    expect(document.activeElement).toBe(field('领导'))
    await window.press('{Escape}{Escape}')
    await window.press(record)
    expect(field('原话').value).toBe('先停雨水泵')
  })

  it('goes its way by one key for each step: read back, relayed, arrived, answered, closed', async () => {
    const window = await openFireWindow((app, fire) => instruct(app, fire, 30))
    list().focus()
    await window.press('{Enter}')
    expect(first()).toContain('已复述')
    await window.press('{Enter}')
    await window.user.keyboard('市应急局')
    await window.press(primary)
    expect(first()).toContain('03:20 电话转市应急局未接到')
    await window.press('{Enter}')
    expect(field('接到人').value).toBe('市应急局')
    await window.press(primary)
    expect(first()).toContain('03:20 接到')
    await window.press('{Enter}')
    await window.user.keyboard('人员已救出')
    await window.press(primary)
    expect(first()).toContain('03:20 反馈市应急局：人员已救出')
    await window.press('{Enter}')
    await window.press(primary)
    expect(first()).toContain('03:20 办结')
    expect(head()).toBe('1 条')
  })

  it('that still waits is closed with words only', async () => {
    const window = await openFireWindow((app, fire) => instruct(app, fire, null))
    list().focus()
    await window.press('b')
    await window.press(primary)
    expect(within(pane()).getByRole('alert').textContent).toBe('未复述、未转达、未反馈，办结要写原因')
    await window.user.keyboard('领导收回')
    await window.press(primary)
    expect(first()).toContain('03:20 办结领导收回')
  })

  it('rings in words once its answer is overdue, and says later that it came late', async () => {
    const window = await openFireWindow((app, fire) => instruct(app, fire, 30))
    await window.pass(36 * MINUTE)
    expect(first()).toContain('反馈 超 06:00')
    expect(head()).toBe('1 条，未反馈 1，超时 1')
    list().focus()
    await window.press('s')
    await window.user.keyboard('人员已救出')
    await window.user.type(field('反馈人'), '市应急局')
    await window.press(primary)
    expect(first()).toContain('迟 6 分')
    expect(head()).toBe('1 条，未办结 1')
  })

  it('gets another time for its answer', async () => {
    const window = await openFireWindow((app, fire) => instruct(app, fire, null))
    list().focus()
    await window.press('y')
    await window.user.click(within(pane()).getByRole('radio', { name: '时刻' }))
    await window.user.type(field('几点前'), '0400')
    await window.press(primary)
    expect(first()).toContain('反馈 余 40:00')
  })
})
