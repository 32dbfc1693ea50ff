import { afterAll, describe, expect, it } from 'vitest'
import { freeze, openRoom, type Room } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import { queryPlansOf } from '../../support/query-plans'

afterAll(removeFolders)

/** An entry of the lead, and the head signed in to review it. */
async function toReview(changes: Parameters<typeof aRecord>[0] = {}) {
  const room = await openRoom()
  const entry = valueIn(await room.app.api.entries.record(aRecord(changes)))
  await room.signIn(room.people.head)
  return { room, entry, record: { kind: 'entry' as const, id: entry.id as string } }
}

const amend = ({ app }: Room, entryId: Parameters<typeof app.api.entries.amend>[0]['entryId']) =>
  app.api.entries.amend({
    commandId: aCommand(),
    entryId,
    changes: [{ field: 'cause', to: '变压器检修' }],
    reason: '补报何因',
  })

const itemsOf = async ({ app }: Room) =>
  valueIn(await app.api.handover.sheet({ handoverId: null }))?.sheet.items.filter(({ key }) =>
    key.startsWith('review:'),
  )

describe('sending back', () => {
  it('waits for the recorder until an amendment answers it; a step of handling does not', async () => {
    const { room, entry, record } = await toReview()
    const { api } = room.app
    const due = room.app.clock.now() + 3_600_000
    valueIn(await api.marks.sendBack({ commandId: aCommand(), record, words: '缺何因，补上', due }))
    expect(valueIn(await api.marks.waiting()).returns).toEqual([])

    await room.signIn(room.people.lead)
    expect(valueIn(await api.marks.waiting()).returns).toMatchObject([
      { record, words: '缺何因，补上', due, byName: '何知远', answer: null },
    ])
    const at = room.app.clock.now()
    valueIn(
      await api.entries.addStep({
        commandId: aCommand(),
        entryId: entry.id,
        step: { kind: 'outcome', at, words: '已恢复' },
      }),
    )
    expect(valueIn(await api.marks.waiting()).returns).toHaveLength(1)
    valueIn(await amend(room, entry.id))
    expect(valueIn(await api.marks.waiting()).returns).toEqual([])
    expect(valueIn(await api.marks.of({ record })).returns).toMatchObject([
      { answer: { how: 'amended', words: '补报何因', byName: '林砚秋' } },
    ])
  })

  it('is answered in a sentence where nothing is to be amended, once', async () => {
    const { room, record } = await toReview()
    const { api } = room.app
    const [returned] = valueIn(
      await api.marks.sendBack({ commandId: aCommand(), record, words: '核对电话', due: null }),
    ).returns
    const base = { record, returnId: returned?.id ?? '', words: '号码已核对，无误' }
    expect(await api.marks.explain({ commandId: aCommand(), ...base })).toMatchObject({
      failure: { kind: 'not-allowed' },
    })
    await room.signIn(room.people.lead)
    expect(valueIn(await api.marks.explain({ commandId: aCommand(), ...base })).returns).toMatchObject([
      { answer: { how: 'explained', words: '号码已核对，无误' } },
    ])
    expect(await api.marks.explain({ commandId: aCommand(), ...base })).toMatchObject({ failure: { kind: 'conflict' } })
  })

  it.each(['explained', 'amended'] as const)(
    'may be answered by another than its recorder, who is named: %s',
    async (how) => {
      const { room, entry, record } = await toReview()
      const { api } = room.app
      const sent = { commandId: aCommand(), record, words: '核对电话', due: null }
      const [returned] = valueIn(await api.marks.sendBack(sent)).returns
      await room.signIn(room.people.deputy)
      const explained = { commandId: aCommand(), record, returnId: returned?.id ?? '', words: '号码已核对' }
      if (how === 'explained') valueIn(await api.marks.explain(explained))
      else valueIn(await amend(room, entry.id))
      expect(valueIn(await api.marks.of({ record })).returns).toMatchObject([
        { recorderName: '林砚秋', answer: { how, byName: '周牧野' } },
      ])
      const noted = valueIn(await api.journal.of({ subject: entry.id })).at(-1)
      expect(noted).toMatchObject({ actorName: '周牧野' })
    },
  )

  it('can be withdrawn, and is not possible for a record that is not there', async () => {
    const { room, record } = await toReview()
    const { api } = room.app
    const [returned] = valueIn(
      await api.marks.sendBack({ commandId: aCommand(), record, words: '补', due: null }),
    ).returns
    const withdrawn = await api.marks.withdraw({
      commandId: aCommand(),
      record,
      returnId: returned?.id ?? '',
      reason: '看错了',
    })
    expect(valueIn(withdrawn).returns).toMatchObject([{ answer: null, withdrawn: { reason: '看错了' } }])
    const nowhere = { kind: 'entry' as const, id: 'nowhere' }
    expect(await api.marks.sendBack({ commandId: aCommand(), record: nowhere, words: '补', due: null })).toMatchObject({
      failure: { kind: 'not-found' },
    })
  })
})

