import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HandoverId } from '../../../shared/handover/handover-contract'
import { emptyHandoverForm, type HandoverForm } from '../../../shared/handover/handover-form'
import { aSigning, firstPlan, freeze, nextPlan, openRoom, type Room, SHIFT_END } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'

afterAll(removeFolders)

let room: Room
let api: Room['app']['api']

beforeEach(async () => {
  room = await openRoom()
  api = room.app.api
})
afterEach(() => {
  expect(room.app.reported).toEqual([])
  room.app.stop()
})

const refusal = { ok: false, failure: { kind: 'invalid-input' } }
/** Instants that no calendar can show, or nobody can mean. */
const impossible = [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 8.64e15, -62_135_596_800_000, 0.5, Number.NaN]
/** Ids that the program never makes. */
const strange = ['', 'a b', '停电', 'a\u0000b', '\ud842', 'x'.repeat(65), "'; DROP TABLE handover;--"]
/** Text that cannot be stored as it is. */
const unstorable = ['a\u0000b', '\ud842', '\u007f', '字'.repeat(10_000_000)]

/** Sends each and sees it refused, with nothing written down: neither facts nor what is kept while it is typed. */
async function expectRefused(commands: readonly (() => Promise<unknown>)[]): Promise<void> {
  const { raw } = room.app.ports.connection
  const stored = () =>
    raw
      .prepare(
        `SELECT (SELECT count(*) FROM journal) AS facts, (SELECT count(*) FROM handover_kept) AS kept,
          (SELECT count(*) FROM handover_form) AS forms`,
      )
      .get()
  const before = stored()
  for (const command of commands) expect(await command()).toMatchObject(refusal)
  expect(stored()).toEqual(before)
}

/** Every command of the two features that carries a free text, with this one. */
function commandsSaying(words: string, handoverId: HandoverId) {
  const { people } = room
  const { crew, from, until } = nextPlan(people)
  const which = () => ({ commandId: aCommand(), handoverId })
  const signing = aSigning(people.nextLead)
  const saying = aSigning(people.nextDeputy, { capacity: 'on-behalf', reason: words })
  const plan = { crew: { ...crew, note: words }, from, until }
  const { handover, shifts } = api
  return [
    () => shifts.open({ commandId: aCommand(), plan }),
    () => shifts.plan({ commandId: aCommand(), plan }),
    () => shifts.change({ commandId: aCommand(), deputy: people.deputy, leader: people.leader, until, reason: words }),
    () => shifts.noteLateRelief({ commandId: aCommand(), words }),
    () => handover.keepForm({ form: { ...emptyHandoverForm, watch: words } }),
    () => handover.keepForm({ form: { ...emptyHandoverForm, next: { k: { words, due: null } } } }),
    () => handover.freeze({ commandId: aCommand(), signing: saying }),
    () => handover.withdraw({ ...which(), reason: words }),
    () => handover.answer({ ...which(), key: 'k', answer: 'questioned', words, readBack: '' }),
    () => handover.answer({ ...which(), key: 'k', answer: 'accepted', words: '', readBack: words }),
    () => handover.explain({ ...which(), key: 'k', words }),
    () => handover.signDeputy({ ...which(), party: 'incoming-deputy', signing: saying }),
    () => handover.takeOver({ ...which(), signing, reason: words, jointWork: false }),
    () => handover.takeOverUrgently({ commandId: aCommand(), crew, until, signing, reason: words, jointWork: false }),
    () => handover.confirm({ ...which(), signing: saying }),
    () => handover.declareCalm({ commandId: aCommand(), words }),
    () => handover.remark({ ...which(), words }),
    () => handover.changeChecks({ commandId: aCommand(), rows: [{ id: 'c1', words }] }),
  ]
}

