import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Measure } from '../../../shared/incidents/incident-kind'
import { suggestFrom } from '../../../shared/incidents/suggest'
import { suggestFigures } from '../../../shared/incidents/suggest-figures'
import { thePacks } from './the-packs'

/** Figures by measure. */
const figures = (text: string) => Object.fromEntries(suggestFigures(text).map((each) => [each.measure, each.figure]))

describe('figures suggested from a text', () => {
  it.each<[string, Partial<Record<Measure, number | null>>]>([
    ['罐区起火，已致2人死亡，5人受伤。', { dead: 2, injured: 5 }],
    ['死亡2人，受伤5人。', { dead: 2, injured: 5 }],
    ['已造成死亡2人受伤5人。', { dead: 2, injured: 5 }],
    ['已造成2人死亡5人受伤。', { dead: 2, injured: 5 }],
    ['已致 2 人死亡，5 人受伤。', { dead: 2, injured: 5 }],
    ['死亡 2 人，受伤 5 人。', { dead: 2, injured: 5 }],
    ['事故致 3 死 4 伤。', { dead: 3, injured: 4 }],
    ['事故致3死4伤。', { dead: 3, injured: 4 }],
    ['两死两重伤。', { dead: 2, 'gravely-injured': 2 }],
    ['一死一伤', { dead: 1, injured: 1 }],
    ['造成十三人死亡，四人重伤。', { dead: 13, 'gravely-injured': 4 }],
    ['造成１２人死亡。', { dead: 12 }],
    ['死亡人数已升至12人。', { dead: 12 }],
    ['昨日报死亡11人，现升至12人死亡。', { dead: 12 }],
    ['中毒的学生为21名。', { poisoned: 21 }],
    ['近50名儿童和3名老师因食用扁豆而中毒。', { poisoned: 53 }],
    ['30多名职工食物中毒。', { poisoned: 30 }],
    ['车内一名60岁的老人当场死亡，一名3岁男童送医后不治身亡。', { dead: 2 }],
    ['三男两女全部遇难。', { dead: 5 }],
    ['已找到7具遗体。', { dead: 7 }],
    ['250人死亡，已运出150具遗体。', { dead: 250 }],
    ['有4人失踪，2人失联。', { missing: 6 }],
    ['约400人被困。', { trapped: 400 }],
    ['救出28名被困人员。', {}],
    ['紧急转移320人。', { moved: 320 }],
    ['38人受伤，其中4人受重伤。', { injured: 34, 'gravely-injured': 4 }],
    ['3人重伤，14人轻伤。', { 'gravely-injured': 3, injured: 14 }],
    ['7人死亡，其中5人为儿童。', { dead: 7 }],
    ['包括9名外国人在内的90人死亡。', { dead: 90 }],
    ['数十人受伤。', { injured: null }],
    ['未造成人员伤亡。', { dead: 0, injured: 0 }],
    ['目前尚无人员伤亡报告。', { dead: 0, injured: 0 }],
    ['目前尚未接到人员伤亡的报告。', { dead: 0, injured: 0 }],
    ['没有人受伤。', { injured: 0 }],
    ['无人员被困。', { trapped: 0 }],
    ['伤亡情况不明。', {}],
    ['尚不清楚有多少人受伤。', {}],
    ['是否有人员被困正在核实。', {}],
    ['网传6人死亡为谣言。', {}],
    ['去年同类事故造成6人死亡。今天1人死亡。', { dead: 1 }],
    ['今年以来已有26人遇难。', {}],
    ['司机受伤。', { injured: 1 }],
    ['两车司机受伤。', {}],
    ['先报3人死亡。后经核实，共5人死亡。', { dead: 5 }],
    ['直接经济损失约1200万元。', { loss: 12_000_000 }],
    ['经济损失达1.2亿元', { loss: 120_000_000 }],
    ['直接经济损失35000元', { loss: 35_000 }],
    ['共17人死亡、1人重伤、4人轻伤，28人轻微伤。', { dead: 17, 'gravely-injured': 1, injured: 32 }],
    ['一名25岁的女工，不幸身亡。', { dead: 1 }],
    ['9名民工吃完晚饭后，出现中毒症状。', { poisoned: 9 }],
    ['前来帮厨的12人误食桐油，陆续呕吐。', { poisoned: 12 }],
    ['12人呕吐。', {}],
    ['3人当场死亡，另6人送医，其中2人抢救无效死亡。', { dead: 5 }],
    ['8人受伤。伤者中有1人伤势较重。', { injured: 7, 'gravely-injured': 1 }],
    ['造成8人受伤，其中1人重伤。下午4时，8名伤者都已住院。', { injured: 7, 'gravely-injured': 1 }],
    ['母亲跟小女儿受伤。', { injured: 2 }],
    ['两名伤者被抬出。车内五人全部死亡。', { dead: 5 }],
    ['暂时没有接到人员伤亡的报告，人员伤亡情况还不清楚。', {}],
    ['全国每年约有900人死亡。今天3人死亡。', { dead: 3 }],
    ['投产20年来从未发生人员伤亡。', {}],
    ['出动消防车12辆、消防员60人，10时许扑灭。', {}],
    ['', {}],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it('say which words they rest on, and that they are not exact', () => {
    expect(suggestFigures('东浦区来电：约２０余名工人受伤，其中３人重伤。')).toEqual([
      { measure: 'gravely-injured', figure: 3, upTo: null, inexact: false, why: '３人重伤' },
      { measure: 'injured', figure: 17, upTo: null, inexact: true, why: '约２０余名工人受伤，其中３人重伤' },
    ])
    expect(suggestFigures('三四人被困')).toEqual([
      { measure: 'trapped', figure: 3, upTo: 4, inexact: true, why: '三四人被困' },
    ])
  })

  it('rest on words that are in the text, whatever the text', () => {
    const word = fc.constantFrom(
      '3人',
      '数名',
      '死亡',
      '重伤',
      '中毒',
      '其中',
      '，',
      '。',
      '和',
      '无人员伤亡',
      '人数升至',
      '１２名学生',
      '去年',
      '损失5万元',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 15 }), (words) => {
        const text = words.join('')
        for (const { why, figure } of suggestFigures(text)) {
          for (const part of why.split(/；|，其中/)) expect(text).toContain(part)
          expect(figure === null || (Number.isInteger(figure) && figure >= 0)).toBe(true)
        }
      }),
    )
  })
})

