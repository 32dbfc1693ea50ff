import { describe, expect, it } from 'vitest'
import { createCommandAttempts } from '../../../renderer/app/command-attempts'
import { createEntryStore } from '../../../renderer/entries/entry-store'
import { newStepForm } from '../../../renderer/entries/entry-work'
import type { EntryDetail, EntryId } from '../../../shared/entries/entry'
import type { StepId } from '../../../shared/entries/step'
import { failure, success } from '../../../shared/result'
import { anEntryDetail, aStep } from '../../support/an-entry-detail'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled, heldAnswers } from '../../support/held-answers'
import { createTestClock, createTestIds, NIGHT } from '../../support/test-clock'

const e1 = 'e1' as EntryId
const e2 = 'e2' as EntryId

type Answers = NonNullable<Parameters<typeof fakeApi>[0]['entries']>

function openEntryStore(answers: Answers = {}) {
  const fake = fakeApi({
    entries: { find: ({ entryId }) => success(anEntryDetail({ id: entryId as EntryId })), ...answers },
    journal: { of: () => success([]) },
  })
  const entry = createEntryStore({
    api: fake.api,
    clock: createTestClock(),
    zone: 'Asia/Shanghai',
    attempts: createCommandAttempts(createTestIds()),
  })
  const sent = (command: string) =>
    fake.calls.filter(({ channel }) => channel === `entries.${command}`).map(({ input }) => input)
  return { ...fake, entry, sent }
}

const relay = (words: string) => ({ kind: 'step' as const, form: newStepForm('relay', { unit: '市水务局', words }) })

describe('the opened entry', () => {
  it('is read with its rows of the journal, and again when it changes', async () => {
    let times = 0
    const { entry, publish } = openEntryStore({
      find: () => {
        times += 1
        return success(anEntryDetail({ status: times === 1 ? 'open' : 'closed' }))
      },
    })
    entry.start()
    await entry.open(e1)
    expect(entry.getState()).toMatchObject({ id: 'e1', detail: { status: 'open' } })
    publish('entries', 'onChanged', { entryId: 'other', day: 20260718 })
    await everythingSettled()
    expect(times).toBe(1)
    publish('entries', 'onChanged', { entryId: 'e1', day: 20260718 })
    await everythingSettled()
    expect(entry.getState().detail?.status).toBe('closed')
  })

  it('shows nothing of an entry that was closed before it was read', async () => {
    const held = heldAnswers<{ entryId: string }, EntryDetail>()
    const { entry } = openEntryStore({ find: held.handler })
    const opening = entry.open(e1)
    entry.close()
    held.call(0).answer(success(anEntryDetail()))
    await opening
    expect(entry.getState()).toMatchObject({ id: null, detail: null })
  })

  it('takes a step, with the time of now when none was typed', async () => {
    const done = anEntryDetail({ steps: [aStep()] })
    const { entry, sent } = openEntryStore({ addStep: () => success(done) })
    await entry.open(e1)
    entry.begin(relay('请派人查看'))
    expect(await entry.submit()).toBe(true)
    expect(sent('addStep')).toMatchObject([
      { entryId: 'e1', step: { kind: 'relay', unit: '市水务局', words: '请派人查看', at: NIGHT } },
    ])
    expect(entry.getState()).toMatchObject({ work: null, detail: { steps: [{ id: 's1' }] } })
  })

  it('says at the fields what is missing in a step, and sends nothing', async () => {
    const { entry, sent } = openEntryStore()
    await entry.open(e1)
    entry.begin({ kind: 'step', form: newStepForm('relay') })
    expect(await entry.submit()).toBe(false)
    expect(entry.getState().faults).toEqual({ unit: '写上转给哪个单位或哪个人' })
    expect(sent('addStep')).toEqual([])
  })

  it('keeps what was written and the command id when it was not stored', async () => {
    const { entry, sent } = openEntryStore({ addStep: () => failure('not-stored', '没有存下：磁盘已满') })
    await entry.open(e1)
    entry.begin(relay('请派人查看'))
    await entry.submit()
    await entry.submit()
    const [first, second] = sent('addStep').map((input) => (input as { commandId: string }).commandId)
    expect(second).toBe(first)
    expect(entry.getState()).toMatchObject({ work: relay('请派人查看'), failure: { kind: 'not-stored' }, busy: false })
  })

  it('keeps half-written steps apart, by kind and by entry, until they are stored', async () => {
    const { entry } = openEntryStore()
    await entry.open(e1)
    entry.begin({ kind: 'step', form: newStepForm('relay') })
    entry.change(relay('半句'))
    entry.putAway()
    expect(entry.getState().work).toBeNull()
    entry.begin({ kind: 'step', form: newStepForm('consult') })
    expect(entry.getState().work).toEqual({ kind: 'step', form: newStepForm('consult') })
    await entry.open(e2)
    expect(entry.getState().work).toBeNull()
    await entry.open(e1)
    expect(entry.getState().work).toEqual({ kind: 'step', form: newStepForm('consult') })
    entry.begin({ kind: 'step', form: newStepForm('relay') })
    expect(entry.getState().work).toEqual(relay('半句'))
  })

  it('takes a receipt', async () => {
    const { entry, sent } = openEntryStore({ receipt: () => success(anEntryDetail()) })
    await entry.open(e1)
    entry.begin({ kind: 'receipt', stepId: 's1' as StepId, by: '秦望舒', at: '0315' })
    expect(await entry.submit()).toBe(true)
    expect(sent('receipt')).toMatchObject([{ stepId: 's1', receipt: { by: '秦望舒', at: NIGHT - 5 * 60_000 } }])
  })

  it.each(['strike', 'reopen'] as const)('asks for a reason before a %s', async (kind) => {
    const { entry, sent } = openEntryStore({ [kind]: () => success(anEntryDetail()) })
    await entry.open(e1)
    entry.begin({ kind, reason: '  ' })
    expect(await entry.submit()).toBe(false)
    expect(entry.getState().faults).toEqual({ reason: '写一句原因' })
    entry.change({ kind, reason: '重复登记' })
    expect(await entry.submit()).toBe(true)
    expect(sent(kind)).toMatchObject([{ reason: '重复登记' }])
  })

  it('is linked with another, once', async () => {
    const { entry, sent } = openEntryStore({ link: () => success(anEntryDetail()) })
    await entry.open(e1)
    entry.begin({ kind: 'link' })
    expect(await entry.link(e2)).toBe(true)
    expect(sent('link')).toMatchObject([{ entryId: 'e1', other: 'e2' }])
    expect(entry.getState().work).toBeNull()
  })

  it('says what was done with its register form', async () => {
    const { entry } = openEntryStore({
      copySheet: () => success(null),
      savePdf: () => success('0123号.pdf'),
      print: () => failure('internal', '没有打印：找不到打印机'),
    })
    await entry.open(e1)
    await entry.copySheet()
    expect(entry.getState().done).toMatch(/已复制/)
    await entry.savePdf()
    expect(entry.getState().done).toBe('已存为 0123号.pdf')
    await entry.print()
    expect(entry.getState()).toMatchObject({ done: null, failure: { message: '没有打印：找不到打印机' } })
  })

  it('does one thing at a time', async () => {
    const held = heldAnswers<unknown, EntryDetail>()
    const { entry, sent } = openEntryStore({ addStep: held.handler })
    await entry.open(e1)
    entry.begin(relay('请派人查看'))
    const first = entry.submit()
    expect(await entry.submit()).toBe(false)
    held.call(0).answer(success(anEntryDetail()))
    expect(await first).toBe(true)
    expect(sent('addStep')).toHaveLength(1)
  })
})
