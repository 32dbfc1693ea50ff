import { describe, expect, it } from 'vitest'
import { createCommandAttempts } from '../../../renderer/app/command-attempts'
import { AUTOSAVE_MS } from '../../../renderer/entries/draft-autosave'
import { createDraftsStore } from '../../../renderer/entries/drafts-store'
import { getCurrentDraft } from '../../../renderer/entries/open-drafts'
import { createRecordingStore } from '../../../renderer/entries/recording-store'
import type { EntryContent, EntryDetail } from '../../../shared/entries/entry'
import { type FailureKind, failure, success } from '../../../shared/result'
import { anEntryDetail } from '../../support/an-entry-detail'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled, heldAnswers } from '../../support/held-answers'
import { createTestClock, createTestIds } from '../../support/test-clock'

type Command = { commandId: string; draftId: string | null; content: EntryContent }

function openSlowRecording() {
  const records = heldAnswers<Command, EntryDetail>()
  const saves = heldAnswers<{ id: string }, { savedAt: number }>()
  const { api, calls } = fakeApi({
    drafts: { save: saves.handler, discard: () => success(null) },
    entries: { record: records.handler },
  })
  const clock = createTestClock()
  const ids = createTestIds()
  const drafts = createDraftsStore({ api, clock, ids })
  const recorded: string[] = []
  const recording = createRecordingStore({
    api,
    clock,
    zone: 'Asia/Shanghai',
    drafts,
    attempts: createCommandAttempts(ids),
    onRecorded: (draft, entry) => recorded.push(`${draft} ${entry}`),
  })
  const current = () => getCurrentDraft(drafts.getState())
  const pass = async (ms: number) => {
    clock.advance(ms)
    await everythingSettled()
  }
  /** Presses the key, and lets the drafts be stored. */
  const press = async () => {
    const stored = saves.calls.length
    void recording.record()
    await everythingSettled()
    for (const save of saves.calls.slice(stored)) save.answer(success({ savedAt: clock.now() }))
    await everythingSettled()
  }
  return { drafts, recording, records, saves, calls, recorded, current, pass, press }
}

const kinds: FailureKind[] = ['invalid-input', 'not-found', 'conflict', 'not-allowed', 'not-stored', 'internal']

describe('recording a form', () => {
  it.each(kinds)(
    'that was refused as %s keeps form, draft and keyboard, and is sent again as the same command',
    async (kind) => {
      const { drafts, recording, records, current, press, pass, calls } = openSlowRecording()
      drafts.edit({ text: '小区停电', place: '清河路' })
      const { id } = current()
      const { turn } = drafts.getState().focusRequest
      await press()
      records.call(0).answer(failure(kind, '没有做成'))
      await everythingSettled()
      expect(recording.getState()).toMatchObject({ recording: null, refused: { id, failure: { kind } } })
      expect(current()).toMatchObject({ id, form: { text: '小区停电', place: '清河路' } })
      expect(drafts.getState().focusRequest.turn).toBe(turn)
      expect(calls.some(({ channel }) => channel === 'drafts.discard')).toBe(false)

      await pass(60_000)
      await press()
      expect(records.call(1).input).toEqual(records.call(0).input)
      records.call(1).answer(success(anEntryDetail()))
      await everythingSettled()
      expect(recording.getState()).toEqual({ recording: null, refused: null })
      expect(current().form.text).toBe('')
    },
  )

  it('is a new command for the next form', async () => {
    const { drafts, records, press } = openSlowRecording()
    for (const at of [0, 1]) {
      drafts.edit({ text: '同样的话' })
      await press()
      records.call(at).answer(success(anEntryDetail()))
      await everythingSettled()
    }
    expect(records.call(1).input.commandId).not.toBe(records.call(0).input.commandId)
    expect(records.call(1).input.draftId).not.toBe(records.call(0).input.draftId)
  })

  it('begins only when the storing of its draft is over, so that the draft cannot outlive it', async () => {
    const { drafts, recording, records, saves, pass } = openSlowRecording()
    drafts.edit({ text: '小区停电' })
    await pass(AUTOSAVE_MS)
    void recording.record()
    await everythingSettled()
    expect([saves.calls.length, records.calls.length]).toEqual([1, 0])
    saves.call(0).answer(success({ savedAt: 1 }))
    await everythingSettled()
    expect(records.calls).toHaveLength(1)
    records.call(0).answer(success(anEntryDetail()))
    await pass(60_000)
    expect(saves.calls).toHaveLength(1)
  })

  it('is sent although its draft could not be stored', async () => {
    const { drafts, recording, records, saves } = openSlowRecording()
    drafts.edit({ text: '小区停电' })
    void recording.record()
    await everythingSettled()
    saves.call(0).answer(failure('not-stored', '磁盘已满'))
    await everythingSettled()
    expect(records.call(0).input.content.text).toBe('小区停电')
  })

  it('says whose form was refused while another is in front', async () => {
    const { drafts, recording, records, press, current } = openSlowRecording()
    drafts.edit({ text: '第一个' })
    const first = current().id
    await press()
    drafts.openNew('call')
    drafts.edit({ text: '第二个' })
    records.call(0).answer(failure('not-stored', '磁盘已满'))
    await everythingSettled()
    expect(recording.getState().refused).toMatchObject({ id: first })
    expect(current().form.text).toBe('第二个')
    expect(drafts.getState().drafts.map(({ form }) => form.text)).toEqual(['第一个', '第二个'])
  })

  it('can be tried again after a call that broke', async () => {
    const { drafts, recording, records, press } = openSlowRecording()
    drafts.edit({ text: '小区停电' })
    const broken = expect(recording.record()).rejects.toThrow('gone')
    await press()
    records.call(0).fail(new Error('gone'))
    await broken
    expect(recording.getState().recording).toBeNull()
    await press()
    expect(records.call(1).input).toEqual(records.call(0).input)
  })
})
