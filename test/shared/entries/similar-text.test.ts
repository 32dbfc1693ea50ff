import { describe, expect, it } from 'vitest'
import { type Candidate, type ComparedEntry, similarTexts } from '../../../shared/entries/similar-text'
import { fc } from '../../support/property'

const HOUR = 3_600_000
const now = 100 * HOUR

const heard =
  '园区值班主任来电：约三点零五分，甲源化工厂3号罐区一储罐爆燃起火，火势较大，能闻到刺鼻气味。企业当班27人，撤出24人。'
const bang = '东浦区居民称听到化工厂方向巨响，有火光、刺鼻气味，询问是否撤离'

/** A morning of a duty room: what is said here must not be found by anything but its own matter. */
const morning = [
  '市民反映拖欠工资，已登记身份，告知早八点由信访室接待',
  '市气象台通报暴雨橙色预警，清河、北屿两地，至09:00',
  '北屿水库库水位118.12米，超汛限0.12米，已开两孔泄洪',
  '省道212线边坡塌方压埋1车，2人03:05获救',
  '7月18日上午9时召开防汛会议，请各县派员参加',
  '市卫生健康委员会报送防汛救灾医疗队备勤名单，3页，清晰',
  '带班领导许清和指示：抽查三个县防汛值守在岗情况，四点前报',
  '省政府总值班室查岗，固话应答6秒',
]

const candidate = (id: string, entry: ComparedEntry | string, at = now): Candidate => ({
  id,
  at,
  ...(typeof entry === 'string' ? { text: entry } : entry),
})
const room = morning.map((text, index) => candidate(`m${index}`, text))
const find = (query: ComparedEntry | string, candidates: readonly Candidate[], limit = 5) =>
  similarTexts(typeof query === 'string' ? { text: query } : query, candidates, { limit, now })
const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id)
const marked = (text: string, query: ComparedEntry | string) =>
  find(query, [candidate('x', text)]).flatMap(({ spans }) => spans.map(([start, end]) => text.slice(start, end)))

describe('likeness of calls', () => {
  it.each<[string, ComparedEntry | string, ComparedEntry | string]>([
    ['a second caller about the same fire', heard, bang],
    ['and the other way round', bang, heard],
    ['half a sentence so far', '永安商场起火', '永安商场三楼冒烟，有人跑出来'],
    ['roads named the other way round', '清河路与解放路口两车相撞', '解放路清河路口发生车祸，有人被困车里'],
    ['one reservoir, two matters', '南坪水库泄洪声很大，问要不要转移', '南坪水库管理所报告大坝巡查'],
    ['one estate, other words', '幸福小区自来水发黄', '幸福小区居民反映水龙头出水浑浊发黄'],
    ['the place field alone', { text: '冒烟了', place: '清河路永安商场' }, '永安商场三楼起火'],
    ['both place fields alone', { text: '冒烟了', place: '永安商场' }, { text: '三楼起火', place: '永安商场三楼' }],
    ['the same caller says little', { text: '水管爆了', phone: '5550110' }, { text: '水管爆裂', phone: '555-0110' }],
    ['full width against half width', 'ＬＮＧ槽车侧翻', '一辆lng槽车翻了，LNG槽车在漏气'],
    ['a number spoken twice', '说手机13000000117打不通', '留的号码是13000000117'],
  ])('finds %s', (_, query, earlier) => {
    expect(idsOf(find(query, [...room, candidate('x', earlier)]))).toEqual(['x'])
  })

  it.each<[string, ComparedEntry | string]>([
    ['ordinary calls about other matters', '居民反映夜间施工噪声扰民，在解放路工地'],
    ['another accident', '清河路两车追尾，1人受伤，交警已到'],
    ['another meeting on the same morning', '7月18日上午9时停电检修，影响东浦三条街'],
    ['greetings', '您好，我们想询问一下情况，请问值班领导在吗'],
    ['what every call asks for', '居民来电反映情况，要求有关部门立即到现场处理并报告'],
    ['the same figures', '来人2名，登记2026，118.12'],
    ['another caller with as little to say', { text: '水库', phone: '5550110' }],
    ['two characters', '防汛'],
    ['one character', '市'],
    ['punctuation', '，。！'],
    ['nothing', ''],
    ['what is longer than anything compared', '甲乙丙丁'.repeat(5_000)],
  ])('does not find anything for %s', (_, query) => {
    expect(find(query, room)).toEqual([])
  })

  it('asks more of the words when both places are known and differ', () => {
    const noise = '夜间施工噪声扰民'
    const query = { text: `反映${noise}`, place: '东浦区解放路' }
    const candidates = [
      candidate('elsewhere', { text: `投诉${noise}`, place: '北屿镇老街' }),
      candidate('unknown', { text: `投诉${noise}`, place: '' }),
      candidate('here', { text: `投诉${noise}`, place: '解放路' }),
    ]
    expect(idsOf(find(query, candidates))).toEqual(['here', 'unknown'])
  })

  it('does not take the office’s everyday language for likeness', () => {
    const everyday = Array.from({ length: 20 }, (_, index) =>
      candidate(`e${index}`, `东浦市清河县政府报平安第${index}次`),
    )
    expect(find('东浦市清河县政府报平安', everyday)).toEqual([])
  })

  it('does not take the county for a common place', () => {
    const matters = [
      '停水',
      '路灯不亮',
      '树倒压线',
      '井盖丢失',
      '狗咬人',
      '拖欠工资',
      '道路塌陷',
      '走失老人',
      '油烟',
      '占道',
    ]
    const places = matters.map((text, index) =>
      candidate(`c${index}`, { text, place: `东浦市清河县${'甲乙丙丁戊己庚辛壬癸'[index]}村` }),
    )
    expect(find({ text: '河里有死鱼', place: '东浦市清河县石桥' }, places)).toEqual([])
  })

  it('still finds a matter that half the town calls about', () => {
    const calls = Array.from({ length: 20 }, (_, index) => candidate(`c${index}`, `${index}楼住户：${bang}`))
    expect(find(bang, calls)).toHaveLength(5)
  })
})

