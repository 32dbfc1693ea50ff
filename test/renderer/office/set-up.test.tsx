import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { failure, success } from '../../../shared/result'
import { aSession, he, openWindow, theOffice } from '../app/a-window'

const press = (keys: string) => userEvent.keyboard(keys)
const save = () => press('{Control>}{Enter}{/Control}')

describe('the first set-up', () => {
  it('sends the office, its numbers, whom to tell, and the administrator', async () => {
    const { calls } = openWindow({ office: null, answers: { office: { setUp: () => success(theOffice()) } } })
    await screen.findByText('第一次使用')
    await press('东浦市人民政府办公室{Tab}0690-555 0100{Tab}0690')
    await userEvent.type(screen.getByLabelText('第 1 人姓名'), '何知远')
    await userEvent.type(screen.getByLabelText('第 1 人电话'), '130 0000 0117')
    await userEvent.type(screen.getByLabelText('姓名'), '林砚秋')
    await userEvent.type(screen.getByLabelText('密码'), 'duty-desk-1')
    await userEvent.type(screen.getByLabelText('再写一遍'), 'duty-desk-1')
    await save()
    expect(await screen.findByLabelText('密码')).toBeTruthy()
    expect(calls.find(({ channel }) => channel === 'office.setUp')?.input).toEqual({
      office: {
        name: '东浦市人民政府办公室',
        dutyPhone: '0690-555 0100',
        areaCode: '0690',
        fax: '',
        internalLine: '',
        reportTo: [{ post: '办公室主任', name: '何知远', phone: '130 0000 0117' }],
      },
      administrator: { name: '林砚秋', post: '', password: 'duty-desk-1' },
    })
  })

  it('goes straight to the desk, because the administrator is signed in with it', async () => {
    const opened = openWindow({
      office: null,
      answers: {
        office: {
          setUp: () => {
            opened.publish('accounts', 'onSession', aSession(he))
            return success(theOffice())
          },
        },
      },
    })
    await screen.findByText('第一次使用')
    await save()
    expect(await screen.findByLabelText('正文')).toBeTruthy()
  })

  it('asks for nothing while the two passwords differ', async () => {
    const { calls } = openWindow({ office: null })
    await screen.findByText('第一次使用')
    await userEvent.type(screen.getByLabelText('密码'), 'duty-desk-1')
    await save()
    expect(screen.getByText('与上面写的不一样')).toBeTruthy()
    expect(calls.some(({ channel }) => channel === 'office.setUp')).toBe(false)
  })

  it('says at each field what is missing', async () => {
    const fields = { 'office.name': '写上机关名称', 'administrator.password': '密码至少 8 位' }
    openWindow({
      office: null,
      answers: { office: { setUp: () => failure('invalid-input', '填写的内容不合规定，改正后再存', fields) } },
    })
    await screen.findByText('第一次使用')
    await save()
    expect((await screen.findByRole('alert')).textContent).toContain('填写的内容不合规定，改正后再存')
    expect(screen.getByText('写上机关名称')).toBeTruthy()
    expect(screen.getByText('密码至少 8 位')).toBeTruthy()
    await userEvent.type(screen.getByLabelText('机关名称'), '东')
    expect(screen.queryByText('写上机关名称')).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('fills in an invented office only after it was said that it stays, and with which password', async () => {
    const { calls } = openWindow({
      office: null,
      answers: { office: { setUpSample: () => failure('not-stored', '磁盘已满') } },
    })
    await screen.findByText('第一次使用')
    await userEvent.click(screen.getByRole('button', { name: '填入示例机关' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('12345678')
    expect(calls.some(({ channel }) => channel === 'office.setUpSample')).toBe(false)
    await userEvent.click(within(dialog).getByRole('button', { name: '填入' }))
    expect((await within(dialog).findByRole('alert')).textContent).toBe('没有填入磁盘已满')
  })
})
