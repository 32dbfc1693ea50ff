import { fireEvent, screen, within } from '@testing-library/react'
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { SLOW_MS } from '../../../../renderer/review/hits/finding'
import { success } from '../../../../shared/result'
import type { FoundPage, SearchRequest } from '../../../../shared/search/search-contract'
import { wholeLog } from '../../../../shared/search/search-filter'
import { shiftId } from '../../../../shared/shifts/shift'
import { heldAnswers } from '../../../support/held-answers'
import { NIGHT } from '../../../support/test-clock'
import { compose, endComposition } from '../../ui/composing'
import { aHit, aLongSearch, aPage, openSearch } from './a-search'

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: '查询' })
const list = () => screen.getByRole('listbox', { name: '命中' })

describe('the box of the search', () => {
  it('is reached by Ctrl+K with its words chosen, so that typing replaces them', async () => {
    const { user, requests, pass } = await openSearch()
    await user.type(box(), '泄漏')
    act(() => list().focus())
    act(() => requests.showSearch())
    await pass(0)
    expect(document.activeElement).toBe(box())
    await user.keyboard('起火')
    expect(box().value).toBe('起火')
  })

  it('looks at each letter, but for nothing while an input method composes', async () => {
    const { asked, pass } = await openSearch()
    compose(box(), ['x', 'xie', 'xielou'])
    await pass(0)
    expect(asked('find')).toHaveLength(1)
    endComposition(box(), '泄漏')
    await pass(0)
    expect(asked('find')).toHaveLength(2)
    expect(asked('find').at(-1)).toMatchObject({ text: '泄漏', offset: 0, limit: 100, filter: wholeLog })
  })

  it('leads into the hits with Enter and with the arrow', async () => {
    const { user, pass } = await openSearch()
    await user.type(box(), '泄漏{Enter}')
    expect(document.activeElement).toBe(list())
    box().focus()
    await pass(0)
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(list())
  })

  it('completes what follows a field word, with Tab too, and quotes what has a space in it', async () => {
    const offers = ['东浦市 应急管理局', '东浦市水务局']
    const { user, pass, asked, stores } = await openSearch({ search: { complete: () => success(offers) } })
    await user.type(box(), '单位:dp')
    await pass(0)
    expect(asked('complete').at(-1)).toEqual({ field: 'unit', text: 'dp' })
    await user.keyboard('{ArrowDown}{Tab}')
    await pass(0)
    expect(box().value).toBe('单位:"东浦市 应急管理局" ')
    expect(document.activeElement).toBe(box())
    expect(stores.search.getState().question.text).toBe('单位:"东浦市 应急管理局" ')
    expect(screen.queryByRole('listbox', { name: '可接着写' })).toBeNull()
  })

  it('says after a moment that it is looking; Esc gives up, Esc again clears', async () => {
    const held = heldAnswers<SearchRequest, FoundPage>()
    const { user, pass, asked } = await openSearch({ search: { find: held.handler } })
    held.call(0).answer(success(aPage([aHit()])))
    await pass(0)
    await user.type(box(), '泄漏')
    expect(screen.queryByText('正在找…')).toBeNull()
    await pass(SLOW_MS)
    expect(screen.getByText('正在找…')).toBeTruthy()
    expect(screen.getByText('后起火')).toBeTruthy()
    await user.keyboard('{Escape}')
    await pass(0)
    expect(screen.queryByText('正在找…')).toBeNull()
    expect(asked('cancel')).toHaveLength(1)
    expect(box().value).toBe('泄漏')
    await user.keyboard('{Escape}')
    expect(box().value).toBe('')
  })

  it('drops the last condition with Backspace while it is empty', async () => {
    const { user, stores } = await openSearch()
    await user.click(screen.getByRole('button', { name: '有附件' }))
    await user.click(screen.getByRole('button', { name: '未阅' }))
    await user.type(box(), '泄{Backspace}{Backspace}')
    expect(stores.search.getState().set).toEqual(['attached'])
    expect(screen.getByRole('button', { name: '未阅' }).getAttribute('aria-pressed')).toBe('false')
  })
})

