import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FiguresPage } from '../../../../renderer/review/figures/figures-page'
import type { Handlers } from '../../../../shared/ipc/contract'
import { failure, type Result, success } from '../../../../shared/result'
import type { Figure, FigureKey, FigureLine } from '../../../../shared/review/figure'
import { wholeLog } from '../../../../shared/search/search-filter'
import { heldAnswers } from '../../../support/held-answers'
import { openReviewPart } from '../a-review-part'

const aLine = (changes: Partial<FigureLine>): FigureLine => ({
  key: 'all',
  words: '值班记录',
  unit: 'count',
  now: 83,
  before: 71,
  leads: true,
  ...changes,
})

const lines: Partial<Record<FigureKey, FigureLine[]>> = {
  entries: [aLine({}), aLine({ key: 'struck', words: '作废（不计入）', now: 0, before: 2 })],
  recording: [
    aLine({ key: 'late', words: '迟登（超过 30 分钟）', now: 4, before: null }),
    aLine({ key: 'share', words: '30 分钟内登记', unit: 'share', now: 0.952, before: 0.931, leads: false }),
    aLine({ key: 'middle', words: '接报到登记，中位数', unit: 'minutes', now: null, before: 3, leads: false }),
  ],
  closing: [aLine({ key: 'slow', words: '超过 24 小时办结', now: 2, before: 0 })],
  hours: [aLine({ key: '6-03', words: '周六 3 时', now: 7, before: null })],
}
const figureOf = (key: FigureKey): Figure => ({ key, lines: lines[key] ?? [] })

type Answers = Partial<Handlers['figures']>

function openFigures(figures: Answers = {}) {
  // jsdom has none; the charts are drawn in the real window.
  Object.assign(globalThis, { matchMedia: () => new EventTarget() })
  const find: Handlers['search']['find'] = () => success({ rows: [], known: 0, ended: true, remark: '' })
  return openReviewPart(<FiguresPage />, {
    answers: {
      figures: {
        firstDay: () => success(20_240_301),
        cancel: () => success(null),
        read: ({ figure }) => success(figureOf(figure)),
        ...figures,
      },
      search: { find, count: () => success({ count: 0, exact: true }), cancel: () => success(null) },
    },
  })
}

const section = (name: string) => within(screen.getByRole('region', { name }))
const rows = (name: string) =>
  section(name)
    .getAllByRole('row')
    .map((row) =>
      [...row.children]
        .map((cell) => cell.textContent)
        .join(' ')
        .trim(),
    )
const choose = (name: string) => screen.getByRole('radio', { name })
const commandId = expect.any(String)
const july = { from: 20_260_701, to: 20_260_718 }
const june = { from: 20_260_601, to: 20_260_618 }

