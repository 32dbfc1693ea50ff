import { describe, expect, it } from 'vitest'
import { isAwaitedAtHandover, owedBy } from '../../../renderer/handover/landing'
import type { Room } from '../../../shared/shifts/room'
import { aRoom } from '../../support/a-room'
import { aShift, gu, lin, su, theNextShift, xu, zhou } from '../../support/a-sheet-view'

const signing = { handoverId: 'h2', frozenAt: 0, items: 3, answered: 1 }
const owed = [{ handoverId: 'h1', due: 0, items: 3, answered: 1 }]
const quiet = aRoom(aShift(), { next: theNextShift() })
const confirming: Room = { ...quiet, signing }
const owing: Room = { ...quiet, owed }

describe('whoever signs in', () => {
  it.each([
    ['the incoming lead, while a signing runs', confirming, gu, true],
    ['the incoming deputy, while a signing runs', confirming, su, true],
    ['the outgoing lead, while a signing runs', confirming, lin, false],
    ['the incoming lead, before anybody signed', quiet, gu, false],
    ['the lead on duty, who owes confirmations', owing, lin, true],
    ['the deputy on duty, who owes confirmations', owing, zhou, true],
    ['the duty leader, who confirms nothing himself', owing, xu, false],
  ])('is awaited at 交接班 or not: %s', (_, room, { id }, awaited) => {
    expect(isAwaitedAtHandover(room, id)).toBe(awaited)
  })

  it('finds what they owe, unless they are taking over just now', () => {
    expect(owedBy(owing, lin.id)).toBe('h1')
    expect(owedBy(owing, gu.id)).toBeNull()
    expect(owedBy({ ...confirming, owed, next: theNextShift({ lead: lin }) }, lin.id)).toBeNull()
    expect(owedBy(quiet, lin.id)).toBeNull()
  })
})
