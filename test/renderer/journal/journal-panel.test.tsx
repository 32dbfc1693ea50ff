import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Verification } from '../../../shared/journal/journal'
import { failure, type Result, success } from '../../../shared/result'
import { aSession, he, lin, openWindow } from '../app/a-window'

const HEAD = 'b36a18c0'.repeat(8)
const sound: Verification = { rows: 88_241, head: HEAD, firstBad: null, differing: [] }

/** A check that ends when the test says so. */
function held() {
  const waiting: ((result: Result<Verification>) => void)[] = []
  return {
    verify: () => new Promise<Result<Verification>>((resolve) => waiting.push(resolve)),
    end: (result: Result<Verification>) => act(async () => waiting.shift()?.(result)),
  }
}

type JournalAnswers = NonNullable<NonNullable<Parameters<typeof openWindow>[0]>['answers']>['journal']

async function openJournal(journal: NonNullable<JournalAnswers>, account = lin) {
  const opened = openWindow({ session: aSession(account), answers: { journal } })
  await screen.findByLabelText('正文')
  await userEvent.keyboard('{Alt>}5{/Alt}')
  await userEvent.click(screen.getByRole('option', { name: '流水' }))
  return opened
}

const verify = () => userEvent.click(screen.getByRole('button', { name: '校验' }))
const result = () => screen.findByRole('region', { name: '校验结果' })

describe('checking the journal', () => {
  it('shows how far it is, goes on elsewhere, and says what was found', async () => {
    const check = held()
    const { publish } = await openJournal(check)
    await verify()
    act(() => publish('journal', 'onProgress', { job: 'verify', done: 0.625 }))
    expect(screen.getByRole('progressbar').textContent).toBe('正在校验流水 62%')
    await userEvent.keyboard('{Alt>}1{/Alt}')
    await check.end(success(sound))
    await userEvent.keyboard('{Alt>}5{/Alt}')
    const found = await result()
    expect(found.textContent).toContain('流水完整')
    expect(found.textContent).toContain('88,241 条')
    expect(found.textContent).toContain('b36a18c0 b36a18c0')
    expect(found.textContent).toContain('03:20:00')
  })

  it('names the first bad row and why, and what to do', async () => {
    const firstBad = { seq: 4127, why: '内容与校验值不符' }
    await openJournal({ verify: () => success({ ...sound, firstBad, differing: null }) })
    await verify()
    const found = await result()
    expect(within(found).getByRole('alert').textContent).toContain('第 4127 条不符内容与校验值不符。照常登记')
    expect(found.textContent).toContain('流水不符，未比对')
  })

  it('names the tables that differ', async () => {
    await openJournal({ verify: () => success({ ...sound, differing: ['entry_step', 'new_table'] }) })
    await verify()
    expect((await result()).textContent).toContain('不一致：办理步骤、new_table')
  })

  it('stops when asked, and says that nothing was changed', async () => {
    const check = held()
    const { calls } = await openJournal({ ...check, cancel: () => success(null) })
    await verify()
    await userEvent.keyboard('{Escape}')
    await check.end(failure('conflict', '已停下，什么都没有改'))
    expect(await screen.findByText('什么都没有改。')).toBeTruthy()
    expect(calls.at(-1)?.channel).toBe('journal.cancel')
  })

  it('says why it could not be done', async () => {
    await openJournal({ verify: () => failure('internal', '程序出错，没有做成') })
    await verify()
    expect((await screen.findByRole('alert')).textContent).toBe('没有办成程序出错，没有做成')
  })
})

describe('rebuilding from the journal', () => {
  it('says what will happen before it does it', async () => {
    const { calls } = await openJournal({ rebuild: () => success(sound) }, he)
    await userEvent.click(screen.getByRole('button', { name: '按流水重建' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('附件、草稿都不动')
    expect(calls.some(({ channel }) => channel === 'journal.rebuild')).toBe(false)
    await userEvent.click(within(dialog).getByRole('button', { name: '重建' }))
    expect((await result()).textContent).toContain('已按流水重建')
  })

  it('is left to the administrator', async () => {
    await openJournal({})
    expect(screen.queryByRole('button', { name: '按流水重建' })).toBeNull()
    expect(screen.getByText('按流水重建由管理员做')).toBeTruthy()
  })
})
