import { describe, expect, it } from 'vitest'
import { createCommandAttempts } from '../../../renderer/app/command-attempts'
import { createDraftsStore } from '../../../renderer/entries/drafts-store'
import { getCurrentDraft } from '../../../renderer/entries/open-drafts'
import { createRecordingStore } from '../../../renderer/entries/recording-store'
import type { EntryDetail } from '../../../shared/entries/entry'
import { failure, type Result, success } from '../../../shared/result'
import { anEntryDetail } from '../../support/an-entry-detail'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled, heldAnswers } from '../../support/held-answers'
import { createTestClock, createTestIds, NIGHT } from '../../support/test-clock'

interface Recorded {
  commandId: string
  draftId: string | null
  content: EntryDetail['content']
}

function openRecording(record: (input: Recorded) => Result<EntryDetail> | Promise<Result<EntryDetail>>) {
  const clock = createTestClock()
  const ids = createTestIds()
  const became: string[] = []
  const fake = fakeApi({
    drafts: {
      list: () => success([]),
      save: () => success({ savedAt: clock.now() }),
      discard: () => success(null),
    },
    entries: { record },
  })
  const drafts = createDraftsStore({ api: fake.api, clock, ids })
  const recording = createRecordingStore({
    api: fake.api,
    clock,
    zone: 'Asia/Shanghai',
    drafts,
    attempts: createCommandAttempts(ids),
    onRecorded: (draft, entry) => void became.push(`${draft} → ${entry}`),
  })
  const sent = () =>
    fake.calls.filter(({ channel }) => channel === 'entries.record').map(({ input }) => input as Recorded)
  const form = () => getCurrentDraft(drafts.getState()).form
  return { ...fake, clock, drafts, recording, sent, form, became }
}

const full = failure('not-stored', '没有存下：磁盘已满')

describe('recording', () => {
  it('stores the form as an entry and begins a fresh one', async () => {
    const { drafts, recording, sent, form, became, calls } = openRecording(() => success(anEntryDetail()))
    drafts.edit({ text: '小区停电' })
    expect(await recording.record()).toMatchObject({ id: 'e1' })
    expect(sent()).toMatchObject([{ draftId: 't1', content: { text: '小区停电', receivedAt: NIGHT } }])
    expect(calls.map(({ channel }) => channel)).toEqual(['drafts.save', 'entries.record'])
    expect(became).toEqual(['t1 → e1'])
    expect(form().text).toBe('')
    expect(recording.getState()).toEqual({ recording: null, refused: null })
  })

  it('keeps everything and the command id when it was not stored, so that a retry is the same command', async () => {
    const { drafts, recording, sent, form } = openRecording(() => full)
    drafts.edit({ text: '小区停电' })
    expect(await recording.record()).toBeNull()
    expect(recording.getState().refused).toMatchObject({ id: 't1', failure: { kind: 'not-stored' } })
    expect(form().text).toBe('小区停电')
    await recording.record()
    drafts.edit({ text: '小区停电，电梯困人' })
    await recording.record()
    const [first, second, third] = sent().map(({ commandId }) => commandId)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })

  it('asks for a time that cannot be read, puts the keyboard there and stores nothing', async () => {
    const { drafts, recording, sent, form } = openRecording(() => success(anEntryDetail()))
    drafts.edit({ text: '小区停电', occurred: '不知道' })
    expect(await recording.record()).toBeNull()
    expect(recording.getState().refused?.faults.occurred).toMatch(/认不出/)
    expect(drafts.getState().focusRequest.field).toBe('occurred')
    expect(sent()).toEqual([])
    expect(form().occurred).toBe('不知道')
    recording.settle('occurred')
    expect(recording.getState().refused?.faults).toEqual({})
  })

  it('stores a time that is still being typed as its hint said', async () => {
    const { drafts, recording, sent, clock } = openRecording(() => success(anEntryDetail()))
    drafts.edit({ text: '小区停电' })
    clock.advance(5 * 60_000)
    drafts.edit({ occurred: '-20' })
    drafts.placed({ field: 'occurred', caret: 3 })
    await recording.record()
    expect(sent()).toMatchObject([{ content: { occurredAt: NIGHT - 15 * 60_000 } }])
  })

  it('sends once however often the key is pressed', async () => {
    const held = heldAnswers<Recorded, EntryDetail>()
    const { drafts, recording, sent } = openRecording(held.handler)
    drafts.edit({ text: '小区停电' })
    const first = recording.record()
    await everythingSettled()
    expect(await recording.record()).toBeNull()
    held.call(0).answer(success(anEntryDetail()))
    expect(await first).toMatchObject({ id: 'e1' })
    expect(sent()).toHaveLength(1)
  })

  it('stores no draft of a form that is being recorded, since its draft ends with the recording', async () => {
    const held = heldAnswers<Recorded, EntryDetail>()
    const { drafts, recording, calls, clock } = openRecording(held.handler)
    drafts.edit({ text: '小区停电' })
    const done = recording.record()
    await everythingSettled()
    drafts.placed({ field: 'text', caret: 1 })
    clock.advance(10_000)
    await everythingSettled()
    held.call(0).answer(success(anEntryDetail()))
    await done
    clock.advance(10_000)
    await everythingSettled()
    expect(calls.map(({ channel }) => channel)).toEqual(['drafts.save', 'entries.record'])
  })

  it('keeps what was typed between the key and the answer as a form of its own', async () => {
    const held = heldAnswers<Recorded, EntryDetail>()
    const { drafts, recording, form } = openRecording(held.handler)
    drafts.edit({ text: '小区停电' })
    const done = recording.record()
    await everythingSettled()
    drafts.edit({ text: '小区停电，又' })
    held.call(0).answer(success(anEntryDetail()))
    await done
    expect(form().text).toBe('小区停电，又')
    expect(drafts.getState().currentId).not.toBe('t1')
  })
})
