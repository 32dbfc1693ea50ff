import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../../../renderer/review/hits/hit-pages'
import { failure, success } from '../../../../shared/result'
import type { FoundPage } from '../../../../shared/search/search-contract'
import { everythingSettled, heldAnswers } from '../../../support/held-answers'
import { aLongSearch, aPage, theHit } from './a-search'
import { aStore, type Find } from './a-search-store'

describe('the answer', () => {
  it('shows what there is after a moment, and fills the first page with the list and the keyboard where they are', async () => {
    const held = heldAnswers<Find, FoundPage>()
    const { store, ids } = aStore({ find: held.handler, count: aLongSearch(200).count })
    store.open()
    await everythingSettled()
    held.call(0).answer(success(aPage([theHit(0), theHit(1)], { ended: false })))
    await everythingSettled()
    const { list } = store.getState()
    store.choose(1)
    store.show({ first: 0, last: 10 })
    await everythingSettled()
    expect([store.getState().finding, ids(), held.calls.length]).toEqual(['filling', ['e0', 'e1'], 2])
    held.call(1).answer(success(aPage([theHit(0), theHit(1), theHit(2)], { ended: false })))
    await everythingSettled()
    expect(store.getState()).toMatchObject({ finding: 'filling', list, current: 1, known: 3 })
    held.call(2).answer(
      success(
        aPage(
          Array.from({ length: 100 }, (_, at) => theHit(at)),
          { ended: false },
        ),
      ),
    )
    await everythingSettled()
    expect(store.getState()).toMatchObject({ finding: 'no', list, current: 1, count: { count: 200, exact: true } })
    expect(held.calls.map(({ input }) => [input.offset, input.goesOn ?? false]).slice(0, 3)).toEqual([
      [0, false],
      [0, true],
      [0, true],
    ])
  })

  it('puts the keyboard on the record it was on, also where that is found only later', async () => {
    const held = heldAnswers<Find, FoundPage>()
    const { store } = aStore({ find: held.handler })
    store.open()
    await everythingSettled()
    held.call(0).answer(success(aPage([theHit(0), theHit(1), theHit(2)])))
    await everythingSettled()
    store.choose(2)
    store.refresh()
    await everythingSettled()
    held.call(1).answer(success(aPage([theHit(0)], { ended: false })))
    await everythingSettled()
    expect(store.getState().current).toBe(0)
    held.call(2).answer(success(aPage([theHit(0), theHit(1), theHit(2)], { ended: false })))
    await everythingSettled()
    expect(store.getState().current).toBe(2)
    store.choose(1)
    held.call(3).answer(success(aPage([theHit(0), theHit(1), theHit(2), theHit(3)])))
    await everythingSettled()
    expect(store.getState()).toMatchObject({ finding: 'no', current: 1 })
  })

  it('keeps what there is of the first page when it is given up, and looks no further until it is asked anew', async () => {
    const held = heldAnswers<Find, FoundPage>()
    const { store, ids } = aStore({ find: held.handler })
    store.open()
    await everythingSettled()
    held.call(0).answer(success(aPage([theHit(0)], { ended: false })))
    await everythingSettled()
    store.giveUp()
    held.call(1).answer(failure('conflict', '已改查别的，这次查询作废'))
    await everythingSettled()
    expect(store.getState()).toMatchObject({ finding: 'no', givenUp: true, failure: null })
    store.show({ first: 0, last: 10 })
    await everythingSettled()
    expect([ids(), rowsOf(store.getState()), held.calls.length]).toEqual([['e0'], 1, 2])
    store.refresh()
    await everythingSettled()
    held.call(2).answer(success(aPage([theHit(0), theHit(1)])))
    await everythingSettled()
    expect([ids(), store.getState().givenUp]).toEqual([['e0', 'e1'], false])
  })

  it('is not asked for again and again where a record of a full page is gone by now', async () => {
    const rows = Array.from({ length: 99 }, (_, at) => theHit(at))
    const held = heldAnswers<Find, FoundPage>()
    const { store } = aStore({ find: held.handler, count: aLongSearch(200).count })
    store.open()
    await everythingSettled()
    held.call(0).answer(success(aPage(rows, { known: 100, ended: false })))
    await everythingSettled()
    expect([store.getState().finding, held.calls.length]).toEqual(['no', 1])
  })

  it('is counted as it was asked for, whatever is being composed meanwhile', async () => {
    const held = heldAnswers<Find, FoundPage>()
    const { store, calls } = aStore({ find: held.handler, count: aLongSearch(200).count })
    store.type('泄漏', false)
    await everythingSettled()
    store.type('泄漏qh', true)
    const rows = Array.from({ length: 100 }, (_, at) => theHit(at))
    held.call(0).answer(success(aPage(rows, { ended: false })))
    await everythingSettled()
    const counted = calls.filter(({ channel }) => channel === 'search.count')
    expect(counted.map(({ input }) => (input as Find).text)).toEqual(['泄漏'])
  })

  it('is said to be old as soon as another question is asked while it is filled', async () => {
    const held = heldAnswers<Find, FoundPage>()
    const { store } = aStore({ find: held.handler })
    store.open()
    await everythingSettled()
    held.call(0).answer(success(aPage([theHit(0)], { ended: false })))
    await everythingSettled()
    expect(store.getState().finding).toBe('filling')
    store.type('泄漏', false)
    expect(store.getState().finding).toBe('quick')
  })

  it('reads the pages in sight first, then one on either side, and only the last place that was jumped to', async () => {
    const { find, count } = aLongSearch(1_000_000)
    const { store, calls } = aStore({ find, count })
    store.open()
    await everythingSettled()
    await store.countAll()
    store.show({ first: 200_010, last: 200_020 })
    store.show({ first: 999_989, last: 999_999 })
    await everythingSettled()
    const offsets = calls.filter(({ channel }) => channel === 'search.find').map(({ input }) => (input as Find).offset)
    expect(offsets).toEqual([0, 200_000, 999_900, 999_800])
    store.choose(999_999)
    expect(store.getState().pages.get(9_999)?.at(-1)?.id).toBe('e999999')
  })
})
