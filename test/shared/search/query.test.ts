import { describe, expect, it } from 'vitest'
import { LONGEST_QUERY, parseQuery } from '../../../shared/search/query'
import { fc } from '../../support/property'

const plain = (text: string) => ({ text, without: false, field: null })

describe('what is typed into the search box', () => {
  it.each([
    ['nothing', '', []],
    ['only spaces', ' 　\t ', []],
    ['one term', '化工厂', [plain('化工厂')]],
    ['several', '化工厂 泄漏　罐区', [plain('化工厂'), plain('泄漏'), plain('罐区')]],
    ['capitals and full width', 'ABc１２３', [plain('abc123')]],
    ['quoted with a space', '"3号 罐"', [plain('3号 罐')]],
    ['Chinese quotes', '“3号 罐”泄漏', [plain('3号 罐'), plain('泄漏')]],
    ['a quote that is not closed', '"3号 罐', [plain('3号 罐')]],
    ['an empty quote', '"" 火灾', [plain('火灾')]],
    ['without', '火灾 -演练', [plain('火灾'), { text: '演练', without: true, field: null }]],
    ['without a phrase', '-"消防 演练"', [{ text: '消防 演练', without: true, field: null }]],
    ['a minus alone', '火灾 - 演练', [plain('火灾'), plain('-'), plain('演练')]],
    ['a minus within', '0690-555', [plain('0690-555')]],
    ['a field', '人:沈书言', [{ text: '沈书言', without: false, field: 'person' }]],
    ['a field with a full-width colon', '电话：0690', [{ text: '0690', without: false, field: 'phone' }]],
    ['without in a field', '-单位:"市 应急局"', [{ text: '市 应急局', without: true, field: 'unit' }]],
    ['a field still being typed', '单位:', []],
    ['a word that only looks like a field', '人员:3', [plain('人员:3')]],
    ['operators of the engine', '* ^ : ( NEAR % _', ['*', '^', ':', '(', 'near', '%', '_'].map(plain)],
    ['control characters', '火\u0000灾', [plain('火'), plain('灾')]],
    ['half a pair', '火\ud83d', [plain('火')]],
  ])('reads %s', (_, typed, terms) => {
    expect(parseQuery(typed)).toEqual(terms)
  })

  it('reads only so much of a text that was pasted by mistake', () => {
    expect(parseQuery('值'.repeat(10_000))).toEqual([plain('值'.repeat(LONGEST_QUERY))])
  })

  it('never yields an empty term, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        for (const { text } of parseQuery(typed)) expect(text.trim()).not.toBe('')
      }),
    )
  })
})
