import { describe, expect, it } from 'vitest'
import { firstFault, toEntryContent, toldSoFar } from '../../../renderer/entries/entry-content'
import { type Channel, channel } from '../../../shared/entries/channel'
import { type DraftForm, emptyForm } from '../../../shared/entries/draft'
import { LONGEST_TEXT } from '../../../shared/text'
import { aForm } from '../../support/a-draft'
import { NIGHT } from '../../support/test-clock'

const MINUTE = 60_000
const reading = { openedAt: NIGHT, now: NIGHT + 5 * MINUTE, zone: 'Asia/Shanghai' }

const contentOf = (form: DraftForm) => {
  const built = toEntryContent(form, reading)
  if (!built.ok) throw new Error(JSON.stringify(built.faults))
  return built.content
}
const faultsOf = (form: DraftForm) => {
  const built = toEntryContent(form, reading)
  return built.ok ? {} : built.faults
}

describe('toEntryContent', () => {
  it('takes half a sentence, received when the form was opened', () => {
    expect(contentOf(aForm({ text: '清河路停' }))).toEqual({
      channel: 'call',
      urgency: 'ordinary',
      receivedAt: NIGHT,
      occurredAt: null,
      text: '清河路停',
      place: '',
      matter: '',
      cause: '',
      contactUnit: '',
      contactName: '',
      contactPost: '',
      contactPhone: '',
      instruction: '',
      outcome: '',
      details: {},
    })
  })

  it('takes a form with a single element and no text, on every channel', () => {
    for (const each of channel.options) {
      expect(contentOf({ ...emptyForm(each), contactPhone: '110' }).contactPhone).toBe('110')
    }
  })

  it('reads times against the opening of the form, full-width figures too', () => {
    const content = contentOf(aForm({ received: '０３１５', occurred: '昨日2310' }))
    expect(content.receivedAt).toBe(NIGHT - 5 * MINUTE)
    expect(content.occurredAt).toBe(NIGHT - (4 * 60 + 10) * MINUTE)
  })

  it('changes nothing in the form', () => {
    const form = aForm({ received: '-20', text: '两行\r\n', details: { alreadyTold: ' 社区 ' } })
    const before = structuredClone(form)
    contentOf(form)
    expect(form).toEqual(before)
  })

  it('keeps HTML, SQL, formulas, emoji and rare characters as they are', () => {
    const text = `<img src=x onerror=alert(1)> '); DROP TABLE entry;-- =SUM(A1:A9) 𠮷㛃 👩‍🚒`
    expect(contentOf(aForm({ text })).text).toBe(text)
  })

  it.each<[string, Partial<DraftForm>, string, RegExp]>([
    ['nothing at all', { text: '' }, 'text', /还没有写内容/],
    ['nothing but blanks', { text: ' 　\n' }, 'text', /还没有写内容/],
    ['a control character', { text: '停\u0000电' }, 'text', /第 2 字.*U\+0000/],
    ['half a surrogate pair', { place: '清河路\ud842' }, 'place', /残缺/],
    ['a text that is too long', { text: '长'.repeat(LONGEST_TEXT + 1) }, 'text', /20,001 字.*20,000/],
    ['a line that is too long', { contactName: '长'.repeat(101) }, 'contactName', /101 字.*100/],
    ['a received time that is none', { received: '刚过饭点' }, 'received', /认不出/],
    ['an hour that does not exist', { occurred: '2570' }, 'occurred', /没有 25:70/],
    ['a day that does not exist', { occurred: '2月30日 0315' }, 'occurred', /改写日期/],
    ['a day without a clock', { occurred: '7月18日' }, 'occurred', /写上几点几分/],
  ])('says at its field that %s is not taken', (_, changes, field, sentence) => {
    const faults: Record<string, string | undefined> = faultsOf(aForm(changes))
    expect(Object.keys(faults)).toEqual([field])
    expect(faults[field]).toMatch(sentence)
  })

  it('takes a text of exactly the longest length', () => {
    expect(faultsOf(aForm({ text: '长'.repeat(LONGEST_TEXT) }))).toEqual({})
  })

  it('names every field at fault at once, and the first in the order of the form', () => {
    const form = aForm({ occurred: '99', outcome: 'a\u0007', contactPhone: '\udc00', details: { pages: '几' } }, 'fax')
    const faults = faultsOf(form)
    expect(Object.keys(faults).toSorted()).toEqual(['contactPhone', 'details.pages', 'occurred', 'outcome'])
    expect(firstFault(form, faults)).toBe('occurred')
    expect(firstFault(form, { outcome: 'x', 'details.pages': 'y' })).toBe('details.pages')
    expect(firstFault(form, {})).toBeNull()
  })
})

describe('channel facts', () => {
  const fact = (of: Channel, details: DraftForm['details']) => contentOf(aForm({ details }, of)).details

  it.each<[string, Channel, DraftForm['details'], DraftForm['details']]>([
    ['a figure typed as text', 'fax', { pages: '3' }, { pages: 3 }],
    ['a full-width figure with blanks', 'fax', { pages: ' １２ ' }, { pages: 12 }],
    ['a choice', 'telegram', { grade: 'most-urgent' }, { grade: 'most-urgent' }],
    ['a text, trimmed', 'visit', { visitee: ' 信访科 ' }, { visitee: '信访科' }],
    ['a tick', 'instruction', { readBack: true }, { readBack: true }],
    ['no tick: nobody said that it did not happen', 'instruction', { readBack: false }, {}],
    ['nothing typed', 'fax', { pages: '', legible: '' }, {}],
    ['blanks', 'visit', { identity: '　 ' }, {}],
    ['what only another channel has', 'call', { pages: '3', alreadyTold: '社区' }, { alreadyTold: '社区' }],
  ])('are read: %s', (_, of, typed, stored) => {
    expect(fact(of, typed)).toEqual(stored)
  })

  it.each<[string, Channel, DraftForm['details'], RegExp]>([
    ['words for a figure', 'fax', { pages: '三张' }, /1 到 9999/],
    ['zero pages', 'fax', { pages: '0' }, /1 到 9999/],
    ['half a page', 'fax', { pages: '1.5' }, /1 到 9999/],
    ['a figure of ten digits', 'visit', { visitors: '1234567890' }, /1 到 99999/],
    ['a choice that is not offered', 'telegram', { grade: 'soon' }, /选一项/],
    ['a text that is too long', 'visit', { visitee: '科'.repeat(81) }, /80 字/],
    ['a control character', 'visit', { visitee: '信访\u001b科' }, /U\+001B/],
    ['half a surrogate pair', 'call', { alreadyTold: '\ud842' }, /残缺/],
  ])('are refused at their own field: %s', (_, of, typed, sentence) => {
    const [[field = '', fault] = []] = Object.entries(faultsOf(aForm({ details: typed }, of)))
    expect(field).toBe(`details.${Object.keys(typed)[0]}`)
    expect(fault).toMatch(sentence)
  })
})

describe('toldSoFar', () => {
  it('counts what has a fault as typed, but not a time that cannot be read', () => {
    const told = toldSoFar(aForm({ place: 'a\u0000', occurred: '饭点' }), reading)
    expect(told).toMatchObject({ place: 'a\u0000', occurredAt: null })
    expect(toldSoFar(aForm({ occurred: '-20' }), reading).occurredAt).toBe(NIGHT - 20 * MINUTE)
  })
})
