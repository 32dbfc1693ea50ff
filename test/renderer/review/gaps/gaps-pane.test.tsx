import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { GAP_PAUSE_MS } from '../../../../renderer/review/gaps/gap-follow'
import { GapsPane } from '../../../../renderer/review/gaps/gaps-pane'
import type { EntryId } from '../../../../shared/entries/entry'
import type { Handlers } from '../../../../shared/ipc/contract'
import { failure, success } from '../../../../shared/result'
import { type GapRuleId, gapRuleId } from '../../../../shared/review/gap-rules'
import type { GapCount, GapHit } from '../../../../shared/review/gaps-contract'
import { NIGHT } from '../../../support/test-clock'
import { openReviewPart } from '../a-review-part'

const titles: Partial<Record<GapRuleId, string>> = { 'late-clock': '时限超时', 'relay-receipt': '转办无签收' }

const countsOf = (counts: Partial<Record<GapRuleId, number>>): GapCount[] =>
  gapRuleId.options.map((id) => ({
    id,
    title: titles[id] ?? id,
    on: true,
    threshold: id === 'relay-receipt' ? { value: 60, unit: 'minutes' } : null,
    within: null,
    source: '本室约定',
    count: counts[id] ?? 0,
    more: false,
  }))

function aGap(changes: Partial<GapHit> = {}): GapHit {
  const record = { kind: 'entry' as const, id: 'e1' }
  return {
    key: 'g1',
    record,
    step: null,
    number: '0418',
    words: '转办市水务局 签收',
    at: NIGHT,
    times: [{ words: '转', at: NIGHT }],
    note: '未签收',
    late: 16 * 60_000 + 20_000,
    lasting: true,
    tally: '',
    explained: false,
    sentBack: 'no',
    records: [record],
    ...changes,
  }
}

async function openGaps(gaps: Partial<Handlers['gaps']>) {
  const answers = {
    gaps: { cancel: () => success(null), ...gaps },
    marks: { shiftsReviewed: () => success([]) },
    search: {
      find: () => success({ rows: [], known: 0, ended: true, remark: '' }),
      count: () => success({ count: 0, exact: true }),
      cancel: () => success(null),
    },
  }
  const part = await openReviewPart(<GapsPane />, { answers, size: [344, 520] })
  return { ...part, asked: (command: keyof Handlers['gaps']) => part.asked(`gaps.${command}`) }
}

const rows = () => screen.getAllByRole('option').map((row) => row.textContent)
const current = () => screen.getByRole('option', { selected: true }).textContent
const second = aGap({ key: 'g2', number: '0419', record: { kind: 'incident', id: 'i1' }, explained: true })
const twoRelays: Partial<Handlers['gaps']> = {
  find: () => success({ rules: countsOf({ 'relay-receipt': 2 }) }),
  hits: () => success([aGap(), second]),
}

describe('the pane of gaps', () => {
  it('lists the rules, opens the first that found something, and says what is late', async () => {
    await openGaps(twoRelays)
    expect(rows()).toHaveLength(11)
    expect(rows()[0]).toBe('时限超时0')
    expect(rows()[1]).toBe('转办无签收超过 60 分2')
    expect(rows()[2]).toBe('0418 转办市水务局 签收超 16:2007-18 转 03:20未签收未写原因Alt+S 发回')
    expect(rows()[3]).toContain('已写原因')
    expect(screen.getByText(/2 处/)).toBeDefined()
  })

  it('goes from place to place with F7, chooses the record, and Enter leads there', async () => {
    const { user, stores, done, pass } = await openGaps(twoRelays)
    screen.getByLabelText('查漏', { selector: '[role=listbox]' }).focus()
    await user.keyboard('{F7}')
    await pass(0)
    expect(current()).toContain('0418')
    expect(stores.sight.getState().chosen).toEqual({ kind: 'entry', id: 'e1' })
    await user.keyboard('{Enter}')
    await user.keyboard('{F7}')
    await pass(0)
    expect(current()).toContain('0419')
    await user.keyboard('{Enter}')
    await user.keyboard('{F7}')
    await pass(0)
    expect(current()).toContain('0418')
    expect(done).toEqual(['entry e1', 'incident i1'])
  })

  it('follows the log without moving the keyboard', async () => {
    const found = [aGap()]
    const { user, pass, publish } = await openGaps({
      find: () => success({ rules: countsOf({ 'relay-receipt': found.length }) }),
      hits: () => success([...found]),
    })
    screen.getByLabelText('查漏', { selector: '[role=listbox]' }).focus()
    await user.keyboard('{F7}')
    await pass(0)
    found.unshift(second)
    publish('entries', 'onChanged', { entryId: 'e9' as EntryId, day: 20_260_718 })
    await pass(GAP_PAUSE_MS)
    expect(rows()).toHaveLength(11)
    expect(current()).toContain('0418')
  })

  it('keeps the list, and the keyboard in it, when the band says that its day is the one looked through', async () => {
    const { user, pass, asked, stores } = await openGaps(twoRelays)
    screen.getByLabelText('查漏', { selector: '[role=listbox]' }).focus()
    await user.keyboard('{F7}')
    await pass(0)
    stores.sight.showDay(20_260_718)
    await pass(0)
    expect([current(), asked('find').length]).toEqual([expect.stringContaining('0418'), 1])
    expect(document.activeElement?.getAttribute('role')).toBe('listbox')
  })

  it('looks through the day of the band, or another period', async () => {
    const { user, pass, asked, stores } = await openGaps(twoRelays)
    const DAY = 24 * 3_600_000
    const start = Date.UTC(2026, 6, 17, 16)
    expect(asked('find')).toEqual([{ from: start, until: start + DAY }])
    stores.sight.showDay(20_260_716)
    await pass(0)
    expect(asked('find').at(-1)).toEqual({ from: start - 2 * DAY, until: start - DAY })
    await user.click(screen.getByRole('combobox', { name: '时段' }))
    await user.click(screen.getByRole('option', { name: '近 31 天' }))
    await pass(0)
    expect(asked('find').at(-1)).toEqual({ from: start - 30 * DAY, until: start + DAY })
    await user.click(screen.getByRole('combobox', { name: '时段' }))
    await user.click(screen.getByRole('option', { name: '自选' }))
    await user.type(screen.getByLabelText('从'), '0710')
    await user.type(screen.getByLabelText('到'), '0709')
    await user.keyboard('{Enter}')
    expect(asked('find')).toHaveLength(3)
    await user.clear(screen.getByLabelText('到'))
    await user.type(screen.getByLabelText('到'), '0711{Enter}')
    await pass(0)
    expect(asked('find').at(-1)).toEqual({ from: start - 8 * DAY, until: start - 6 * DAY })
  })

  it('says that there is nothing, with the rules in sight', async () => {
    await openGaps({ find: () => success({ rules: countsOf({}) }) })
    expect(screen.getByText('没有发现')).toBeDefined()
    expect(rows()).toHaveLength(9)
  })

  it('says why it failed, and looks again', async () => {
    let broken = true
    const { user, pass } = await openGaps({
      ...twoRelays,
      find: () => (broken ? failure('internal', '出了问题') : success({ rules: countsOf({ 'relay-receipt': 2 }) })),
    })
    broken = false
    await user.click(screen.getByRole('button', { name: '再查' }))
    await pass(0)
    expect(rows()).toHaveLength(11)
    expect(screen.queryByRole('button', { name: '再查' })).toBeNull()
  })
})
