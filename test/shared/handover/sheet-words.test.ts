import { describe, expect, it } from 'vitest'
import { sheetWords } from '../../../shared/handover/sheet-words'
import {
  aClosedView,
  aFrozenView,
  aGraveItem,
  aLiveView,
  aMember,
  anAddedRow,
  anAnswer,
  anOpenItem,
  aSheet,
  aShift,
  aSignature,
  CHANGE,
  gu,
  lin,
  theNextShift,
  xu,
} from '../../support/a-sheet-view'

const MINUTE = 60_000
const factsOf = (view = aClosedView()) => sheetWords(view).facts.map(({ label, value }) => `${label}：${value}`)
const placesOf = (view = aClosedView()) =>
  sheetWords(view).places.map(({ place, name, how, at, reason }) => [place, name, how, at, reason].join('|'))

describe('the head of the sheet', () => {
  it('says both shifts, when the room passed, what came in, and what was written about it', () => {
    expect(factsOf()).toEqual([
      '班次：2026年7月17日 08:00 至 7月18日 08:00　实接 7月17日 08:03，迟 3 分',
      '交班：主班 林砚秋　副班 周牧野',
      '带班领导：许清和',
      '接班：主班 顾长宁　副班 苏问渠',
      '带班领导：韩松年',
      '接班时间：2026年7月18日 08:05，迟 5 分　双方签字',
      '记录：65 条　来电 31　去电 12　传真 7　电报 3　值班记事 12　重特大 1　紧急 4　其中 2 条在上一班签字以后记下',
      '办结：51',
      '未办结：2',
      '在岗领导：许清和　130 0000 0117\n沈书言　内线 8101',
      '注意事项：暴雨橙色预警至 09:00',
      '交班说明：无',
    ])
  })

  it('says how late the relief was and why, and who was missing', () => {
    const number = { year: 2026, station: 'A', number: 200 }
    const takeover = { at: CHANGE + 37 * MINUTE, kind: 'urgent', number, reason: '路口积水绕行' } as const
    const sheet = aSheet({ shift: aShift({ deputy: null, note: '副班病假' }) })
    const facts = factsOf(
      aClosedView({ sheet, takenOverBy: theNextShift({ takeover, deputy: null, note: '副班在途' }) }),
    )
    expect(facts).toContain('接班时间：2026年7月18日 08:37，迟 37 分　紧急接班　路口积水绕行')
    expect(facts).toContain('人员说明：交班：副班病假　接班：副班在途')
    expect(facts).toContain('交班：主班 林砚秋')
  })

  it('begins with the first shift of the room, which nobody handed over to', () => {
    const opened = { at: CHANGE, kind: 'opened', number: { year: 2026, station: 'A', number: 1 }, reason: '' } as const
    const facts = factsOf(
      aLiveView({ sheet: aSheet({ shift: aShift({ takeover: opened, leader: null }), next: null }) }),
    )
    expect(facts[0]).toBe('班次：2026年7月17日 08:00 至 7月18日 08:00　7月18日 08:00 开班')
    expect(facts).toContain('接班：')
  })

  it('leaves blanks to be written by hand while it is not signed', () => {
    const sheet = aSheet({ leaders: '', watch: '', remarks: '', checks: [], next: null })
    expect(factsOf(aLiveView({ sheet })).slice(-3)).toEqual(['在岗领导：', '注意事项：', '交班说明：'])
    expect(factsOf(aFrozenView({ sheet })).slice(-3)).toEqual(['在岗领导：无', '注意事项：无', '交班说明：无'])
  })
})

describe('a sheet that is not signed by both', () => {
  it.each([
    ['live', aLiveView(), '未签字', '截至 7月18日 07:41，双方都没有签字，内容还会随记录变化'],
    ['frozen', aFrozenView(), '未接收', '交班一方 7月18日 07:42 签字，接班一方还没有签字'],
    [
      'owed',
      aFrozenView({ phase: 'owed', due: CHANGE + 60 * MINUTE }),
      '待确认',
      '班已接过，各项应于 7月18日 09:00 前逐项确认，还没有确认完',
    ],
  ])('says so: %s', (_phase, view, stamp, words) => {
    expect(sheetWords(view).pending).toEqual({ stamp, words })
    expect(sheetWords(view).checkCode).toBeNull()
  })

  it('says nothing of the kind once it is', () => {
    const { pending, mark, checkCode } = sheetWords(aClosedView())
    expect({ pending, mark, checkCode }).toEqual({ pending: null, mark: '双方签字', checkCode: '1234-7KQM-X2NP-0D5' })
  })
})

