import { screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import '../../../../renderer/incidents/incident-place'
import '../../../../renderer/ui/dialog-modal'
import { aCommand } from '../../../support/an-entry'
import { valueIn } from '../../../support/an-office'
import { removeFolders } from '../../../support/folders'
import { openDeskWindow } from '../../../support/real-window'
import { NIGHT } from '../../../support/test-clock'
import { field, primary } from './a-report-window'

afterAll(removeFolders)

const DAILY = 'national/zero-report'
/** 15:00 of the day. */
const DUE = Date.UTC(2026, 6, 18, 7)

/** 突发事件 without any incident, in an office that reports every day at 15:00. */
async function withoutIncident() {
  const window = await openDeskWindow(async ({ api }) => {
    const { inUse, ownRoles } = valueIn(await api.policies.settings())
    valueIn(await api.policies.choose({ commandId: aCommand(), packs: inUse, ownRoles, dailyReports: [DAILY] }))
  })
  onTestFinished(window.kill)
  const press = async (keys: string) => {
    await window.user.keyboard(keys)
    await window.pass(0)
  }
  await press('{Alt>}2{/Alt}')
  const list = await screen.findByLabelText('今日每日报告')
  return { ...window, press, list }
}

describe('daily reports', () => {
  it('stand where no incident is in sight, and wait quietly until they are due', async () => {
    const { list } = await withoutIncident()
    expect(list.textContent).toContain('15:00')
    expect(within(list).getByRole('button', { name: '提前报' })).toBeTruthy()
    expect(screen.queryByText(/应于 15:00/)).toBeNull()
  })

  it('come up as they fall due, and are told with what is known', async () => {
    const window = await withoutIncident()
    await window.pass(DUE + 2 * 60_000 - NIGHT)
    expect(screen.getByText(/应于 15:00/).closest('.banner')?.className).toContain('overdue')
    await window.user.click(within(window.list).getByRole('button', { name: '报' }))
    await window.pass(0)
    expect(field('报告内容').value).toContain('没有突发事件')
    await window.press(primary)
    expect(screen.queryByText(/应于 15:00/)).toBeNull()
    expect(window.list.textContent).toContain('已报')
    expect(valueIn(await window.app.api.incidents.zeroReports())).toMatchObject([{ daily: DAILY, day: 20260718 }])
  })
})