describe('the count', () => {
  it('is exact up to a thousand, then 1000+, and everything is counted when asked for', async () => {
    const { user, pass } = await openSearch({ search: aLongSearch(2_500) })
    expect(screen.getByText('1000+')).toBeTruthy()
    await user.keyboard('{Alt>}j{/Alt}')
    list().focus()
    await user.keyboard('{Alt>}j{/Alt}')
    await pass(0)
    expect(screen.getByText('2500')).toBeTruthy()
    await user.keyboard('{End}')
    await pass(0)
    expect(screen.getByText('第 2500 条，共 2500 条')).toBeTruthy()
    expect(screen.getByText('第 2499 个单位')).toBeTruthy()
  })

  it('turns the order over by its key', async () => {
    const { user, asked } = await openSearch()
    box().focus()
    await user.keyboard('{Alt>}x{/Alt}')
    expect(asked('find').at(-1)).toMatchObject({ order: 'recorded' })
    expect(screen.getByRole('button', { name: '新的在前，按登记时间' })).toBeTruthy()
  })
})

describe('the filters', () => {
  const choose = async (user: Awaited<ReturnType<typeof openSearch>>['user'], label: string, words: string) => {
    await user.click(screen.getByRole('combobox', { name: label }))
    await user.click(within(screen.getByRole('listbox', { name: label })).getByRole('option', { name: words }))
  }

  it('narrow together, stand out, and are all cleared at once', async () => {
    const { user, stores } = await openSearch()
    await choose(user, '时间', '本月')
    await choose(user, '方式', '突发事件')
    await choose(user, '紧急程度', '紧急以上')
    await choose(user, '状态', '未办结')
    expect(stores.search.getState().question.filter).toMatchObject({
      from: Date.parse('2026-07-01T00:00:00+08:00'),
      until: Date.parse('2026-08-01T00:00:00+08:00'),
      kinds: ['incident'],
      urgencies: ['urgent', 'grave'],
      statuses: ['open', 'in-progress'],
    })
    expect(screen.getByRole('combobox', { name: '时间' }).textContent).toBe('时间 2026年7月')
    expect(screen.getByRole('combobox', { name: '紧急程度' }).textContent).toBe('紧急以上')
    await user.click(screen.getByRole('button', { name: '清除' }))
    expect(stores.search.getState().question.filter).toEqual(wholeLog)
  })

  it('take days that are typed; backwards ones are questioned and nothing typed is lost', async () => {
    const { user, stores } = await openSearch()
    await choose(user, '时间', '从…到…')
    const from = screen.getByRole<HTMLInputElement>('textbox', { name: '从' })
    const until = screen.getByRole<HTMLInputElement>('textbox', { name: '到' })
    expect(document.activeElement).toBe(from)
    await user.type(from, '0709')
    await user.type(until, '0703{Enter}')
    expect(screen.getByText('末日早于首日，两个日子对调后再采用')).toBeTruthy()
    expect([from.value, until.value]).toEqual(['0709', '0703'])
    expect(stores.search.getState().set).toEqual([])
    await user.clear(until)
    await user.type(until, '0712{Enter}')
    expect(screen.getByRole('combobox', { name: '时间' }).textContent).toBe('时间 7月9日—12日')
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: '时间' }))
  })

  it('take one unit and one officer, found by letters', async () => {
    const { user, pass, stores } = await openSearch({ search: { complete: () => success(['东浦市应急管理局']) } })
    await user.click(screen.getByRole('button', { name: /^单位/ }))
    await user.type(screen.getByRole('combobox', { name: '单位' }), '应急')
    await pass(0)
    await user.keyboard('{ArrowDown}{Enter}')
    await user.click(screen.getByRole('button', { name: /^值班员/ }))
    await user.type(screen.getByRole('combobox', { name: '值班员' }), 'zmy')
    await pass(0)
    await user.keyboard('{ArrowDown}{Enter}{Enter}')
    expect(screen.getByRole('button', { name: '单位 东浦市应急管理局' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '值班员 周牧野' })).toBeTruthy()
    expect(stores.search.getState().question.filter.unit).toBe('东浦市应急管理局')
  })

  it('take one shift, found by its day, and call it by day and lead', async () => {
    const id = shiftId.parse('s199')
    const shift = { id, number: '〔2026〕班0199', from: NIGHT - 20 * 3_600_000, until: null, lead: '林砚秋' }
    const { user, pass, stores, asked } = await openSearch({
      search: { shifts: ({ text }) => success(text === '猴年' ? [] : [shift]) },
    })
    await user.click(screen.getByRole('button', { name: '班次' }))
    await pass(0)
    expect(screen.getByRole('option', { name: /7月17日 林砚秋 07:20 起/ })).toBeTruthy()
    await user.type(screen.getByRole('combobox', { name: '班次' }), '猴年{Enter}')
    await pass(0)
    expect(screen.getByText('没有，写如 7月17日')).toBeTruthy()
    await user.clear(screen.getByRole('combobox', { name: '班次' }))
    await user.type(screen.getByRole('combobox', { name: '班次' }), '7月17日{Enter}')
    await pass(0)
    expect(stores.search.getState().question.filter.shift).toBe(id)
    expect(screen.getByRole('button', { name: '班次 7月17日 林砚秋' })).toBeTruthy()
    expect(asked('shifts').at(-1)).toEqual({ text: '7月17日' })
  })

  it('draw a sample with a number that draws the same again', async () => {
    const { user, stores } = await openSearch()
    const draw = async (number: string) => {
      await user.click(screen.getByRole('button', { name: /^抽查/ }))
      await user.type(screen.getByRole('textbox', { name: '号码' }), `${number}{Enter}`)
      return stores.search.getState().question.filter.sample
    }
    const first = await draw('')
    const second = await draw('')
    expect(first?.percent).toBe(5)
    expect(second?.seed).not.toBe(first?.seed)
    expect(await draw(String(first?.seed))).toEqual(first)
    expect(screen.getByRole('button', { name: `抽查 5%，号码 ${first?.seed}` })).toBeTruthy()
  })

  it('are left as they were by Esc', async () => {
    const { user, stores } = await openSearch()
    await user.click(screen.getByRole('button', { name: '迟报' }))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog', { name: '迟报' })).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '迟报' }))
    expect(stores.search.getState().set).toEqual([])
    await user.keyboard('{Enter}{Enter}')
    expect(screen.getByRole('button', { name: '迟报 超过 30 分' })).toBeTruthy()
  })
})

