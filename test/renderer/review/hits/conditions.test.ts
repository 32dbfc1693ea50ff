import { describe, expect, it } from 'vitest'
import { conditions, inOrderOfSetting, isSet, without } from '../../../../renderer/review/hits/conditions'
import { questionWords } from '../../../../renderer/review/hits/question-words'
import { type SearchFilter, wholeLog } from '../../../../shared/search/search-filter'
import { shiftId } from '../../../../shared/shifts/shift'
import { NIGHT } from '../../../support/test-clock'
import { lin } from '../../app/a-window'

const everything: SearchFilter = {
  kinds: ['incident'],
  from: NIGHT,
  until: NIGHT + 1,
  period: 'month',
  channels: ['call'],
  urgencies: ['grave'],
  statuses: ['open'],
  unit: '市应急局',
  officer: lin.id,
  shift: shiftId.parse('s1'),
  attached: true,
  recordedAfterMinutes: 30,
  hour: 3,
  weekday: 3,
  unread: true,
  sample: { percent: 5, seed: 7 },
  only: [{ kind: 'entry', id: 'e1' }],
}

describe('the conditions', () => {
  it('cover every field of the filter: without them all, nothing is narrowed', () => {
    expect(conditions.filter((condition) => !isSet(everything, condition))).toEqual([])
    expect(conditions.reduce(without, everything)).toEqual(wholeLog)
    expect(conditions.filter((condition) => isSet(wholeLog, condition))).toEqual([])
  })

  it('stay in the order they were set in', () => {
    const filter = { ...wholeLog, attached: true, unit: '市应急局', from: NIGHT }
    expect(inOrderOfSetting(filter, ['attached', 'late', 'unit'])).toEqual(['attached', 'unit', 'period'])
  })

  it('are said in a line with what is looked for', () => {
    const id = shiftId.parse('s1')
    const shift = { id, number: '〔2026〕班0199', from: NIGHT - 20 * 3_600_000, until: null, lead: '林砚秋' }
    const needs = { today: { now: NIGHT, zone: 'Asia/Shanghai' }, people: [lin], shifts: new Map([[id, shift]]) }
    expect(questionWords({ text: ' 泄漏 ', filter: everything, order: 'received' }, needs)).toBe(
      '泄漏，时间 本月，方式 来电、突发事件，重特大，状态 待办，单位 市应急局，值班员 林砚秋，班次 7月17日 林砚秋，有附件，' +
        '迟报 超过 30 分，未阅，抽查 5%，号码 7，周三 03 时，只看这 1 条',
    )
    expect(
      questionWords(
        { text: '', filter: { ...wholeLog, shift: id }, order: 'received' },
        { ...needs, shifts: new Map() },
      ),
    ).toBe('一个班次')
    expect(questionWords({ text: '', filter: wholeLog, order: 'received' }, needs)).toBe('全部记录')
  })
})
