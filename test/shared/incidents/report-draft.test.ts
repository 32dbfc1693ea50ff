import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stage } from '../../../shared/incidents/policy'
import {
  changesSince,
  chineseNumber,
  composeReport,
  elementsFor,
  missingElements,
  type ReportFacts,
  templateFor,
} from '../../../shared/incidents/report-draft'
import { withDigits } from '../../../shared/time/chinese-numerals'
import { thePacks } from './the-packs'

const packs = thePacks('national', 'production-safety')
const plant = { class: 'accident', subclass: 'hazardous-chemicals' } as const
const titles = (stage: Stage, kind: Parameters<typeof elementsFor>[1] = plant) =>
  elementsFor(packs, kind, stage).map(({ title }) => title)

describe('the elements of a report', () => {
  const eleven = [
    '时间',
    '地点',
    '信息来源',
    '事件起因和性质',
    '基本过程',
    '已造成的后果',
    '影响范围',
    '事件发展趋势',
    '处置情况',
    '拟采取的措施',
    '下一步工作建议',
  ]
  const local = ['接报时间（24 小时制）', '领导到位情况', '现场负责人及联系方式', '请求支援事项']
  const accident = ['事故单位概况', '伤亡人数（含下落不明）和初步估计的直接经济损失']

  it.each<[Stage, readonly string[]]>([
    ['first', [...eleven, ...local, ...accident]],
    ['follow-up', [...eleven, ...local]],
    ['final', [...eleven, '当前情况', '善后、恢复重建和评估']],
  ])('of the stage %s of an accident are all of the packs in use', (stage, expected) => {
    expect(titles(stage)).toEqual(expected)
  })

  it('are those of its kind', () => {
    expect(titles('first', { class: 'natural', subclass: 'earthquake' })).toEqual([...eleven, ...local])
    expect(titles('first', { class: null, subclass: null })).toEqual([...eleven, ...local])
  })

  it('are missing while nothing is written', () => {
    const elements = elementsFor(packs, plant, 'first')
    expect(missingElements(elements, {})).toEqual(elements)
    const told = { time: '3时05分', place: ' ', course: '罐区起火' }
    expect(missingElements(elements, told)).toHaveLength(elements.length - 2)
  })
})

const facts: ReportFacts = { name: '甲源化工厂罐区火灾', number: 1, office: '东浦区政府', changes: [] }
const values = {
  time: '7月18日3时05分',
  place: '东浦区工业园',
  course: '罐区3号罐起火。',
  consequences: '死亡2人',
}

describe('a report', () => {
  it('is composed of what is known; what is not leaves no empty sentence', () => {
    const template = templateFor(packs, 'first')
    if (!template) throw new Error('no template')
    expect(composeReport(template, values, facts)).toEqual({
      title: '关于甲源化工厂罐区火灾的报告',
      body: '7月18日3时05分，东浦区工业园发生甲源化工厂罐区火灾。\n基本过程：罐区3号罐起火。\n已造成的后果：死亡2人。',
    })
  })

  it('says in a sentence with several elements which one is still to come', () => {
    const template = { title: '{name}', body: ['{time}，{place}发生{name}。'] }
    expect(composeReport(template, { time: '3时' }, facts).body).toBe('3时，（待核实）发生甲源化工厂罐区火灾。')
  })

  it('takes words with braces and strange names as they are', () => {
    const template = { title: '{name}', body: ['过程：{course}。', '{constructor}。'] }
    expect(composeReport(template, { course: '{time} $& $1' }, facts).body).toBe('过程：{time} $& $1。')
  })

  it('that follows tells only what changed, under its number', () => {
    const template = templateFor(packs, 'follow-up')
    if (!template) throw new Error('no template')
    const now = { ...values, consequences: '死亡3人（1人待核实）', extent: '下风向1.2公里' }
    const changes = changesSince(elementsFor(packs, plant, 'follow-up'), values, now)
    expect(changes).toEqual([
      { id: 'consequences', title: '已造成的后果', from: '死亡2人', to: '死亡3人（1人待核实）' },
      { id: 'extent', title: '影响范围', from: null, to: '下风向1.2公里' },
    ])
    expect(composeReport(template, now, { ...facts, number: 2, changes })).toEqual({
      title: '甲源化工厂罐区火灾续报二',
      body: '已造成的后果：死亡3人（1人待核实）。\n影响范围：下风向1.2公里。',
    })
  })

  it('that follows leaves out what was taken away or only spaced otherwise', () => {
    const elements = elementsFor(packs, plant, 'follow-up')
    expect(changesSince(elements, values, { ...values, course: '', place: ' 东浦区工业园 ' })).toEqual([])
  })
})

describe('the number of a follow-up', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '100'],
    [0, '0'],
  ])('%i is %s', (number, words) => {
    expect(chineseNumber(number)).toBe(words)
  })

  it('reads back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (number) => withDigits(chineseNumber(number)) === String(number)),
    )
  })
})
