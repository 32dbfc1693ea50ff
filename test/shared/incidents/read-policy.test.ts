import { describe, expect, it } from 'vitest'
import type { PolicyPack } from '../../../shared/incidents/policy'
import { readPolicy, readPolicyText } from '../../../shared/incidents/read-policy'
import { aPack, clock, role, scope, sourced, threshold } from './a-policy'
import { thePacks } from './the-packs'

const graded = (grades: readonly string[], classes: readonly string[] = [], subclasses: readonly string[] = []) =>
  clock({ scope: { classes, subclasses }, when: { kind: 'any-of', grades, sensitive: false, grave: 'never' } })

/** All sentences, or nothing. */
function faultsOf(pack: unknown, others: readonly PolicyPack[] = []): string[] {
  const read = readPolicy(pack, others)
  return read.ok ? [] : Object.values(read.failure.fields ?? {})
}

describe('a policy pack', () => {
  it('is taken when nothing is wrong with it', () => {
    expect(faultsOf(aPack())).toEqual([])
  })

  it.each<[string, Partial<Record<keyof PolicyPack, unknown>>, string]>([
    ['unknown addressee', { clocks: [clock({ to: 'mayor' })] }, '时限第 1 行“first”：收报对象“mayor”不在角色里'],
    [
      'unknown reporter',
      { clocks: [clock(), clock({ id: 'second', from: 'x' })] },
      '时限第 2 行“second”：报告人“x”不在角色里',
    ],
    [
      'unknown fallback',
      { roles: [role('duty-room'), role('leader', 'deputy')] },
      '角色第 2 行“leader”：后备角色“deputy”不在角色里',
    ],
    [
      'a role that falls back on itself',
      { roles: [role('duty-room'), role('leader', 'leader')] },
      '角色第 2 行“leader”：后备角色绕回了自己：角色 leader → 角色 leader',
    ],
    [
      'a cycle of three',
      { roles: [role('duty-room'), role('leader', 'b'), role('b', 'c'), role('c', 'leader')] },
      '角色第 2 行“leader”：后备角色绕回了自己：角色 leader → 角色 b → 角色 c → 角色 leader',
    ],
    [
      'a limit of zero',
      { clocks: [clock({ limit: { kind: 'minutes', minutes: 0 } })] },
      '时限第 1 行“first”：时限 分钟数 时限不能是 0 或负数；要“立即”就写 at-once',
    ],
    [
      'a negative limit',
      { clocks: [clock({ limit: { kind: 'minutes', minutes: -5 } })] },
      '时限第 1 行“first”：时限 分钟数 时限不能是 0 或负数；要“立即”就写 at-once',
    ],
    [
      'an absurd limit',
      { clocks: [clock({ limit: { kind: 'minutes', minutes: 9e6 } })] },
      '时限第 1 行“first”：时限 分钟数 时限超过 120 天，多半写错了',
    ],
    [
      'half a minute',
      { clocks: [clock({ limit: { kind: 'minutes', minutes: 0.5 } })] },
      '时限第 1 行“first”：时限 分钟数 时限要写整数分钟',
    ],
    [
      'a limit of another kind',
      { clocks: [clock({ limit: { kind: 'soon' } })] },
      '时限第 1 行“first”：时限 kind 种类（kind）写错了',
    ],
    ['an addressee not chosen', { clocks: [clock({ to: '' })] }, '时限第 1 行“first”：收报对象 还没有选'],
    ['no means', { clocks: [clock({ means: [] })] }, '时限第 1 行“first”：方式 没有写方式'],
    ['no source', { clocks: [clock({ source: '' })] }, '时限第 1 行“first”：依据 没有写依据'],
    [
      'not said whether verified',
      { clocks: [clock({ verified: undefined })] },
      '时限第 1 行“first”：verified 缺这一项',
    ],
    ['a misspelt member', { clocks: [{ ...clock(), verifed: true }] }, '时限第 1 行“first”：多了不认识的项：verifed'],
    [
      'a grade no class has',
      { clocks: [graded(['II'], ['social-security'])] },
      '时限第 1 行“first”：社会安全事件没有“重大”这一级',
    ],
    [
      'a grade one of two classes has not',
      { clocks: [graded(['IV'], ['accident', 'social-security'])] },
      '时限第 1 行“first”：社会安全事件没有“一般”这一级',
    ],
    [
      'a class that is nowhere',
      { clocks: [graded(['I'], ['natural'])] },
      '时限第 1 行“first”：类别“自然灾害”不在本包和所引用的包里',
    ],
    [
      'a sub-class that is nowhere',
      { clocks: [graded(['I'], [], ['flood'])] },
      '时限第 1 行“first”：子类“flood”不在本包和所引用的包里',
    ],
    [
      'a sub-class of another class',
      { clocks: [graded([], ['social-security'], ['fire'])] },
      '时限第 1 行“first”：子类“火灾”属于事故灾难，这一行不含这个类别',
    ],
    ['a clock nothing starts', { clocks: [graded([])] }, '时限第 1 行“first”：没有写任何触发条件，永远不会起算'],
    [
      'a report to oneself',
      { clocks: [clock({ to: 'duty-room' })] },
      '时限第 1 行“first”：报告人和收报对象是同一个角色',
    ],
    ['an id used twice', { clocks: [clock(), clock()] }, '时限第 2 行“first”：标识与前面一行相同'],
    [
      'an id that is no id',
      { clocks: [clock({ id: 'First Report' })] },
      '时限第 1 行“First Report”：id 标识只能用小写字母、数字和连字符',
    ],
    [
      'an hour that is none',
      { clocks: [clock({ repeat: { kind: 'daily-at', at: '24:00' } })] },
      '时限第 1 行“first”：重复 钟点 钟点写成 15:00 这样',
    ],
    [
      'too often a day',
      { clocks: [clock({ repeat: { kind: 'times-a-day', times: 25 } })] },
      '时限第 1 行“first”：重复 次数 一天超过 24 次',
    ],
    [
      'zero times a day',
      { clocks: [clock({ repeat: { kind: 'times-a-day', times: 0 } })] },
      '时限第 1 行“first”：重复 次数 每日至少一次',
    ],
    ['a pack that is not at hand', { uses: ['national'] }, '引用的政策包“national”不在，先导入它'],
    [
      'bounds that do not fall',
      {
        thresholds: [
          threshold({
            bounds: [
              { grade: 'I', from: { dead: 10 } },
              { grade: 'II', from: { dead: 10 } },
            ],
          }),
        ],
      },
      '分级标准第 1 行“bounds”：“特别重大”从 10 起，不高于“重大”的 10',
    ],
    [
      'grades out of order',
      { thresholds: [threshold({ below: 'I' })] },
      '分级标准第 1 行“bounds”：等级要从重到轻各写一次，最后是都不到时的等级',
    ],
    [
      'a bound without a figure',
      { thresholds: [threshold({ bounds: [{ grade: 'I', from: {} }] })] },
      '分级标准第 1 行“bounds”：“特别重大”没有写数',
    ],
    [
      'grades for a class without',
      { thresholds: [threshold({ scope: { classes: ['social-security'], subclasses: [] } })] },
      '分级标准第 1 行“bounds”：社会安全事件没有“特别重大”这一级',
    ],
    [
      'a bound of zero',
      { thresholds: [threshold({ bounds: [{ grade: 'I', from: { dead: 0 } }] })] },
      '分级标准第 1 行“bounds”：分级 第 1 项 起数 死亡 太小或太少，至少 1',
    ],
    [
      'a checklist that calls nobody known',
      {
        checklists: [
          { id: 'list', scope, lines: [{ id: 'warn', kind: 'warn', words: '通知', role: 'x' }], ...sourced },
        ],
      },
      '检查单第 1 行“list”：通知对象“x”不在角色里',
    ],
    [
      'a template with an element that is none',
      {
        reportTemplates: [{ id: 'first', stage: 'first', title: '关于{name}的报告', body: ['{weather}'], ...sourced }],
      },
      '报告模板第 1 行“first”：占位“{weather}”不是报告要素',
    ],
    ['no version', { version: 0 }, 'version：太小或太少，至少 1'],
    ['a list that is none', { clocks: 'none' }, '时限：应当是列表'],
  ])('is refused for %s', (_, changes, words) => {
    const faults = faultsOf(aPack(changes))
    expect(faults[0]).toBe(words)
  })

  it('is refused with a sentence that tells the first fault and how many there are', () => {
    const read = readPolicy(aPack({ clocks: [clock({ to: 'x' }), clock({ id: 'second', to: 'y' })] }), [])
    expect(read.ok ? '' : read.failure.message).toBe(
      '政策包没有采用。时限第 1 行“first”：收报对象“x”不在角色里（共 2 处，先改这一处）',
    )
    expect(read.ok ? [] : Object.keys(read.failure.fields ?? {})).toEqual(['clocks.0', 'clocks.1'])
  })

  it.each([null, 'x', 7, [], {}, { clocks: [null] }])('is refused when the file holds %j', (value) => {
    expect(readPolicy(value, []).ok).toBe(false)
  })

  it('may use the roles, classes and elements of packs it names, and of no others', () => {
    const national = thePacks('national')
    const local = aPack({ uses: ['national'], roles: [], classes: [], clocks: [clock({ to: 'city-government' })] })
    expect(faultsOf(local, national)).toEqual([])
    expect(faultsOf({ ...local, uses: [] }, national)).toContain('时限第 1 行“first”：报告人“duty-room”不在角色里')
  })

  it('does not grade a class otherwise than the pack it uses, nor take its sub-classes’ ids', () => {
    const classes = [
      {
        id: 'social-security',
        grades: ['I'],
        subclasses: [{ id: 'fire', title: '纵火', code: '', hints: [], ...sourced }],
        ...sourced,
      },
    ]
    const local = { ...aPack({ uses: ['national'], roles: [], classes }), clocks: [clock({ to: 'duty-leader' })] }
    expect(readPolicy(local, thePacks('national'))).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('类别第 1 行“social-security”：分级与所引用的包不同（共 2 处') },
    })
  })
})

