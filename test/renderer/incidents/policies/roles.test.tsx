import { screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { valueIn } from '../../../support/an-office'
import { removeFolders } from '../../../support/folders'
import { openRoles, type PolicyWindow } from './a-policy-window'

afterAll(removeFolders)

const save = '{Control>}{Enter}{/Control}'
const role = (name: RegExp) => within(screen.getByRole('listbox', { name: '报告角色' })).getByRole('option', { name })
const roleNow = async ({ app }: PolicyWindow, id: string) =>
  valueIn(await app.api.policies.settings()).roles.find((each) => each.id === id)

describe('the people of the roles', () => {
  it('shows first those whom clocks report to, and the holes among them', async () => {
    const window = await openRoles()
    const first = screen.getAllByRole('option')[0]
    expect(first?.textContent).toContain('省政府应急机构')
    expect(first?.textContent).toContain('缺')
    expect(role(/上级总值班室/).textContent).toContain('闻人杰')
    expect(role(/带班领导/).textContent).toContain('谁也没有')
    window.app.stop()
  })

  it('takes somebody from the 报告对象, with several numbers in the order they are tried', async () => {
    const window = await openRoles()
    await window.user.click(role(/省政府应急机构/))
    await window.press('{Alt>}n{/Alt}')
    expect(document.activeElement).toBe(screen.getByLabelText('第 1 人姓名'))
    await window.press('{ArrowDown}{Enter}')
    const numbers = screen.getByLabelText<HTMLInputElement>('第 1 人号码')
    expect(numbers.value).toBe('130 0000 0444')
    await window.user.type(numbers, '、0690-555 0444')
    await window.press(save)
    expect(await roleNow(window, 'province-emergency-body')).toMatchObject({
      people: [{ name: '许清和', post: '分管领导', numbers: ['130 0000 0444', '0690-555 0444'], backup: false }],
    })
    expect(role(/省政府应急机构/).textContent).not.toContain('缺')
    window.app.stop()
  })

  it('changes the order of calling and B 角', async () => {
    const window = await openRoles()
    await window.user.click(role(/办公室主任/))
    await window.user.click(screen.getByRole('button', { name: '下移 第 1 人' }))
    await window.user.click(screen.getByRole('checkbox', { name: 'B 角 第 1 人' }))
    await window.press(save)
    expect((await roleNow(window, 'office-director'))?.people).toMatchObject([
      { name: '沈书言', backup: false },
      { name: '何知远', backup: false },
    ])
    window.app.stop()
  })

  it('keeps what was written of each role when it is refused and over a look at another', async () => {
    const window = await openRoles()
    await window.user.click(role(/省政府应急机构/))
    await window.press('{Alt>}n{/Alt}')
    await window.user.type(screen.getByLabelText('第 1 人号码'), '0699-555 0002')
    await window.press(save)
    expect(screen.getByText('没有存下')).toBeTruthy()
    await window.user.click(role(/带班领导/))
    expect(role(/省政府应急机构/).textContent).toContain('未保存')
    await window.user.click(role(/省政府应急机构/))
    expect(screen.getByLabelText<HTMLInputElement>('第 1 人号码').value).toBe('0699-555 0002')
    window.app.stop()
  })

  it('is only read by an officer', async () => {
    const window = await openRoles(false)
    await window.user.click(role(/办公室主任/))
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByText('130 0000 0117、0690-555 0117')).toBeTruthy()
    window.app.stop()
  })
})
