import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { failure, success } from '../../../shared/result'
import { aSession, lin, openWindow, zhou } from '../app/a-window'

const passwordField = () => screen.findByLabelText<HTMLInputElement>('密码')
const chosenName = () => screen.getByRole('option', { selected: true }).textContent

describe('signing in', () => {
  it('asks only for the password of whoever was here last', async () => {
    const { calls } = openWindow({
      lastHere: zhou.id,
      answers: { accounts: { signIn: () => success(aSession(zhou)) } },
    })
    const password = await passwordField()
    expect(document.activeElement).toBe(password)
    await userEvent.keyboard('duty-desk-1{Enter}')
    expect(await screen.findByLabelText('正文')).toBeTruthy()
    expect(calls.find(({ channel }) => channel === 'accounts.signIn')?.input).toEqual({
      accountId: zhou.id,
      password: 'duty-desk-1',
    })
  })

  it('finds a person by typing part of the name, then takes the password', async () => {
    openWindow({ answers: { accounts: { signIn: () => success(aSession()) } } })
    await passwordField()
    expect(document.activeElement).toBe(screen.getByLabelText('姓名'))
    await userEvent.keyboard('砚')
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(1)
    await userEvent.keyboard('{Enter}secret-1{Enter}')
    expect(await screen.findByLabelText('正文')).toBeTruthy()
  })

  it('chooses by arrows from either field, and forgets what was typed for the one before', async () => {
    openWindow({ lastHere: lin.id })
    const password = await passwordField()
    await userEvent.keyboard('abc{ArrowDown}')
    expect(chosenName()).toContain('周牧野')
    expect(password.value).toBe('')
    expect(document.activeElement).toBe(password)
    await userEvent.click(screen.getByLabelText('姓名'))
    await userEvent.keyboard('{ArrowUp}')
    expect(chosenName()).toContain('林砚秋')
  })

  it('says why it was refused and empties the password', async () => {
    openWindow({
      lastHere: lin.id,
      answers: { accounts: { signIn: () => failure('not-allowed', '姓名或密码不对。还可再试 4 次') } },
    })
    const password = await passwordField()
    await userEvent.keyboard('wrong{Enter}')
    expect((await screen.findByRole('alert')).textContent).toBe('姓名或密码不对。还可再试 4 次')
    expect(password.value).toBe('')
    expect(document.activeElement).toBe(password)
  })

  it('says so when nobody fits', async () => {
    openWindow()
    await passwordField()
    await userEvent.keyboard('王')
    expect(screen.getByText('没有相符的人')).toBeTruthy()
    expect(screen.getByRole('button', { name: '登录' }).getAttribute('aria-disabled')).toBe('true')
  })
})
