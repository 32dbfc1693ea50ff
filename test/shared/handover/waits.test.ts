import { describe, expect, it } from 'vitest'
import { type StepTaken, type WaitingEntry, waitsOf } from '../../../shared/handover/waits'
import {
  after,
  aStepTaken,
  aWaitingEntry,
  consult,
  instruction,
  outcome,
  relay,
  signedFor,
  type WaitCase,
} from '../../support/a-waiting-entry'
import { fc } from '../../support/property'
import { NIGHT } from '../../support/test-clock'

const ZONE = 'Asia/Shanghai'

const article = (number: string) => `政务室范文篇3 第${number}条`
const ISSUE = 'issue 3, every open item'

const cases: Record<string, WaitCase[]> = {
  'what is done is no item': [
    {
      rule: 'a struck entry waits for nothing',
      source: ISSUE,
      entry: { status: 'struck' },
      steps: [relay(6)],
      waits: [],
    },
    { rule: 'a closed entry waits for nothing', source: ISSUE, entry: { status: 'closed' }, waits: [] },
    {
      rule: 'closed, with an instruction nobody passed on: closing was the decision',
      source: ISSUE,
      entry: { status: 'closed' },
      steps: [instruction(20), consult(5)],
      waits: [],
    },
    {
      rule: 'closed, every relay signed for',
      source: ISSUE,
      entry: { status: 'closed' },
      steps: [signedFor(6)],
      waits: [],
    },
  ],

  'relays without receipt': [
    {
      rule: 'a relay nobody signed for, in the words of the sheet',
      source: ISSUE,
      steps: [relay(6)],
      waits: ['receipt: 转市水务局，03:26 发出，未签收'],
    },
    {
      rule: 'also when the matter is closed: whether it arrived is not known',
      source: ISSUE,
      entry: { status: 'closed', outcome: '已转办' },
      steps: [relay(6), outcome(50)],
      waits: ['receipt: 转市水务局，03:26 发出，未签收'],
    },
    {
      rule: 'a relay to a person alone is named by the person',
      source: ISSUE,
      steps: [relay(6, { unit: '', person: '秦望舒' })],
      waits: ['receipt: 转秦望舒，03:26 发出，未签收'],
    },
    {
      rule: 'each relay is waited for by itself, oldest first, and the signed one no more',
      source: ISSUE,
      steps: [relay(30, { unit: '供电公司' }), signedFor(10), relay(6)],
      waits: ['receipt: 转市水务局，03:26 发出，未签收', 'receipt: 转供电公司，03:50 发出，未签收'],
    },
    {
      rule: 'on another day than the entry the day is said',
      source: 'visual-language.md 8: a clock time alone means the same day',
      steps: [relay(24 * 60)],
      waits: ['receipt: 转市水务局，7月19日 03:20 发出，未签收'],
    },
  ],

  'consults without an answer': [
    {
      rule: 'a consult nobody answered',
      source: article('七'),
      steps: [consult(5)],
      waits: ['answer: 请示许清和，03:25，未答复'],
    },
    {
      rule: 'an instruction after it answers it, whoever gave it',
      source: article('七'),
      steps: [consult(5), instruction(20, { person: '韩松年' }), signedFor(25), outcome(60)],
      waits: ['outcome: 已有处理结果，未办结'],
    },
    {
      rule: 'an instruction before it does not',
      source: article('七'),
      steps: [instruction(2), signedFor(3), outcome(4), consult(5)],
      waits: ['answer: 请示许清和，03:25，未答复'],
    },
    {
      rule: 'in the same minute it does: officers type minutes',
      source: article('七'),
      steps: [consult(5), instruction(5), signedFor(6)],
      waits: ['feedback: 许清和批示，03:25，未反馈'],
    },
    {
      rule: 'an opinion of the person asked answers it',
      source: article('七'),
      steps: [consult(5), aStepTaken('opinion', 8, { person: '许清和', words: '可以' })],
      waits: ['outcome: 03:20 起办理中，无处理结果'],
    },
    {
      rule: 'an opinion of somebody else does not: the officer writes his own too',
      source: article('七'),
      steps: [consult(5), aStepTaken('opinion', 8, { person: '林砚秋', words: '拟请水务局派员' })],
      waits: ['answer: 请示许清和，03:25，未答复'],
    },
    {
      rule: 'an outcome after it answers it: the matter was decided',
      source: article('七'),
      steps: [consult(5), outcome(50)],
      waits: ['outcome: 已有处理结果，未办结'],
    },
    {
      rule: 'somebody asked again is waited for once, since the first time',
      source: article('七'),
      steps: [consult(15), consult(5), consult(9, '韩松年')],
      waits: ['answer: 请示许清和，03:25，未答复', 'answer: 请示韩松年，03:29，未答复'],
    },
    {
      rule: 'what the form says of an instruction answers the first consult, and no later one',
      source: article('七'),
      entry: { instruction: '请供电公司抢修' },
      steps: [consult(5), signedFor(6), consult(40)],
      waits: ['feedback: 批示意见，未反馈', 'answer: 请示许清和，04:00，未答复'],
    },
  ],

  'what waits for nothing in particular': [
    {
      rule: 'nobody has done anything',
      source: article('九'),
      entry: { status: 'open' },
      waits: ['outcome: 03:20 起待办，无处理结果'],
    },
    {
      rule: 'something was done, and it is not finished',
      source: article('九'),
      steps: [signedFor(6)],
      waits: ['outcome: 03:20 起办理中，无处理结果'],
    },
    {
      rule: 'there is an outcome, and it is not closed',
      source: article('九'),
      entry: { outcome: '已恢复供电' },
      waits: ['outcome: 已有处理结果，未办结'],
    },
    {
      rule: 'blanks are no outcome',
      source: article('九'),
      entry: { outcome: ' \n', status: 'open' },
      waits: ['outcome: 03:20 起待办，无处理结果'],
    },
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('$rule ($source)', ({ entry, steps = [], waits }) => {
    expect(waitsOf(aWaitingEntry(entry), steps, ZONE).map(({ kind, words }) => `${kind}: ${words}`)).toEqual(waits)
  })
})

