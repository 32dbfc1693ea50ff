import { describe, expect, it } from 'vitest'
import { answererWords, instructionAnswerWords, returnAnswerWords } from '../../../shared/review/mark-words'
import type { Returned } from '../../../shared/review/marks'
import { anInstruction, aReturn, lin, zhou } from '../../support/a-mark'
import { NIGHT } from '../../support/test-clock'

const said = { at: NIGHT, words: '号码无误' }

describe('who answered', () => {
  it.each<[string, Returned['answer'], string]>([
    ['nobody yet', null, ''],
    ['the recorder, by amending', { ...lin, ...said, how: 'amended' }, '已更正'],
    ['somebody else, by amending', { ...zhou, ...said, how: 'amended' }, '已更正'],
    ['the recorder, in a sentence', { ...lin, ...said, how: 'explained' }, '已说明'],
    ['somebody else, in a sentence', { ...zhou, ...said, how: 'explained' }, '代林砚秋说明'],
  ])('what was sent back: %s', (_, answer, words) => {
    expect(returnAnswerWords(aReturn({ answer }))).toBe(words)
  })

  it.each([
    ['nobody yet', null, ''],
    ['its owner', { ...zhou, ...said }, '已答复'],
    ['somebody else', { ...lin, ...said }, '代周牧野答复'],
  ])('an instruction: %s', (_, answer, words) => {
    expect(instructionAnswerWords(anInstruction({ answer }))).toBe(words)
  })

  it('is named with the one who was asked', () => {
    const asked = { id: lin.by, name: lin.byName }
    expect([answererWords(lin, asked), answererWords(zhou, asked)]).toEqual(['林砚秋', '周牧野代林砚秋'])
  })
})
