import { describe, expect, it } from 'vitest'
import { createCommandAttempts } from '../../../renderer/app/command-attempts'
import { createEntryStore } from '../../../renderer/entries/entry-store'
import { newStepForm, type StepForm } from '../../../renderer/entries/entry-work'
import type { EntryDetail, EntryId } from '../../../shared/entries/entry'
import type { StepId } from '../../../shared/entries/step'
import { failure, success } from '../../../shared/result'
import { anEntryDetail } from '../../support/an-entry-detail'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled, heldAnswers } from '../../support/held-answers'
import { createTestClock, createTestIds } from '../../support/test-clock'

const e1 = 'e1' as EntryId
const e2 = 'e2' as EntryId

type Sent = { commandId: string; entryId: string }

/** An entry store whose commands are answered when the test says so. */
function openSlowEntries() {
  const steps = heldAnswers<Sent, EntryDetail>()
  const receipts = heldAnswers<Sent, EntryDetail>()
  const pdfs = heldAnswers<Sent, string | null>()
  const { api } = fakeApi({
    entries: {
      find: ({ entryId }) => success(anEntryDetail({ id: entryId as EntryId })),
      addStep: steps.handler,
      receipt: receipts.handler,
      savePdf: pdfs.handler,
    },
    journal: { of: () => success([]) },
  })
  const clock = createTestClock()
  const attempts = createCommandAttempts(createTestIds())
  const entry = createEntryStore({ api, clock, zone: 'Asia/Shanghai', attempts })
  return { entry, steps, receipts, pdfs, clock }
}

const step = (changes: Partial<StepForm>) => ({ kind: 'step' as const, form: newStepForm('outcome', changes) })

describe('a command on an entry', () => {
  it('is the same, id and time, when it is tried again a minute later', async () => {
    const { entry, steps, receipts, clock } = openSlowEntries()
    await entry.open(e1)
    entry.begin(step({ words: '已恢复' }))
    for (const at of [0, 1]) {
      void entry.submit()
      await everythingSettled()
      steps.call(at).answer(failure('internal', '程序出错'))
      await everythingSettled()
      clock.advance(60_000)
    }
    expect(steps.call(1).input).toEqual(steps.call(0).input)

    entry.begin({ kind: 'receipt', stepId: 's1' as StepId, by: '秦望舒', at: '' })
    for (const at of [0, 1]) {
      void entry.submit()
      await everythingSettled()
      receipts.call(at).answer(failure('internal', '程序出错'))
      await everythingSettled()
      clock.advance(60_000)
    }
    expect(receipts.call(1).input).toEqual(receipts.call(0).input)
  })

  it('is another one once the words were changed, and after it was done', async () => {
    const { entry, steps } = openSlowEntries()
    await entry.open(e1)
    const submit = async (words: string, at: number) => {
      entry.begin(step({}))
      entry.change(step({ words }))
      void entry.submit()
      await everythingSettled()
      return steps.call(at)
    }
    ;(await submit('已恢复', 0)).answer(failure('not-stored', '磁盘已满'))
    await everythingSettled()
    ;(await submit('全部恢复', 1)).answer(success(anEntryDetail()))
    await everythingSettled()
    await submit('全部恢复', 2)
    expect(new Set(steps.calls.map(({ input }) => input.commandId)).size).toBe(3)
  })

  it('leaves what was typed on while it was under way', async () => {
    const { entry, steps } = openSlowEntries()
    await entry.open(e1)
    entry.begin(step({ words: '已恢复' }))
    void entry.submit()
    await everythingSettled()
    entry.change(step({ words: '已恢复，又' }))
    steps.call(0).answer(success(anEntryDetail()))
    await everythingSettled()
    expect(entry.getState().work).toEqual(step({ words: '已恢复，又' }))
  })

  it('that failed is said when its entry is opened again, with what was written', async () => {
    const { entry, steps } = openSlowEntries()
    await entry.open(e1)
    entry.begin(step({ words: '已恢复' }))
    void entry.submit()
    await everythingSettled()
    await entry.open(e2)
    steps.call(0).answer(failure('not-stored', '磁盘已满'))
    await everythingSettled()
    expect(entry.getState()).toMatchObject({ id: 'e2', failure: null, work: null, busy: false })
    await entry.open(e1)
    expect(entry.getState()).toMatchObject({ failure: { message: '磁盘已满' }, work: { form: { words: '已恢复' } } })
    await entry.open(e2)
    await entry.open(e1)
    expect(entry.getState().failure).toBeNull()
  })

  it('changes nothing of another entry that was opened meanwhile', async () => {
    const { entry, steps } = openSlowEntries()
    await entry.open(e1)
    entry.begin(step({ words: '已恢复' }))
    void entry.submit()
    await everythingSettled()
    await entry.open(e2)
    entry.begin(step({ words: '别的' }))
    steps.call(0).answer(success(anEntryDetail({ status: 'in-progress' })))
    await everythingSettled()
    expect(entry.getState()).toMatchObject({
      detail: { id: 'e2', status: 'open' },
      work: { form: { words: '别的' } },
    })
    await entry.open(e1)
    expect(entry.getState().work).toBeNull()
  })

  it('does not free the keys of another entry whose own command is under way', async () => {
    const { entry, steps } = openSlowEntries()
    await entry.open(e1)
    entry.begin(step({ words: '已恢复' }))
    void entry.submit()
    await everythingSettled()
    await entry.open(e2)
    entry.begin(step({ words: '别的' }))
    void entry.submit()
    await everythingSettled()
    steps.call(0).answer(success(anEntryDetail()))
    await everythingSettled()
    expect(entry.getState().busy).toBe(true)
    steps.call(1).answer(success(anEntryDetail({ id: e2 })))
    await everythingSettled()
    expect(entry.getState().busy).toBe(false)
  })

  it('says of a file that was saved only at its own entry', async () => {
    const { entry, pdfs } = openSlowEntries()
    await entry.open(e1)
    void entry.savePdf()
    await everythingSettled()
    await entry.open(e2)
    pdfs.call(0).answer(success('电话记录单 0123.pdf'))
    await everythingSettled()
    expect(entry.getState()).toMatchObject({ id: 'e2', done: null })
  })
})