describe('the table', () => {
  it('is saved by its key, tells how far it is and where it went', async () => {
    const held = heldAnswers<SearchRequest, string | null>()
    const { user, pass, publish } = await openSearch({ search: { saveTable: held.handler } })
    box().focus()
    await user.keyboard('{Control>}e{/Control}')
    await pass(0)
    act(() => publish('search', 'onProgress', { found: 800 }))
    expect(screen.getByText('正在存表，已有 800 条')).toBeTruthy()
    held.call(0).answer(success('查询结果.csv'))
    await pass(0)
    expect(screen.getByText('已存为 查询结果.csv，WPS、Excel 可打开。')).toBeTruthy()
  })

  it('is given up with Esc', async () => {
    const held = heldAnswers<SearchRequest, string | null>()
    const { user, pass, asked } = await openSearch({ search: { saveTable: held.handler } })
    box().focus()
    await user.keyboard('{Control>}e{/Control}{Escape}')
    await pass(0)
    expect(asked('cancel')).toHaveLength(1)
    expect(screen.queryByText(/正在存表/)).toBeNull()
  })

  it('of nobody’s choosing says nothing', async () => {
    const { user, pass } = await openSearch({ search: { saveTable: () => success(null) } })
    fireEvent.focus(box())
    await user.click(screen.getByRole('button', { name: '导出' }))
    await pass(0)
    expect(screen.queryByText(/已存为/)).toBeNull()
  })
})
