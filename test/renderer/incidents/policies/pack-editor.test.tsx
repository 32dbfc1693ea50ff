import { screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import type { PolicyPack } from '../../../../shared/incidents/policy'
import { valueIn } from '../../../support/an-office'
import { openFire } from '../../../support/an-opened-incident'
import { removeFolders } from '../../../support/folders'
import { openPacks, type PolicyWindow } from './a-policy-window'

afterAll(removeFolders)

const save = '{Control>}{Enter}{/Control}'

/** Opens the national pack from the list by keyboard alone. */
async function openNational(mayChange = true): Promise<PolicyWindow> {
  const window = await openPacks(mayChange)
  screen.getByRole('listbox', { name: '政策包' }).focus()
  await window.press('{ArrowDown}{Enter}')
  expect(screen.getByRole('heading', { name: '国家目标' })).toBeTruthy()
  return window
}

const packNow = async ({ app }: PolicyWindow): Promise<PolicyPack> =>
  valueIn(await app.api.policies.pack({ id: 'national', version: null }))

const rows = (name: string) => within(screen.getByRole('listbox', { name })).getAllByRole('option')
const chosen = (name: string) => rows(name).find((row) => row.getAttribute('aria-selected') === 'true')

async function rewrite({ user }: PolicyWindow, label: string, text: string): Promise<void> {
  const field = screen.getByLabelText(label, { selector: 'input, textarea' })
  await user.clear(field)
  await user.type(field, text)
}

/** Stores with a reason, as the dialog asks. */
async function store(window: PolicyWindow, reason: string): Promise<void> {
  await window.press(save)
  await screen.findByRole('dialog')
  await window.user.paste(reason)
  await window.press(save)
}

describe('the editor of a pack', () => {
  it('stores a changed limit as the next version with its reason; the incident opened before keeps its own', async () => {
    const window = await openNational()
    const before = await openFire(window.app)
    await window.press('{ArrowDown}{Enter}')
    expect(document.activeElement).toBe(screen.getByLabelText('事项'))
    await rewrite(window, '多久', '20')
    expect(chosen('时限')?.textContent).toContain('20 分钟')
    expect(screen.getByText('有改动尚未保存')).toBeTruthy()
    expect((await packNow(window)).version).toBe(1)
    await store(window, '本省要求 20 分钟')
    expect(await screen.findByText(/已存为第 2 版/)).toBeTruthy()
    expect((await packNow(window)).clocks[1]?.limit).toEqual({ kind: 'minutes', minutes: 20 })
    const kept = valueIn(await window.app.api.incidents.find({ incidentId: before.id }))
    expect(kept.packs.find(({ id }) => id === 'national')?.version).toBe(1)
    expect(screen.getByText(/已立的事件仍按立时的版本/)).toBeTruthy()
    window.app.stop()
  })

  it('keeps hours and days as they are said, in minutes', async () => {
    const window = await openNational()
    await window.press('{ArrowDown}')
    await window.user.selectOptions(screen.getByLabelText('多久的单位'), 'hours')
    await rewrite(window, '多久', '2')
    expect(chosen('时限')?.textContent).toContain('2 小时')
    await store(window, '来文')
    expect((await packNow(window)).clocks[1]?.limit).toEqual({ kind: 'minutes', minutes: 120 })
    window.app.stop()
  })

  it('is refused with the row at fault, and keeps every word and the last good version', async () => {
    const window = await openNational()
    await window.press('{ArrowDown}')
    await rewrite(window, '多久', '半小时')
    await rewrite(window, '事项', '首报（电话）')
    await window.press('{Alt>}{ArrowRight}{/Alt}')
    await store(window, '改得不对')
    expect((await screen.findByText(/政策包没有采用/)).textContent).toContain('时限第 2 行“first-phone”')
    expect(chosen('时限')?.textContent).toContain('核对这一行')
    expect(screen.getByLabelText<HTMLInputElement>('多久').value).toBe('半小时')
    expect(screen.getByLabelText<HTMLInputElement>('事项').value).toBe('首报（电话）')
    expect((await packNow(window)).version).toBe(1)
    await rewrite(window, '多久', '30')
    await window.press(save)
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByLabelText<HTMLTextAreaElement>('为什么改').value).toBe('改得不对')
    await window.press(save)
    expect((await packNow(window)).clocks[1]?.title).toBe('首报（电话）')
    window.app.stop()
  })

  it('adds a row that asks for what it lacks, moves it, takes one away and puts everything back', async () => {
    const window = await openNational()
    await window.press('{Alt>}n{/Alt}')
    expect(rows('时限')).toHaveLength(4)
    expect(document.activeElement).toBe(screen.getByLabelText('事项'))
    expect(chosen('时限')?.textContent).toContain('未核对')
    await window.press('{Alt>}{ArrowUp}{/Alt}')
    expect(rows('时限')[2]?.textContent).toContain('未选')
    await window.press('{Alt>}x{/Alt}')
    expect(rows('时限')).toHaveLength(3)
    await window.user.click(screen.getByRole('button', { name: '改回原样' }))
    expect(screen.getByText('与第 1 版一致')).toBeTruthy()
    expect(rows('时限')[2]?.textContent).not.toContain('未选')
    window.app.stop()
  })

  it('keeps what was written over a look at another pack', async () => {
    const window = await openNational()
    await rewrite(window, '事项', '马上报')
    await window.press('{Escape}')
    await window.press('{ArrowDown}{Enter}')
    expect(screen.getByRole('heading', { name: '生产安全事故' })).toBeTruthy()
    await window.press('{Escape}')
    await window.press('{ArrowUp}{Enter}')
    expect(screen.getByLabelText<HTMLInputElement>('事项').value).toBe('马上报')
    window.app.stop()
  })

  it('lets an officer read every row, and change none', async () => {
    const window = await openNational(false)
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByText('全文，由管理员修改')).toBeTruthy()
    expect(screen.getByText('县级人民政府')).toBeTruthy()
    await window.press('{Alt>}n{/Alt}')
    expect(rows('时限')).toHaveLength(3)
    window.app.stop()
  })
})

describe('event codes', () => {
  it('are pasted, matched by title, and stored as a version; what does not fit is listed', async () => {
    const window = await openNational()
    await window.press('{Alt>}{ArrowRight}{/Alt}{Alt>}m{/Alt}')
    await window.user.click(screen.getByLabelText('编码表'))
    await window.user.paste('编码\t名称\n10A01\t水旱灾害\n99Z99\t天外来物')
    const list = (name: string) => within(screen.getByRole('region', { name })).getAllByRole('listitem')
    expect(list('填入').map((row) => row.textContent)).toEqual(['10A01水旱灾害'])
    expect(list('表里没有用上的').map((row) => row.textContent)).toEqual(['99Z99天外来物'])
    expect(list('没有编码的子类').length).toBeGreaterThan(20)
    await window.press(save)
    expect(rows('类别')[1]?.textContent).toContain('10A01')
    await store(window, '导入 GB/T 35561')
    expect((await packNow(window)).classes[0]?.subclasses[0]?.code).toBe('10A01')
    window.app.stop()
  })
})