describe('the figures', () => {
  it('stand beside those of the same days before, with the difference; what cannot be said is 无', async () => {
    const { asked } = await openFigures()
    expect(asked('figures.read')).toHaveLength(14)
    expect(asked('figures.read')[0]).toEqual({ figure: 'entries', span: july, before: june })
    expect(screen.getByText(/比 2026年6月1日至18日/)).toBeDefined()
    expect(rows('记录总量')).toEqual([
      '项目 本期 上期 增减',
      '值班记录 83 71 增 12（16.9%）',
      '作废（不计入） 0 2 减 2（100%）',
    ])
    expect(rows('登记及时').slice(1)).toEqual([
      '迟登（超过 30 分钟） 4 无',
      '30 分钟内登记 95.2% 93.1% 升 2.1 个百分点',
      '接报到登记，中位数 无 3 分钟',
    ])
    expect(section('交接班').getByText('这段时间没有。')).toBeDefined()
  })

  it.each([
    ['上月', { from: 20_260_601, to: 20_260_630 }, { from: 20_260_501, to: 20_260_531 }],
    ['本季', { from: 20_260_701, to: 20_260_718 }, { from: 20_260_401, to: 20_260_418 }],
    ['本年', { from: 20_260_101, to: 20_260_718 }, { from: 20_250_101, to: 20_250_718 }],
    ['全部', { from: 20_240_301, to: 20_260_718 }, null],
  ])('are counted for %s', async (words, span, before) => {
    const { user, pass, asked } = await openFigures()
    await user.click(choose(words))
    await pass(0)
    expect(asked('figures.read').at(-1)).toMatchObject({ span, before })
    const held = rows('记录总量')[0]
    expect(held).toBe(before === null ? '项目 本期' : '项目 本期 上期 增减')
  })

  it('are counted for days that were typed, up to today, and not for days backwards', async () => {
    const { user, pass, asked } = await openFigures()
    await user.click(choose('自选'))
    expect(document.activeElement).toBe(screen.getByLabelText('从'))
    await user.keyboard('0710')
    await user.type(screen.getByLabelText('到'), '0709{Enter}')
    await pass(0)
    expect(screen.getByText('在“从”之前')).toBeDefined()
    expect(asked('figures.read')).toHaveLength(14)
    await user.clear(screen.getByLabelText('到'))
    await user.keyboard('{Enter}')
    await pass(0)
    const span = { from: 20_260_710, to: 20_260_718 }
    expect(asked('figures.read').at(-1)).toMatchObject({ span, before: { from: 20_260_701, to: 20_260_709 } })
  })

  it('come one by one; another period gives up what is under way, and a late answer changes nothing', async () => {
    const held = heldAnswers<Parameters<Handlers['figures']['read']>[0], Figure>()
    const { user, pass, asked } = await openFigures({ read: held.handler })
    expect(section('记录总量').getByText('正在统计')).toBeDefined()
    held.call(0).answer(success(figureOf('entries')))
    await pass(0)
    expect(rows('记录总量')).toHaveLength(3)
    expect(screen.getByText('正在统计，已出 1 项，共 14 项')).toBeDefined()
    expect(screen.getByRole('button', { name: '写通报' }).getAttribute('aria-disabled')).toBe('true')
    await user.click(choose('上月'))
    await pass(0)
    expect(asked('figures.cancel')).toHaveLength(2)
    held.call(1).answer(success({ key: 'recording', lines: [aLine({ now: 999 })] }))
    await pass(0)
    expect(screen.queryByText('999')).toBeNull()
    expect(held.calls.map(({ input }) => input.figure)).toEqual(['entries', 'recording', 'entries'])
  })

  it('that fail say why, each by itself, and are counted again', async () => {
    let broken = true
    const read = ({ figure }: { figure: FigureKey }): Result<Figure> =>
      broken && figure === 'recording'
        ? failure('internal', '没有读出来：数据库正忙，再试一次')
        : success(figureOf(figure))
    const { user, pass } = await openFigures({ read })
    expect(section('登记及时').getByText(/数据库正忙/)).toBeDefined()
    expect(rows('记录总量')).toHaveLength(3)
    broken = false
    await user.click(section('登记及时').getByRole('button', { name: '再统计' }))
    await pass(0)
    expect(rows('登记及时')).toHaveLength(4)
  })

  it('are given up when nobody looks any more', async () => {
    const held = heldAnswers<Parameters<Handlers['figures']['read']>[0], Figure>()
    const { page, asked } = await openFigures({ read: held.handler })
    const before = asked('figures.cancel').length
    page.unmount()
    expect(asked('figures.cancel')).toHaveLength(before + 1)
  })
})

describe('a number', () => {
  it('leads to what it counts through the search', async () => {
    const { user, pass, asked, stores } = await openFigures()
    await user.click(screen.getByRole('button', { name: '迟登（超过 30 分钟） 4，查这些记录' }))
    await pass(0)
    const filter = {
      ...wholeLog,
      kinds: ['entry'],
      statuses: ['open', 'in-progress', 'closed'],
      recordedAfterMinutes: 30,
      from: Date.UTC(2026, 5, 30, 16),
      until: Date.UTC(2026, 6, 18, 16),
    }
    expect(asked('search.find').at(-1)).toMatchObject({ filter })
    expect(stores.sight.getState().view).toBe('search')
  })

  it('of the period before leads there, and one of an hour to the hour', async () => {
    const { user, pass, asked } = await openFigures()
    await user.click(screen.getByRole('button', { name: '值班记录 上期 71，查这些记录' }))
    await pass(0)
    const from = Date.UTC(2026, 4, 31, 16)
    expect(asked('search.find').at(-1)).toMatchObject({ filter: { from, until: Date.UTC(2026, 5, 18, 16) } })
    await user.click(screen.getByRole('button', { name: '周六 3 时 7，查这些记录' }))
    await pass(0)
    expect(asked('search.find').at(-1)).toMatchObject({ filter: { weekday: 6, hour: 3 } })
  })

  it('that no filter says leads to its records by name; none of what is none', async () => {
    const only = [{ kind: 'entry' as const, id: 'e1' }]
    const found = [success(only), success([])]
    const { user, pass, asked } = await openFigures({ records: () => found.shift() ?? success([]) })
    const slow = () => user.click(screen.getByRole('button', { name: '超过 24 小时办结 2，查这些记录' }))
    await slow()
    await pass(0)
    expect(asked('figures.records')).toEqual([{ figure: 'closing', line: 'slow', span: july }])
    expect(asked('search.find').at(-1)).toMatchObject({ filter: { ...wholeLog, only } })
    const searches = asked('search.find').length
    await slow()
    await pass(0)
    expect(screen.getByText(/这个数现在没有对应的记录/)).toBeDefined()
    expect(asked('search.find')).toHaveLength(searches)
    expect(screen.queryByRole('button', { name: /^作废（不计入） 0/ })).toBeNull()
  })
})

