import { describe, expect, it } from 'vitest'
import { SLOW_MS } from '../../../../renderer/review/hits/finding'
import { FOLLOW_MS } from '../../../../renderer/review/hits/following-hit'
import { entryId } from '../../../../shared/entries/entry'
import { failure, success } from '../../../../shared/result'
import type { FoundPage } from '../../../../shared/search/search-contract'
import { wholeLog } from '../../../../shared/search/search-filter'
import { everythingSettled, heldAnswers } from '../../../support/held-answers'
import { aHit, aLongSearch, aPage } from './a-search'
import { aStore, type Find } from './a-search-store'

describe('the search', () => {
  it('asks for the newest when it is opened, once', async () => {
    const { store, asked } = aStore()
    store.open()
    store.open()
    await everythingSettled()
    store.open()
    expect(asked()).toEqual([''])
  })

  it('asks at each letter and shows only the answer to the last one, however late the others come', async () => {
    const held = heldAnswers<Find, FoundPage>()
    const { store, asked, ids } = aStore({ find: held.handler })
    store.type('泄', false)
    store.type('泄漏', false)
    await everythingSettled()
    held.call(1).answer(success(aPage([aHit({ id: 'second' })])))
    await everythingSettled()
    held.call(0).answer(success(aPage([aHit({ id: 'first' })])))
    await everythingSettled()
    expect(asked()).toEqual(['泄', '泄漏'])
    expect(ids()).toEqual(['second'])
    expect(store.getState().finding).toBe('no')
  })

  it('keeps the rows until the new ones come, and after a moment says that it is looking', async () => {
    const held = heldAnswers<Find, FoundPage>()
    const { store, clock, ids } = aStore({ find: held.handler })
    store.open()
    await everythingSettled()
    held.call(0).answer(success(aPage([aHit({ id: 'old' })])))
    await everythingSettled()
    store.type('泄', false)
    clock.advance(SLOW_MS - 1)
    expect(store.getState().finding).toBe('quick')
    clock.advance(1)
    expect([store.getState().finding, ids()]).toEqual(['slow', ['old']])
  })

  it('looks for nothing while an input method composes', async () => {
    const { store, asked } = aStore()
    store.type('xie', true)
    store.type('xielou', true)
    await everythingSettled()
    expect(asked()).toEqual([])
    store.type('泄漏', false)
    await everythingSettled()
    expect(asked()).toEqual(['泄漏'])
  })

  it('does not ask again for a space more, or a field word that nothing follows yet', async () => {
    const { store, asked } = aStore()
    store.type('泄漏', false)
    await everythingSettled()
    store.type('泄漏 ', false)
    store.type('泄漏 人:', false)
    await everythingSettled()
    expect(asked()).toEqual(['泄漏'])
  })

  it('gives up when told to: a late answer counts for nothing, and the same question is asked anew', async () => {
    const held = heldAnswers<Find, FoundPage>()
    const { store, calls, ids } = aStore({ find: held.handler })
    store.type('泄漏', false)
    store.giveUp()
    await everythingSettled()
    held.call(0).answer(failure('conflict', '不再找'))
    await everythingSettled()
    expect(store.getState()).toMatchObject({ finding: 'no', givenUp: true, failure: null })
    expect(ids()).toEqual([])
    expect(calls.map(({ channel }) => channel)).toContain('search.cancel')
    store.type('泄漏 ', false)
    await everythingSettled()
    expect(held.calls).toHaveLength(2)
  })

  it('keeps what was found when the next question fails, and says why', async () => {
    const answers = [success(aPage([aHit()])), failure('internal', '索引读不出')]
    const { store, ids } = aStore({ find: () => answers.shift() ?? failure('internal', '没有了') })
    store.open()
    await everythingSettled()
    store.type('泄漏', false)
    await everythingSettled()
    expect(store.getState().failure?.message).toBe('索引读不出')
    expect(ids()).toEqual(['e1'])
    expect(store.getState().question.text).toBe('泄漏')
  })

  it('counts up to a thousand by itself and further only when asked to', async () => {
    const { store, calls } = aStore(aLongSearch(2_500))
    store.open()
    await everythingSettled()
    expect(store.getState().count).toEqual({ count: 1_000, exact: false })
    await store.countAll()
    expect(store.getState().count).toEqual({ count: 2_500, exact: true })
    expect(calls.filter(({ channel }) => channel === 'search.count')).toHaveLength(2)
  })

  it('tells how far counting is, and a count that was given up changes nothing', async () => {
    const held = heldAnswers<unknown, { count: number; exact: boolean }>()
    const { store, publish } = aStore({ ...aLongSearch(2_500), count: held.handler })
    store.open()
    await everythingSettled()
    held.call(0).answer(success({ count: 1_000, exact: false }))
    await everythingSettled()
    void store.countAll()
    publish('search', 'onProgress', { found: 1_800 })
    expect(store.getState().counting).toBe(1_800)
    store.giveUp()
    await everythingSettled()
    held.call(1).answer(success({ count: 2_500, exact: true }))
    await everythingSettled()
    expect(store.getState()).toMatchObject({ counting: null, count: { count: 1_000, exact: false } })
  })

  it('turns the rest of the place to a hit at once when it is chosen, to the first of an answer after a moment', async () => {
    const { store, sight, clock } = aStore(aLongSearch(3))
    store.type('泄漏', false)
    await everythingSettled()
    expect(sight.getState().chosen).toBeNull()
    clock.advance(FOLLOW_MS)
    expect(sight.getState().chosen).toEqual({ kind: 'entry', id: 'e0' })
    store.choose(2)
    expect(sight.getState().chosen).toEqual({ kind: 'entry', id: 'e2' })
  })

  it('lets go of the hit when nothing is found any more', async () => {
    const answers = [success(aPage([aHit()])), success(aPage([]))]
    const { store, sight } = aStore({ find: () => answers.shift() ?? success(aPage([])) })
    store.open()
    await everythingSettled()
    store.choose(0)
    store.type('没有的', false)
    await everythingSettled()
    expect(sight.getState().chosen).toBeNull()
  })

  it('is asked from elsewhere: the view turns to it, and the question before comes back with its hit', async () => {
    const { store, sight, asked } = aStore(aLongSearch(30))
    store.type('泄漏', false)
    await everythingSettled()
    store.choose(12)
    sight.turnTo('figures')
    store.ask({ filter: { urgencies: ['grave'] } })
    await everythingSettled()
    expect(store.getState().question).toEqual({
      text: '',
      filter: { ...wholeLog, urgencies: ['grave'] },
      order: 'received',
    })
    expect(sight.getState().view).toBe('search')
    store.goBack()
    await everythingSettled()
    expect(store.getState()).toMatchObject({ question: { text: '泄漏', filter: wholeLog }, set: [], current: 12 })
    expect(asked()).toEqual(['泄漏', '', '泄漏'])
  })

  it('drops its conditions one by one, the last that was set first', async () => {
    const { store } = aStore()
    store.narrow({ urgencies: ['grave'] })
    store.narrow({ attached: true })
    store.narrow({ from: 0, until: 1_000 })
    await everythingSettled()
    expect(store.getState().set).toEqual(['urgency', 'attached', 'period'])
    store.dropLast()
    expect(store.getState().set).toEqual(['urgency', 'attached'])
    store.dropLast()
    store.dropLast()
    store.dropLast()
    await everythingSettled()
    expect(store.getState().question.filter).toEqual(wholeLog)
  })

  it('says which condition hides how many when nothing is found', async () => {
    const { store } = aStore({
      find: () => success(aPage([])),
      count: ({ filter }) => success({ count: filter.attached ? 0 : 12, exact: true }),
    })
    store.narrow({ attached: true })
    store.narrow({ unread: true })
    await everythingSettled()
    expect(store.getState().hints).toEqual([{ condition: 'attached', count: 12, exact: true }])
  })

  it('counts records that changed since, and shows them only when told to, staying on the same one', async () => {
    const pages = [
      aPage([aHit({ id: 'a' }), aHit({ id: 'b' })]),
      aPage([aHit({ id: 'new' }), aHit({ id: 'a' }), aHit({ id: 'b' })]),
    ]
    const { store, publish, ids } = aStore({ find: () => success(pages.shift() ?? aPage([])) })
    store.open()
    await everythingSettled()
    store.choose(1)
    publish('entries', 'onChanged', { entryId: entryId.parse('new'), day: 20260718 })
    publish('entries', 'onChanged', { entryId: entryId.parse('new'), day: 20260718 })
    expect([store.getState().changed, ids()]).toEqual([1, ['a', 'b']])
    store.refresh()
    await everythingSettled()
    expect(store.getState()).toMatchObject({ changed: 0, current: 2 })
  })
})
