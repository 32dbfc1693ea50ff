import { describe, expect, it } from 'vitest'
import { AUTOSAVE_MS } from '../../../renderer/entries/draft-autosave'
import { createDraftsStore } from '../../../renderer/entries/drafts-store'
import { getCurrentDraft } from '../../../renderer/entries/open-drafts'
import type { Draft } from '../../../shared/entries/draft'
import { failure, type Result, success } from '../../../shared/result'
import { aDraft, aForm } from '../../support/a-draft'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled, heldAnswers } from '../../support/held-answers'
import { createTestClock, createTestIds, NIGHT } from '../../support/test-clock'

type Save = (draft: Omit<Draft, 'savedAt'>) => Result<{ savedAt: number }> | Promise<Result<{ savedAt: number }>>

/** A drafts store over a main process that stores at once, unless told otherwise. */
function openDrafts(options: { stored?: Draft[]; list?: () => Promise<Result<Draft[]>>; save?: Save } = {}) {
  const clock = createTestClock()
  const fake = fakeApi({
    drafts: {
      list: options.list ?? (() => success(options.stored ?? [])),
      save: options.save ?? (() => success({ savedAt: clock.now() })),
      discard: () => success(null),
    },
  })
  const drafts = createDraftsStore({ api: fake.api, clock, ids: createTestIds() })
  const current = () => getCurrentDraft(drafts.getState())
  const pass = async (ms: number) => {
    clock.advance(ms)
    await everythingSettled()
  }
  const asked = (channel: string) => fake.calls.filter((call) => call.channel === channel).map(({ input }) => input)
  return { ...fake, drafts, clock, current, pass, asked }
}

const focus = { field: 'place', caret: 3 }

describe('the drafts store', () => {
  it('begins with one empty call and stores nothing of it', async () => {
    const { drafts, current, pass, calls } = openDrafts()
    expect(current().form).toEqual({ ...aForm({ text: '' }) })
    drafts.placed(focus)
    await pass(60_000)
    expect(calls).toEqual([])
  })

  it('stores the form with the place of the keyboard', async () => {
    const { drafts, current, pass, asked } = openDrafts()
    drafts.edit({ place: '清河路' })
    drafts.placed(focus)
    await pass(AUTOSAVE_MS)
    expect(asked('drafts.save')).toEqual([
      { id: 't1', openedAt: NIGHT, form: aForm({ text: '', place: '清河路' }), focus },
    ])
    expect(current().savedAt).toBe(NIGHT + AUTOSAVE_MS)
  })

  it('stores a caret that only moved', async () => {
    const { drafts, pass, asked } = openDrafts()
    drafts.edit({ place: '清河路' })
    await pass(AUTOSAVE_MS)
    drafts.placed({ field: 'place', caret: 1 })
    await pass(AUTOSAVE_MS)
    expect(asked('drafts.save').at(-1)).toMatchObject({ focus: { field: 'place', caret: 1 } })
  })

  it('adds, changes and takes away channel facts', () => {
    const { drafts, current } = openDrafts()
    drafts.editDetail('pages', '3')
    drafts.editDetail('legible', 'clear')
    drafts.editDetail('pages', undefined)
    expect(current().form.details).toEqual({ legible: 'clear' })
  })

  it('attaches a file once, to the form it was meant for', () => {
    const { drafts, current } = openDrafts()
    drafts.edit({ text: '第一份' })
    const { id } = current()
    drafts.openNew('fax')
    const file = { sha256: 'a'.repeat(64), name: '传真.pdf', mediaType: 'application/pdf', size: 1 }
    drafts.attach(id, file)
    drafts.attach(id, { ...file, name: '同一份.pdf' })
    expect(current().form.attachments).toEqual([])
    drafts.switchTo(id)
    expect(current().form.attachments).toEqual([{ ...file, name: '同一份.pdf' }])
  })

  it('brings stored drafts back with the keyboard where it was', async () => {
    const { drafts, current } = openDrafts({ stored: [aDraft('old', { focus })] })
    await drafts.load()
    expect(current().id).toBe('old')
    expect(drafts.getState().focusRequest).toMatchObject({ field: 'place', caret: 3 })
  })

  it('takes neither the form nor the keyboard from somebody who types before the drafts are read', async () => {
    const list = heldAnswers<void, Draft[]>()
    const { drafts, current } = openDrafts({ list: list.handler })
    const loaded = drafts.load()
    drafts.edit({ text: '电话已经响了' })
    const { turn } = drafts.getState().focusRequest
    await everythingSettled()
    list.call(0).answer(success([aDraft('old', { focus })]))
    await loaded
    expect(current().form.text).toBe('电话已经响了')
    expect(drafts.getState().drafts.map(({ id }) => id)).toEqual(['old', 't1'])
    expect(drafts.getState().focusRequest.turn).toBe(turn)
  })

  it('says when the drafts cannot be read, and works on', async () => {
    const { drafts, current } = openDrafts({ list: async () => failure('not-stored', '读不出') })
    await drafts.load()
    expect(drafts.getState().failure?.message).toBe('读不出')
    drafts.edit({ text: '停电' })
    expect(current().form.text).toBe('停电')
  })

  it('says when a draft is not stored, and takes it back once it was', async () => {
    const answers = [failure('not-stored', '磁盘已满')]
    const { drafts, pass, current } = openDrafts({ save: () => answers.shift() ?? success({ savedAt: 7 }) })
    drafts.edit({ text: '停电' })
    await pass(AUTOSAVE_MS)
    expect(drafts.getState().failure?.message).toBe('磁盘已满')
    expect(current().savedAt).toBeNull()
    await pass(5_000)
    expect(drafts.getState().failure).toBeNull()
    expect(current().savedAt).toBe(7)
  })

  it('stores what an input method has half written, and says that it is half written', async () => {
    const { drafts, pass, asked } = openDrafts()
    drafts.edit({ text: 'ting' }, true)
    expect(drafts.getState().composing).toBe(true)
    await pass(AUTOSAVE_MS)
    expect(asked('drafts.save')).toMatchObject([{ form: { text: 'ting' } }])
    drafts.edit({ text: '停' }, false)
    expect(drafts.getState().composing).toBe(false)
  })
})

