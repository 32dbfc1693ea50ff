import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { failure, success } from '../../../shared/result'
import { aPerson, aSession, he, lin, openWindow, zhou } from '../app/a-window'

async function openPeople(accounts: NonNullable<Parameters<typeof openWindow>[0]>['answers'] = {}) {
  const opened = openWindow({
    session: aSession(he),
    answers: { accounts: { list: () => success([lin, zhou, he]), ...accounts.accounts } },
  })
  await screen.findByLabelText('正文')
  await userEvent.keyboard('{Alt>}5{/Alt}{ArrowDown}')
  await screen.findByRole('option', { name: /周牧野/ })
  return opened
}

const inputOf = (calls: readonly { channel: string; input: unknown }[], channel: string) =>
  calls.find((call) => call.channel === channel)?.input

describe('people, for the administrator', () => {
  it('adds a person by key and shows them', async () => {
    const created = aPerson('苏问渠')
    const { calls } = await openPeople({ accounts: { create: () => success(created) } })
    await userEvent.click(screen.getByRole('option', { name: /周牧野/ }))
    await userEvent.keyboard('{Alt>}n{/Alt}')
    expect(document.activeElement).toBe(screen.getByLabelText('姓名'))
    await userEvent.keyboard('苏问渠{Tab}值班科科员{Tab}{Tab}duty-desk-1{Control>}{Enter}{/Control}')
    expect(await screen.findByRole('option', { name: /苏问渠/, selected: true })).toBeTruthy()
    expect(inputOf(calls, 'accounts.create')).toEqual({
      name: '苏问渠',
      post: '值班科科员',
      role: 'officer',
      password: 'duty-desk-1',
    })
  })

  it('says at the field what is wrong, until it is written in again', async () => {
    const sentence = '已有在用的账户叫“周牧野”'
    await openPeople({ accounts: { create: () => failure('conflict', sentence, { name: sentence }) } })
    await userEvent.click(screen.getByRole('button', { name: '添人' }))
    await userEvent.keyboard('周牧野{Control>}{Enter}{/Control}')
    const name = screen.getByLabelText('姓名')
    expect(name.getAttribute('aria-describedby')).toBeTruthy()
    expect(screen.getAllByText(sentence)).toHaveLength(2)
    await userEvent.type(name, '（二科）')
    expect(screen.queryByText(sentence)).toBeNull()
  })

  it('deactivates somebody and keeps the line', async () => {
    const { calls } = await openPeople({
      accounts: { change: ({ accountId, ...person }) => success({ id: accountId, ...person }) },
    })
    await userEvent.click(screen.getByRole('option', { name: /周牧野/ }))
    await userEvent.click(screen.getByRole('checkbox', { name: /可以登录/ }))
    expect(screen.getByText('有改动尚未保存')).toBeTruthy()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByRole('option', { name: /周牧野.*已停用/ })).toBeTruthy()
    expect(inputOf(calls, 'accounts.change')).toMatchObject({ accountId: zhou.id, active: false })
  })

  it('gives a role in its own words, and says what the account can be used for', async () => {
    const { calls } = await openPeople({
      accounts: { change: ({ accountId, ...person }) => success({ id: accountId, ...person }) },
    })
    await userEvent.click(screen.getByRole('option', { name: /周牧野/ }))
    expect(screen.getAllByRole('radio').map((role) => role.textContent)).toEqual([
      '值班员',
      '带班领导',
      '办公室主任',
      '管理员',
    ])
    await userEvent.click(screen.getByRole('radio', { name: '办公室主任' }))
    expect(screen.getByText('只查看记录和交接班，不写。')).toBeTruthy()
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByRole('option', { name: /周牧野.*办公室主任/ })).toBeTruthy()
    expect(inputOf(calls, 'accounts.change')).toMatchObject({ accountId: zhou.id, role: 'office-head' })
  })

  it('sets another password for somebody who forgot it', async () => {
    const { calls } = await openPeople({ accounts: { setPassword: () => success(null) } })
    await userEvent.click(screen.getByRole('option', { name: /周牧野/ }))
    await userEvent.type(screen.getByLabelText('新密码'), 'duty-desk-2')
    await userEvent.click(screen.getByRole('button', { name: '设为新密码' }))
    expect(await screen.findByText('已设，告诉周牧野登录后自己换一个')).toBeTruthy()
    expect(inputOf(calls, 'accounts.setPassword')).toEqual({ accountId: zhou.id, next: 'duty-desk-2' })
  })
})

describe('people, for an officer', () => {
  it('shows who there is and whom to ask, and asks for no list it may not have', async () => {
    const { calls } = openWindow({ session: aSession(lin) })
    await screen.findByLabelText('正文')
    await userEvent.keyboard('{Alt>}5{/Alt}{ArrowDown}')
    const people = within(screen.getByRole('region', { name: '人员' }))
    expect(people.getByText(/找管理员何知远/)).toBeTruthy()
    expect(people.getAllByRole('listitem')).toHaveLength(3)
    expect(calls.some(({ channel }) => channel === 'accounts.list')).toBe(false)
  })
})
