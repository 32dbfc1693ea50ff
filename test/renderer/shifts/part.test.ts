import { describe, expect, it } from 'vitest'
import { partWords, unansweredItems } from '../../../renderer/shifts/part'
import type { Room } from '../../../shared/shifts/room'
import { aRoom, emptyRoom } from '../../support/a-room'
import { aMember, aShift, theNextShift } from '../../support/a-sheet-view'
import { NIGHT } from '../../support/test-clock'
import { aPerson, he, lin, zhou } from '../app/a-window'

const xu = aPerson('许清和', { role: 'duty-leader' })
const gu = aPerson('顾长宁')
const su = aPerson('苏问渠')
const planned = aRoom(aShift(), { next: theNextShift() })
const signing = { handoverId: 'h1', frozenAt: NIGHT, items: 14, answered: 5 }
const owed = { handoverId: 'h0', due: NIGHT, items: 3, answered: 1 }

describe('somebody’s part in the room', () => {
  it.each<[string, typeof lin, Room | undefined, string]>([
    ['the lead on duty', lin, planned, '主班'],
    ['the deputy on duty', zhou, planned, '副班'],
    ['the duty leader', xu, planned, '带班领导'],
    ['the next lead before the signing', gu, planned, '值班员'],
    ['the next lead while it runs', gu, { ...planned, signing }, '接班主班'],
    ['the next deputy while it runs', su, { ...planned, signing }, '接班副班'],
    [
      'the same person in and out',
      lin,
      { ...planned, next: theNextShift({ lead: aMember('林砚秋') }), signing },
      '主班',
    ],
    ['somebody who has none', he, planned, '管理员'],
    ['anybody before the first shift', lin, emptyRoom, '值班员'],
    ['anybody before the room was read', lin, undefined, '值班员'],
  ])('of %s', (_who, person, room, words) => {
    expect(partWords(room, person)).toBe(words)
  })
})

describe('unanswered items', () => {
  it('are those of the running signing and those that are owed', () => {
    expect(unansweredItems({ ...planned, signing })).toBe(9)
    expect(unansweredItems({ ...planned, signing, owed: [owed] })).toBe(11)
    expect(unansweredItems(planned)).toBe(0)
    expect(unansweredItems(undefined)).toBe(0)
  })
})
