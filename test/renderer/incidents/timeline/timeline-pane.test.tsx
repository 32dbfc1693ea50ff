import { screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { MINUTE } from '../../../support/an-opened-incident'
import { removeFolders } from '../../../support/folders'
import { field, openFireWindow, primary, timeline } from '../reports/a-report-window'

afterAll(removeFolders)

const rows = () => within(timeline()).getAllByRole('option')
const wordsOf = () => rows().map((row) => row.querySelector('.timeline__words')?.textContent)

describe('the timeline', () => {
  it('stands newest first, and turns', async () => {
    const window = await openFireWindow()
    const first = wordsOf().at(-1)
    expect(first).toContain('化工厂火灾')
    await window.press('{Alt>}l{/Alt}')
    expect(wordsOf()[0]).toBe(first)
  })

  it('opens the call it began with at the desk', async () => {
    const window = await openFireWindow()
    within(timeline()).getByRole('listbox').focus()
    await window.press('{End}')
    expect(within(timeline()).getByRole('button', { name: /到值班台打开/ })).toBeTruthy()
    await window.press('{Enter}')
    expect(screen.getByRole('button', { name: /^值班台/ }).getAttribute('aria-current')).toBe('page')
  })

  it('takes a decision with its reason, and says both times where they differ', async () => {
    const window = await openFireWindow()
    await window.pass(10 * MINUTE)
    await window.press('{Alt>}j{/Alt}')
    await window.user.click(screen.getByRole('radio', { name: '决定' }))
    await window.user.type(field('决定'), '停用 3 号路雨水泵')
    await window.user.type(field('原因'), '防止消防水进清江')
    await window.user.type(within(screen.getByRole('dialog')).getByLabelText('时间'), '0325')
    await window.press(primary)
    const [row] = rows().filter((each) => each.textContent?.includes('雨水泵'))
    expect(row?.textContent).toContain('03:25')
    expect(row?.textContent).toContain('记于 03:30')
    expect(row?.textContent).toContain('原因：防止消防水进清江')
  })

  it('says by itself that a limit ran out', async () => {
    const window = await openFireWindow()
    const overrun = () => rows().filter((row) => row.querySelector('[data-kind=overrun]')).length
    const before = overrun()
    await window.pass(61 * MINUTE)
    expect(overrun()).toBeGreaterThan(before)
  })
})
