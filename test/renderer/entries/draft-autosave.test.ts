import { describe, expect, it } from 'vitest'
import { AUTOSAVE_MS, AUTOSAVE_RETRY_MS, createDraftAutosave } from '../../../renderer/entries/draft-autosave'
import type { Draft, DraftId } from '../../../shared/entries/draft'
import { type Failure, failure, success } from '../../../shared/result'
import { aDraft, aForm } from '../../support/a-draft'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled, heldAnswers } from '../../support/held-answers'
import { createTestClock } from '../../support/test-clock'

type Unsaved = Omit<Draft, 'savedAt'>

const one = 'one' as DraftId
const two = 'two' as DraftId

/** An autosave over drafts of which only the text changes. */
function watch() {
  const save = heldAnswers<Unsaved, { savedAt: number }>()
  const clock = createTestClock()
  const texts = new Map<DraftId, string>()
  const stored: string[] = []
  const refused: Failure[] = []
  const autosave = createDraftAutosave({
    api: fakeApi({ drafts: { save: save.handler } }).api,
    clock,
    read: (id) => (texts.has(id) ? aDraft(id, { form: aForm({ text: texts.get(id) ?? '' }) }) : undefined),
    stored: (id, savedAt) => stored.push(`${id} ${savedAt}`),
    refused: (why) => refused.push(why),
  })
  const type = (id: DraftId, text: string) => {
    texts.set(id, text)
    autosave.touch(id)
  }
  const pass = async (ms: number) => {
    clock.advance(ms)
    await everythingSettled()
  }
  const sent = () => save.calls.map(({ input }) => `${input.id} ${input.form.text}`)
  const answer = async (at: number, result = success({ savedAt: at })) => {
    save.call(at).answer(result)
    await everythingSettled()
  }
  const breakDown = (at: number, reason: Error) => save.call(at).fail(reason)
  return { autosave, clock, texts, stored, refused, type, pass, sent, answer, breakDown }
}

describe('draft autosave', () => {
  it('stores while somebody types without a pause, counted from the first keystroke', async () => {
    const { type, pass, sent } = watch()
    for (let key = 1; key <= 10; key += 1) {
      type(one, '停'.repeat(key))
      await pass(AUTOSAVE_MS / 4)
    }
    expect(sent()[0]).toBe('one 停停停停')
    expect(AUTOSAVE_MS).toBeLessThanOrEqual(500)
  })

  it('stores what was typed while the storing before was under way, and nothing twice', async () => {
    const { type, pass, sent, answer, stored } = watch()
    type(one, '停')
    await pass(AUTOSAVE_MS)
    type(one, '停电')
    await pass(AUTOSAVE_MS)
    expect(sent()).toEqual(['one 停'])
    await answer(0)
    expect(sent()).toEqual(['one 停', 'one 停电'])
    await answer(1)
    await pass(60_000)
    expect(sent()).toHaveLength(2)
    expect(stored).toEqual(['one 0', 'one 1'])
  })

  it('tries again after a refusal, with what is typed by then, and says why each time', async () => {
    const { type, texts, pass, sent, answer, refused } = watch()
    type(one, '停')
    await pass(AUTOSAVE_MS)
    await answer(0, failure('not-stored', '磁盘已满'))
    texts.set(one, '停电了')
    await pass(AUTOSAVE_RETRY_MS)
    expect(sent()).toEqual(['one 停', 'one 停电了'])
    await answer(1, failure('not-stored', '磁盘已满'))
    await pass(AUTOSAVE_RETRY_MS)
    await answer(2)
    await pass(60_000)
    expect(sent()).toHaveLength(3)
    expect(refused.map(({ message }) => message)).toEqual(['磁盘已满', '磁盘已满'])
  })

  it('stores every draft that changed, and goes on with the next when one is refused', async () => {
    const { type, pass, sent, answer } = watch()
    type(one, '一')
    type(two, '二')
    await pass(AUTOSAVE_MS)
    await answer(0, failure('internal', '程序出错'))
    await answer(1)
    await pass(AUTOSAVE_RETRY_MS)
    expect(sent()).toEqual(['one 一', 'two 二', 'one 一'])
  })

  it('does not store a draft that was closed meanwhile', async () => {
    const { type, texts, pass, sent } = watch()
    type(one, '停')
    texts.delete(one)
    await pass(AUTOSAVE_MS)
    expect(sent()).toEqual([])
  })

  it('does not take up a refused draft again that was closed meanwhile', async () => {
    const { type, texts, pass, sent, answer } = watch()
    type(one, '停')
    await pass(AUTOSAVE_MS)
    texts.delete(one)
    await answer(0, failure('conflict', '这份草稿是别人的'))
    await pass(60_000)
    expect(sent()).toHaveLength(1)
  })

  it('forgets a draft only when no storing of it is under way any more', async () => {
    const { autosave, type, pass, sent, answer } = watch()
    type(one, '停')
    await pass(AUTOSAVE_MS)
    type(one, '停电')
    let forgotten = false
    void autosave.forget(one).then(() => {
      forgotten = true
    })
    await everythingSettled()
    expect(forgotten).toBe(false)
    await answer(0)
    expect(forgotten).toBe(true)
    await pass(60_000)
    expect(sent()).toEqual(['one 停'])
  })

  it('stores a held draft only once it is let go', async () => {
    const { autosave, type, pass, sent, answer } = watch()
    autosave.hold(one)
    type(one, '停')
    type(two, '二')
    await pass(AUTOSAVE_MS)
    await answer(0)
    await pass(60_000)
    expect(sent()).toEqual(['two 二'])
    autosave.hold(null)
    await pass(AUTOSAVE_MS)
    expect(sent()).toEqual(['two 二', 'one 停'])
  })

  it('stores at once when asked to, and says when all of it was tried', async () => {
    const { autosave, type, pass, sent, answer } = watch()
    type(one, '停')
    let allStored: boolean | undefined
    const flush = () =>
      void autosave.flush().then((all) => {
        allStored = all
      })
    flush()
    await everythingSettled()
    expect([sent(), allStored]).toEqual([['one 停'], undefined])
    await answer(0, failure('not-stored', '磁盘已满'))
    expect(allStored).toBe(false)
    await pass(AUTOSAVE_MS)
    expect(sent()).toHaveLength(1)
    flush()
    await everythingSettled()
    await answer(1)
    expect(allStored).toBe(true)
  })

  it('stores nothing by itself once the officer has left, not even what was refused', async () => {
    const { autosave, type, pass, sent, answer } = watch()
    type(one, '停')
    await pass(AUTOSAVE_MS)
    type(two, '二')
    autosave.end()
    await answer(0, failure('not-allowed', '已退出登录'))
    await pass(60_000)
    expect(sent()).toEqual(['one 停'])
  })

  it('goes on after a call that broke', async () => {
    const { autosave, type, pass, sent, breakDown, answer } = watch()
    type(one, '停')
    const broken = expect(autosave.flush()).rejects.toThrow('gone')
    await everythingSettled()
    breakDown(0, new Error('gone'))
    await broken
    await autosave.forget(two)
    await pass(AUTOSAVE_RETRY_MS)
    await answer(1)
    expect(sent()).toEqual(['one 停', 'one 停'])
    expect(await autosave.flush()).toBe(true)
  })
})
