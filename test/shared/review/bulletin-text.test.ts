import { describe, expect, it } from 'vitest'
import { bulletinText } from '../../../shared/review/bulletin-text'
import type { Figure, FigureKey, FigureLine } from '../../../shared/review/figure'

const line = (key: string, words: string, now: number | null, unit: FigureLine['unit'] = 'count'): FigureLine => ({
  key,
  words,
  unit,
  now,
  before: null,
  leads: false,
})

const figures = (...given: [FigureKey, ...FigureLine[]][]): Partial<Record<FigureKey, Figure>> =>
  Object.fromEntries(given.map(([key, ...lines]) => [key, { key, lines }]))

const text = (of: Partial<Record<FigureKey, Figure>>) =>
  bulletinText({ office: '东浦市人民政府办公室', span: { from: 20260601, to: 20260630 }, before: null, figures: of })

describe('a bulletin', () => {
  it('has its five parts, the last left to whoever signs', () => {
    const written = text({})
    expect(written.startsWith('东浦市人民政府办公室值班情况通报\n2026年6月1日至30日\n\n一、基本情况')).toBe(true)
    expect(written.match(/[一二三四五]、/g)).toEqual(['一、', '二、', '三、', '四、', '五、'])
    expect(written.endsWith('五、下月要求\n')).toBe(true)
  })

  it.each<[string, Partial<Record<FigureKey, Figure>>, string]>([
    ['says what was not read', {}, '值班记录总量：没有统计出来。'],
    ['counts', figures(['entries', line('all', '值班记录', 1204)]), '共登记值班记录 1,204 条。'],
    [
      'says the difference',
      figures(['entries', { ...line('all', '值班记录', 12), before: 10 }]),
      '共登记值班记录 12 条，比上期增 2（20%）。',
    ],
    [
      'names those there are',
      figures(['channel', line('call', '来电', 3), line('fax', '传真', 0), line('visit', '来访', 1)]),
      '按来文来电方式：来电 3 条、来访 1 条。',
    ],
    ['says 无 of none', figures(['channel', line('call', '来电', 0)]), '按来文来电方式：无。'],
    [
      'says 无 for a share of nothing',
      figures(['recording', line('share', '', null, 'share'), line('middle', '', null, 'minutes')]),
      '30 分钟内登记的占 无，接报到登记的中位数为 无。',
    ],
    [
      'tells of first reports',
      figures(
        ['incidents', line('opened', '立事件', 2), line('closed', '办结事件', 1)],
        [
          'reports',
          line('phone', '', 2),
          line('phone-share', '', 0.5, 'share'),
          line('phone-late', '', 1),
          line('phone-middle', '', 24, 'minutes'),
          line('written', '', 0),
        ],
      ),
      '应电话首报 2 起，按时的占 50%，超时 1 起，接报到电话首报的中位数为 24 分钟。\n　　应书面首报的：无。',
    ],
    [
      'numbers the faults there are',
      figures(
        ['reports', line('phone-late', '', 1)],
        ['recording', line('late', '', 0)],
        ['closing', line('gaps', '', 2), line('unclosed', '', 15)],
        ['handovers', line('late', '', 0)],
      ),
      '四、存在问题\n　　1. 电话首报超时 1 起。\n　　2. 办结时缺要素 2 条。\n　　3. 至今未办结 15 条。\n\n五',
    ],
    [
      'says that there is no fault only where all was read',
      figures(['reports'], ['recording'], ['closing'], ['handovers']),
      '统计范围内没有超时、迟登、缺要素、迟接班和未办结的。',
    ],
  ])('%s', (_, of, words) => {
    expect(text(of)).toContain(words)
  })
})
