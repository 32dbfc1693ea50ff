import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { failure, success } from '../../../shared/result'
import { aSession, lin, openWindow, theOffice } from './a-window'

const textOf = (text: string) => screen.findByText(text)

describe('the window', () => {
  it('asks for the first set-up while there is no office', async () => {
    openWindow({ office: null })
    expect(await textOf('第一次使用')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('机关名称'))
  })

  it('says why it could not be read, and reads again on demand', async () => {
    const answers = [failure('not-stored', '数据文件读不出来'), success(theOffice())]
    openWindow({ answers: { office: { current: () => answers.shift() ?? success(null) } } })
    expect(await textOf('数据文件读不出来')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '再试' }))
    expect(await screen.findByLabelText('密码')).toBeTruthy()
  })

  it('shows who is signed in, the numbers of the room, open items and the running time', async () => {
    const openItems = { total: 9, urgent: 3, grave: 1, rows: [] }
    const { clock } = openWindow({ session: aSession(), openItems })
    await screen.findByLabelText('正文')
    const strip = within(screen.getByRole('region', { name: '值班条' }))
    expect(strip.getByRole('group', { name: '登录 自 7月18日 02:20' }).textContent).toContain('值班员林砚秋')
    expect(strip.getByRole('group', { name: '东浦市人民政府办公室' }).textContent).toContain('值班电话 0690-555 0100')
    expect(strip.getByRole('group', { name: '待办 Alt+O' }).textContent).toContain('9其中重特大 1紧急 3')
    clock.advance(2_000)
    await waitFor(() => expect(strip.getByRole('group', { name: '7月18日 周六' }).textContent).toContain('03:20:02'))
  })

  it('keeps nothing of the desk on the page once locked, after every keystroke was stored', async () => {
    const { done, calls } = openWindow({ session: aSession() })
    await screen.findByLabelText('正文')
    await userEvent.keyboard('{Control>}l{/Control}')
    expect(await screen.findByLabelText('密码')).toBeTruthy()
    expect(screen.queryByLabelText('正文')).toBeNull()
    expect(done).toEqual(['start', 'flush', 'end'])
    expect(calls.slice(-2).map(({ channel }) => channel)).toEqual(['accounts.names', 'accounts.lastHere'])
  })

  it('stays at the desk and says why when locking is refused', async () => {
    openWindow({
      session: aSession(),
      answers: { accounts: { signOut: () => failure('not-stored', '没有存下：磁盘已满。内容仍在草稿里') } },
    })
    await screen.findByLabelText('正文')
    await userEvent.click(screen.getByRole('button', { name: /锁定/ }))
    expect((await screen.findByRole('alert')).textContent).toContain('没有存下磁盘已满。内容仍在草稿里')
    expect(screen.getByLabelText('正文')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '知道了' }))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('follows the main process when the session ends there', async () => {
    const { publish } = openWindow({ session: aSession(), lastHere: lin.id })
    await screen.findByLabelText('正文')
    publish('accounts', 'onSession', null)
    expect(await screen.findByLabelText('密码')).toBeTruthy()
    expect(screen.queryByLabelText('正文')).toBeNull()
  })
})
