import { describe, expect, it } from 'vitest'
import { type Candidate, similarTexts } from '../../../shared/entries/similar-text'

const heard =
  '园区值班主任来电：约三点零五分，甲源化工厂3号罐区一储罐爆燃起火，火势较大，能闻到刺鼻气味。企业当班27人，撤出24人。'

const calls: Record<string, string> = {
  fire: '东浦区居民称听到化工厂方向巨响，有火光、刺鼻气味，询问是否撤离',
  power: '东浦化工园区一回线路跳闸，甲源化工厂3号罐区停电',
  wages: '市民反映拖欠工资，已登记身份，告知早八点由信访室接待',
  noise: '居民来电反映夜间施工噪声扰民，请有关部门现场处理',
  weather: '市气象台通报暴雨橙色预警，清河、北屿两地，至09:00',
  water: '北屿水库库水位118.12米，超汛限0.12米，已开两孔泄洪',
}

const candidates: Candidate[] = Object.entries(calls).map(([id, text], index) => ({ id, text, at: index }))
const find = (text: string, among = candidates) => similarTexts({ text }, among, { limit: 5, now: 0 })

describe('likeness of calls', () => {
  it('finds the second call about the same fire, and no ordinary call', () => {
    expect(
      find(heard)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['fire', 'power'])
  })

  it('marks the common stretches of the earlier text', () => {
    const [fire] = find(heard).filter(({ id }) => id === 'fire')
    expect(fire?.spans.map(([start, end]) => calls.fire?.slice(start, end))).toEqual(['化工厂', '刺鼻气味'])
  })

  it.each(['居民来电反映情况，请有关部门现场处理', '您好，我们想询问一下', '', '，。！', '市'])(
    'finds nothing for words that every call has: %j',
    (text) => {
      expect(
        find(
          text,
          candidates.filter(({ id }) => id !== 'noise'),
        ),
      ).toEqual([])
    },
  )

  it('does not take the office’s everyday language for likeness', () => {
    const everyday = Array.from({ length: 20 }, (_, index) => ({
      id: `e${index}`,
      text: `东浦市清河县政府值班室报平安第${index}次`,
      at: index,
    }))
    expect(find('东浦市清河县政府值班室报平安', everyday)).toEqual([])
  })

  it('does not tear characters beyond the BMP', () => {
    const text = '𠮷祥里𠮷野家门前𠮷普车追尾'
    const [found] = find(text, [{ id: 'x', text: `据报${text}两人受伤`, at: 0 }])
    expect(found?.spans).toEqual([[2, 2 + text.length]])
  })

  it('uses the place as well', () => {
    const query = { text: '冒烟了', place: '清河路12号永安商场' }
    expect(
      similarTexts(query, [{ id: 'x', text: '清河路永安商场三楼起火', at: 0 }], { limit: 5, now: 0 }),
    ).toHaveLength(1)
  })

  it('gives the best first and no more than asked', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      id: `m${index}`,
      text: heard.slice(0, 20 + index * 4),
      at: index,
    }))
    const found = similarTexts({ text: heard }, many, { limit: 3, now: 0 })
    expect(found.map(({ id }) => id)).toEqual(['m8', 'm7', 'm6'])
  })
})
