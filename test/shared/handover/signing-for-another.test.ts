import { describe, expect, it } from 'vitest'
import { checkSigner } from '../../../shared/handover/signing-rules'
import { aShift, gu, lin, su, theNextShift, xu, zhou } from '../../support/a-sheet-view'
import { anAccount, han, type SigningCase, stranger } from '../../support/a-signing-case'

const NEVER = 'issue 3, it never deadlocks'
const REASON = '口令忘了'

const cases: Record<string, SigningCase[]> = {
  'on behalf of another': [
    {
      rule: 'the deputy for the lead',
      source: NEVER,
      party: 'incoming-lead',
      capacity: 'on-behalf',
      signer: anAccount(su),
      reason: REASON,
      signs: gu,
    },
    {
      rule: 'the lead for the deputy',
      source: NEVER,
      party: 'outgoing-deputy',
      capacity: 'on-behalf',
      signer: anAccount(lin),
      reason: REASON,
      signs: zhou,
    },
    {
      rule: 'the duty leader of that shift',
      source: NEVER,
      party: 'outgoing-lead',
      capacity: 'on-behalf',
      signer: anAccount(xu, 'duty-leader'),
      reason: REASON,
      signs: lin,
    },
    {
      rule: 'not the duty leader of the other shift',
      source: NEVER,
      party: 'outgoing-lead',
      capacity: 'on-behalf',
      signer: anAccount(han, 'duty-leader'),
      reason: REASON,
      refused: '代签由同班的周牧野或许清和来做',
    },
    {
      rule: 'not an officer of the other shift',
      source: NEVER,
      party: 'incoming-lead',
      capacity: 'on-behalf',
      signer: anAccount(zhou),
      reason: REASON,
      refused: '周牧野不能代签',
    },
    {
      rule: 'not without a reason',
      source: 'issue 3: each recorded with a reason',
      party: 'incoming-lead',
      capacity: 'on-behalf',
      signer: anAccount(su),
      reason: ' ',
      refused: '写一句为什么不是顾长宁本人签',
    },
    {
      rule: 'not for oneself: that is no on-behalf',
      source: 'issue 3: marked so',
      party: 'incoming-lead',
      capacity: 'on-behalf',
      signer: anAccount(gu),
      reason: REASON,
      refused: '选本人签',
    },
  ],

  'by order': [
    {
      rule: 'the duty leader of the outgoing shift',
      source: NEVER,
      party: 'incoming-lead',
      capacity: 'order',
      signer: anAccount(xu, 'duty-leader'),
      reason: '接班人已到现场',
      signs: gu,
    },
    {
      rule: 'the duty leader of the incoming shift',
      source: NEVER,
      party: 'outgoing-lead',
      capacity: 'order',
      signer: anAccount(han, 'duty-leader'),
      reason: '交班人送医',
      signs: lin,
    },
    {
      rule: 'no other leader while one of the two is named',
      source: NEVER,
      party: 'outgoing-lead',
      capacity: 'order',
      signer: anAccount(stranger, 'office-head'),
      reason: '交班人送医',
      outgoing: { leader: null },
      refused: '指令由带班领导韩松年下达',
    },
    ...(['duty-leader', 'office-head'] as const).map(
      (role): SigningCase => ({
        rule: `where neither shift has one, any ${role}`,
        source: NEVER,
        party: 'outgoing-lead',
        capacity: 'order',
        signer: anAccount(stranger, role),
        reason: '交班人送医',
        outgoing: { leader: null },
        incoming: { leader: null },
        signs: lin,
      }),
    ),
    {
      rule: 'where neither shift has one, no officer all the same',
      source: NEVER,
      party: 'outgoing-lead',
      capacity: 'order',
      signer: anAccount(stranger),
      reason: '交班人送医',
      outgoing: { leader: null },
      incoming: { leader: null },
      refused: '指令由带班领导或办公室主任下达',
    },
    {
      rule: 'not for a deputy: nothing waits for him',
      source: 'issue 3: one-sided handover',
      party: 'outgoing-deputy',
      capacity: 'order',
      signer: anAccount(xu, 'duty-leader'),
      reason: '交班人送医',
      refused: '指令只用于主班一栏',
    },
    {
      rule: 'not without a reason',
      source: 'issue 3: each recorded with a reason',
      party: 'outgoing-lead',
      capacity: 'order',
      signer: anAccount(xu, 'duty-leader'),
      refused: '写一句为什么由领导指令',
    },
    {
      rule: 'not in one’s own place: a leader who is the lead signs for himself',
      source: 'issue 3: marked so',
      party: 'outgoing-lead',
      capacity: 'order',
      signer: anAccount(xu, 'duty-leader'),
      reason: '交班',
      outgoing: { lead: xu },
      refused: '选本人签',
    },
  ],
}

describe.each(Object.entries(cases))('signing %s', (_, rows) => {
  it.each(rows)('$rule ($source)', ({ party, capacity, signer, reason = '', outgoing, incoming, signs, refused }) => {
    const wanted = { party, capacity, reason, outgoing: aShift(outgoing), incoming: theNextShift(incoming) }
    const result = checkSigner(wanted, signer)
    expect(result.ok ? result.value : result.failure.message).toEqual(signs ?? expect.stringContaining(refused ?? ''))
  })
})
