import { describe, expect, it } from 'vitest'
import {
  countAnswers,
  hasGraveMatter,
  itemsLeft,
  nextUnanswered,
  shiftsOf,
} from '../../../renderer/handover/sheet-reading'
import { mayConfirm, mayExplain, mayWithdraw } from '../../../shared/handover/who-may'
import {
  aClosedView,
  aFrozenView,
  aGraveItem,
  aLiveView,
  aMember,
  anAnswer,
  anOpenItem,
  aSheet,
  aShift,
  gu,
  lin,
  su,
  theNextShift,
  xu,
  zhou,
} from '../../support/a-sheet-view'

const someone = aMember('何知远')
const leaderOfNext = aMember('韩松年')

describe('who confirms the items', () => {
  it.each([
    ['the incoming lead', gu, true],
    ['the incoming deputy', su, true],
    ['the duty leader of the incoming shift', leaderOfNext, true],
    ['the outgoing lead', lin, false],
    ['the duty leader of the outgoing shift', xu, false],
    ['somebody of neither shift', someone, false],
  ])('of a frozen sheet: %s', (_, { id }, may) => {
    expect(mayConfirm(shiftsOf(aFrozenView(), aShift()), id)).toBe(may)
  })

  it('is nobody before the sheet is frozen, and nobody once it is closed', () => {
    expect(mayConfirm(shiftsOf(aLiveView(), aShift()), gu.id)).toBe(false)
    expect(mayConfirm(shiftsOf(aClosedView(), theNextShift()), gu.id)).toBe(false)
  })

  it('is, of items still owed, also whoever is on duty by now', () => {
    const owed = aFrozenView({ phase: 'owed', takenOverBy: theNextShift() })
    const later = aShift({ lead: someone })
    expect(mayConfirm(shiftsOf(owed, later), someone.id)).toBe(true)
    expect(mayConfirm(shiftsOf(owed, later), gu.id)).toBe(true)
    expect(mayConfirm(shiftsOf(owed, later), lin.id)).toBe(false)
  })
})

describe('who puts right what was sent back', () => {
  it.each([
    ['the outgoing lead', lin, 'officer', true],
    ['the incoming deputy', su, 'officer', true],
    ['any duty leader', someone, 'duty-leader', true],
    ['somebody of neither shift', someone, 'officer', false],
  ] as const)('%s', (_, { id }, role, may) => {
    expect(mayExplain(shiftsOf(aFrozenView(), aShift()), { id, role })).toBe(may)
    expect(mayExplain(shiftsOf(aClosedView(), theNextShift()), { id, role })).toBe(false)
  })
})

describe('who takes the signature of the outgoing side back', () => {
  it.each([
    ['the outgoing lead', lin, 'officer', true],
    ['the outgoing deputy', zhou, 'officer', true],
    ['any duty leader', leaderOfNext, 'duty-leader', true],
    ['the incoming lead', gu, 'officer', false],
  ] as const)('%s', (_, { id }, role, may) => {
    expect(mayWithdraw(shiftsOf(aFrozenView(), null), { id, role })).toBe(may)
    expect(mayWithdraw(shiftsOf(aLiveView(), null), { id, role })).toBe(false)
  })
})

describe('the answers of a sheet', () => {
  const answers = [
    anAnswer('a', { answer: 'accepted' }),
    anAnswer('b', { answer: 'questioned' }),
    anAnswer('c', { answer: 'sent-back' }),
    anAnswer('d'),
    anAnswer('e'),
  ]

  it('are counted by kind', () => {
    expect(countAnswers({ answers })).toEqual({ accepted: 1, questioned: 1, 'sent-back': 1, unanswered: 2 })
  })

  it('leave over what was sent back and what nobody answered', () => {
    expect(itemsLeft({ answers })).toBe(3)
  })

  it.each([
    [null, 'd'],
    ['a', 'd'],
    ['d', 'e'],
    ['e', 'd'],
  ])('lead from %j on to the next without one: %j', (from, to) => {
    expect(nextUnanswered({ answers }, from)).toBe(to)
  })

  it('lead nowhere once each item has one', () => {
    expect(nextUnanswered({ answers: answers.slice(0, 3) }, 'a')).toBeNull()
  })
})

describe('a grave matter', () => {
  it.each([
    ['that is open', [aGraveItem()], {}, true],
    ['that was done with since', [aGraveItem()], { doneSince: true }, false],
    ['that is only a draft', [aGraveItem({ key: 'draft:d1' })], {}, false],
    ['of which there is none', [anOpenItem()], {}, false],
  ])('%s', (_, items, changes, expected) => {
    const answers = items.map(({ key }) => anAnswer(key, changes))
    expect(hasGraveMatter(aFrozenView({ sheet: aSheet({ items }), answers }))).toBe(expected)
  })
})