describe('what a hostile window may send', () => {
  it.each(unstorable.map((text, index) => [index, text] as const))('is no text of kind %i', async (_, text) => {
    const { handoverId } = await freeze(room)
    await room.signIn(room.people.lead)
    await expectRefused(commandsSaying(text, handoverId))
  })

  it('is no half-typed answer of megabytes', async () => {
    const { handoverId, sheet } = await freeze(room)
    const key = sheet.items[0]?.key ?? ''
    await expectRefused([() => api.handover.keepWords({ handoverId, key, words: '字'.repeat(10_000_000) })])
  })

  it.each(strange)('is no id %j', async (id) => {
    const { handoverId } = await freeze(room)
    await room.signIn(room.people.lead)
    const wrong = { commandId: aCommand(), handoverId: id as HandoverId }
    const plan = nextPlan(room.people)
    const signing = aSigning(room.people.nextLead)
    await expectRefused([
      () => api.handover.sheet({ handoverId: id as HandoverId }),
      () => api.handover.withdraw({ ...wrong, reason: '未到' }),
      () => api.handover.answer({ ...wrong, key: 'k', answer: 'accepted', words: '', readBack: '' }),
      () => api.handover.takeOver({ ...wrong, signing, reason: '', jointWork: false }),
      () => api.handover.confirm({ ...wrong, signing }),
      () => api.handover.keepWords({ ...wrong, key: 'k', words: '字' }),
      () => api.handover.withdraw({ commandId: id as never, handoverId, reason: '未到' }),
      () => api.handover.freeze({ commandId: aCommand(), signing: { ...signing, accountId: id as never } }),
      () => api.shifts.plan({ commandId: id as never, plan }),
      () => api.shifts.plan({ commandId: aCommand(), plan: { ...plan, crew: { ...plan.crew, lead: id as never } } }),
      () => api.handover.changeChecks({ commandId: aCommand(), rows: [{ id, words: '电话' }] }),
    ])
  })

  it.each(impossible)('is no instant %d', async (at) => {
    const { crew, from, until } = nextPlan(room.people)
    const { deputy, leader, nextLead } = room.people
    const rest = { signing: aSigning(nextLead), reason: '疾病', jointWork: false }
    await expectRefused([
      () => api.shifts.plan({ commandId: aCommand(), plan: { crew, from: at, until } }),
      () => api.shifts.plan({ commandId: aCommand(), plan: { crew, from, until: at } }),
      () => api.shifts.open({ commandId: aCommand(), plan: { ...firstPlan(room.people), until: at } }),
      () => api.shifts.change({ commandId: aCommand(), deputy, leader, until: at, reason: '延后' }),
      () => api.handover.takeOverUrgently({ commandId: aCommand(), crew, until: at, ...rest }),
      () => api.handover.keepForm({ form: { ...emptyHandoverForm, next: { k: { words: '', due: at } } } }),
    ])
  })

  it.each([Number.MAX_SAFE_INTEGER, -1, 20_269_999 * 1000, 0.5])('is no day %d', async (day) => {
    const page = { text: '', offset: 0, limit: 10 }
    await expectRefused([
      () => api.handover.list({ ...page, from: day, to: null }),
      () => api.handover.list({ ...page, from: null, to: day }),
      () => api.handover.figures({ from: day, to: null }),
      () => api.handover.list({ ...page, from: null, to: null, limit: 1_000_000 }),
      () => api.handover.list({ ...page, from: null, to: null, offset: -1 }),
    ])
  })

  it('is no form of thousands of rows: it would be composed into every sheet', async () => {
    const many = <T>(value: T) =>
      Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, value]))
    const forms: HandoverForm[] = [
      { ...emptyHandoverForm, checks: many({ state: 'done' as const, remark: '' }) },
      { ...emptyHandoverForm, next: many({ words: '跟进', due: null }) },
    ]
    await expectRefused(forms.map((form) => () => api.handover.keepForm({ form })))
  })

  it('is no list of checks that is empty, endless, or has one id twice', async () => {
    const row = (id: string) => ({ id, words: '值班电话' })
    const lists = [[], Array.from({ length: 61 }, (_, index) => row(`c${index}`)), [row('c1'), row('c1')]]
    await expectRefused(lists.map((rows) => () => api.handover.changeChecks({ commandId: aCommand(), rows })))
  })

  it('is no word about an item that is on no sheet: nothing is kept for it', async () => {
    const { handoverId } = await freeze(room)
    const kept = () => room.app.ports.connection.raw.prepare('SELECT count(*) FROM handover_kept').pluck().get()
    await api.handover.keepWords({ handoverId, key: 'entry:unknown', words: '字' })
    await api.handover.keepWords({ handoverId: 'h-unknown' as HandoverId, key: 'k', words: '字' })
    expect(kept()).toBe(0)
  })
})

describe('what is typed as a key', () => {
  it.each(['__proto__', 'constructor', 'toString'])('stays what it is, although it is called %s', async (key) => {
    valueIn(await api.entries.record(aRecord()))
    const form: HandoverForm = JSON.parse(
      JSON.stringify(emptyHandoverForm).replace('"next":{}', `"next":{"${key}":{"words":"跟进","due":null}}`),
    )
    await api.handover.keepForm({ form })
    const view = valueIn(await api.handover.sheet({ handoverId: null }))
    expect(view?.sheet.items.map(({ next }) => next)).toEqual([null])
    valueIn(await api.handover.changeChecks({ commandId: aCommand(), rows: [{ id: key, words: '值班电话' }] }))
    const { sheet } = await freeze(room)
    expect(sheet.checks).toEqual([{ id: key, words: '值班电话', state: 'unchecked', remark: '' }])
    expect(valueIn(await api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
  })
})

describe('a search of the closed sheets', () => {
  it.each(['%', '_', "'", '\\', '"', '*', '\n', '\u0000', 'İ', '＃'])('takes %j as it stands', async (text) => {
    room.app.clock.set(SHIFT_END)
    const found = valueIn(await api.handover.list({ text, from: null, to: null, offset: 0, limit: 10 }))
    expect(found).toEqual({ total: 0, rows: [] })
  })
})
