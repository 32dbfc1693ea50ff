import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { failure, type Result, success } from '../../../shared/result'
import type { IndexState } from '../../../shared/search/index-contract'
// Read ahead, so that no test waits for a part that the page fetches when it is first used.
import '../../../renderer/search-index/index-panel'
import { aSession, he, lin, openWindow } from '../app/a-window'

const whole: IndexState = { records: 88_241, indexed: 88_241, running: false, done: 1, failure: null }

/** A main process that holds an index, and work on it that ends when the test says so. */
function anIndex(state: IndexState) {
  const now = { state }
  let settle = (_: Result<IndexState>): void => undefined
  return {
    now,
    answers: {
      state: () => success(now.state),
      rebuild: () => {
        now.state = { ...now.state, running: true, done: 0 }
        return new Promise<Result<IndexState>>((resolve) => {
          settle = resolve
        })
      },
      stop: () => success(null),
    },
    end: (result: Result<IndexState>) =>
      act(async () => {
        now.state = { ...now.state, running: false, ...(result.ok ? result.value : {}) }
        settle(result)
      }),
  }
}

async function openIndex(searchIndex: ReturnType<typeof anIndex>['answers'], account = he) {
  const opened = openWindow({ session: aSession(account), answers: { searchIndex } })
  await screen.findByLabelText('正文')
  await userEvent.keyboard('{Alt>}5{/Alt}')
  await userEvent.click(screen.getByRole('option', { name: '检索索引' }))
  await screen.findByText('88,241 条', { exact: false, selector: 'dd' })
  return opened
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

describe('the index', () => {
  it('is made anew after one has read what that does, with how far it is, and says that it is whole', async () => {
    const index = anIndex({ ...whole, indexed: 80_000 })
    const { publish, calls } = await openIndex(index.answers)
    await press('重建检索索引')
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('照样一条不漏')
    await userEvent.click(within(dialog).getByRole('button', { name: '重建' }))
    expect(calls.find(({ channel }) => channel === 'searchIndex.rebuild')?.input).toEqual({ anew: true })
    index.now.state = { ...index.now.state, done: 0.421 }
    await act(async () => publish('search', 'onIndexed', { done: 0.421 }))
    expect(screen.getByRole('progressbar').textContent).toBe('正在编检索索引 42%')
    await index.end(success(whole))
    expect(await screen.findByText('所有记录都已编入。')).toBeTruthy()
  })

  it('goes on with what is missing, and can be stopped', async () => {
    const index = anIndex({ ...whole, indexed: 80_000, done: 0.9 })
    const { calls } = await openIndex(index.answers)
    expect(screen.getByText(/还有约 8,241 条逐条查找/)).toBeTruthy()
    await press('继续编')
    expect(calls.find(({ channel }) => channel === 'searchIndex.rebuild')?.input).toEqual({ anew: false })
    await userEvent.keyboard('{Escape}')
    await index.end(failure('conflict', '已停下'))
    expect(await screen.findByText(/没有编入的逐条查找，随时可以继续/)).toBeTruthy()
  })

  it('says why the work that began by itself ended early', async () => {
    const index = anIndex({ ...whole, indexed: 80_000, done: 0.9, failure: '索引没有编完：磁盘已满' })
    await openIndex(index.answers)
    expect(screen.getByRole('alert').textContent).toBe('没有编完索引没有编完：磁盘已满。')
  })

  it('says why it could not be done', async () => {
    const index = anIndex({ ...whole, indexed: 80_000 })
    await openIndex(index.answers)
    await press('继续编')
    await index.end(failure('internal', '编索引的进程中断'))
    expect((await screen.findByRole('alert')).textContent).toContain('编索引的进程中断')
  })

  it('is left to the administrator', async () => {
    await openIndex(anIndex({ ...whole, indexed: 80_000 }).answers, lin)
    expect(screen.queryByRole('button', { name: '重建检索索引' })).toBeNull()
    expect(screen.getByText('重建检索索引由管理员做')).toBeTruthy()
  })
})