describe('the text of a pack', () => {
  const text = (pack: unknown) => JSON.stringify(pack, null, 2)
  const lineOf = (whole: string, part: string) => whole.slice(0, whole.indexOf(part)).split('\n').length

  it('is taken as the pack it holds', () => {
    expect(readPolicyText(text(aPack()), [])).toEqual(readPolicy(aPack(), []))
  })

  it('is refused with the line at fault: of the row, of the value, of what lacks it, of no JSON', () => {
    const unknown = text(aPack({ clocks: [clock(), clock({ id: 'second', to: 'x' })] }))
    expect(readPolicyText(unknown, [])).toMatchObject({
      failure: {
        message: `政策包没有采用。第 ${lineOf(unknown, '"id": "second"') - 1} 行，时限第 2 行“second”：收报对象“x”不在角色里`,
      },
    })
    const zero = text(aPack({ clocks: [clock({ limit: { kind: 'minutes', minutes: 0 } })] }))
    expect(readPolicyText(zero, [])).toMatchObject({
      failure: { message: expect.stringContaining(`第 ${lineOf(zero, '"minutes": 0')} 行，时限第 1 行“first”`) },
    })
    const bare = text(aPack({ title: undefined }))
    expect(readPolicyText(bare, [])).toMatchObject({ failure: { message: '政策包没有采用。第 1 行，title：缺这一项' } })
    expect(readPolicyText(text(aPack()).replace('"uses"', 'uses'), [])).toMatchObject({
      failure: { message: '政策包没有采用。第 5 行：名称要写在双引号里' },
    })
  })
})
