import { describe, expect, it } from 'vitest'
import { foundWords, isTaken, takenCaller } from '../../../renderer/entries/take-caller'
import type { Caller } from '../../../shared/contacts/contacts-contract'
import { NIGHT } from '../../support/test-clock'

const he: Caller = {
  unit: '东浦化工园区',
  name: '贺云川',
  post: '值班主任',
  phone: '0690-555 0110',
  times: 3,
  lastAt: NIGHT,
  foundBy: 'phone',
}
const nobody = { contactUnit: '', contactName: '', contactPost: '', contactPhone: '' }

describe('takenCaller', () => {
  it('fills unit, name, post and number', () => {
    expect(takenCaller(he, nobody)).toEqual({
      contactUnit: '东浦化工园区',
      contactName: '贺云川',
      contactPost: '值班主任',
      contactPhone: '0690-555 0110',
    })
  })

  it.each<[string, Partial<Caller>, string, string]>([
    ['completes a number by which he was found', {}, '0110', '0690-555 0110'],
    ['keeps another number that was typed', { foundBy: 'initials' }, '130 0000 0117', '130 0000 0117'],
    ['writes the known number when none was typed', { foundBy: 'name' }, ' ', '0690-555 0110'],
    ['keeps what was typed when no number is known', { phone: '' }, '0110', '0110'],
  ])('%s', (_, changes, typed, phone) => {
    expect(takenCaller({ ...he, ...changes }, { ...nobody, contactPhone: typed }).contactPhone).toBe(phone)
  })

  it('leaves a form that says so as taken', () => {
    const { post } = he
    expect(isTaken(he, takenCaller(he, nobody))).toBe(true)
    expect(isTaken(he, { ...takenCaller(he, nobody), contactPost: `副${post}` })).toBe(false)
    expect(isTaken(he, nobody)).toBe(false)
  })
})

describe('foundWords', () => {
  it('says why somebody is offered', () => {
    expect(foundWords(he, '0110')).toBe('号码 0110 与以往记录相符')
    expect(foundWords(he, '')).toBe('号码 0690-555 0110 与以往记录相符')
    expect(foundWords({ ...he, foundBy: 'name' }, '')).toMatch(/姓名/)
    expect(foundWords({ ...he, foundBy: 'initials' }, '')).toMatch(/拼音首字母/)
    expect(foundWords({ ...he, foundBy: 'unit' }, '')).toMatch(/单位/)
  })
})
