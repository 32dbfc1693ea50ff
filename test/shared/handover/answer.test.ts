import { describe, expect, it } from 'vitest'
import type { Urgency } from '../../../shared/entries/entry'
import { type AnswerKind, checkAnswer } from '../../../shared/handover/answer'

const LINE = '甲源化工厂罐区火灾，搜救 2 人'
const OWN_WORDS = '火已扑灭，还有两人在搜，九点续报'

interface Case {
  rule: string
  source: string
  urgency: Urgency
  kind: AnswerKind
  words?: string
  readBack?: string
  /** Field at fault and the beginning of the sentence; left out: it is taken. */
  fault?: [field: string, sentence: string]
}

const ISSUE = 'issue 3, signing: accept, accept with a question, or send back with a reason'
const IPASS = 'mission 1.1, I-PASS: synthesis by receiver'

const cases: Case[] = [
  { rule: 'an ordinary item is taken on as it is', source: ISSUE, urgency: 'ordinary', kind: 'accepted' },
  { rule: 'an urgent one too', source: ISSUE, urgency: 'urgent', kind: 'accepted' },
  {
    rule: 'a question is asked in words',
    source: ISSUE,
    urgency: 'ordinary',
    kind: 'questioned',
    fault: ['words', '写一句疑问'],
  },
  { rule: 'and then taken', source: ISSUE, urgency: 'ordinary', kind: 'questioned', words: '返回时间？' },
  {
    rule: 'sending back says why',
    source: ISSUE,
    urgency: 'ordinary',
    kind: 'sent-back',
    fault: ['words', '写一句退回的原因'],
  },
  { rule: 'and is then taken', source: ISSUE, urgency: 'ordinary', kind: 'sent-back', words: '伤亡数不一致' },
  {
    rule: 'a grave item is not taken on without a read-back',
    source: IPASS,
    urgency: 'grave',
    kind: 'accepted',
    fault: ['readBack', '重特大事项要用自己的话复述'],
  },
  {
    rule: 'nor with a question instead of it',
    source: IPASS,
    urgency: 'grave',
    kind: 'questioned',
    words: '重伤几人？',
    fault: ['readBack', '重特大事项要用自己的话复述'],
  },
  { rule: 'a read-back in own words is taken', source: IPASS, urgency: 'grave', kind: 'accepted', readBack: OWN_WORDS },
  {
    rule: 'with a question too',
    source: IPASS,
    urgency: 'grave',
    kind: 'questioned',
    words: '重伤几人？',
    readBack: OWN_WORDS,
  },
  {
    rule: 'who sends a grave item back has not taken it on: nothing to read back',
    source: IPASS,
    urgency: 'grave',
    kind: 'sent-back',
    words: '重伤数与台账不一致',
  },
  {
    rule: 'a word is no read-back',
    source: IPASS,
    urgency: 'grave',
    kind: 'accepted',
    readBack: '知道了！！！！',
    fault: ['readBack', '重特大事项要用自己的话复述'],
  },
  {
    rule: 'nor are signs and blanks',
    source: IPASS,
    urgency: 'grave',
    kind: 'accepted',
    readBack: '好 。。。＋＋＋ ——',
    fault: ['readBack', '重特大事项要用自己的话复述'],
  },
  {
    rule: 'six letters count as six, also rare ones that take two places',
    source: IPASS,
    urgency: 'grave',
    kind: 'accepted',
    readBack: '𠮷𠮷𠮷',
    fault: ['readBack', '重特大事项要用自己的话复述'],
  },
  {
    rule: 'the line itself is not in own words',
    source: IPASS,
    urgency: 'grave',
    kind: 'accepted',
    readBack: LINE,
    fault: ['readBack', '复述和事项一字不差'],
  },
  {
    rule: 'nor with other stops and widths',
    source: IPASS,
    urgency: 'grave',
    kind: 'accepted',
    readBack: '甲源化工厂罐区火灾。搜救２人！',
    fault: ['readBack', '复述和事项一字不差'],
  },
]

describe('an answer', () => {
  it.each(cases)('$rule ($source)', ({ urgency, kind, words = '', readBack = '', fault }) => {
    const result = checkAnswer({ urgency, line: LINE }, { kind, words, readBack })
    expect(result.ok ? null : result.failure).toEqual(
      fault
        ? expect.objectContaining({ kind: 'invalid-input', fields: { [fault[0]]: expect.stringContaining(fault[1]) } })
        : null,
    )
  })
})
