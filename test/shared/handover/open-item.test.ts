import { describe, expect, it } from 'vitest'
import { inOrderOfHandover, type OpenItem, subjectOf } from '../../../shared/handover/open-item'
import { anOpenItem, CHANGE } from '../../support/a-sheet-view'
import { fc } from '../../support/property'

const MINUTE = 60_000

function anItem(key: string, changes: Partial<OpenItem> = {}): OpenItem {
  return anOpenItem({ key, ...changes })
}

const dueIn = (minutes: number) => ({ words: '', due: CHANGE + minutes * MINUTE })

describe('the order of a handover', () => {
  it.each<[string, OpenItem[]]>([
    [
      'grave before urgent before ordinary, whenever they came (issue 3: grave and urgent first)',
      [
        anItem('a', { urgency: 'grave', since: CHANGE - MINUTE }),
        anItem('b', { urgency: 'urgent', since: CHANGE - 2 * MINUTE }),
        anItem('c', { urgency: 'ordinary', since: CHANGE - 3 * MINUTE, next: dueIn(1) }),
      ],
    ],
    [
      'what is to be done next first, what has no set time last',
      [
        anItem('d', { next: dueIn(10) }),
        anItem('c', { next: dueIn(20) }),
        anItem('a', { next: null, since: CHANGE - 9 * MINUTE }),
        anItem('b', { next: { words: '问', due: null }, since: CHANGE - 8 * MINUTE }),
      ],
    ],
    [
      'what waits longest first',
      [anItem('b', { since: CHANGE - 9 * MINUTE }), anItem('a', { since: CHANGE - MINUTE })],
    ],
    ['by key where all is the same', [anItem('a'), anItem('b'), anItem('c')]],
  ])('%s', (_, items) => {
    expect(inOrderOfHandover([...items].reverse())).toEqual(items)
  })

  const item = fc
    .record({
      urgency: fc.constantFrom<OpenItem['urgency']>('ordinary', 'urgent', 'grave'),
      since: fc.integer({ min: 0, max: 3 }),
      next: fc.constantFrom(null, { words: '', due: null }, dueIn(1), dueIn(2)),
    })
    .map((changes) => changes)
  const items = fc
    .array(item, { maxLength: 40 })
    .map((each) => each.map((changes, index) => anItem(`entry:${index}`, changes)))

  it('is one and the same however they were listed, and loses none', () => {
    const listed = items.chain((each) =>
      fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })),
    )
    fc.assert(
      fc.property(listed, ([each, shuffled]) => {
        const ordered = inOrderOfHandover(each)
        expect(inOrderOfHandover(shuffled)).toEqual(ordered)
        expect(inOrderOfHandover(ordered)).toEqual(ordered)
        expect(new Set(ordered)).toEqual(new Set(each))
        expect(ordered).toHaveLength(each.length)
      }),
    )
  })

  it('never puts an item before a graver one', () => {
    const rank = ({ urgency }: OpenItem) => ['grave', 'urgent', 'ordinary'].indexOf(urgency)
    fc.assert(
      fc.property(items, (each) => {
        const ranks = inOrderOfHandover(each).map(rank)
        expect(ranks).toEqual([...ranks].sort())
      }),
    )
  })

  it('leaves the list it was given as it was', () => {
    const given = [anItem('b'), anItem('a')]
    inOrderOfHandover(given)
    expect(given.map(({ key }) => key)).toEqual(['b', 'a'])
  })
})

describe('the key of an item', () => {
  it.each([
    ['entry:0198c1', { about: 'entry', id: '0198c1' }],
    ['draft:0198c2', { about: 'draft', id: '0198c2' }],
    ['joint:a:b', { about: 'joint', id: 'a:b' }],
  ])('%s', (key, subject) => {
    expect(subjectOf(key)).toEqual(subject)
  })
})