describe('an open item on the sheet', () => {
  const only = (view: Parameters<typeof sheetWords>[0]) => sheetWords(view).items[0]

  it('says what it is, what it waits for, what to do next, and how often it was handed over', () => {
    expect(only(aLiveView())).toEqual({
      key: 'entry:e31',
      no: 1,
      urgency: 'grave',
      number: '0031',
      line: '东浦区甲源化工厂罐区火灾，明火已扑灭，仍在搜救 2 人',
      who: '市消防支队 秦望舒',
      since: '7月18日 03:00 起',
      waits: ['许清和批示，07:20，未反馈', '转市生态环境局，06:30 发出，未签收'],
      carried: '首次',
      answer: '',
      answeredAt: '',
      notes: [
        { label: '下一步', words: '7月18日 08:15　问消防支队搜救情况，报带班领导' },
        { label: '复述', words: '' },
      ],
    })
  })

  it.each([
    ['draft:d1', '草稿'],
    ['handover:h1', '补确认'],
    ['joint:s1', '联合值守'],
    ['unheard-of:x', ''],
  ])('is named by what it is where it has no number: %s', (key, number) => {
    const item = anOpenItem({ key, number: '', carried: 3 })
    expect(only(aLiveView({ sheet: aSheet({ items: [item] }) }))).toMatchObject({ number, carried: '3 次' })
  })

  const at = (minutes: number) => CHANGE - minutes * MINUTE
  const said = { words: '', readBack: '' }

  it('tells everything that was said about it in turn, the answer last given first', () => {
    const items = [aGraveItem({ next: null })]
    const words = [
      { ...said, kind: 'sent-back', words: '重伤数不一致', at: at(15), byName: gu.name },
      { ...said, kind: 'explained', words: '更正为 5 人', at: at(12), byName: lin.name },
      {
        ...said,
        kind: 'questioned',
        words: '谁去接家属',
        readBack: '火已灭，八点一刻再问',
        at: at(9),
        byName: gu.name,
      },
    ] as const
    const answers = [anAnswer('entry:e31', { answer: 'questioned', words: [...words] })]
    expect(only(aFrozenView({ sheet: aSheet({ items }), answers }))).toMatchObject({
      answer: '有疑问',
      answeredAt: '7月18日 07:51',
      notes: [
        { label: '退回', words: '重伤数不一致（顾长宁，7月18日 07:45）' },
        { label: '补正', words: '更正为 5 人（林砚秋，7月18日 07:48）' },
        { label: '复述', words: '火已灭，八点一刻再问（顾长宁，7月18日 07:51）' },
        { label: '疑问', words: '谁去接家属（顾长宁，7月18日 07:51）' },
      ],
    })
  })

  it('is to be answered anew when it was put right', () => {
    const words = [
      { ...said, kind: 'sent-back', words: '不清楚', at: at(15), byName: gu.name },
      { ...said, kind: 'explained', words: '已补', at: at(12), byName: lin.name },
    ] as const
    const answers = [anAnswer('entry:e418', { words: [...words] })]
    const view = aFrozenView({ sheet: aSheet({ items: [anOpenItem()] }), answers })
    expect(only(view)).toMatchObject({ answer: '已补正', answeredAt: '7月18日 07:48' })
  })

  it('says when it was done with after the signing, and when nobody ever confirmed it', () => {
    const sheet = aSheet({ items: [anOpenItem()] })
    const answers = [anAnswer('entry:e418', { doneSince: true })]
    expect(only(aClosedView({ sheet, answers }))).toMatchObject({
      answer: '未确认',
      notes: [{ label: '办结', words: '交班签字以后已办结' }],
    })
  })

  it('is counted by urgency, by how far it was carried, and by answer', () => {
    const items = [aGraveItem(), anOpenItem({ urgency: 'urgent' }), anOpenItem({ key: 'entry:x', carried: 2 })]
    const answers = [
      anAnswer('entry:e31', { answer: 'accepted' }),
      anAnswer('entry:e418', { answer: 'sent-back' }),
      anAnswer('entry:x'),
    ]
    const note = sheetWords(aFrozenView({ sheet: aSheet({ items }), answers })).itemsNote
    expect(note).toBe('3 项，其中重特大 1、紧急 1、跨班 1；接收 1、退回 1、未确认 1')
    expect(sheetWords(aLiveView({ sheet: aSheet({ items: [] }) })).itemsNote).toBe('没有未办结事项')
  })
})