describe('an instruction of the head', () => {
  it('is an open item of the handover sheet until it is answered', async () => {
    const { room, record } = await toReview({ urgency: 'urgent' })
    const { api } = room.app
    const owner = room.people.deputy
    const given = valueIn(
      await api.marks.instruct({ commandId: aCommand(), record, words: '明日上午再报一次', owner, due: null }),
    )
    const [instruction] = given.instructions
    expect(await itemsOf(room)).toMatchObject([
      {
        key: `review:${instruction?.id}`,
        urgency: 'urgent',
        number: '0001',
        line: '何知远批示周牧野办：明日上午再报一次',
        who: '周牧野',
        waits: [{ kind: 'feedback' }],
      },
    ])
    const answer = { record, instructionId: instruction?.id ?? '', words: '已报' }
    expect(await api.marks.answer({ commandId: aCommand(), ...answer })).toMatchObject({
      failure: { message: '由承办人或值班员答复' },
    })
    await room.signIn(owner)
    expect(valueIn(await api.marks.waiting()).instructions).toMatchObject([{ words: '明日上午再报一次' }])
    valueIn(await api.marks.answer({ commandId: aCommand(), ...answer }))
    expect([await itemsOf(room), valueIn(await api.marks.waiting()).instructions]).toEqual([[], []])
  })
})

describe('reading', () => {
  it('is of one account, and says that the record was amended afterwards', async () => {
    const { room, entry, record } = await toReview()
    const { api } = room.app
    expect(valueIn(await api.marks.unread())).toMatchObject({ total: 1, exact: true })
    valueIn(await api.marks.read({ commandId: aCommand(), records: [record] }))
    expect(valueIn(await api.marks.unread())).toMatchObject({ total: 0 })
    await room.signIn(room.people.lead)
    expect(valueIn(await api.marks.unread())).toMatchObject({ total: 1 })
    expect(valueIn(await api.marks.of({ record })).reads).toMatchObject([{ byName: '何知远', changedSince: false }])
    valueIn(await amend(room, entry.id))
    expect(valueIn(await api.marks.of({ record })).reads).toMatchObject([{ byName: '何知远', changedSince: true }])
  })

  it('of everything so far counts for the account and not for the shift', async () => {
    const { room } = await toReview({ urgency: 'grave' })
    const { api, clock } = room.app
    valueIn(await api.marks.catchUp({ commandId: aCommand() }))
    expect(valueIn(await api.marks.unread())).toMatchObject({ total: 0, grave: 0 })
    expect(valueIn(await api.marks.shiftsReviewed({ at: clock.now() }))).toMatchObject([
      { grave: { read: 0, total: 1 }, urgent: { read: 0, total: 0 } },
    ])
  })

  it('is counted along the days that count, not through the whole log', async () => {
    const { room } = await toReview()
    const { api, ports } = room.app
    const plans = await queryPlansOf(ports.connection, async () => valueIn(await api.marks.unread()))
    expect(plans.filter((step) => /\bentry\b/.test(step))).toEqual([
      expect.stringMatching(/^SEARCH entry USING INDEX entry_log \(day>/),
    ])
  })

  it('of all grave and urgent entries makes a shift reviewed, and the tables are those of a replay', async () => {
    const { room, record } = await toReview({ urgency: 'grave' })
    const { api, clock } = room.app
    valueIn(await api.marks.read({ commandId: aCommand(), records: [record] }))
    valueIn(await api.marks.comment({ commandId: aCommand(), record, words: '处置及时' }))
    expect(valueIn(await api.marks.shiftsReviewed({ at: clock.now() }))).toMatchObject([
      { grave: { read: 1, total: 1 } },
    ])
    expect(valueIn(await api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
    expect(room.app.reported).toEqual([])
  })
})

describe('the name of a record', () => {
  it('is its number, and who and what; of an incident its name; of a handover who to whom', async () => {
    const { room, record } = await toReview({ contactUnit: '市水务局', matter: '泵站\n停机' })
    const { api } = room.app
    expect(valueIn(await api.marks.nameOf({ record }))).toEqual({ number: '0001', words: '市水务局：泵站 停机' })
    await room.signIn(room.people.lead)
    const fire = await openFire(room.app)
    const ofFire = await api.marks.nameOf({ record: { kind: 'incident', id: fire.id } })
    expect(valueIn(ofFire)).toEqual({ number: '事 0001', words: '东浦区甲源化工厂罐区火灾' })
    const { handoverId } = await freeze(room)
    const ofSheet = await api.marks.nameOf({ record: { kind: 'handover', id: handoverId } })
    expect(valueIn(ofSheet)).toEqual({ number: '班 0001', words: '林砚秋 → 顾长宁' })
  })

  it('is cut where it is long, falls back on the text, and is not found without a record', async () => {
    const text = '罐'.repeat(400)
    const { room, record } = await toReview({ contactUnit: '', contactName: '', matter: '', text })
    const { number, words } = valueIn(await room.app.api.marks.nameOf({ record }))
    expect([number, words]).toEqual(['0001', `来电：${'罐'.repeat(197)}`])
    for (const kind of ['entry', 'incident', 'handover'] as const) {
      const missing = await room.app.api.marks.nameOf({ record: { kind, id: 'nobody' } })
      expect(missing).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
    }
  })
})
