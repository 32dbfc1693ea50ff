import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { DraftId } from '../../../shared/entries/draft'
import type { NewStep } from '../../../shared/entries/step'
import { aForm } from '../../support/a-draft'
import { aPdf, upload } from '../../support/a-file'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

let app: StartedApp
let entries: StartedApp['api']['entries']

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
  entries = app.api.entries
})

const refusal = { ok: false, failure: { kind: 'invalid-input' } }
/** Instants that no calendar can show, or nobody can mean. */
const impossible = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 8.64e15, -62_135_596_800_000, 0.5, Number.NaN]

const relay = (at: number): NewStep => ({ kind: 'relay', at, unit: '市水务局', person: '', means: 'phone', words: '' })

describe('what a hostile window may send', () => {
  it.each(impossible)('is no step at %d, which no page could show', async (at) => {
    const { id: entryId } = valueIn(await entries.record(aRecord()))
    expect(await entries.addStep({ commandId: aCommand(), entryId, step: relay(at) })).toMatchObject(refusal)
  })

  it.each(impossible)('is no receipt at %d', async (at) => {
    const { id: entryId } = valueIn(await entries.record(aRecord()))
    const { steps } = valueIn(await entries.addStep({ commandId: aCommand(), entryId, step: relay(NIGHT) }))
    const stepId = steps[0]?.id ?? ('' as never)
    const receipt = { by: '值班员', at }
    expect(await entries.receipt({ commandId: aCommand(), entryId, stepId, receipt })).toMatchObject(refusal)
  })

  it.each([Number.MAX_SAFE_INTEGER, -1, 20_269_999 * 1000])('is no day %d', async (day) => {
    const filter = { channel: null, urgency: null, status: null, text: '停电' }
    expect(await entries.days({ filter, until: day })).toMatchObject(refusal)
    expect(await entries.rows({ day, filter, offset: 0, limit: 10 })).toMatchObject(refusal)
  })

  it('is no look-up of ten megabytes', async () => {
    const text = '字'.repeat(10_000_000)
    expect(await entries.similar({ text, place: '', phone: '' })).toMatchObject(refusal)
    expect(await entries.history({ name: text, phone: '' })).toMatchObject(refusal)
  })

  it('is no draft whose facts are megabytes, or thousands', async () => {
    const form = { ...aForm(), details: { alreadyTold: '字'.repeat(1_000_000) } }
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`f${index}`, true]))
    const base = { id: 'd1' as DraftId, openedAt: NIGHT, focus: null }
    expect(await app.api.drafts.save({ ...base, form })).toMatchObject(refusal)
    expect(await app.api.drafts.save({ ...base, form: { ...form, details: many } })).toMatchObject(refusal)
  })
})

describe('an attachment of an entry', () => {
  it.each([
    ['another name for a program', { name: '工具.exe' }],
    ['a media type that is not its own', { mediaType: 'text/html' }],
    ['a size that is not its own', { size: 3 }],
  ])('is not taken with %s', async (_, lie) => {
    const taken = valueIn(await upload(app.api.attachments, '通知.pdf', aPdf()))
    const attachment = { ...taken, ...lie }
    expect((await entries.record({ ...aRecord(), attachments: [attachment] })).ok).toBe(false)
    const { id: entryId } = valueIn(await entries.record({ ...aRecord(), attachments: [taken] }))
    expect((await entries.attach({ commandId: aCommand(), entryId, attachment })).ok).toBe(false)
    expect(valueIn(await entries.find({ entryId })).attachments).toEqual([taken])
  })
})