describe('the places for signatures', () => {
  it('are those of both sides and of the duty leaders, with who signed and when', () => {
    expect(placesOf()).toEqual([
      '交班主班|林砚秋|本人|7月18日 07:42|',
      '交班副班|周牧野|本人|7月18日 07:42|',
      '接班主班|顾长宁|本人|7月18日 08:05|',
      '接班副班|苏问渠|未签||',
      '带班领导|许清和、韩松年|||',
    ])
  })

  it('say who signed for whom, by order, and why', () => {
    const signatures = [
      aSignature('outgoing-lead', { by: aMember('周牧野'), capacity: 'on-behalf', reason: '主班出现场' }),
      aSignature('incoming-lead', { by: xu, capacity: 'order', reason: '主班病倒', at: CHANGE }),
      aSignature('incoming-lead', { at: CHANGE + 40 * MINUTE }),
    ]
    expect(placesOf(aClosedView({ signatures }))).toEqual([
      '交班主班|林砚秋|周牧野代签|7月18日 07:42|主班出现场',
      '交班副班|周牧野|未签||',
      '接班主班|顾长宁|许清和指令|7月18日 08:00|主班病倒',
      '接班主班，逐项确认|顾长宁|本人|7月18日 08:40|',
      '接班副班|苏问渠|未签||',
      '带班领导|许清和、韩松年|||',
    ])
  })

  it('are blank before anybody signed, with the leads’ there although nobody is named yet', () => {
    const sheet = aSheet({ shift: aShift({ deputy: null, leader: null }), next: null })
    expect(placesOf(aLiveView({ sheet }))).toEqual(['交班主班|林砚秋|||', '接班主班||||', '带班领导||||'])
  })
})

describe('the lists of the sheet', () => {
  it('say what was looked at, two in a row where nothing was remarked', () => {
    expect(sheetWords(aFrozenView()).checks).toEqual([
      { id: 'phone', label: '值班电话', value: '毕', short: true },
      { id: 'fax', label: '传真机', value: '毕', short: true },
      { id: 'radio', label: '电台', value: '注　2 号待修，用 1 号', short: false },
      { id: 'keys', label: '钥匙 5 把', value: '未查', short: true },
    ])
    expect(sheetWords(aLiveView()).checks.at(-1)).toMatchObject({ value: '' })
  })

  it('have what came after the signing, what was done, what is to be explained, and what was said later', () => {
    const exceptions = [{ at: CHANGE, words: '接班迟到 37 分，林砚秋留守' }]
    const words = sheetWords(
      aClosedView({
        sheet: aSheet({ exceptions }),
        added: [anAddedRow({ urgency: 'urgent' })],
        remarks: [{ at: CHANGE + 60 * MINUTE, byName: '许清和', words: '已核' }],
      }),
    )
    const { added, done, remarks } = words
    expect({ added, done, exceptions: words.exceptions, remarks }).toEqual({
      added: [
        {
          key: 'e466',
          number: '0466',
          urgency: 'urgent',
          line: '来电　清河社区　询问何时恢复供水',
          at: '7月18日 07:50',
        },
      ],
      done: [
        { key: 'e400', number: '0400', urgency: 'ordinary', line: '清河路小区停电，04:10 恢复', at: '7月18日 05:00' },
      ],
      exceptions: [
        { key: '0', number: '', urgency: 'ordinary', line: '接班迟到 37 分，林砚秋留守', at: '7月18日 08:00' },
      ],
      remarks: [{ key: '0', number: '', urgency: 'ordinary', line: '许清和：已核', at: '7月18日 09:00' }],
    })
  })
})
