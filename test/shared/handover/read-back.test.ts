import { describe, expect, it } from 'vitest'
import { type ReadBackHint, readBackHints } from '../../../shared/handover/read-back'
import { CHANGE } from '../../support/a-sheet-view'
import { fc } from '../../support/property'

const ZONE = 'Asia/Shanghai'
const MINUTE = 60_000
type Item = Parameters<typeof readBackHints>[0]

const nothing: Item = { line: '', waits: [], next: null }
const waitingFor = (kind: Item['waits'][number]['kind'], words: string): Item => ({
  ...nothing,
  waits: [{ kind, words, since: CHANGE }],
})

/** 市水务局√, 09:00 */
const shown = (hints: readonly ReadBackHint[]) => hints.map(({ words, mentioned }) => (mentioned ? `${words}√` : words))

describe('what a read-back should mention', () => {
  it.each<[string, Item, string, string[]]>([
    [
      'figures of losses',
      { ...nothing, line: '死亡3、重伤 5，搜救2人' },
      '死 3，重伤五',
      ['死亡3√', '重伤5√', '搜救2人'],
    ],
    ['figures with a unit', { ...nothing, line: '转移131人，停电 230 户' }, '转了131个', ['转移131人√', '230户']],
    ['a whole number only, not a part of another', { ...nothing, line: '被困13人' }, '131 人', ['被困13人']],
    ['not the number of a house, a tank or a file', { ...nothing, line: '清河路12号3号罐区，第0418号' }, '', []],
    ['nor any other number of a thing', { ...nothing, line: '拨打12345热线，407室' }, '', []],
    ['not a date', { ...nothing, line: '7月18日来函' }, '', []],
    ['clock times', { ...nothing, line: '市水务局03:26签收待回告' }, '三点二十六分收的', ['03:26√']],
    ['clock times as one says them', { ...nothing, line: '八点半前报送' }, '早上8:30报', ['08:30√']],
    ['twelve hours on as well: eight in the evening', { ...nothing, line: '20:00 前反馈' }, '晚上八点反馈', ['20:00√']],
    ['a number in a clock time is no figure', { ...nothing, line: '失踪3人' }, '三点再问', ['失踪3人']],
    [
      'the unit a receipt is waited from, without its place',
      waitingFor('receipt', '转市水务局，03:26 发出，未签收'),
      '水务局还没签',
      ['转市水务局√'],
    ],
    ['and not when it is not said', waitingFor('receipt', '转市水务局，03:26 发出，未签收'), '已转出', ['转市水务局']],
    ['whoever was asked', waitingFor('answer', '请示许清和，03:25，未答复'), '等许清和回话', ['请示许清和√']],
    ['by title too', waitingFor('relay', '许清和批示，03:40，未转达'), '许副秘书长的批示还没转', ['许清和批示√']],
    ['not what has no name', waitingFor('outcome', '03:20 起待办，无处理结果'), '', []],
    [
      'the next step by its time',
      { ...nothing, next: { words: '问消防支队搜救情况', due: CHANGE + 15 * MINUTE } },
      '八点一刻先问消防',
      ['08:15 问消防支队搜救情况√'],
    ],
    [
      'every time within the next step',
      { ...nothing, next: { words: '08:15 问消防；08:30 报带班领导', due: null } },
      '8:15问，然后上报',
      ['08:15√', '08:30'],
    ],
    [
      'the next step without a time by its words',
      { ...nothing, next: { words: '回访东浦区居民', due: null } },
      '回访一下东浦的居民',
      ['回访东浦区居民√'],
    ],
    [
      'a long next step in short',
      { ...nothing, next: { words: '核对市一医院报来的重伤人数后更正台账', due: null } },
      '',
      ['核对市一医院报来的重伤人…'],
    ],
    ['each fact once', { ...nothing, line: '03:26 发出，03:26 签收' }, '', ['03:26']],
  ])('%s', (_, item, text, expected) => {
    expect(shown(readBackHints(item, text, ZONE))).toEqual(expected)
  })

  it('is as in the picture of the grave item', () => {
    const item: Item = {
      line: '甲源化工厂罐区火灾，死亡 3，重伤 5，搜救 2 人',
      waits: [{ kind: 'feedback', words: '许清和批示，07:10，未反馈', since: CHANGE }],
      next: { words: '08:15 问消防支队；08:30 报带班领导', due: CHANGE + 60 * MINUTE },
    }
    const text = '火已灭，死 3 重伤 5，还有 2 人在搜。九点前发续报三。八点一刻先问消防支队，'
    expect(shown(readBackHints(item, text, ZONE))).toEqual([
      '死亡3√',
      '重伤5√',
      '搜救2人√',
      '许清和批示',
      '09:00 08:15 问消防支队√',
      '08:15√',
      '08:30',
    ])
  })

  it('says where a time is in the office’s own zone', () => {
    const item = { ...nothing, next: { words: '报送', due: CHANGE } }
    expect(readBackHints(item, '', 'Asia/Urumqi').map(({ words }) => words)).toEqual(['06:00 报送'])
  })

  it('is never more than one can read', () => {
    const line = Array.from({ length: 20 }, (_, index) => `${index + 1}人`).join('，')
    expect(readBackHints({ ...nothing, line }, '', ZONE)).toHaveLength(8)
  })

  it('never stops anybody, whatever is written', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(text, text, text, (line, words, spoken) => {
        const waits = [{ kind: 'receipt' as const, words, since: CHANGE }]
        expect(readBackHints({ line, waits, next: { words, due: null } }, spoken, ZONE).length).toBeLessThanOrEqual(8)
      }),
    )
  })
})
