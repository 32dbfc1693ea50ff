import { describe, expect, it } from 'vitest'
import { waitsOf } from '../../../shared/handover/waits'
import {
  aWaitingEntry,
  consult,
  instruction,
  outcome,
  relay,
  signedFor,
  type WaitCase,
} from '../../support/a-waiting-entry'

const ZONE = 'Asia/Shanghai'

const article = (number: string) => `政务室范文篇3 第${number}条`
const MISSION = 'mission 2.8, leaders’ instructions'

const cases: Record<string, WaitCase[]> = {
  'instructions waiting': [
    {
      rule: 'an instruction nobody passed on',
      source: `${article('四')}：传送领导相关指示`,
      steps: [instruction(20)],
      waits: ['relay: 许清和批示，03:40，未转达'],
    },
    {
      rule: 'passed on, and no outcome since',
      source: MISSION,
      steps: [instruction(20), signedFor(22)],
      waits: ['feedback: 许清和批示，03:40，未反馈'],
    },
    {
      rule: 'passed on, and nobody signed for it: both are waited for',
      source: MISSION,
      steps: [instruction(20), relay(22)],
      waits: ['feedback: 许清和批示，03:40，未反馈', 'receipt: 转市水务局，03:42 发出，未签收'],
    },
    {
      rule: 'a relay before it did not pass it on',
      source: article('四'),
      steps: [signedFor(6), instruction(20)],
      waits: ['relay: 许清和批示，03:40，未转达'],
    },
    {
      rule: 'an outcome since is its feedback',
      source: MISSION,
      steps: [instruction(20), signedFor(22), outcome(50)],
      waits: ['outcome: 已有处理结果，未办结'],
    },
    {
      rule: 'a second instruction wants an outcome of its own',
      source: MISSION,
      steps: [instruction(20), signedFor(22), outcome(50), instruction(70, { person: '韩松年' })],
      waits: ['relay: 韩松年批示，04:30，未转达'],
    },
    {
      rule: 'the outcome in the form is that of the first instruction only',
      source: MISSION,
      entry: { outcome: '已抢修' },
      steps: [instruction(20), instruction(70, { person: '韩松年' })],
      waits: ['relay: 韩松年批示，04:30，未转达'],
    },
    {
      rule: 'one given by telephone and not read back says so',
      source: MISSION,
      steps: [instruction(20, { means: 'phone', readBack: false })],
      waits: ['relay: 许清和批示，03:40，未复述，未转达'],
    },
    {
      rule: 'one read back says nothing of it',
      source: MISSION,
      steps: [instruction(20, { means: 'phone', readBack: true })],
      waits: ['relay: 许清和批示，03:40，未转达'],
    },
    {
      rule: 'an instruction that is the entry itself',
      source: article('四'),
      entry: { channel: 'instruction', status: 'open', details: { means: 'in-person' } },
      waits: ['relay: 领导指示，03:20 接到，未转达'],
    },
    {
      rule: 'the same by telephone, not read back',
      source: MISSION,
      entry: { channel: 'instruction', details: { means: 'phone' } },
      steps: [signedFor(6)],
      waits: ['feedback: 领导指示，03:20 接到，未复述，未反馈'],
    },
    {
      rule: 'what the form says of an instruction is one',
      source: article('七'),
      entry: { instruction: '请水务局派员', status: 'open' },
      waits: ['relay: 批示意见，未转达'],
    },
    {
      rule: 'and is not counted beside the step that says the same',
      source: article('七'),
      entry: { instruction: '全力抢修' },
      steps: [instruction(20), signedFor(22)],
      waits: ['feedback: 许清和批示，03:40，未反馈'],
    },
  ],

  'papers and calls that reached nobody': [
    {
      rule: 'a fax received',
      source: article('四'),
      entry: { channel: 'fax', status: 'open', details: { direction: 'received' } },
      waits: ['delivery: 传真，03:20 收到，未送达'],
    },
    {
      rule: 'a fax sent, not known to have come',
      source: article('八'),
      entry: { channel: 'fax', status: 'open', details: { direction: 'sent' } },
      waits: ['delivery: 传真，03:20 发出，未确认收到'],
    },
    {
      rule: 'a telegram',
      source: article('七'),
      entry: { channel: 'telegram', status: 'open' },
      waits: ['delivery: 电报，03:20 收到，未送达'],
    },
    {
      rule: 'a letter',
      source: article('四'),
      entry: { channel: 'letter', status: 'open' },
      waits: ['delivery: 来函，03:20 收到，未送达'],
    },
    {
      rule: 'a paper for somebody',
      source: article('七'),
      entry: { channel: 'paper', status: 'open', details: { submittedTo: '办公室主任' } },
      waits: ['delivery: 呈送办公室主任，03:20 收到，未送达'],
    },
    {
      rule: 'a paper for nobody named',
      source: article('七'),
      entry: { channel: 'paper', status: 'open' },
      waits: ['delivery: 呈件，03:20 收到，未送达'],
    },
    {
      rule: 'a fax that was relayed waits for its receipt instead',
      source: article('四'),
      entry: { channel: 'fax', details: { direction: 'received' } },
      steps: [relay(6)],
      waits: ['receipt: 转市水务局，03:26 发出，未签收'],
    },
    {
      rule: 'a fax a leader was asked about has a reader',
      source: article('七'),
      entry: { channel: 'fax' },
      steps: [consult(5)],
      waits: ['answer: 请示许清和，03:25，未答复'],
    },
    {
      rule: 'a call that did not get through',
      source: article('四'),
      entry: { channel: 'outgoing-call', status: 'open', details: { reached: 'no-answer' } },
      waits: ['delivery: 去电，03:20 无人接听，未打通'],
    },
    {
      rule: 'a call that did',
      source: article('四'),
      entry: { channel: 'outgoing-call', status: 'open', details: { reached: 'reached' } },
      waits: ['outcome: 03:20 起待办，无处理结果'],
    },
  ],
}

describe.each(Object.entries(cases))('%s', (_, rows) => {
  it.each(rows)('$rule ($source)', ({ entry, steps = [], waits }) => {
    expect(waitsOf(aWaitingEntry(entry), steps, ZONE).map(({ kind, words }) => `${kind}: ${words}`)).toEqual(waits)
  })
})
