import { describe, expect, it } from 'vitest'
import { createDeskStores } from '../../../renderer/entries/desk-stores'
import { getCurrentDraft } from '../../../renderer/entries/open-drafts'
import { MOST_ATTACHMENTS } from '../../../shared/entries/draft'
import type { EntryId } from '../../../shared/entries/entry'
import { failure, success } from '../../../shared/result'
import { anEntryDetail } from '../../support/an-entry-detail'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled } from '../../support/held-answers'
import { createTestClock, createTestIds } from '../../support/test-clock'

function openStores() {
  let finished = 0
  const unread = () => failure('internal', '没有读')
  const fake = fakeApi({
    drafts: { list: () => success([]), save: () => success({ savedAt: 1 }) },
    entries: {
      record: () => success(anEntryDetail({ id: 'e7' as EntryId })),
      attach: ({ entryId }) => success(anEntryDetail({ id: entryId as EntryId })),
      policy: unread,
      days: unread,
      openItems: unread,
    },
    incidents: { marks: unread },
    attachments: {
      begin: () => success({ uploadId: 'u1' }),
      append: () => success(null),
      finish: () => {
        finished += 1
        const sha256 = String(finished).padStart(64, '0')
        return success({ sha256, name: `第${finished}份.pdf`, mediaType: 'application/pdf', size: 5 })
      },
    },
  })
  const clock = createTestClock()
  const stores = createDeskStores({
    api: fake.api,
    clock,
    ids: createTestIds(),
    zone: 'Asia/Shanghai',
    mayRecord: true,
  })
  const current = () => getCurrentDraft(stores.drafts.getState())
  return { ...fake, stores, clock, current }
}

const pdf = (name: string) => new File(['%PDF-'], name)

describe('the stores of the desk', () => {
  it('attach a file to the form it was dropped on, and to the entry that this became meanwhile', async () => {
    const { stores, current, calls } = openStores()
    stores.drafts.edit({ text: '停电' })
    const { id } = current()
    await stores.uploads.add(id, [pdf('一.pdf')])
    expect(current().form.attachments).toHaveLength(1)
    const late = stores.uploads.add(id, [pdf('二.pdf')])
    await stores.recording.record()
    await late
    expect(calls.filter(({ channel }) => channel === 'entries.attach').map(({ input }) => input)).toMatchObject([
      { entryId: 'e7', attachment: { name: '第2份.pdf' } },
    ])
  })

  it('take no more files for a form than it can be stored with, and say so at the file', async () => {
    const { stores, current } = openStores()
    stores.drafts.edit({ text: '停电' })
    const files = Array.from({ length: MOST_ATTACHMENTS + 1 }, (_, at) => pdf(`${at}.pdf`))
    await stores.uploads.add(current().id, files)
    expect(current().form.attachments).toHaveLength(MOST_ATTACHMENTS)
    expect(stores.uploads.getState().uploads.map(({ failure: why }) => why?.message)).toEqual([
      expect.stringContaining('至多 50 个附件'),
    ])
  })

  it('tint the row of what was recorded', async () => {
    const { stores } = openStores()
    stores.drafts.edit({ text: '停电' })
    await stores.recording.record()
    expect([...stores.log.getState().tinted]).toEqual(['e7'])
  })

  it('store and follow nothing any more after their end', async () => {
    const { stores, clock, calls, publish } = openStores()
    const end = stores.start()
    await everythingSettled()
    stores.drafts.edit({ text: '停电' })
    end()
    const before = calls.length
    clock.advance(600_000)
    publish('entries', 'onChanged', { entryId: 'e7', day: 20260718 })
    await everythingSettled()
    expect(calls.slice(before)).toEqual([])
  })
})
