import { describe, expect, it } from 'vitest'
import { fittingPeople, personNamed } from '../../../renderer/shifts/find-person'
import { aPerson } from '../app/a-window'

const gu = aPerson('顾长宁')
const gao = aPerson('高承宁')
const shan = aPerson('单长青')
const people = [gu, gao, shan]
const spelling = new Map([
  [gu.id, { initials: 'gcn', full: 'guchangning' }],
  [gao.id, { initials: 'gcn', full: 'gaochengning' }],
  [shan.id, { initials: 'scq', full: 'shanchangqing' }],
])

const namesFor = (typed: string) => fittingPeople(people, typed, spelling).map(({ name }) => name)

describe('people by what is typed', () => {
  it.each([
    ['', ['顾长宁', '高承宁', '单长青']],
    ['长', ['顾长宁', '单长青']],
    ['gcn', ['顾长宁', '高承宁']],
    ['GUCH', ['顾长宁']],
    ["gu chang'ning", ['顾长宁']],
    ['ｓｃｑ', ['单长青']],
    ['changqing', []],
    ['王', []],
  ])('%j finds %j', (typed, names) => {
    expect(namesFor(typed)).toEqual(names)
  })

  it('are found by their characters while the spelling is not known', () => {
    expect(fittingPeople(people, '顾', new Map())).toEqual([gu])
    expect(fittingPeople(people, 'gcn', new Map())).toEqual([])
  })

  it('are the person of exactly that name', () => {
    expect(personNamed(people, ' 顾长宁 ')).toBe(gu)
    expect(personNamed(people, '顾')).toBeUndefined()
  })
})
