import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { failure, success } from '../../../../shared/result'
import { wholeLog } from '../../../../shared/search/search-filter'
import { dayEnd, dayStart } from '../../../../shared/time/office-day'
import { openSearch } from './a-search'

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: '查询' })

describe('saved searches', () => {
  const request = { text: '泄漏', filter: { ...wholeLog, attached: true }, order: 'received' } as const
  const kept = { id: 's1', name: '泄漏类', request, dropped: [] }

  it('are kept under a name, and the same name says that it replaces', async () => {
    const { user, pass, asked } = await openSearch({
      search: { saved: () => success([kept]), save: () => success([kept]) },
    })
    await user.type(box(), '起火')
    await user.keyboard('{Control>}d{/Control}')
    await pass(0)
    await user.type(await screen.findByRole('textbox', { name: '名称' }), '泄漏类')
    expect(screen.getByText('已有同名的，保存后替换：泄漏，有附件')).toBeTruthy()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await pass(0)
    expect(asked('save')).toEqual([{ name: '泄漏类', request: { text: '起火', filter: wholeLog, order: 'received' } }])
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('keep the name where they could not be stored', async () => {
    const { user, pass } = await openSearch({ search: { save: () => failure('not-stored', '磁盘已满') } })
    box().focus()
    await user.keyboard('{Control>}d{/Control}')
    await pass(0)
    await user.type(await screen.findByRole('textbox', { name: '名称' }), '常看的{Enter}')
    await pass(0)
    expect(screen.getByText('磁盘已满')).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '名称' }).value).toBe('常看的')
  })

  it('mean today by a word, whenever they are asked again', async () => {
    const old = { ...request, filter: { ...request.filter, from: 1, until: 2, period: 'today' as const } }
    const { user, pass, stores } = await openSearch({ search: { saved: () => success([{ ...kept, request: old }]) } })
    box().focus()
    await user.keyboard('{Alt>}c{/Alt}')
    await pass(0)
    expect((await screen.findByRole('option', { name: /泄漏类/ })).textContent).toContain('时间 今日')
    await user.keyboard('{Enter}')
    await pass(0)
    const { from, until } = stores.search.getState().question.filter
    expect([from, until]).toEqual([dayStart(20260718, 'Asia/Shanghai'), dayEnd(20260718, 'Asia/Shanghai')])
  })

  it('are asked again by the keyboard, say what no longer exists, and are deleted', async () => {
    const { user, pass, stores, asked } = await openSearch({
      search: {
        saved: () => success([kept, { ...kept, id: 's2', name: '旧的', dropped: ['值班员 张三'] }]),
        forget: () => success([kept]),
      },
    })
    box().focus()
    await user.keyboard('{Alt>}c{/Alt}')
    await pass(0)
    await screen.findByRole('option', { name: /泄漏类/ })
    await user.keyboard('{ArrowDown}{Enter}')
    await pass(0)
    expect(stores.search.getState().question).toEqual(request)
    expect(screen.getByText(/有已不存在的条件：值班员 张三。其余条件照用/)).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(box()))
    await user.keyboard('{Alt>}c{/Alt}')
    await pass(0)
    await screen.findByRole('option', { name: /旧的/ })
    await user.keyboard('{ArrowDown}{Delete}')
    await pass(0)
    expect(asked('forget')).toEqual([{ id: 's2' }])
    expect(screen.queryByRole('option', { name: /旧的/ })).toBeNull()
  })
})
