import { screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { valueIn } from '../../../support/an-office'
import { removeFolders } from '../../../support/folders'
import { openPacks, type PolicyWindow } from './a-policy-window'

afterAll(removeFolders)

const save = '{Control>}{Enter}{/Control}'
const list = () => screen.getByRole('listbox', { name: '政策包' })
const titles = () =>
  within(list())
    .getAllByRole('option')
    .map((row) => row.querySelector('.pack-line__title')?.textContent)
const settingsNow = async ({ app }: PolicyWindow) => valueIn(await app.api.policies.settings())

describe('the choice of packs', () => {
  it('shows those in use in their order, and what of each was not checked', async () => {
    const window = await openPacks()
    expect(titles().slice(0, 3)).toEqual(['通用政务值班室', '国家目标', '生产安全事故'])
    expect(within(list()).getAllByRole('option')[1]?.textContent).toContain('未核对')
    expect(within(list()).getByRole('option', { name: /安徽省/ }).textContent).toContain('未选用')
    window.app.stop()
  })

  it('puts a pack into use and in front by keyboard, and stores it when asked to', async () => {
    const window = await openPacks()
    list().focus()
    await window.press('{End}{Alt>}y{/Alt}')
    await window.press('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}')
    expect(titles()[0]).toBe('山西省')
    expect((await settingsNow(window)).inUse[0]).toBe('duty-room')
    await window.press(save)
    expect((await settingsNow(window)).inUse.slice(0, 2)).toEqual(['shanxi', 'duty-room'])
    expect(screen.getByText('与已存的一致')).toBeTruthy()
    window.app.stop()
  })

  it('says what a pack needs beside it, and keeps the choice', async () => {
    const window = await openPacks()
    list().focus()
    await window.press('{ArrowDown}{Alt>}y{/Alt}')
    await window.press(save)
    expect((await screen.findByRole('alert')).textContent).toContain('要和“国家目标”一起用')
    expect(titles()[1]).toBe('生产安全事故')
    expect((await settingsNow(window)).inUse).toContain('national')
    window.app.stop()
  })

  it('takes the roles of the room and its daily reports', async () => {
    const window = await openPacks()
    await window.user.click(screen.getByRole('checkbox', { name: '县级人民政府' }))
    await window.user.click(screen.getByRole('checkbox', { name: /每日报告（无事零报告）/ }))
    await window.press(save)
    const { ownRoles, dailyReports } = await settingsNow(window)
    expect(ownRoles).toContain('county-government')
    expect(dailyReports.map(({ chosen }) => chosen)).toEqual([true])
    window.app.stop()
  })

  it('is only read by an officer', async () => {
    const window = await openPacks(false)
    expect(screen.getByText('由管理员修改')).toBeTruthy()
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').every(({ disabled }) => disabled)).toBe(true)
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull()
    list().focus()
    await window.press('{Alt>}y{/Alt}')
    expect(titles()[0]).toBe('通用政务值班室')
    window.app.stop()
  })
})

describe('the import of a pack', () => {
  it('names each line at fault, keeps the text for mending, and takes it when it is sound', async () => {
    const window = await openPacks()
    const { text } = valueIn(await window.app.api.policies.exportText({ id: 'anhui' }))
    list().focus()
    await window.press('{Alt>}r{/Alt}')
    const area = screen.getByLabelText<HTMLTextAreaElement>('文件内容')
    await window.user.click(area)
    await window.user.paste(text.replace('"minutes": 120', '"minutes": 0'))
    await window.press(save)
    expect(screen.getByText('"minutes": 0')).toBeTruthy()
    expect(area.value).toContain('"minutes": 0')
    await window.user.click(screen.getByRole('button', { name: /^到第 \d+ 行$/ }))
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toContain('"minutes": 0')
    await window.user.paste('        "minutes": 100')
    await window.press(save)
    expect(await screen.findByText(/已导入“安徽省”第 2 版/)).toBeTruthy()
    expect(within(list()).getByRole('option', { name: /安徽省/ }).textContent).toContain('导入')
    window.app.stop()
  })
})
