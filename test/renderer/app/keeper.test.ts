import { describe, expect, it } from 'vitest'
import { createKeeper, KEEP_MS, KEEP_RETRY_MS } from '../../../renderer/app/keeper'
import { failure, success } from '../../../shared/result'
import { everythingSettled, heldAnswers } from '../../support/held-answers'
import { createTestClock } from '../../support/test-clock'

function aKeeper() {
  const clock = createTestClock()
  const held = heldAnswers<string, { savedAt: number }>()
  const refused: string[] = []
  const stored: string[] = []
  const gone = new Set<string>()
  const keeper = createKeeper({
    clock,
    store: (name) => (gone.has(name) ? null : held.handler(name)),
    stored: (name) => stored.push(name),
    refused: ({ message }) => refused.push(message),
  })
  const pass = async (ms: number) => {
    clock.advance(ms)
    await everythingSettled()
  }
  return { keeper, held, refused, stored, gone, pass, stores: () => held.calls.map(({ input }) => input) }
}

describe('keeping words', () => {
  it('counts from the first keystroke, not from the last', async () => {
    const { keeper, pass, stores } = aKeeper()
    keeper.touch('a')
    await pass(KEEP_MS - 1)
    keeper.touch('a')
    expect(stores()).toEqual([])
    await pass(1)
    expect(stores()).toEqual(['a'])
  })

  it('stores one after the other, and what was typed meanwhile again', async () => {
    const { keeper, held, pass, stores, stored } = aKeeper()
    keeper.touch('a')
    keeper.touch('b')
    await pass(KEEP_MS)
    expect(stores()).toEqual(['a'])
    keeper.touch('a')
    held.call(0).answer(success({ savedAt: 1 }))
    await pass(0)
    expect(stores()).toEqual(['a', 'b'])
    held.call(1).answer(success({ savedAt: 2 }))
    await pass(KEEP_MS)
    expect(stores()).toEqual(['a', 'b', 'a'])
    expect(stored).toEqual(['a', 'b'])
  })

  it('tries again when it was refused, and says why', async () => {
    const { keeper, held, refused, pass, stores } = aKeeper()
    keeper.touch('a')
    await pass(KEEP_MS)
    held.call(0).answer(failure('not-stored', '磁盘已满'))
    await pass(0)
    expect(refused).toEqual(['磁盘已满'])
    expect(keeper.holds('a')).toBe(true)
    await pass(KEEP_RETRY_MS)
    expect(stores()).toEqual(['a', 'a'])
  })

  it('gives up what has no place any more, so that whoever typed it can leave', async () => {
    const { keeper, held, refused, pass, stores } = aKeeper()
    keeper.touch('a')
    await pass(KEEP_MS)
    held.call(0).answer(failure('conflict', '已接完'))
    await pass(KEEP_RETRY_MS)
    expect(refused).toEqual(['已接完'])
    expect(stores()).toEqual(['a'])
    expect(await keeper.flush()).toBe(true)
  })

  it('tells whoever leaves whether anything is left', async () => {
    const { keeper, held } = aKeeper()
    keeper.touch('a')
    const flushed = keeper.flush()
    await everythingSettled()
    held.call(0).answer(failure('not-stored', '磁盘已满'))
    expect(await flushed).toBe(false)
    const again = keeper.flush()
    await everythingSettled()
    held.call(1).answer(success({ savedAt: 1 }))
    expect(await again).toBe(true)
  })

  it('forgets what was said: nothing of it is stored after that', async () => {
    const { keeper, held, pass, stores } = aKeeper()
    keeper.touch('a')
    await pass(KEEP_MS)
    keeper.touch('a')
    const forgotten = keeper.forget('a')
    held.call(0).answer(success({ savedAt: 1 }))
    await forgotten
    await pass(KEEP_RETRY_MS)
    expect(stores()).toEqual(['a'])
  })

  it('stores nothing by itself once the officer has left', async () => {
    const { keeper, pass, stores } = aKeeper()
    keeper.touch('a')
    keeper.end()
    keeper.touch('b')
    await pass(KEEP_RETRY_MS)
    expect(stores()).toEqual([])
  })

  it('has nothing left of what is gone', async () => {
    const { keeper, gone } = aKeeper()
    gone.add('a')
    keeper.touch('a')
    expect(await keeper.flush()).toBe(true)
  })
})
