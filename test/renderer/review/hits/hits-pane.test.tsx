import { createEvent, fireEvent, screen, within } from '@testing-library/react'
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { entryId } from '../../../../shared/entries/entry'
import { failure, success } from '../../../../shared/result'
import type { FoundPage } from '../../../../shared/search/search-contract'
import { heldAnswers } from '../../../support/held-answers'
import { aHit, aLongSearch, aPage, openSearch } from './a-search'

const list = () => screen.getByRole('listbox', { name: '命中' })
const rows = () => within(list()).getAllByRole('option')

describe('a hit', () => {
  it('says in two lines what it is, where the words stand, and marks them', async () => {
    const hit = aHit({ urgency: 'grave', amendments: 1, place: '更正前原文', further: 3, read: true })
    await openSearch({ search: { find: () => success(aPage([hit])) } })
    const [row] = rows()
    expect(row?.textContent).toBe('07-18来电东浦化工园区管委会重特大更正 1已阅更正前原文03:20储罐泄漏后起火还有 3 处')
    expect([...(row?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent)).toEqual(['泄漏'])
  })

  it('opens where it is at home', async () => {
    const hits = [
      aHit({ id: 'e1' }),
      aHit({ id: 'i1', kind: 'incident', channel: null, status: null }),
      aHit({ id: 'h1', kind: 'handover', channel: null, status: null }),
    ]
    const { user, done } = await openSearch({ search: { find: () => success(aPage(hits)) } })
    list().focus()
    await user.keyboard('{Enter}{ArrowDown}{Enter}{ArrowDown}{Enter}')
    expect(done).toEqual(['entry e1', 'incident i1', 'sheet h1'])
  })
})

describe('the hits', () => {
  it('are a million, and the last one is in reach once they are counted', async () => {
    const { user, pass, stores } = await openSearch({ search: aLongSearch(1_000_000) })
    expect(rows().length).toBeLessThan(40)
    list().focus()
    await user.keyboard('{Alt>}j{/Alt}')
    await pass(0)
    await user.keyboard('{End}')
    await pass(0)
    expect(screen.getByText('第 1,000,000 条，共 1,000,000 条')).toBeTruthy()
    expect(screen.getByText('第 999999 个单位')).toBeTruthy()
    expect(stores.sight.getState().chosen).toEqual({ kind: 'entry', id: 'e999999' })
  })

  it('have a place for rows on their way', async () => {
    const { find, count } = aLongSearch(300)
    const { user, pass } = await openSearch({
      search: { count, find: (asked) => (asked.offset === 0 ? find(asked) : failure('internal', '读不出')) },
    })
    list().focus()
    await user.keyboard('{End}')
    await pass(0)
    expect(screen.getByText('第 300 条，正在读')).toBeTruthy()
    expect(screen.getByText('读不出')).toBeTruthy()
  })

  it('are no more than were found when the rest is given up, and nothing is looked for any more', async () => {
    const held = heldAnswers<unknown, FoundPage>()
    const { pass, stores, asked } = await openSearch({ search: { find: held.handler } })
    await pass(0)
    held.call(0).answer(success(aPage([aHit()], { ended: false })))
    await pass(0)
    await act(async () => stores.search.giveUp())
    held.call(1).answer(failure('conflict', '作废'))
    await pass(0)
    expect(rows()).toHaveLength(1)
    expect(asked('find')).toHaveLength(2)
  })

  it('stay where they are when records come in, until F5', async () => {
    const pages = [aPage([aHit({ id: 'a' })]), aPage([aHit({ id: 'b', title: '新来的' }), aHit({ id: 'a' })])]
    const { user, pass, publish } = await openSearch({ search: { find: () => success(pages.shift() ?? aPage([])) } })
    act(() => publish('entries', 'onChanged', { entryId: entryId.parse('b'), day: 20260718 }))
    expect(screen.getByText('有新记录或改动 1 条')).toBeTruthy()
    expect(screen.queryByText('新来的')).toBeNull()
    list().focus()
    await user.keyboard('{F5}')
    await pass(0)
    expect(screen.getByText('新来的')).toBeTruthy()
    expect(screen.getByText('第 2 条，共 2 条')).toBeTruthy()
  })

  it('say what the search itself remarks', async () => {
    await openSearch({
      search: { find: () => success(aPage([aHit()], { remark: '正在重建索引 62%，先查了近 30 天' })) },
    })
    expect(screen.getByText('正在重建索引 62%，先查了近 30 天')).toBeTruthy()
  })

  it('say why nothing was found and are asked again', async () => {
    const answers = [failure('internal', '索引读不出')]
    const { user, pass } = await openSearch({ search: { find: () => answers.shift() ?? success(aPage([aHit()])) } })
    expect(screen.getByText('索引读不出')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '再查' }))
    await pass(0)
    expect(screen.queryByText('索引读不出')).toBeNull()
    expect(rows()).toHaveLength(1)
  })

  it('name the condition without which there would be some', async () => {
    const { user, pass, stores } = await openSearch({
      search: {
        find: ({ filter }) => success(aPage(filter.attached ? [] : [aHit()])),
        count: () => success({ count: 12, exact: true }),
      },
    })
    await user.click(screen.getByRole('button', { name: '有附件' }))
    await pass(0)
    expect(screen.getByText('没有找到')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '去掉「有附件」' }))
    await pass(0)
    expect(stores.search.getState().set).toEqual([])
    expect(rows()).toHaveLength(1)
  })

  it('say of an empty log how it begins', async () => {
    await openSearch({ search: { find: () => success(aPage([])) } })
    expect(screen.getByText('按 F2 记第一条来电。')).toBeTruthy()
  })

  it('are copied as a table, and say where it ends', async () => {
    const answers = [success({ records: 1, all: true }), success({ records: 1_000, all: false })]
    const { asked, pass } = await openSearch({
      search: { copyTable: () => answers.shift() ?? failure('conflict', '没有记入流水') },
    })
    act(() => list().focus())
    const copy = async () => {
      const event = createEvent.copy(document.body)
      fireEvent(document.body, event)
      expect(event.defaultPrevented).toBe(true)
      await pass(0)
    }
    await copy()
    expect(screen.getByText('已复制 1 条，可贴到 WPS、Excel。')).toBeTruthy()
    await copy()
    expect(screen.getByText('已复制前 1000 条。全部的按 Ctrl+E 存为表。')).toBeTruthy()
    await copy()
    expect(screen.getByText('没有记入流水')).toBeTruthy()
    const [first, second] = asked('copyTable') as { commandId: string }[]
    expect(first?.commandId).not.toBe(second?.commandId)
  })
})
