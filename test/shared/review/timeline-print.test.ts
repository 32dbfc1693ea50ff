import { describe, expect, it } from 'vitest'
import { clockSpan, spanWords, timelinePrint } from '../../../shared/review/timeline-print'
import { aReviewLine } from '../../support/a-review-line'
import { NIGHT } from '../../support/test-clock'

const ZONE = 'Asia/Shanghai'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
// NIGHT is 2026-07-18 03:20 in the office.
const MIDNIGHT = NIGHT - 200 * MINUTE

describe('the words of a span', () => {
  it.each<[string, number, number, string]>([
    ['part of a day', NIGHT - 20 * MINUTE, NIGHT + 70 * MINUTE, '2026年7月18日 03:00—04:30'],
    ['a whole day', MIDNIGHT, MIDNIGHT + 24 * HOUR, '2026年7月18日 全天'],
    ['up to midnight', MIDNIGHT + 20 * HOUR, MIDNIGHT + 24 * HOUR, '2026年7月18日 20:00—24:00'],
    ['over midnight', MIDNIGHT - 2 * HOUR, MIDNIGHT + 8 * HOUR, '2026年7月17日 22:00—2026年7月18日 08:00'],
  ])('%s', (_, from, until, words) => {
    expect(spanWords({ from, until }, ZONE)).toBe(words)
  })

  it('tells the end of a day as 24:00', () => {
    expect(clockSpan({ from: MIDNIGHT, until: MIDNIGHT + 24 * HOUR }, ZONE)).toBe('00:00—24:00')
  })
})

describe('timelinePrint', () => {
  const view = {
    title: '',
    from: MIDNIGHT,
    until: MIDNIGHT + 24 * HOUR,
    more: false,
    lines: [
      aReviewLine({ second: '登记 03:22:10', recordedAt: NIGHT + 2 * MINUTE }),
      aReviewLine({
        key: 'late',
        kind: 'step',
        at: NIGHT + 9 * MINUTE,
        recordedAt: NIGHT + 12 * MINUTE,
        words: '通报 市生态环境局',
        measure: { words: '迟 9 分', tone: 'late' },
        second: '原因：正与消防核对',
      }),
      aReviewLine({ key: 'silence', kind: 'silence', at: NIGHT + 9 * MINUTE, words: '15 分无记录', byName: '' }),
    ],
  }

  it('has a row for each line under its day, with what took how long and who wrote it down when', () => {
    const paper = timelinePrint(view, { name: '澄浦市人民政府办公室', zone: ZONE })
    expect({ title: paper.title, number: paper.number, mark: paper.mark, notes: paper.notes }).toEqual({
      title: '值班时间线',
      number: '2026年7月18日 全天',
      mark: '2 条，迟或到期未办 1 处',
      notes: [],
    })
    expect(paper.tables[0]?.rows).toEqual([
      { cells: ['7月18日 周六', '', ''], overrun: false },
      { cells: ['03:20', '市消防救援支队：明火已控制。登记 03:22:10', '秦牧川'], overrun: false },
      { cells: ['03:29', '通报 市生态环境局。原因：正与消防核对', '迟 9 分　秦牧川　记于 03:32'], overrun: true },
      { cells: ['—', '15 分无记录', '—'], overrun: false },
    ])
  })

  it('says so where it is not all', () => {
    const paper = timelinePrint({ ...view, more: true, title: '〔2026〕班0199' }, { name: '', zone: ZONE })
    expect([paper.title, paper.notes]).toEqual(['〔2026〕班0199时间线', ['只印最早的 2 条，其后的没有印。']])
  })
})
