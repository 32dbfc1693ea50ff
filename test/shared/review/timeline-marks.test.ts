import { describe, expect, it } from 'vitest'
import type { HeadInstruction, Returned } from '../../../shared/review/marks'
import { markLines, type SaidInReview } from '../../../shared/review/timeline-marks'
import { anInstruction, aReturn, he, lin, zhou } from '../../support/a-mark'
import { NIGHT } from '../../support/test-clock'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const entry = (id: string) => ({ kind: 'entry' as const, id })
const numbers: Record<string, string> = {
  e1: '0418',
  e2: '0419',
  e3: '0420',
  e4: '0421',
  i1: '事 0031',
  h1: '交接班记录',
}

const linesOf = (said: Partial<SaidInReview>, names = numbers) =>
  markLines(
    { reads: [], comments: [], returns: [], instructions: [], ...said },
    { nameOf: ({ id }) => names[id] ?? '', now: NIGHT + 2 * HOUR, zone: 'Asia/Shanghai' },
  )
const wordsOf = (said: Partial<SaidInReview>, names = numbers) => linesOf(said, names).map(({ words }) => words)
/** In the timeline of the incident itself. */
const unnamed = {}

describe('reading', () => {
  const read = (id: string, minute: number, who = he) => ({ record: entry(id), ...who, at: NIGHT + minute * MINUTE })

  it('of one record is a line that leads to it', () => {
    expect(linesOf({ reads: [read('e1', 0)] })).toEqual([
      {
        key: 'read:he:e1',
        kind: 'review',
        at: NIGHT,
        recordedAt: NIGHT,
        words: '何知远已阅 0418',
        second: '',
        measure: null,
        bar: null,
        byName: '',
        record: entry('e1'),
      },
    ])
  })

  it('of several without a long pause is one line, of each person and sitting', () => {
    const reads = [read('e1', 0), read('e1', 1, zhou), read('e2', 5), read('e3', 15), read('e4', 16), read('e1', 27)]
    expect(linesOf({ reads }).map(({ words, record }) => [words, record?.id])).toEqual([
      ['何知远已阅 4 条：0418、0419、0420 等', undefined],
      ['周牧野已阅 0418', 'e1'],
      ['何知远已阅 0418', 'e1'],
    ])
  })

  it('of the incident a timeline is about needs no number', () => {
    expect(wordsOf({ reads: [read('e1', 0)] }, unnamed)).toEqual(['何知远已阅'])
  })
})

describe('a comment', () => {
  it.each([
    ['e1', '何知远批注 0418：处置 及时'],
    ['i1', '何知远批注事 0031：处置 及时'],
    ['h1', '何知远批注交接班记录：处置 及时'],
    ['of the timeline itself', '何知远批注：处置 及时'],
  ])('on %s', (id, words) => {
    expect(wordsOf({ comments: [{ id: 'c1', record: entry(id), ...he, at: NIGHT, words: '处置\n及时 ' }] })).toEqual([
      words,
    ])
  })
})

describe('what was sent back', () => {
  const answer = { ...lin, at: NIGHT + HOUR, words: '补何因' }
  it.each<[string, Partial<Returned>, string[], [string, string]]>([
    ['with no set time', {}, [], ['未答复', 'plain']],
    ['by a time to come', { due: NIGHT + 3 * HOUR }, [], ['06:20 前答复', 'plain']],
    ['by a time that has come', { due: NIGHT + HOUR }, [], ['到期未答复', 'late']],
    [
      'and amended in time',
      { due: NIGHT + HOUR, answer: { ...answer, how: 'amended' } },
      ['林砚秋更正 0418，答复发回：补何因'],
      ['04:20 答复', 'met'],
    ],
    [
      'and explained by another, late',
      { due: NIGHT + MINUTE, answer: { ...answer, ...zhou, how: 'explained' } },
      ['周牧野代林砚秋答复发回的 0418：补何因'],
      ['04:20 答复', 'late'],
    ],
    [
      'and taken back',
      { due: NIGHT + MINUTE, withdrawn: { ...he, at: NIGHT + HOUR, reason: '看错了' } },
      ['何知远收回对 0418 的发回：看错了'],
      ['已收回', 'plain'],
    ],
  ])('%s', (_, changes, after, [words, tone]) => {
    const [said, ...rest] = linesOf({ returns: [aReturn(changes)] })
    expect([said?.words, said?.measure, said?.bar]).toEqual([
      '何知远发回 0418，由林砚秋补充：缺何因',
      { words, tone },
      tone === 'late' ? 'overdue' : null,
    ])
    expect(rest.map((line) => line.words)).toEqual(after)
  })

  it('of the incident itself needs no number', () => {
    const returns = [aReturn({ answer: { ...answer, how: 'explained' } })]
    expect(wordsOf({ returns }, unnamed)).toEqual(['何知远发回，由林砚秋补充：缺何因', '林砚秋答复发回：补何因'])
    const withdrawn = { ...he, at: NIGHT + HOUR, reason: '看错了' }
    expect(wordsOf({ returns: [aReturn({ withdrawn })] }, unnamed)[1]).toBe('何知远收回发回：看错了')
  })
})

describe('an instruction', () => {
  const answer = { ...zhou, at: NIGHT + HOUR, words: '已报' }
  it.each<[string, Partial<HeadInstruction>, Record<string, string>, string[]]>([
    ['open', {}, numbers, ['何知远就 0418 批示周牧野办：上午再报一次']],
    ['answered', { answer }, numbers, ['何知远就 0418 批示周牧野办：上午再报一次', '周牧野答复 0418 的批示：已报']],
    ['of the incident itself', { answer }, unnamed, ['何知远批示周牧野办：上午再报一次', '周牧野答复批示：已报']],
    [
      'answered by another',
      { answer: { ...answer, ...lin } },
      unnamed,
      ['何知远批示周牧野办：上午再报一次', '林砚秋代周牧野答复批示：已报'],
    ],
  ])('%s', (_, changes, names, words) => {
    expect(wordsOf({ instructions: [anInstruction(changes)] }, names)).toEqual(words)
  })
})

it('everything stands at its own time', () => {
  const answer = { ...lin, at: NIGHT + HOUR, words: '补何因', how: 'amended' as const }
  const comment = { id: 'c1', record: entry('e1'), ...he, at: NIGHT + 30 * MINUTE, words: '好' }
  const lines = linesOf({ returns: [aReturn({ answer })], comments: [comment], instructions: [anInstruction()] })
  expect(lines.map(({ key, at }) => [key, (at - NIGHT) / MINUTE])).toEqual([
    ['return:r1', 0],
    ['instruction:i1', 0],
    ['comment:c1', 30],
    ['return-answer:r1', 60],
  ])
})
