import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { failure, success } from '../../../shared/result'
import { aSession, openWindow } from '../app/a-window'

async function openOwnPassword(changePassword: () => ReturnType<typeof success<null>> | ReturnType<typeof failure>) {
  const opened = openWindow({ session: aSession(), answers: { accounts: { changePassword } } })
  await screen.findByLabelText('正文')
  await userEvent.keyboard('{Alt>}5{/Alt}{ArrowDown}{ArrowDown}')
  return opened
}

async function write(old: string, next: string, again: string) {
  await userEvent.type(screen.getByLabelText('原密码'), old)
  await userEvent.type(screen.getByLabelText('新密码'), next)
  await userEvent.type(screen.getByLabelText('再写一遍'), again)
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
}

describe("one's own password", () => {
  it('changes it and empties the fields', async () => {
    const { calls } = await openOwnPassword(() => success(null))
    await write('duty-desk-1', 'duty-desk-2', 'duty-desk-2')
    expect(await screen.findByText('已换，下次登录用新密码')).toBeTruthy()
    expect(calls.at(-1)?.input).toEqual({ old: 'duty-desk-1', next: 'duty-desk-2' })
    expect(screen.getByLabelText<HTMLInputElement>('原密码').value).toBe('')
  })

  it('asks for nothing while the two new ones differ', async () => {
    const { calls } = await openOwnPassword(() => success(null))
    await write('duty-desk-1', 'duty-desk-2', 'duty-desk-3')
    expect(screen.getByText('与新密码不一样')).toBeTruthy()
    expect(calls.some(({ channel }) => channel === 'accounts.changePassword')).toBe(false)
  })

  it('says what the main process refused', async () => {
    await openOwnPassword(() => failure('not-allowed', '原密码不对', { old: '原密码不对' }))
    await write('x', 'duty-desk-2', 'duty-desk-2')
    expect(await screen.findAllByText('原密码不对')).toHaveLength(2)
  })
})
