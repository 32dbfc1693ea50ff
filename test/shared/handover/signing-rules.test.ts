import { describe, expect, it } from 'vitest'
import { checkSigner } from '../../../shared/handover/signing-rules'
import { aShift, CHANGE, gu, lin, su, theNextShift, xu, zhou } from '../../support/a-sheet-view'
import { anAccount, han, type SigningCase, stranger } from '../../support/a-signing-case'

const ISSUE = 'issue 3, signing'
const NEVER = 'issue 3, it never deadlocks'
const REASON = '口令忘了'

const cases: Record<string, SigningCase[]> = {
  'for oneself': [
    {
      rule: 'the outgoing lead',
      source: ISSUE,
      party: 'outgoing-lead',
      capacity: 'self',
      signer: anAccount(lin),
      signs: lin,
    },
    {
      rule: 'the incoming lead',
      source: ISSUE,
      party: 'incoming-lead',
      capacity: 'self',
      signer: anAccount(gu),
      signs: gu,
    },
    {
      rule: 'the outgoing deputy',
      source: ISSUE,
      party: 'outgoing-deputy',
      capacity: 'self',
      signer: anAccount(zhou),
      signs: zhou,
    },
    {
      rule: 'the incoming deputy',
      source: ISSUE,
      party: 'incoming-deputy',
      capacity: 'self',
      signer: anAccount(su),
      signs: su,
    },
    {
      rule: 'not the deputy in the lead’s place, as if it were his',
      source: ISSUE,
      party: 'outgoing-lead',
      capacity: 'self',
      signer: anAccount(zhou),
      refused: '这一栏由林砚秋本人签',
    },
    {
      rule: 'not somebody who is not on the list',
      source: 'issue 3, bad input: an incoming officer who is not on the list',
      party: 'incoming-lead',
      capacity: 'self',
      signer: anAccount(stranger),
      refused: '这一栏由顾长宁本人签',
    },
    {
      rule: 'not with an account that was taken out of use',
      source: 'accounts: whoever left signs nothing',
      party: 'outgoing-lead',
      capacity: 'self',
      signer: anAccount(lin, 'officer', false),
      refused: '已停用',
    },
    {
      rule: 'there is no place of a deputy who is not there',
      source: '政务室范文篇3 第六条, one may be missing with a note',
      party: 'incoming-deputy',
      capacity: 'self',
      signer: anAccount(su),
      incoming: { deputy: null },
      refused: '这一班没有副班',
    },
    {
      rule: 'deputies may stay on for the next shift and sign both deputies’ places',
      source: ISSUE,
      party: 'incoming-deputy',
      capacity: 'self',
      signer: anAccount(zhou),
      incoming: { deputy: zhou },
      signs: zhou,
    },
    {
      rule: 'the deputy who becomes the next lead signs his own place',
      source: ISSUE,
      party: 'incoming-lead',
      capacity: 'self',
      signer: anAccount(zhou),
      incoming: { lead: zhou },
      signs: zhou,
    },
  ],

  'never one for both sides': [
    {
      rule: 'the same person in and out is no handover',
      source: 'issue 3, bad input',
      party: 'outgoing-lead',
      capacity: 'self',
      signer: anAccount(lin),
      incoming: { lead: lin },
      refused: '主班都是林砚秋',
    },
    {
      rule: 'the outgoing lead does not sign for the incoming one, though he is of both shifts',
      source: 'issue 3: both sign',
      party: 'incoming-lead',
      capacity: 'on-behalf',
      signer: anAccount(lin),
      reason: REASON,
      incoming: { deputy: lin },
      refused: '林砚秋是交班主班',
    },
    {
      rule: 'nor the other way round',
      source: 'issue 3: both sign',
      party: 'outgoing-lead',
      capacity: 'on-behalf',
      signer: anAccount(gu),
      reason: REASON,
      outgoing: { deputy: gu },
      refused: '顾长宁是接班主班',
    },
    {
      rule: 'nor by order, of a leader who takes over himself',
      source: 'issue 3: both sign',
      party: 'outgoing-lead',
      capacity: 'order',
      signer: anAccount(xu, 'duty-leader'),
      reason: '交班人送医',
      incoming: { lead: xu },
      refused: '许清和是接班主班',
    },
    {
      rule: 'but items owed of a room that has passed are confirmed also by whoever once handed them over',
      source: NEVER,
      party: 'incoming-lead',
      capacity: 'self',
      signer: anAccount(lin),
      incoming: {
        lead: lin,
        takeover: { at: CHANGE, kind: 'signed', number: { year: 2026, station: 'A', number: 201 }, reason: '' },
      },
      signs: lin,
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

describe('a refused signature', () => {
  const wanted = { outgoing: aShift(), incoming: theNextShift(), reason: '' }

  it('names the field at fault', () => {
    const other = checkSigner({ ...wanted, party: 'outgoing-lead', capacity: 'self' }, anAccount(zhou))
    expect(other).toMatchObject({ failure: { kind: 'not-allowed', fields: { capacity: expect.any(String) } } })
    const silent = checkSigner({ ...wanted, party: 'outgoing-lead', capacity: 'on-behalf' }, anAccount(zhou))
    expect(silent).toMatchObject({ failure: { kind: 'invalid-input', fields: { reason: expect.any(String) } } })
  })

  it('leaves somebody who can sign each lead’s place, whoever of the shift forgot the password', () => {
    const everybody = [lin, zhou, gu, su].map((member) => anAccount(member))
    const leaders = [xu, han].map((member) => anAccount(member, 'duty-leader'))
    for (const party of ['outgoing-lead', 'incoming-lead'] as const) {
      for (const missing of [...everybody, ...leaders]) {
        const left = [...everybody, ...leaders].filter(({ id }) => id !== missing.id)
        const tries = left.flatMap((signer) =>
          (['self', 'on-behalf', 'order'] as const).map((capacity) =>
            checkSigner({ ...wanted, party, capacity, reason: REASON }, signer),
          ),
        )
        expect(tries.some(({ ok }) => ok)).toBe(true)
      }
    }
  })
})
