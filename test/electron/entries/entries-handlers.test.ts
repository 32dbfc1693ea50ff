import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { DraftId } from '../../../shared/entries/draft'
import { emptyForm } from '../../../shared/entries/draft'
import type { LogFilter } from '../../../shared/entries/entries-contract'
import { formatEntryNumber } from '../../../shared/entries/entry'
import { aCommand, aContent, aRecord } from '../../support/an-entry'
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

const record = async (...args: Parameters<typeof aRecord>) => valueIn(await entries.record(aRecord(...args)))
const everything: LogFilter = { channel: null, urgency: null, status: null, text: '' }
const HOUR = 3_600_000

describe('recording', () => {
  it('keeps what was written, and adds number, recorder and the program’s own time', async () => {
    app.clock.advance(41_000)
    const entry = await record({ receivedAt: NIGHT })
    expect(entry).toMatchObject({
      number: { year: 2026, station: 'A', number: 1 },
      status: 'open',
      content: aContent(),
      recordedAt: NIGHT + 41_000,
      recorderName: '林砚秋',
    })
    expect(formatEntryNumber(entry.number)).toBe('〔2026〕第0001号')
  })

  it('numbers without gaps, and from 1 again in a new year of the office’s time zone', async () => {
    app.clock.set(Date.UTC(2026, 11, 31, 15, 59, 59))
    const last = [await record(), await record()]
    app.clock.set(Date.UTC(2026, 11, 31, 16, 0, 0))
    const next = await record()
    expect([...last, next].map(({ number }) => [number.year, number.number])).toEqual([
      [2026, 1],
      [2026, 2],
      [2027, 1],
    ])
  })

  it('takes the draft with it in the same transaction, and leaves it when the entry is refused', async () => {
    const id = 'd1' as DraftId
    const draft = { id, openedAt: NIGHT, form: { ...emptyForm('call'), text: '停电' }, focus: null }
    valueIn(await app.api.drafts.save(draft))
    const refused = await entries.record({
      ...aRecord(),
      draftId: id,
      attachments: [{ sha256: 'a'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', size: 1 }],
    })
    expect([refused.ok, valueIn(await app.api.drafts.list()).length]).toEqual([false, 1])
    valueIn(await entries.record({ ...aRecord(), draftId: id }))
    expect(valueIn(await app.api.drafts.list())).toEqual([])
  })

  it.each([
    [
      'nothing at all',
      {
        text: ' ',
        place: '',
        matter: '',
        cause: '',
        contactUnit: '',
        contactName: '',
        contactPost: '',
        contactPhone: '',
      },
      '还没有写内容',
    ],
    ['ten megabytes', { text: '字'.repeat(10_000_000) }, '超过 20,000 字的上限'],
    ['a control character', { matter: 'a\u0007' }, '控制符'],
    ['a lone surrogate', { contactName: '\ud842' }, '残缺的字符'],
    ['a fact of another channel', { details: { grade: 'urgent' } }, '来电没有这一项'],
    ['a wrong fact', { channel: 'fax' as const, details: { pages: -3 } }, '1 到 9999'],
  ])('refuses %s with a sentence, and the journal stays as it was', async (_, changes, sentence) => {
    const result = await entries.record(aRecord(changes))
    expect(result).toMatchObject({
      ok: false,
      failure: { kind: 'invalid-input', message: expect.stringContaining(sentence) },
    })
    expect(valueIn(await entries.days({ filter: everything, until: null }))).toEqual([])
  })

  it.each([
    "'); DROP TABLE entry;--",
    '<img src=x onerror=alert(1)>',
    '=HYPERLINK("x")',
    '{{7*7}}',
    '𠮷㛃 👨‍👩‍👧',
    '０３１５',
  ])('stores %s as it is', async (text) => {
    expect((await record({ text })).content.text).toBe(text)
  })

  it('keeps channel facts as it keeps other lines: in one form, on one line', async () => {
    const { content } = await record({ details: { alreadyTold: ' 市应急局\r\n值班室 cafe\u0301\t' } })
    expect(content.details).toEqual({ alreadyTold: '市应急局 值班室 café' })
  })

  it('says so when the file of an attachment is gone', async () => {
    const attachments = [{ sha256: 'a'.repeat(64), name: '通知.pdf', mediaType: 'application/pdf', size: 3 }]
    expect(await entries.record({ ...aRecord(), attachments })).toMatchObject({
      failure: { message: expect.stringContaining('通知.pdf') },
    })
  })

  it('tells every window what changed', async () => {
    const { id } = await record()
    expect(app.published.at(-1)).toEqual({ channel: 'entries.onChanged', payload: { entryId: id, day: 20260718 } })
  })
})

describe('handling', () => {
  it('goes from open over in progress to closed, with each step and its recorder', async () => {
    const { id } = await record()
    const base = { entryId: id }
    const relayed = valueIn(
      await entries.addStep({
        ...base,
        commandId: aCommand(),
        step: {
          kind: 'relay',
          at: NIGHT,
          unit: '市供电公司',
          person: '宋知渔',
          means: 'phone',
          words: '请核实停电范围',
        },
      }),
    )
    const [relay] = relayed.steps
    expect([relayed.status, relay?.receipt, valueIn(await entries.openItems()).rows[0]?.unreceipted]).toEqual([
      'in-progress',
      null,
      1,
    ])
    const receipt = { by: '宋知渔', at: NIGHT + 60_000 }
    const receipted = valueIn(
      await entries.receipt({ ...base, commandId: aCommand(), stepId: relay?.id ?? ('' as never), receipt }),
    )
    expect(receipted.steps[0]).toMatchObject({ kind: 'relay', unit: '市供电公司', receipt, recorderName: '林砚秋' })
    const closed = valueIn(
      await entries.close({ ...base, commandId: aCommand(), outcome: '02:26 恢复供电', reason: '' }),
    )
    expect(closed).toMatchObject({ status: 'closed', closed: { missing: [], byName: '林砚秋' } })
    expect(closed.steps.at(-1)).toMatchObject({ kind: 'outcome', words: '02:26 恢复供电' })
    expect(valueIn(await entries.openItems()).total).toBe(0)
  })

  it('takes a receipt once, and only for a relay', async () => {
    const { id } = await record()
    const consult = {
      kind: 'consult' as const,
      at: NIGHT,
      person: '何知远',
      means: 'phone' as const,
      words: '是否上报',
    }
    const { steps } = valueIn(await entries.addStep({ commandId: aCommand(), entryId: id, step: consult }))
    const stepId = steps[0]?.id ?? ('' as never)
    const refused = await entries.receipt({
      commandId: aCommand(),
      entryId: id,
      stepId,
      receipt: { by: '甲', at: NIGHT },
    })
    expect(refused).toMatchObject({ failure: { kind: 'not-found' } })
  })

  it('asks for a reason before closing with gaps, and keeps it', async () => {
    const { id } = await record({ urgency: 'grave', cause: '' })
    const close = (reason: string) => entries.close({ commandId: aCommand(), entryId: id, outcome: '已处置', reason })
    expect(await close('')).toMatchObject({
      failure: { kind: 'invalid-input', message: '缺 何因、批示意见。补上，或写一句原因再办结' },
    })
    expect(valueIn(await close('来电人失联')).closed).toMatchObject({
      missing: ['cause', 'instruction'],
      reason: '来电人失联',
    })
  })

  it('takes nothing more on a struck entry, which stays visible with its reason', async () => {
    const { id } = await record()
    valueIn(await entries.strike({ commandId: aCommand(), entryId: id, reason: '与 0415 重复登记' }))
    expect(
      await entries.amend({
        commandId: aCommand(),
        entryId: id,
        changes: [{ field: 'matter', to: 'x' }],
        reason: '错',
      }),
    ).toMatchObject({ failure: { kind: 'conflict' } })
    const [row] = valueIn(await entries.rows({ day: 20260718, filter: everything, offset: 0, limit: 10 }))
    expect(row).toMatchObject({ status: 'struck', struckReason: '与 0415 重复登记' })
  })

  it.each(['', ' \n'])('does not amend or strike without a reason (%j)', async (reason) => {
    const { id } = await record()
    expect(await entries.strike({ commandId: aCommand(), entryId: id, reason })).toMatchObject({
      failure: { kind: 'invalid-input', message: '写一句原因' },
    })
  })

  it('shows an amendment with both wordings, and moves the entry to its new day', async () => {
    const { id } = await record()
    const changes = [
      { field: 'matter', to: '停电 230 户' },
      { field: 'receivedAt', to: NIGHT - 24 * HOUR },
    ]
    const amended = valueIn(await entries.amend({ commandId: aCommand(), entryId: id, changes, reason: '口误' }))
    expect(amended.content.matter).toBe('停电 230 户')
    expect(amended.amendments).toMatchObject([
      {
        byName: '林砚秋',
        reason: '口误',
        changes: [{ field: 'receivedAt' }, { field: 'matter', from: '小区停电', to: '停电 230 户' }],
      },
    ])
    expect(valueIn(await entries.days({ filter: everything, until: null }))).toEqual([{ day: 20260717, count: 1 }])
  })

  it('links both ways, once', async () => {
    const one = await record()
    const other = await record()
    for (const [entryId, to] of [
      [one.id, other.id],
      [other.id, one.id],
    ] as const)
      valueIn(await entries.link({ commandId: aCommand(), entryId, other: to }))
    const both = await Promise.all(
      [one, other].map(async ({ id }) => valueIn(await entries.find({ entryId: id })).links.map((row) => row.id)),
    )
    expect(both).toEqual([[other.id], [one.id]])
  })
})
