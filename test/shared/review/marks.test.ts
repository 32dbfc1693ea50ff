import { describe, expect, it } from 'vitest'
import type { Role } from '../../../shared/accounts/account'
import {
  countAwaited,
  firstAwaited,
  isMarked,
  isOpenReturn,
  isReviewed,
  LONGEST_MARK,
  type MarkThread,
  markWords,
  mayAnswer,
  type Returned,
} from '../../../shared/review/marks'
import { anInstruction, aReturn, aThread, he, lin, zhou } from '../../support/a-mark'
import { NIGHT } from '../../support/test-clock'

const answer = { ...lin, at: NIGHT, words: '补了', how: 'amended' as const }
const withdrawn = { ...he, at: NIGHT, reason: '看错了' }
const done = { ...zhou, at: NIGHT, words: '已报' }

describe('the words of a mark', () => {
  it.each<[string, string | null]>([
    ['  补何因 ', '补何因'],
    ['一行\n又一行', '一行\n又一行'],
    [' \n　', null],
    ['', null],
    ['字'.repeat(LONGEST_MARK), '字'.repeat(LONGEST_MARK)],
    ['字'.repeat(LONGEST_MARK + 1), null],
    ['一\u0000二', null],
    ['半\ud840', null],
  ])('%j', (typed, read) => {
    const parsed = markWords.safeParse(typed)
    expect(parsed.success ? parsed.data : null).toBe(read)
  })
})

describe('what was sent back', () => {
  it.each<[string, Partial<Returned>, boolean]>([
    ['neither answered nor taken back', {}, true],
    ['answered', { answer }, false],
    ['taken back', { withdrawn }, false],
  ])('%s', (_, changes, open) => {
    expect(isOpenReturn(aReturn(changes))).toBe(open)
  })
})

describe('an instruction may be answered', () => {
  it.each<[Role, string, boolean]>([
    ['officer', 'lin', true],
    ['duty-leader', 'xu', true],
    ['administrator', 'lu', true],
    ['office-head', 'he', false],
    ['office-head', 'zhou', true],
  ])('%s %s', (role, id, may) => {
    expect(mayAnswer(anInstruction(), { id: id as typeof zhou.by, role })).toBe(may)
  })
})

describe('what waits first', () => {
  const officer = { id: lin.by, role: 'officer' as const }
  const head = { id: he.by, role: 'office-head' as const }
  const both = { returns: [aReturn({ id: 'r0', answer }), aReturn()], instructions: [anInstruction()] }
  it.each<[string, Partial<MarkThread>, typeof officer | typeof head, ReturnType<typeof firstAwaited>]>([
    ['nothing', {}, officer, null],
    ['sent back before to be done', both, officer, { kind: 'explain', to: 'r1' }],
    ['to be done', { instructions: [anInstruction()] }, officer, { kind: 'answer', to: 'i1' }],
    ['all is answered', { instructions: [anInstruction({ answer: done })] }, officer, null],
    ['a head answers nothing of others', both, head, null],
    [
      'a head answers their own',
      { instructions: [anInstruction({ owner: he.by })] },
      head,
      { kind: 'answer', to: 'i1' },
    ],
  ])('%s', (_, changes, asker, expected) => {
    expect(firstAwaited(aThread(changes), asker)).toEqual(expected)
  })

  it('is counted by kind, open ones alone', () => {
    const instructions = [anInstruction({ answer: done }), anInstruction({ id: 'i2' }), anInstruction({ id: 'i3' })]
    expect(countAwaited({ ...both, instructions })).toEqual({ returns: 1, instructions: 2 })
  })
})

describe('a record', () => {
  const comment = { id: 'c1', words: '处置及时', ...he, at: NIGHT }
  it.each<[string, Partial<MarkThread>, boolean]>([
    ['of which nothing was said', {}, false],
    ['that was read', { reads: [{ ...he, at: NIGHT, changedSince: false }] }, true],
    ['with a comment', { comments: [comment] }, true],
    ['sent back and taken back', { returns: [aReturn({ withdrawn })] }, true],
    ['with an instruction', { instructions: [anInstruction()] }, true],
  ])('%s', (_, changes, marked) => {
    expect(isMarked(aThread(changes))).toBe(marked)
  })
})

describe('a shift is reviewed', () => {
  it.each([
    [0, 0, 0, 0, true],
    [2, 2, 5, 5, true],
    [1, 2, 5, 5, false],
    [2, 2, 4, 5, false],
  ])('grave %i/%i, urgent %i/%i', (graveRead, graves, urgentRead, urgents, reviewed) => {
    const grave = { read: graveRead, total: graves }
    expect(isReviewed({ grave, urgent: { read: urgentRead, total: urgents } })).toBe(reviewed)
  })
})
