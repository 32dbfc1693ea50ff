import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { markForRebuild } from '../../../electron/search/index-state-repository'
import { type IncidentFacts, urgencyOfIncident } from '../../../shared/incidents/incident-facts'
import type { SearchRequest } from '../../../shared/search/search-contract'
import { type SearchFilter, wholeLog } from '../../../shared/search/search-filter'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { fireFacts } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'

afterAll(removeFolders)

let app: StartedApp

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
})

const record = async (...args: Parameters<typeof aRecord>) => valueIn(await app.api.entries.record(aRecord(...args)))

function asked(text: string, filter: Partial<SearchFilter> = {}, order: SearchRequest['order'] = 'received') {
  return { text, filter: { ...wholeLog, ...filter }, order }
}

const find = async (request: SearchRequest, offset = 0, limit = 50) =>
  valueIn(await app.api.search.find({ ...request, offset, limit }))

const places = async (text: string) => (await find(asked(text))).rows.map(({ place }) => place)

describe('what is found is shown', () => {
  it('in its place, cut at the hits', async () => {
    const { id } = await record({ matter: '', text: '甲源化工厂罐区起火', contactUnit: '市消防支队', contactName: '' })
    const [row] = (await find(asked('罐区'))).rows
    expect(row).toEqual({
      kind: 'entry',
      id,
      at: expect.any(Number),
      recordedAt: app.clock.now(),
      number: '0001',
      channel: 'call',
      status: 'open',
      urgency: 'ordinary',
      title: '市消防支队',
      amendments: 0,
      attachments: 0,
      place: '正文',
      parts: [
        { words: '甲源化工厂', hit: false },
        { words: '罐区', hit: true },
        { words: '起火', hit: false },
      ],
      further: 0,
      read: false,
    })
  })

  it('where it stood before an amendment, and in a step', async () => {
    const { id } = await record({ text: '罐区泄漏', matter: '' })
    valueIn(
      await app.api.entries.amend({
        commandId: aCommand(),
        entryId: id,
        changes: [{ field: 'text', to: '罐区起火' }],
        reason: '听错',
      }),
    )
    const step = {
      kind: 'relay' as const,
      at: app.clock.now(),
      unit: '市水务局',
      person: '',
      means: 'phone' as const,
      words: '关泵站',
    }
    valueIn(await app.api.entries.addStep({ commandId: aCommand(), entryId: id, step }))
    expect(await places('泄漏')).toEqual(['更正前原文'])
    expect(await places('泵站')).toEqual(['办理 · 转办'])
    expect(await places('〔2026〕1')).toEqual(['编号'])
  })

  it('where a field word looks, and nowhere else', async () => {
    await record({ matter: '', text: '市里来电问市区停电', contactUnit: '市水务局', contactName: '程远' })
    await record({ matter: '', text: '市民求助', contactUnit: '', contactName: '' })
    const { rows } = await find(asked('单位:市'))
    expect(rows.map(({ title, place, further }) => [title, place, further])).toEqual([['市水务局 程远', '单位', 0]])
    const [both] = (await find(asked('单位:市 停电'))).rows
    expect(both).toMatchObject({ place: '正文', further: 1 })
    expect(both?.parts.filter(({ hit }) => hit)).toEqual([{ words: '停电', hit: true }])
  })

  it('where a telephone number stands however it was written apart, and not for words with a figure in them', async () => {
    await record({ text: '甲', contactPhone: '0690-555 0110' })
    const known = async (text: string) => (await find(asked(text))).known
    expect([await known('电话:06905550'), await known('电话:"0690 555"'), await known('电话:内线5')]).toEqual([1, 1, 0])
  })

  it('as a line of its own where nothing was searched for', async () => {
    await record({ matter: '停电' })
    const page = await find(asked(''))
    expect(page).toMatchObject({ known: 1, ended: true, remark: '' })
    expect(page.rows[0]).toMatchObject({ place: '', parts: [{ words: '停电', hit: false }], further: 0 })
  })
})

describe('a filter', () => {
  it('combines with text', async () => {
    await record({ text: '罐区一', urgency: 'grave' })
    await record({ text: '罐区二', urgency: 'urgent' })
    await record({ text: '河道', urgency: 'grave' })
    expect(await find(asked('罐区', { urgencies: ['grave'] }))).toMatchObject({ known: 1, ended: true })
    expect(await find(asked('', { urgencies: ['grave'] }))).toMatchObject({ known: 2, ended: true })
    expect(valueIn(await app.api.search.count({ ...asked('罐区'), atMost: 1 }))).toEqual({ count: 1, exact: false })
    expect(valueIn(await app.api.search.count({ ...asked('罐区'), atMost: null }))).toEqual({ count: 2, exact: true })
  })

  it('backwards is refused in a sentence', async () => {
    const answer = await app.api.search.find({ ...asked('', { from: 2, until: 1 }), offset: 0, limit: 5 })
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } })
  })
})

it('gives up the question before', async () => {
  await record()
  const first = app.api.search.find({ ...asked('停电'), offset: 0, limit: 5 })
  const second = app.api.search.find({ ...asked('小区'), offset: 0, limit: 5 })
  expect(await first).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
  expect(valueIn(await second)).toMatchObject({ known: 1 })
})

it('answers in time with what there is by then, and goes on with it where it was', async () => {
  await record({ text: '老泵房' })
  for (let other = 0; other < 200; other += 1) await record({ text: '河道' })
  const newest = await record({ text: '新泵房' })
  // Not in the index: every record is looked at.
  app.ports.connection.inTransaction(markForRebuild)
  const request = { ...asked('泵房'), offset: 0, limit: 50 }
  const first = valueIn(await app.api.search.find({ ...request, within: 0 }))
  expect([first.rows.map(({ id }) => id), first.known, first.ended]).toEqual([[newest.id], 1, false])
  await record({ text: '后来的泵房' })
  const whole = valueIn(await app.api.search.find({ ...request, goesOn: true }))
  expect([whole.rows.length, whole.known, whole.ended]).toEqual([2, 2, true])
  expect(valueIn(await app.api.search.find({ ...request, within: 0 })).rows).toHaveLength(2)
  expect(valueIn(await app.api.search.find(request)).rows).toHaveLength(3)
})

it('waits for something to show, however little time there is', async () => {
  await record({ text: '老泵房' })
  for (let other = 0; other < 200; other += 1) await record({ text: '河道' })
  app.ports.connection.inTransaction(markForRebuild)
  const found = valueIn(await app.api.search.find({ ...asked('泵房'), offset: 0, limit: 50, within: 0 }))
  expect([found.rows.length, found.ended]).toEqual([1, true])
})

describe('how grave an incident is', () => {
  it.each<[Partial<IncidentFacts>]>([
    [{ grade: 'II' }],
    [{ grade: 'IV', grave: true }],
    [{ grade: 'IV', sensitive: ['people'] }],
    [{ grade: null, grave: true }],
    [{ grade: null, grave: false }],
  ])('%j: the filter finds it by the urgency that its hit shows', async (changes) => {
    const facts = fireFacts({ sensitive: [], grave: false, occurredAt: null, ...changes })
    const opening = { commandId: aCommand(), name: '罐区火灾', place: '', facts, entries: [] }
    valueIn(await app.api.incidents.open(opening))
    const [row] = (await find(asked('罐区'))).rows
    expect(row?.urgency).toBe(urgencyOfIncident(facts))
    for (const urgency of ['grave', 'urgent'] as const) {
      const { rows } = await find(asked('罐区', { urgencies: [urgency] }))
      expect(rows.length).toBe(urgency === row?.urgency ? 1 : 0)
    }
  })
})
