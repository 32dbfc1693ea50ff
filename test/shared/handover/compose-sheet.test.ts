import { describe, expect, it } from 'vitest'
import type { EntryId } from '../../../shared/entries/entry'
import { composeSheet, type SheetParts } from '../../../shared/handover/compose-sheet'
import { emptyHandoverForm, type HandoverForm } from '../../../shared/handover/handover-form'
import { sheet } from '../../../shared/handover/sheet'
import { anOpenItem, aShift, CHANGE, theNextShift } from '../../support/a-sheet-view'
import { fc } from '../../support/property'

const MINUTE = 60_000

function anItem(key: string, changes: Partial<ReturnType<typeof anOpenItem>> = {}): SheetParts['items'][number] {
  const { next: _, ...item } = anOpenItem({ key, ...changes })
  return item
}

function theParts(changes: Partial<SheetParts> = {}): SheetParts {
  return {
    office: '东浦市人民政府办公室',
    zone: 'Asia/Shanghai',
    shift: aShift(),
    next: theNextShift(),
    composedAt: CHANGE,
    counts: {
      total: 3,
      byChannel: { call: 2, fax: 1 },
      byUrgency: { ordinary: 2, urgent: 0, grave: 1 },
      closed: 1,
      addedWhileSigning: 0,
    },
    done: [],
    items: [],
    checks: [],
    form: emptyHandoverForm,
    exceptions: [],
    carriedNext: {},
    ...changes,
  }
}

const theForm = (changes: Partial<HandoverForm>): HandoverForm => ({ ...emptyHandoverForm, ...changes })

describe('the sheet that writes itself', () => {
  it('is a whole sheet, and nothing but one', () => {
    const composed = composeSheet(theParts({ items: [anItem('entry:a')], checks: [{ id: 'fax', words: '传真机' }] }))
    expect(sheet.strict().parse(composed)).toEqual(composed)
  })

  it('puts grave and urgent first, whenever they came (issue 3)', () => {
    const items = [
      anItem('entry:a', { urgency: 'ordinary' }),
      anItem('entry:b', { urgency: 'grave' }),
      anItem('entry:c', { urgency: 'urgent' }),
    ]
    expect(composeSheet(theParts({ items })).items.map(({ key }) => key)).toEqual(['entry:b', 'entry:c', 'entry:a'])
  })

  it('has every item it was given, also where nobody was planned to take over', () => {
    const items = Array.from({ length: 2_000 }, (_, index) => anItem(`entry:${index}`))
    expect(composeSheet(theParts({ items, next: null })).items).toHaveLength(2_000)
  })

  it('says what was done in the order it was done, and what was out of order likewise', () => {
    const done = (id: string, closedAt: number) =>
      ({ entryId: id as EntryId, number: id, urgency: 'ordinary', line: '', closedAt }) as const
    const { done: told, exceptions } = composeSheet(
      theParts({
        done: [done('c', CHANGE), done('b', CHANGE - MINUTE), done('a', CHANGE)],
        exceptions: [
          { at: CHANGE, words: '接班人未到，已过 12 分' },
          { at: CHANGE - MINUTE, words: '交班签字撤回' },
        ],
      }),
    )
    expect(told.map(({ entryId }) => entryId)).toEqual(['b', 'a', 'c'])
    expect(exceptions.map(({ words }) => words)).toEqual(['交班签字撤回', '接班人未到，已过 12 分'])
  })

  it('says the same however its facts were listed', () => {
    const facts = Array.from({ length: 12 }, (_, index) => anItem(`entry:${index}`, { since: CHANGE - (index % 3) }))
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (items) => {
        expect(JSON.stringify(composeSheet(theParts({ items })))).toBe(
          JSON.stringify(composeSheet(theParts({ items: facts }))),
        )
      }),
    )
  })
})

describe('what is to be done next', () => {
  const carried = { 'entry:a': { words: '九点问进展', due: CHANGE + 60 * MINUTE } }

  it.each([
    ['nothing was ever said', {}, {}, null],
    ['an earlier sheet said it, and this one says nothing', {}, carried, carried['entry:a']],
    [
      'this sheet says something else',
      { 'entry:a': { words: ' 十点回访 ', due: null } },
      carried,
      { words: '十点回访', due: null },
    ],
    ['a time alone was set', { 'entry:a': { words: '', due: CHANGE } }, carried, { words: '', due: CHANGE }],
    [
      'it was emptied here: what an earlier sheet said is over',
      { 'entry:a': { words: ' ', due: null } },
      carried,
      null,
    ],
    ['something was said of another item', { 'entry:b': { words: '问', due: null } }, {}, null],
  ])('when %s', (_, next, carriedNext, expected) => {
    const composed = composeSheet(theParts({ items: [anItem('entry:a')], form: theForm({ next }), carriedNext }))
    expect(composed.items[0]?.next).toEqual(expected)
  })

  it.each([
    ['has come', 0, ['follow-up', 'outcome']],
    ['came before', -30, ['follow-up', 'outcome']],
    ['is to come', 1, ['outcome']],
  ])('is waited for once its time %s (issue 3: follow-ups due)', (_, minutes, kinds) => {
    const items = [
      anItem('entry:a', { waits: [{ kind: 'outcome', words: '无处理结果', since: CHANGE - 60 * MINUTE }] }),
    ]
    const form = theForm({ next: { 'entry:a': { words: '问消防支队', due: CHANGE + minutes * MINUTE } } })
    const [item] = composeSheet(theParts({ items, form })).items
    expect(item?.waits.map(({ kind }) => kind)).toEqual(kinds)
  })

  it('is not found in what every object has', () => {
    const composed = composeSheet(theParts({ items: [anItem('constructor')] }))
    expect(composed.items[0]?.next).toBeNull()
  })
})

describe('a check', () => {
  const checks = [{ id: 'radio', words: '电台' }]

  it.each([
    ['not looked at', {}, { state: 'unchecked', remark: '' }],
    ['ticked', { radio: { state: 'done', remark: '' } }, { state: 'done', remark: '' }],
    ['ticked, with a remark', { radio: { state: 'done', remark: ' 2 部 ' } }, { state: 'done', remark: '2 部' }],
    ['remarked', { radio: { state: 'remarked', remark: '2 号待修' } }, { state: 'remarked', remark: '2 号待修' }],
    [
      'not ticked, but with a remark: whoever wrote it has looked',
      { radio: { state: 'unchecked', remark: '2 号待修' } },
      { state: 'remarked', remark: '2 号待修' },
    ],
    [
      'marked with nothing said: it is not called in order for that',
      { radio: { state: 'remarked', remark: '' } },
      { state: 'remarked', remark: '' },
    ],
    ['another one', { fax: { state: 'done', remark: '' } }, { state: 'unchecked', remark: '' }],
  ] as const)('%s', (_, said, expected) => {
    const composed = composeSheet(theParts({ checks, form: theForm({ checks: said }) }))
    expect(composed.checks).toEqual([{ id: 'radio', words: '电台', ...expected }])
  })

  it('stands in the order of the office’s list', () => {
    const list = [
      { id: 'theft', words: '防盗' },
      { id: 'fax', words: '传真机' },
    ]
    expect(composeSheet(theParts({ checks: list })).checks.map(({ id }) => id)).toEqual(['theft', 'fax'])
  })
})

it('what the outgoing lead wrote stands without blanks around it', () => {
  const form = theForm({ leaders: ' 许清和\n沈书言\n', watch: '\n', remarks: ' 无 ' })
  expect(composeSheet(theParts({ form }))).toMatchObject({ leaders: '许清和\n沈书言', watch: '', remarks: '无' })
})
