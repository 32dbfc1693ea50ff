import { describe, expect, it } from 'vitest'
import { newStepForm, type StepForm } from '../../../renderer/entries/entry-work'
import { toNewStep, toReceipt } from '../../../renderer/entries/new-step'
import { stepKind } from '../../../shared/entries/step'
import { NIGHT } from '../../support/test-clock'

const MINUTE = 60_000
const time = { base: NIGHT, now: NIGHT, zone: 'Asia/Shanghai' }
const full: Partial<StepForm> = { unit: '供电公司', person: '秦望舒', words: '请派人查看', readBack: true }

describe('toNewStep', () => {
  it('takes of what was written only what the kind of step has', () => {
    const built = stepKind.options.map((kind) => toNewStep(newStepForm(kind, full), time))
    expect(built.map((step) => (step.ok ? step.value : step.faults))).toEqual([
      { kind: 'consult', at: NIGHT, person: '秦望舒', means: 'phone', words: '请派人查看' },
      { kind: 'relay', at: NIGHT, unit: '供电公司', person: '秦望舒', means: 'phone', words: '请派人查看' },
      { kind: 'instruction', at: NIGHT, person: '秦望舒', means: 'phone', words: '请派人查看', readBack: true },
      { kind: 'opinion', at: NIGHT, person: '秦望舒', words: '请派人查看' },
      { kind: 'outcome', at: NIGHT, words: '请派人查看' },
    ])
  })

  it.each([
    ['', NIGHT],
    ['-20', NIGHT - 20 * MINUTE],
    ['0310', NIGHT - 10 * MINUTE],
    ['昨日2310', NIGHT - 250 * MINUTE],
  ])('reads its time %j', (at, instant) => {
    const built = toNewStep(newStepForm('outcome', { ...full, at }), time)
    expect(built.ok && built.value.at).toBe(instant)
  })

  it.each<[string, StepForm, string, RegExp]>([
    ['nobody consulted', newStepForm('consult', { words: '怎么办' }), 'person', /写上是谁/],
    ['a relay to nobody', newStepForm('relay', { words: '请派人' }), 'unit', /哪个单位或哪个人/],
    ['an instruction without words', newStepForm('instruction', { person: '何知远' }), 'words', /写上内容/],
    ['an opinion of blanks', newStepForm('opinion', { words: ' 　' }), 'words', /写上内容/],
    ['an outcome without words', newStepForm('outcome'), 'words', /写上内容/],
    ['a time that is none', newStepForm('outcome', { ...full, at: '饭点' }), 'at', /认不出/],
    ['a control character', newStepForm('outcome', { words: '恢\u0007复' }), 'words', /U\+0007/],
    ['half a surrogate pair', newStepForm('relay', { unit: '\ud842' }), 'unit', /残缺/],
    ['a name that is too long', newStepForm('relay', { unit: '局'.repeat(101) }), 'unit', /101 字/],
  ])('says at its field that %s is not taken', (_, form, field, sentence) => {
    const built = toNewStep(form, time)
    const faults = built.ok ? {} : built.faults
    expect(Object.keys(faults)).toEqual([field])
    expect(faults[field]).toMatch(sentence)
  })

  it('takes a relay to a person without a unit', () => {
    expect(toNewStep(newStepForm('relay', { person: '秦望舒' }), time).ok).toBe(true)
  })
})

describe('toReceipt', () => {
  it('takes who signed and when, now if not said', () => {
    expect(toReceipt({ by: ' 秦望舒 ', at: '' }, time)).toEqual({ ok: true, value: { by: '秦望舒', at: NIGHT } })
    expect(toReceipt({ by: '秦望舒', at: '0310' }, time)).toMatchObject({ value: { at: NIGHT - 10 * MINUTE } })
  })

  it('says what is missing', () => {
    expect(toReceipt({ by: '', at: '' }, time)).toEqual({ ok: false, faults: { by: '写上是谁' } })
    expect(toReceipt({ by: '秦望舒', at: '饭点' }, time)).toMatchObject({
      faults: { at: expect.stringMatching(/认不出/) },
    })
  })
})
