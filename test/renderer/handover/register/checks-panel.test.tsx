import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { createChecksListStore } from '../../../../renderer/handover/register/checks-list-store'
import { ChecksPanel } from '../../../../renderer/handover/register/checks-panel'
import type { Handlers } from '../../../../shared/ipc/contract'
import { failure, success } from '../../../../shared/result'
import { fakeApi } from '../../../support/fake-api'
import { everythingSettled } from '../../../support/held-answers'
import { createTestIds } from '../../../support/test-clock'
import { renderWithKeys } from '../../app/keys/with-keys'

const saved = [
  { id: 'phone', words: '值班电话' },
  { id: 'fax', words: '传真机' },
  { id: 'keys', words: '钥匙 5 把' },
]

async function openChecks(answers: Partial<Handlers['handover']> = {}, mayChange = true) {
  const fake = fakeApi({
    handover: { checks: () => success(saved), changeChecks: ({ rows }) => success(rows), ...answers },
  })
  const store = createChecksListStore({ api: fake.api, ids: createTestIds() })
  renderWithKeys(<ChecksPanel store={store} mayChange={mayChange} />)
  await act(everythingSettled)
  const stored = () => fake.calls.filter(({ channel }) => channel === 'handover.changeChecks').map(({ input }) => input)
  return { ...fake, stored }
}

const lines = () => screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value)
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const save = async () => {
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await act(everythingSettled)
}

describe('the editor of checks', () => {
  it('adds a line that takes the keyboard, renames one and takes one away, and stores them as they stand', async () => {
    const { stored } = await openChecks()
    await press('去掉 第 2 项')
    await userEvent.type(screen.getByRole('textbox', { name: '第 2 项' }), '，含保险柜')
    await userEvent.keyboard('{Alt>}n{/Alt}电台')
    expect(lines()).toEqual(['值班电话', '钥匙 5 把，含保险柜', '电台'])
    expect(stored()).toEqual([])
    await save()
    expect(stored()).toMatchObject([
      {
        rows: [
          { id: 'phone', words: '值班电话' },
          { id: 'keys', words: '钥匙 5 把，含保险柜' },
          { id: expect.stringMatching(/^t\d+$/), words: '电台' },
        ],
      },
    ])
    expect(screen.getByText('与已存的一致')).toBeTruthy()
  })

  it('carries the line that is being written, and the keyboard with it', async () => {
    await openChecks()
    screen.getByRole('textbox', { name: '第 3 项' }).focus()
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}')
    expect(lines()).toEqual(['钥匙 5 把', '值班电话', '传真机'])
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '第 1 项' }))
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(lines()).toEqual(['值班电话', '钥匙 5 把', '传真机'])
    await press('上移 第 3 项')
    expect(lines()).toEqual(['值班电话', '传真机', '钥匙 5 把'])
  })

  it('puts everything back as it was stored', async () => {
    const { stored } = await openChecks()
    await press('去掉 第 1 项')
    await press('改回原样')
    expect(lines()).toEqual(saved.map(({ words }) => words))
    await save()
    expect(stored()).toEqual([])
  })

  it('does not take away the last line', async () => {
    await openChecks({ checks: () => success(saved.slice(0, 1)) })
    await press('去掉 第 1 项')
    expect(lines()).toEqual(['值班电话'])
  })

  it('keeps what was written when it was refused, and says at the line what is wrong', async () => {
    await openChecks({
      changeChecks: () => failure('invalid-input', '有一项没有写', { 'rows.1.words': '写上检查什么' }),
    })
    await userEvent.clear(screen.getByRole('textbox', { name: '第 2 项' }))
    await save()
    expect(screen.getByText('写上检查什么')).toBeTruthy()
    expect(lines()).toEqual(['值班电话', '', '钥匙 5 把'])
    await userEvent.type(screen.getByRole('textbox', { name: '第 2 项' }), '传真')
    expect(screen.queryByText('写上检查什么')).toBeNull()
  })

  it('is read by those who may not change it', async () => {
    await openChecks({}, false)
    expect(
      within(screen.getByRole('list'))
        .getAllByRole('listitem')
        .map((line) => line.textContent),
    ).toEqual(saved.map(({ words }) => words))
    expect(screen.getByText('由管理员修改')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('says why it could not be read', async () => {
    await openChecks({ checks: () => failure('internal', '程序出错，没有做成') })
    expect(screen.getByRole('alert').textContent).toContain('程序出错')
  })
})