describe('whatever the steps', () => {
  const step = fc.record({
    kind: fc.constantFrom<StepTaken['kind']>('consult', 'relay', 'instruction', 'opinion', 'outcome'),
    at: fc.integer({ min: -3, max: 6 }).map(after),
    unit: fc.constantFrom(null, '', '市水务局'),
    person: fc.constantFrom('许清和', '韩松年', ''),
    means: fc.constantFrom<StepTaken['means']>(null, 'phone', 'fax'),
    words: fc.constant(''),
    readBack: fc.constantFrom(null, true, false),
    receipt: fc.constantFrom(null, { by: '秦望舒', at: after(9) }),
  })
  const entry = fc
    .record({
      channel: fc.constantFrom<WaitingEntry['channel']>('call', 'fax', 'instruction', 'outgoing-call', 'note'),
      status: fc.constantFrom<WaitingEntry['status']>('open', 'in-progress'),
      outcome: fc.constantFrom('', '已办'),
      instruction: fc.constantFrom('', '速办'),
    })
    .map(aWaitingEntry)

  it('what is not done waits for something, since it was received or later', () => {
    fc.assert(
      fc.property(entry, fc.array(step, { maxLength: 8 }), (each, steps) => {
        const waits = waitsOf(each, steps, ZONE)
        expect(waits.length).toBeGreaterThan(0)
        for (const { since } of waits) expect([NIGHT, ...steps.map(({ at }) => at)]).toContain(since)
      }),
    )
  })

  it('says the same in whichever order the steps are listed', () => {
    const listed = fc
      .array(step, { maxLength: 7 })
      .chain((steps) => fc.tuple(fc.constant(steps), fc.shuffledSubarray(steps, { minLength: steps.length })))
    fc.assert(
      fc.property(entry, listed, (each, [steps, shuffled]) => {
        expect(waitsOf(each, shuffled, ZONE)).toEqual(waitsOf(each, steps, ZONE))
      }),
      { numRuns: 1_000 },
    )
  })
})
