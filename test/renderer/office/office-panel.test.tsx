import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { success } from '../../../shared/result'
import { aSession, he, lin, openWindow, theOffice } from '../app/a-window'

describe('the office settings', () => {
  it('are changed by the administrator, and the strip follows', async () => {
    const { calls } = openWindow({
      session: aSession(he),
      answers: { office: { change: (settings) => success({ ...theOffice(), ...settings }) } },
    })
    await screen.findByLabelText('正文')
    await userEvent.keyboard('{Alt>}5{/Alt}')
    const name = screen.getByLabelText('机关名称')
    await userEvent.clear(name)
    await userEvent.type(name, '北屿市人民政府办公室')
    await userEvent.click(screen.getByRole('button', { name: /加一人/ }))
    await userEvent.type(screen.getByLabelText('第 2 人职务'), '带班领导')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('与已存的一致')).toBeTruthy()
    const strip = within(screen.getByRole('region', { name: '值班条' }))
    expect(strip.getByText('北屿市人民政府办公室')).toBeTruthy()
    expect(calls.at(-1)?.input).toMatchObject({
      name: '北屿市人民政府办公室',
      reportTo: [{ name: '何知远' }, { post: '带班领导', name: '', phone: '' }],
    })
  })

  it('stand as typed after a look elsewhere', async () => {
    openWindow({ session: aSession(he) })
    await screen.findByLabelText('正文')
    await userEvent.keyboard('{Alt>}5{/Alt}')
    await userEvent.type(screen.getByLabelText('传真'), '0690-555 0101')
    await userEvent.keyboard('{Alt>}1{/Alt}{Alt>}5{/Alt}')
    expect(screen.getByLabelText<HTMLInputElement>('传真').value).toBe('0690-555 0101')
    expect(screen.getByText('有改动尚未保存')).toBeTruthy()
  })

  it('are only read by an officer', async () => {
    openWindow({ session: aSession(lin) })
    await screen.findByLabelText('正文')
    await userEvent.keyboard('{Alt>}5{/Alt}')
    const panel = within(screen.getByRole('region', { name: '机关设置' }))
    expect(panel.getByText('由管理员修改')).toBeTruthy()
    expect(panel.getByText(/何知远/)).toBeTruthy()
    expect(panel.queryByRole('textbox')).toBeNull()
  })
})
