import { describe, expect, it } from 'vitest'
import { type AnswerWork, fromKept, noWork, toKept } from '../../../renderer/handover/answer-work'

describe('half-typed words', () => {
  it.each<[string, AnswerWork]>([
    ['a read-back', { kind: 'accepted', readBack: '火已灭，还有 "2" 人\n在搜', words: '' }],
    ['a question beside it', { kind: 'questioned', readBack: '火已灭', words: '家属谁在联系' }],
    ['a reason', { kind: 'sent-back', readBack: '', words: '重伤数与台账不一致' }],
  ])('come back as they were: %s', (_, work) => {
    expect(fromKept(toKept(work))).toEqual(work)
  })

  it('are nothing while nothing is typed, whatever was begun', () => {
    expect(toKept({ ...noWork, kind: 'sent-back' })).toBe('')
    expect(fromKept('')).toEqual(noWork)
  })

  it.each(['火已灭，还有两人在搜', '"引号"', '{"kind":"other"}'])('of another form are not lost: %s', (kept) => {
    expect(fromKept(kept)).toEqual({ ...noWork, readBack: kept })
  })

  it('of the longest read-back and question find room where they are kept', () => {
    const long = '字'.repeat(2_000)
    expect(toKept({ kind: 'questioned', readBack: long, words: long }).length).toBeLessThan(10_000)
  })
})
