import { describe, expect, it } from 'vitest'
import type { AccountId, Role } from '../../../shared/accounts/account'
import { checkCrew, checkPlan, nextPlanTimes } from '../../../shared/shifts/crew-rules'
import type { Crew } from '../../../shared/shifts/shift'
import { aMember, gu, lin, xu, zhou } from '../../support/a-sheet-view'
import { anAccount } from '../../support/a-signing-case'

const head = aMember('何知远', '办公室主任')
const administrator = aMember('陆怀谷', '主任科员')
const gone = aMember('温仲平')
const accounts = [
  anAccount(lin),
  anAccount(zhou),
  anAccount(gu),
  anAccount(xu, 'duty-leader'),
  anAccount(head, 'office-head'),
  anAccount(administrator, 'administrator'),
  anAccount(gone, 'officer', false),
  anAccount(aMember('沈书言', '副秘书长'), 'duty-leader', false),
]
const nobody = 'nobody' as AccountId

interface Case {
  rule: string
  source: string
  crew: Partial<Crew>
  /** Field at fault and what is said of it; left out: they may be on duty. */
  fault?: [field: string, sentence: string]
}

const ARTICLE_6 = '政务室范文篇3 第六条：每班设主班一人、副班一人'
const ARTICLE_7 = '政务室范文篇3 第七条：转达给办公室主任或带班处长'
const ISSUE = 'issue 3: one may be missing, with a note'

const cases: Case[] = [
  { rule: 'a lead, a deputy and a duty leader', source: ARTICLE_6, crew: {} },
  { rule: 'the administrator keeps the log too', source: ARTICLE_6, crew: { lead: administrator.id } },
  { rule: 'so may a duty leader, as the lead', source: ARTICLE_6, crew: { lead: xu.id, leader: head.id } },
  { rule: 'the office head is a duty leader', source: ARTICLE_7, crew: { leader: head.id } },
  { rule: 'one person is not two', source: ARTICLE_6, crew: { deputy: lin.id }, fault: ['deputy', '同一个人'] },
  {
    rule: 'the office head only reads the log',
    source: 'design.md 5',
    crew: { lead: head.id },
    fault: ['lead', '不能任主班'],
  },
  { rule: 'nor is he the deputy', source: 'design.md 5', crew: { deputy: head.id }, fault: ['deputy', '不能任副班'] },
  {
    rule: 'an officer is no duty leader',
    source: ARTICLE_7,
    crew: { leader: gu.id },
    fault: ['leader', '不能任带班领导'],
  },
  {
    rule: 'nor is the administrator',
    source: ARTICLE_7,
    crew: { leader: administrator.id },
    fault: ['leader', '不能任带班领导'],
  },
  { rule: 'who has left does not lead', source: 'accounts', crew: { lead: gone.id }, fault: ['lead', '已停用'] },
  { rule: 'nor help', source: 'accounts', crew: { deputy: gone.id }, fault: ['deputy', '已停用'] },
  {
    rule: 'nor order',
    source: 'accounts',
    crew: { leader: aMember('沈书言').id },
    fault: ['leader', '已停用'],
  },
  { rule: 'who never was is not on duty', source: 'accounts', crew: { lead: nobody }, fault: ['lead', '找不到'] },
  {
    rule: 'a missing deputy is explained',
    source: ISSUE,
    crew: { deputy: null },
    fault: ['note', '没有副班，写一句说明'],
  },
  { rule: 'and may then be missing', source: ISSUE, crew: { deputy: null, note: '周牧野请假' } },
  { rule: 'blanks explain nothing', source: ISSUE, crew: { deputy: null, note: '　 ' }, fault: ['note', '没有副班'] },
  {
    rule: 'a missing duty leader is explained',
    source: ISSUE,
    crew: { leader: null },
    fault: ['note', '没有带班领导'],
  },
  { rule: 'and may then be missing', source: ISSUE, crew: { leader: null, note: '许清和在外地' } },
  {
    rule: 'both at once are told together',
    source: ISSUE,
    crew: { deputy: null, leader: null },
    fault: ['note', '没有副班、没有带班领导'],
  },
  {
    rule: 'a leader who is the lead too is explained: nobody is above him',
    source: ARTICLE_7,
    crew: { lead: xu.id },
    fault: ['note', '带班领导兼着值班'],
  },
  { rule: 'and may then do both', source: ARTICLE_7, crew: { lead: xu.id, note: '节日由许清和一人值守' } },
]

describe('who may be on duty together', () => {
  it.each(cases)('$rule ($source)', ({ crew, fault }) => {
    const result = checkCrew({ lead: lin.id, deputy: zhou.id, leader: xu.id, note: '', ...crew }, accounts)
    expect(result.ok ? null : result.failure).toEqual(
      fault
        ? expect.objectContaining({ kind: 'invalid-input', fields: { [fault[0]]: expect.stringContaining(fault[1]) } })
        : null,
    )
  })

  it.each<[Role, boolean]>([
    ['officer', true],
    ['duty-leader', true],
    ['administrator', true],
    ['office-head', false],
  ])('the role %s may be lead: %s, as it may keep the log', (role, may) => {
    const one = aMember('贺云川')
    const crew = { lead: one.id, deputy: null, leader: null, note: '临时' }
    expect(checkCrew(crew, [anAccount(one, role)]).ok).toBe(may)
  })
})

describe('from when until when', () => {
  const HOUR = 3_600_000
  const from = Date.UTC(2026, 6, 18)

  it.each([
    ['24 hours', 24 * HOUR, null],
    ['an hour', HOUR, null],
    ['three days, over a holiday', 72 * HOUR, null],
    ['a minute less than an hour', HOUR - 60_000, '至少 1 小时'],
    ['a minute more than three days', 72 * HOUR + 60_000, '最多 72 小时'],
    ['no time at all', 0, '之后'],
    ['an end before the beginning (issue 3, bad input)', -HOUR, '之后'],
  ])('%s', (_, span, sentence) => {
    const result = checkPlan({ from, until: from + span })
    expect(result.ok ? null : result.failure.fields?.until).toEqual(sentence && expect.stringContaining(sentence))
  })
})

describe('the shift after this one', () => {
  const at = (text: string) => Date.parse(text)

  it.each([
    ['24 hours later', 'Asia/Shanghai', '2026-07-18T08:00+08:00', '2026-07-19T08:00+08:00'],
    ['over new year', 'Asia/Shanghai', '2026-12-31T08:00+08:00', '2027-01-01T08:00+08:00'],
    ['over the 29th of February', 'Asia/Shanghai', '2028-02-28T08:00+08:00', '2028-02-29T08:00+08:00'],
    ['23 hours later where the clocks go on', 'Europe/Berlin', '2026-03-28T08:00+01:00', '2026-03-29T08:00+02:00'],
    ['25 hours later where they go back', 'Europe/Berlin', '2026-10-24T08:00+02:00', '2026-10-25T08:00+01:00'],
    ['at the next clock time there is', 'Europe/Berlin', '2026-03-28T02:30+01:00', '2026-03-29T03:30+02:00'],
  ])('ends %s', (_, zone, planned, until) => {
    expect(nextPlanTimes({ plannedUntil: at(planned) }, zone)).toEqual({ from: at(planned), until: at(until) })
  })
})
