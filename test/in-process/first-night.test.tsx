import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterAll, describe, expect, it } from 'vitest'
import { PASSWORD } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { openRealWindow } from '../support/real-window'

afterAll(removeFolders)

/** Presses Tab until the field with this label has the keyboard, and writes there. */
async function writeAt(user: UserEvent, label: string, text: string): Promise<void> {
  const field = screen.getByLabelText(label)
  for (let press = 0; document.activeElement !== field; press += 1) {
    if (press > 40) throw new Error(`Tab does not lead to ${label}`)
    await user.tab()
  }
  await user.keyboard(text)
}

describe('the first night', () => {
  it('is set up, begun, left and gone on with, without a mouse', async () => {
    const { app, user, pass } = openRealWindow()
    await screen.findByText('第一次使用')
    await user.keyboard('东浦市人民政府办公室')
    await writeAt(user, '值班电话', '0690-555 0100')
    await writeAt(user, '姓名', '林砚秋')
    await writeAt(user, '密码', PASSWORD)
    await writeAt(user, '再写一遍', 'another-1')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(screen.getByLabelText('再写一遍').parentElement?.textContent).toContain('与上面写的不一样')
    await writeAt(user, '再写一遍', `{Control>}a{/Control}${PASSWORD}`)
    await user.keyboard('{Control>}{Enter}{/Control}')

    const text = await screen.findByLabelText('来电内容')
    expect(document.activeElement).toBe(text)
    expect(screen.getByRole('region', { name: '值班条' }).textContent).toContain('管理员林砚秋')
    expect(screen.getByText('今日尚无记录，按 F2 记第一条来电')).toBeTruthy()
    await user.keyboard('锅炉房报告压力表不准')
    await user.keyboard('{Control>}{Enter}{/Control}')
    const row = await screen.findByRole('option', { name: /锅炉房报告压力表不准/ })
    expect(row.textContent).toContain('0001')

    await user.keyboard('只写了半句')
    await user.keyboard('{Control>}l{/Control}')
    const password = await screen.findByLabelText('密码')
    expect(screen.queryByText(/锅炉房|只写了半句/)).toBeNull()
    await user.keyboard('林{Enter}')
    expect(document.activeElement).toBe(password)
    await user.keyboard('wrong-password{Enter}')
    expect(await screen.findByText(/密码/, { selector: '.banner *' })).toBeTruthy()
    await user.keyboard(`${PASSWORD}{Enter}`)
    const again = await screen.findByLabelText<HTMLTextAreaElement>('来电内容')
    await waitFor(() => expect(again.value).toBe('只写了半句'))
    await pass(0)
    expect(document.activeElement).toBe(again)
    expect(await app.api.journal.verify()).toMatchObject({ ok: true, value: { firstBad: null, differing: [] } })
  })

  it('may begin with an invented office whose officers have a day behind them', async () => {
    const { user } = openRealWindow()
    await screen.findByText('第一次使用')
    await user.click(screen.getByRole('button', { name: '填入示例机关' }))
    await screen.findByRole('dialog', { name: '填入示例机关' })
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByLabelText('来电内容')).toBeTruthy()
    const log = screen.getByRole('listbox', { name: '今日记录' })
    await waitFor(() => expect(within(log).getAllByRole('option').length).toBeGreaterThan(3))
  })
})