describe('the order of similar calls', () => {
  it('is the likest first, and no more than asked', () => {
    const parts = Array.from({ length: 9 }, (_, index) => candidate(`p${index}`, heard.slice(0, 30 + index * 3)))
    const found = find(heard, parts, 3)
    expect([found.length, found.map(({ score }) => score)]).toEqual([
      3,
      found
        .map(({ score }) => score)
        .sort()
        .reverse(),
    ])
  })

  it('is the newest first among like ones', () => {
    const calls = [30, 1, 10].map((hoursAgo) => candidate(`h${hoursAgo}`, bang, now - hoursAgo * HOUR))
    expect(idsOf(find(heard, calls))).toEqual(['h1', 'h10', 'h30'])
  })

  it('is empty when none is asked for', () => {
    expect(find(heard, [candidate('x', bang)], 0)).toEqual([])
  })
})

describe('the stretches to mark', () => {
  it.each<[string, string, string, string[]]>([
    ['common words of the fire', bang, heard, ['化工厂', '刺鼻气味']],
    ['every time they occur', '永安商场起火，永安商场东门', '永安商场冒烟', ['永安商场', '永安商场']],
    ['no stop phrases', '居民反映幸福小区停水', '居民反映幸福小区停电', ['幸福小区停']],
    ['no figures on their own', '幸福小区20户，2026', '幸福小区20人，2026', ['幸福小区20']],
    ['characters beyond the BMP whole', '据报𠮷祥里𠮷野家门前', '𠮷祥里𠮷野家', ['𠮷祥里𠮷野家']],
  ])('are %s', (_, text, query, expected) => {
    expect(marked(text, query)).toEqual(expected)
  })

  it('lie in the text in order and cut no character', () => {
    const words = fc.constantFrom('化工厂', '刺鼻气味', '𠮷祥里', '🔥', 'LNG', '，', '居民', '3号罐区', '的', '\ud842')
    const texts = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, texts, (query, text) => {
        let last = 0
        for (const { spans } of find(query, [candidate('x', text)])) {
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect([...text.slice(start, end)].length).toBeGreaterThanOrEqual(2)
            expect(text.slice(start, end).isWellFormed()).toBe(true)
            last = end
          }
        }
      }),
    )
  })
})
