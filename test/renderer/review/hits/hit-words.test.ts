import { describe, expect, it } from 'vitest'
import { countWords, kindWords, lineParts, titleWords } from '../../../../renderer/review/hits/hit-words'
import { aHit } from './a-search'

describe('a hit in words', () => {
  it.each([
    [aHit({ channel: 'instruction' }), '指示', '东浦化工园区管委会'],
    [aHit({ title: '' }), '来电', '来电人未记'],
    [
      aHit({ kind: 'incident', channel: null, number: '事0031', title: '罐区火灾', place: '续报一 · 影响范围' }),
      '报告',
      '事0031 罐区火灾',
    ],
    [
      aHit({ kind: 'incident', channel: null, number: '事0031', title: '罐区火灾', place: '名称' }),
      '事件',
      '事0031 罐区火灾',
    ],
    [
      aHit({ kind: 'handover', channel: null, number: '班0199', title: '林砚秋交顾长宁' }),
      '交接',
      '班0199 林砚秋交顾长宁',
    ],
  ])('%# says what it is and whose', (hit, kind, title) => {
    expect([kindWords(hit), titleWords(hit)]).toEqual([kind, title])
  })

  it('is counted with a plus where there are more', () => {
    expect([countWords({ count: 37, exact: true }), countWords({ count: 1_000, exact: false })]).toEqual([
      '37',
      '1000+',
    ])
  })

  it('shows in its line what was found, however far in the text that is', () => {
    const before = '出租车驾驶员来电说滨海快速路上看见临港那边一大股黑烟，𠮷像是起'
    const parts = [
      { words: before, hit: false },
      { words: '火', hit: true },
      { words: '了', hit: false },
    ]
    expect(lineParts(parts).map(({ words }) => words)).toEqual(['…临港那边一大股黑烟，𠮷像是起', '火', '了'])
    expect(lineParts(parts.slice(1))).toEqual(parts.slice(1))
  })
})