describe('what leaves the program', () => {
  it('says on paper whose it is, of which days, and when it was printed', async () => {
    const { pass } = await openFigures()
    const head = () => [...screen.getByRole('region', { name: '打印抬头' }).children].map((line) => line.textContent)
    const [office, title, marks, note] = head()
    expect([office, title]).toEqual(['东浦市人民政府办公室', '值班统计'])
    expect(marks).toBe('2026年7月1日至18日打印时间 2026年7月18日 03:20')
    expect(note).toContain('上期：2026年6月1日至18日。')
    await pass(60_000)
    expect(head()[2]).toContain('打印时间 2026年7月18日 03:21')
  })

  it('says nothing of a period before where all is counted', async () => {
    const { user, pass } = await openFigures()
    await user.click(choose('全部'))
    await pass(0)
    expect(screen.getByRole('region', { name: '打印抬头' }).textContent).toContain('2024年3月1日至2026年7月18日')
    expect(screen.getByRole('region', { name: '打印抬头' }).textContent).not.toContain('上期')
  })

  it('is one table as cells, or all of them', async () => {
    const { user, pass, asked } = await openFigures({ copyTables: () => success(null) })
    await user.click(screen.getByRole('button', { name: '复制记录总量' }))
    await pass(0)
    const table = {
      title: '记录总量',
      rows: [
        ['项目', '本期', '上期', '增减'],
        ['值班记录', '83', '71', '增 12（16.9%）'],
        ['作废（不计入）', '0', '2', '减 2（100%）'],
      ],
    }
    expect(asked('figures.copyTables')).toEqual([{ commandId, span: july, tables: [table] }])
    expect(screen.getByText('已复制“记录总量”，可贴到 WPS 或 Excel')).toBeDefined()
    await user.keyboard('{Alt>}g{/Alt}')
    await pass(0)
    expect(asked('figures.copyTables').at(-1)).toMatchObject({ tables: expect.objectContaining({ length: 14 }) })
  })

  it('says why it did not, and is the same command when it is tried again', async () => {
    const answers = [failure('internal', '剪贴板写不进去'), success(null)]
    const { user, pass, asked } = await openFigures({ copyTables: () => answers.shift() ?? success(null) })
    const copy = () => user.click(screen.getByRole('button', { name: '复制记录总量' }))
    await copy()
    await pass(0)
    expect(screen.getByText(/剪贴板写不进去/)).toBeDefined()
    await copy()
    await pass(0)
    const [first, second] = asked('figures.copyTables')
    expect(second).toEqual(first)
  })

  it('is the bulletin as text, put right by hand before it is copied', async () => {
    const { user, pass, asked } = await openFigures({ copyBulletin: () => success(null) })
    await user.click(screen.getByRole('button', { name: '写通报' }))
    await pass(0)
    const text = screen.getByLabelText<HTMLTextAreaElement>('通报', { selector: 'textarea' })
    expect(text.value).toContain('2026年7月1日至18日')
    expect(text.value).toContain('共登记值班记录 83 条，比上期增 12（16.9%）。')
    expect(text.selectionStart).toBe(0)
    await user.type(text, '以上。')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await pass(0)
    const [taken] = asked('figures.copyBulletin')
    expect(taken).toEqual({ commandId, span: july, text: text.value })
    expect(text.value.endsWith('以上。')).toBe(true)
    expect(within(screen.getByRole('dialog')).getByText('通报已复制')).toBeDefined()
  })

  it('names in the bulletin what could not be counted', async () => {
    const read = ({ figure }: { figure: FigureKey }): Result<Figure> =>
      figure === 'entries' ? failure('internal', '没有读出来') : success(figureOf(figure))
    const { user, pass } = await openFigures({ read })
    await user.click(screen.getByRole('button', { name: '写通报' }))
    await pass(0)
    const text = screen.getByLabelText<HTMLTextAreaElement>('通报', { selector: 'textarea' })
    expect(text.value).toContain('值班记录总量：没有统计出来。')
  })
})