describe('the kind suggested from a text', () => {
  const packs = thePacks('national')
  const first = (text: string) => suggestFrom(packs, text).kinds[0]?.subclass ?? null

  it.each([
    ['甲源化工厂罐区着火，有甲醇泄漏', 'hazardous-chemicals'],
    ['居民楼起火，火势很大', 'fire'],
    ['林场发生森林火灾', 'forest-fire'],
    ['客车与货车追尾', 'road-traffic'],
    ['3.2级地震，城区有震感', 'earthquake'],
    ['连日暴雨引发山体滑坡，形成堰塞湖', 'geological'],
    ['河水上涨，堤坝决口，洪水进城', 'flood-drought'],
    ['学校食堂用餐后多人呕吐腹泻', 'food-safety'],
    ['煤矿透水，井下有人', 'industrial'],
    ['养殖场发现疑似口蹄疫', 'animal-epidemic'],
    ['数十名村民在门口聚集上访，打出横幅', 'mass-incident'],
    ['上游排污，河里大量死鱼', 'environment'],
    ['主管线断裂，全城停水', 'public-facilities'],
    ['停车场起火，火灾烧毁摩托车30辆，摩托车残骸已运走，另有摩托车、货车受损', 'fire'],
    ['高速上一辆货车与轿车相撞', 'road-traffic'],
    ['高速上有货车抛锚', 'road-traffic'],
    ['山林大火蔓延，火灾烧毁林地', 'forest-fire'],
    ['在酒楼聚餐后，6人有中毒症状', 'food-safety'],
    ['工地遭武装分子袭击', 'terrorism'],
    ['今天天气很好', null],
    ['', null],
  ])('%s: %s', (text, subclass) => {
    expect(first(text)).toBe(subclass)
  })

  it('comes with the words it rests on, and no more than two others', () => {
    const { kinds } = suggestFrom(
      packs,
      '仓库起火，起火时有货车停在旁边，大火烧断电线，附近停电，医院受影响，河水被污染。',
    )
    expect(kinds).toHaveLength(3)
    expect(kinds[0]).toMatchObject({
      class: 'accident',
      subclass: 'fire',
      title: '事故灾难 › 火灾事故',
      why: '“起火” 2 次、“大火”',
    })
  })

  it('takes a hint as it is written, and nothing from packs without hints', () => {
    const [national] = packs
    const [natural] = national?.classes ?? []
    if (!national || !natural) throw new Error('no classes')
    const hinted = natural.subclasses.map((each) => ({ ...each, hints: each.id === 'biological' ? ['H5N1(鸟)'] : [] }))
    const odd = [{ ...national, classes: [{ ...natural, subclasses: hinted }] }]
    expect(suggestFrom(odd, '发现H5N1(鸟)').kinds.map(({ subclass }) => subclass)).toEqual(['biological'])
    expect(suggestFrom(odd, '发现H5N1鸟').kinds).toEqual([])
    expect(suggestFrom([], '发现火灾').kinds).toEqual([])
  })
})
