import { describe, expect, it } from 'vitest'
import { createSheetStore } from '../../../renderer/handover/sheet-store'
import type { HandoverId, SheetView } from '../../../shared/handover/handover-contract'
import { failure, type Result, success } from '../../../shared/result'
import {
  aClosedView,
  aFrozenView,
  aGraveItem,
  aLiveView,
  anAnswer,
  anOpenItem,
  aSheet,
} from '../../support/a-sheet-view'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled, heldAnswers } from '../../support/held-answers'

const third = anOpenItem({ key: 'entry:e3', line: '第三件' })
const ofItems = (...items: ReturnType<typeof anOpenItem>[]) => aLiveView({ sheet: aSheet({ items }) })

async function aStore(first: SheetView | null = aLiveView()) {
  const held = heldAnswers<{ handoverId: HandoverId | null }, SheetView | null>()
  const fake = fakeApi({ handover: { sheet: held.handler } })
  const store = createSheetStore(fake.api)
  store.follow()
  await everythingSettled()
  held.call(0).answer(success(first))
  await everythingSettled()
  const announce = async () => {
    fake.publish('handover', 'onChanged', { handoverId: null })
    await everythingSettled()
  }
  const answer = async (at: number, view: SheetView | null) => {
    held.call(at).answer(success(view))
    await everythingSettled()
  }
  return { store, held, announce, answer }
}

describe('the item that is looked at', () => {
  it('is the first while the sheet writes itself, the first without an answer while it is confirmed', async () => {
    const { store } = await aStore()
    expect(store.getState().current).toBe(aGraveItem().key)
    const answers = [anAnswer(aGraveItem().key, { answer: 'accepted' }), anAnswer(anOpenItem().key)]
    const frozen = await aStore(aFrozenView({ answers }))
    expect(frozen.store.getState().current).toBe(anOpenItem().key)
  })

  it('stays the same when others come or go, and gives its place to the next when it is gone itself', async () => {
    const { store, announce, answer } = await aStore(ofItems(aGraveItem(), anOpenItem(), third))
    store.choose(anOpenItem().key)
    await announce()
    await answer(1, ofItems(anOpenItem(), third))
    expect(store.getState().current).toBe(anOpenItem().key)
    await announce()
    await answer(2, ofItems(third))
    expect(store.getState().current).toBe(third.key)
    await announce()
    await answer(3, ofItems())
    expect(store.getState().current).toBeNull()
  })

  it('does not leave the list by going on or back', async () => {
    const { store } = await aStore(ofItems(aGraveItem(), anOpenItem()))
    store.step(-1)
    expect(store.getState().current).toBe(aGraveItem().key)
    store.step(1)
    store.step(1)
    expect(store.getState().current).toBe(anOpenItem().key)
  })
})

describe('following a sheet', () => {
  it('answers any number of changes that come while it is read by one more reading', async () => {
    const { held, announce, answer } = await aStore()
    await announce()
    await announce()
    await announce()
    expect(held.calls).toHaveLength(2)
    await answer(1, aLiveView())
    expect(held.calls).toHaveLength(3)
    await answer(2, aLiveView())
    expect(held.calls).toHaveLength(3)
  })

  it('keeps what was read when a reading fails, and says why', async () => {
    const { store, held, announce } = await aStore()
    await announce()
    held.call(1).answer(failure('internal', '读库出错'))
    await everythingSettled()
    expect(store.getState()).toMatchObject({ failure: { message: '读库出错' }, view: { phase: 'live' } })
  })

  it('shows another sheet at once as not read, and never the answer that was meant for the one before', async () => {
    const { store, held, announce, answer } = await aStore()
    await announce()
    store.show('handover-199' as HandoverId)
    expect(store.getState().view).toBeUndefined()
    await answer(1, aLiveView())
    expect(store.getState().view).toBeUndefined()
    expect(held.call(2).input).toEqual({ handoverId: 'handover-199' })
    await answer(2, aClosedView())
    expect(store.getState().view?.phase).toBe('closed')
  })
})

describe('a command', () => {
  it('brings the sheet as it is then; what it announces itself is not read again', async () => {
    const { store, held, announce } = await aStore()
    const asked = heldAnswers<void, SheetView>()
    const answered = store.ask(() => asked.handler())
    await announce()
    expect(held.calls).toHaveLength(1)
    asked.call(0).answer(success(aFrozenView()))
    await answered
    await everythingSettled()
    expect(store.getState().view?.phase).toBe('frozen')
    expect(held.calls).toHaveLength(1)
  })

  it('that was refused leaves what was announced meanwhile to be read', async () => {
    const { store, held, announce } = await aStore()
    const asked = heldAnswers<void, SheetView>()
    const answered: Promise<Result<SheetView>> = store.ask(() => asked.handler())
    await announce()
    asked.call(0).answer(failure('conflict', '已撤回'))
    expect((await answered).ok).toBe(false)
    await everythingSettled()
    expect(held.calls).toHaveLength(2)
  })

  it('is not undone by a reading that was begun before it', async () => {
    const { store, announce, answer } = await aStore()
    await announce()
    await store.ask(async () => success(aFrozenView()))
    await answer(1, aLiveView())
    expect(store.getState().view?.phase).toBe('frozen')
  })

  it('with which the room passed keeps the signed sheet in sight', async () => {
    const { store, held, announce } = await aStore(aFrozenView())
    await store.ask(async () => success(aClosedView()))
    await announce()
    expect(held.call(-1).input).toEqual({ handoverId: aClosedView().handoverId })
  })
})