describe('several drafts', () => {
  it('open beside a written one, each with its own caret', async () => {
    const { drafts, current, pass } = openDrafts()
    drafts.edit({ text: '第一个电话' })
    drafts.placed({ field: 'text', caret: 2 })
    drafts.openNew('call')
    expect(drafts.getState().focusRequest).toMatchObject({ field: 'text', caret: null })
    drafts.edit({ place: '第二个' })
    drafts.placed(focus)
    drafts.switchToNext()
    expect(current().form.text).toBe('第一个电话')
    expect(drafts.getState().focusRequest).toMatchObject({ field: 'text', caret: 2 })
    drafts.switchToNext()
    expect(drafts.getState().focusRequest).toMatchObject(focus)
    await pass(AUTOSAVE_MS)
    expect(drafts.getState().drafts.every(({ savedAt }) => savedAt !== null)).toBe(true)
  })

  it('take an empty form before opening another, as of now and of the channel asked for', () => {
    const { drafts, clock, current } = openDrafts()
    drafts.edit({ urgency: 'urgent' })
    clock.advance(60_000)
    drafts.openNew('fax')
    expect(drafts.getState().drafts).toHaveLength(1)
    expect(current()).toMatchObject({ openedAt: NIGHT + 60_000, form: { channel: 'fax', urgency: 'ordinary' } })
  })

  it('store what was typed before one is left, without waiting', async () => {
    const { drafts, current, asked } = openDrafts()
    drafts.edit({ text: '第一个电话' })
    const { id } = current()
    drafts.openNew('call')
    await everythingSettled()
    expect(asked('drafts.save')).toMatchObject([{ id, form: { text: '第一个电话' } }])
  })

  it('store the one in front last, so that a restart shows it in front', async () => {
    const { drafts, current, asked, pass } = openDrafts()
    drafts.edit({ text: '一' })
    const { id } = current()
    drafts.openNew('call')
    drafts.edit({ text: '二' })
    await pass(AUTOSAVE_MS)
    drafts.switchTo(id)
    await pass(AUTOSAVE_MS)
    expect(asked('drafts.save').at(-1)).toMatchObject({ id })
  })

  it('are thrown away and had back, with text and caret', async () => {
    const { drafts, current, asked, pass } = openDrafts()
    drafts.edit({ place: '清河路12号' })
    drafts.placed(focus)
    await pass(AUTOSAVE_MS)
    const { id } = current()
    await drafts.discard()
    expect(asked('drafts.discard')).toEqual([{ id }])
    expect(current().form.place).toBe('')
    drafts.undoDiscard()
    expect(current()).toMatchObject({ id, form: { place: '清河路12号' } })
    expect(drafts.getState()).toMatchObject({ discarded: null, focusRequest: focus })
    await pass(AUTOSAVE_MS)
    expect(asked('drafts.save').at(-1)).toMatchObject({ id, focus })
  })

  it('stay stored when one is had back at once', async () => {
    const { drafts, current, calls, pass } = openDrafts()
    drafts.edit({ place: '清河路12号' })
    const { id } = current()
    void drafts.discard()
    drafts.undoDiscard()
    await pass(60_000)
    const last = calls.filter(({ input }) => typeof input === 'object' && input !== null && 'id' in input)
    expect(last.findLast(({ input }) => (input as { id: string }).id === id)?.channel).toBe('drafts.save')
  })

  it('are not thrown away while nothing is written in them', async () => {
    const { drafts, calls } = openDrafts()
    await drafts.discard()
    drafts.undoDiscard()
    expect(drafts.getState()).toMatchObject({ discarded: null, currentId: 't1' })
    expect(calls).toEqual([])
  })
})
