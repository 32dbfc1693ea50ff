import { describe, expect, it } from 'vitest'
import { createOpenItemsStore } from '../../../renderer/entries/open-items-store'
import type { OpenItems } from '../../../shared/entries/entries-contract'
import { failure, success } from '../../../shared/result'
import { aRow } from '../../support/a-draft'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled, heldAnswers } from '../../support/held-answers'

const items = (total: number): OpenItems => ({ total, urgent: 0, grave: 0, rows: [aRow(total)] })

describe('the open items', () => {
  it('are read at the beginning and after every change', async () => {
    let total = 1
    const { api, publish } = fakeApi({ entries: { openItems: () => success(items(total)) } })
    const store = createOpenItemsStore(api)
    const end = store.start()
    await everythingSettled()
    expect(store.getState().openItems?.total).toBe(1)
    total = 2
    publish('entries', 'onChanged', { entryId: 'e2', day: 20260718 })
    await everythingSettled()
    expect(store.getState().openItems?.total).toBe(2)
    end()
    total = 3
    publish('entries', 'onChanged', { entryId: 'e3', day: 20260718 })
    await everythingSettled()
    expect(store.getState().openItems?.total).toBe(2)
  })

  it('answer a burst of changes with one more reading', async () => {
    const held = heldAnswers<void, OpenItems>()
    const { api, publish } = fakeApi({ entries: { openItems: held.handler } })
    const store = createOpenItemsStore(api)
    store.start()
    await everythingSettled()
    for (const number of [1, 2, 3]) publish('entries', 'onChanged', { entryId: `e${number}`, day: 20260718 })
    held.call(0).answer(success(items(1)))
    await everythingSettled()
    held.call(1).answer(success(items(4)))
    await everythingSettled()
    expect(held.calls).toHaveLength(2)
    expect(store.getState().openItems?.total).toBe(4)
  })

  it('stay as they were when they cannot be read, and say why', async () => {
    let answer = () => success(items(1)) as ReturnType<typeof success<OpenItems>> | ReturnType<typeof failure>
    const { api, publish } = fakeApi({ entries: { openItems: () => answer() } })
    const store = createOpenItemsStore(api)
    store.start()
    await everythingSettled()
    answer = () => failure('not-stored', '磁盘读写出错')
    publish('entries', 'onChanged', { entryId: 'e1', day: 20260718 })
    await everythingSettled()
    expect(store.getState()).toMatchObject({ openItems: { total: 1 }, failure: { message: '磁盘读写出错' } })
  })
})
