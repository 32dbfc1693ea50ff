import { afterAll, describe, expect, it } from 'vitest'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { aDutyRoom, fireFacts, MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

describe('opening an incident', () => {
  it('starts every matching clock at once, and keeps the packs it was opened under', async () => {
    const app = await aDutyRoom()
    const incident = await openFire(app)
    expect(incident).toMatchObject({ status: 'open', number: { year: 2026, number: 1 }, place: '东浦区化工园区' })
    const due = incident.clocks
      .filter(({ ours }) => ours)
      .map(({ clock, dueAt }) => [clock.key, (dueAt ?? NIGHT) - NIGHT])
    expect(due).toEqual(
      expect.arrayContaining([
        ['duty-room/director-at-once', 0],
        ['national/first-phone', expect.any(Number)],
        ['national/first-written', expect.any(Number)],
      ]),
    )
    expect(incident.packs.map(({ id }) => id)).toContain('national')
    expect(incident.entries.map(({ id }) => id)).toEqual([incident.entryId])
    app.stop()
  })

  it('begins with what its entry says, and offers what the text suggests', async () => {
    const app = await aDutyRoom()
    const text = '甲源化工厂罐区爆炸起火，已造成2人死亡，3人受伤'
    const entry = valueIn(
      await app.api.entries.record(aRecord({ urgency: 'grave', matter: '', text, place: '化工园区' })),
    )
    const prepared = valueIn(await app.api.incidents.prepare({ entryId: entry.id }))
    expect(prepared).toMatchObject({
      name: '甲源化工厂罐区爆炸起火',
      place: '化工园区',
      facts: { class: null, grade: null, grave: true, receivedAt: NIGHT, occurredAt: NIGHT - 15 * MINUTE },
    })
    expect(prepared.suggestion.kinds[0]?.class).toBe('accident')
    expect(prepared.suggestion.figures).toContainEqual(expect.objectContaining({ measure: 'dead', figure: 2 }))
    app.stop()
  })

  it('puts whom to call at once first, with the numbers of the office', async () => {
    const app = await aDutyRoom()
    const { steps, callOrder } = await openFire(app)
    const first = steps.find(({ key }) => key === callOrder[0])
    expect(first).toMatchObject({
      toTitle: '办公室主任',
      atOnce: true,
      next: { name: '何知远', number: '130 0000 0117' },
    })
    app.stop()
  })

  it.each([
    ['a grade without a class', { class: null, subclass: null, grade: 'III' as const }, '先定类别'],
    ['a sub-class nobody knows', { subclass: 'no-such' }, '没有“no-such”这个子类'],
    ['a sensitive kind nobody knows', { sensitive: ['no-such'] }, '没有“no-such”这种敏感情形'],
    [
      'a grade the class has none of',
      { class: 'social-security' as const, subclass: null, grade: 'I' as const },
      '这一级',
    ],
  ])('refuses %s', async (_, facts, sentence) => {
    const app = await aDutyRoom()
    const command = { commandId: aCommand(), name: '某事', place: '', facts: fireFacts(facts), entries: [] }
    expect(await app.api.incidents.open(command)).toMatchObject({
      ok: false,
      failure: { kind: 'invalid-input', message: expect.stringContaining(sentence) },
    })
    expect(valueIn(await app.api.incidents.list({ status: null }))).toEqual([])
    app.stop()
  })

  it('takes what occurred in the future or after the call, says so, and counts from the call', async () => {
    const app = await aDutyRoom()
    const { remarks, clocks } = await openFire(app, { occurredAt: NIGHT + 60 * MINUTE, learnedAt: null })
    expect(remarks.map(({ field }) => field)).toContain('occurredAt')
    expect(clocks.every(({ startedAt }) => startedAt === NIGHT)).toBe(true)
    app.stop()
  })

  it('counts from its opening where the call is said to come later: a slip must not silence a clock', async () => {
    const app = await aDutyRoom()
    const tomorrow = { occurredAt: null, learnedAt: null, receivedAt: NIGHT + 24 * 60 * MINUTE }
    const fire = await openFire(app, tomorrow)
    expect(fire.remarks.map(({ field }) => field)).toContain('receivedAt')
    expect(fire.clocks.every(({ startedAt }) => startedAt === NIGHT)).toBe(true)
    app.clock.advance(20 * MINUTE)
    const { name, place, facts } = fire
    const settled = { commandId: aCommand(), incidentId: fire.id, name, place, reason: '升级' }
    const graded = valueIn(await app.api.incidents.reassess({ ...settled, facts: { ...facts, grade: 'I' } }))
    expect(graded.clocks.length).toBeGreaterThan(fire.clocks.length)
    expect(graded.clocks.every(({ startedAt }) => startedAt === NIGHT)).toBe(true)
    app.stop()
  })

  it('is carried out once for one command', async () => {
    const app = await aDutyRoom()
    const command = { commandId: aCommand(), name: '某事', place: '', facts: fireFacts(), entries: [] }
    const [one, other] = [await app.api.incidents.open(command), await app.api.incidents.open(command)]
    expect(valueIn(other).id).toBe(valueIn(one).id)
    expect(valueIn(await app.api.incidents.list({ status: 'open' }))).toHaveLength(1)
    app.stop()
  })
})

describe('entries of an incident', () => {
  it('are attached and detached, and tell of one incident at a time', async () => {
    const app = await aDutyRoom()
    const { incidents, entries } = app.api
    const fire = await openFire(app)
    const entry = valueIn(await entries.record(aRecord({ matter: '又一个电话说起火' })))
    const attached = valueIn(await incidents.attach({ commandId: aCommand(), incidentId: fire.id, entryId: entry.id }))
    expect(attached.entries).toHaveLength(2)
    expect(valueIn(await incidents.ofEntry({ entryId: entry.id }))?.id).toBe(fire.id)
    const mark = { incidentId: fire.id, number: fire.number, name: fire.name, status: 'open' }
    const marks = [
      { ...mark, entryId: entry.id },
      { ...mark, entryId: fire.entryId },
    ]
    expect(valueIn(await incidents.marks({ incidentId: null }))).toEqual(marks)
    expect(valueIn(await incidents.marks({ incidentId: fire.id }))).toEqual(marks)
    const other = { commandId: aCommand(), name: '另一起', place: '', facts: fireFacts(), entries: [entry.id] }
    expect(await incidents.open(other)).toMatchObject({ failure: { message: expect.stringContaining('先从那里移出') } })
    const detached = await incidents.detach({
      commandId: aCommand(),
      incidentId: fire.id,
      entryId: entry.id,
      reason: '是另一处',
    })
    expect(valueIn(detached).entries).toHaveLength(1)
    expect(valueIn(await incidents.ofEntry({ entryId: entry.id }))).toBeNull()
    app.stop()
  })
})

describe('merging, splitting and ending', () => {
  it('merges one into another with its entries, and never into itself', async () => {
    const app = await aDutyRoom()
    const { incidents } = app.api
    const [one, other] = [await openFire(app), await openFire(app)]
    const merge = { incidentId: one.id, reason: '同一起' }
    expect(await incidents.merge({ ...merge, commandId: aCommand(), into: one.id })).toMatchObject({
      failure: { message: '不能并入自己' },
    })
    const taken = valueIn(await incidents.merge({ ...merge, commandId: aCommand(), into: other.id }))
    expect(taken).toMatchObject({ id: other.id, status: 'open' })
    expect(taken.entries).toHaveLength(2)
    const gone = valueIn(await incidents.find({ incidentId: one.id }))
    expect(gone).toMatchObject({ status: 'merged', mergedInto: { id: other.id }, callOrder: [] })
    expect(await incidents.close({ commandId: aCommand(), incidentId: one.id, reason: '完' })).toMatchObject({
      failure: { kind: 'conflict' },
    })
    app.stop()
  })

  it('takes open instructions along as it is merged: leaders still wait', async () => {
    const app = await aDutyRoom()
    const { incidents } = app.api
    const [one, other] = [await openFire(app), await openFire(app)]
    const instruction = { words: '救人第一', from: '许清和', means: 'phone' as const, at: NIGHT, readBack: true }
    const due = { ...instruction, feedbackDue: NIGHT + 30 * MINUTE }
    valueIn(await incidents.instruct({ commandId: aCommand(), incidentId: one.id, instruction: due }))
    const merge = { commandId: aCommand(), incidentId: one.id, into: other.id, reason: '同一起' }
    expect(valueIn(await incidents.merge(merge)).instructions).toMatchObject([{ words: '救人第一', closed: null }])
    expect(valueIn(await incidents.find({ incidentId: one.id })).openInstructions).toBe(0)
    app.clock.set(NIGHT + 31 * MINUTE)
    const ringing = valueIn(await incidents.alarms()).filter(({ key }) => key.startsWith('feedback:'))
    expect(ringing).toMatchObject([{ incidentId: other.id }])
    app.stop()
  })

  it('still waits for the feedback to an instruction when it was opened by mistake', async () => {
    const app = await aDutyRoom()
    const { incidents } = app.api
    const fire = await openFire(app)
    const instruction = { words: '查清是谁误报', from: '许清和', means: 'phone' as const, at: NIGHT, readBack: true }
    const due = { ...instruction, feedbackDue: NIGHT + 30 * MINUTE }
    const given = valueIn(await incidents.instruct({ commandId: aCommand(), incidentId: fire.id, instruction: due }))
    const [first] = given.instructions
    if (!first) throw new Error('no instruction')
    valueIn(await incidents.standDown({ commandId: aCommand(), incidentId: fire.id, reason: '演练' }))
    app.clock.set(NIGHT + 31 * MINUTE)
    const waiting = async () => valueIn(await incidents.alarms()).map(({ key }) => key)
    expect(await waiting()).toEqual([`feedback:${first.id}`])
    const close = { commandId: aCommand(), incidentId: fire.id, instructionId: first.id, words: '已查明' }
    valueIn(await incidents.closeInstruction(close))
    expect(await waiting()).toEqual([])
    app.stop()
  })

  it('splits off entries as an incident of their own', async () => {
    const app = await aDutyRoom()
    const { incidents } = app.api
    const fire = await openFire(app)
    const split = valueIn(
      await incidents.split({
        commandId: aCommand(),
        incidentId: fire.id,
        name: '清河水污染',
        place: '清河',
        facts: fireFacts({ subclass: null }),
        entries: [],
        reason: '消防水入河',
      }),
    )
    expect(split).toMatchObject({ status: 'open', splitFrom: { id: fire.id }, number: { number: 2 } })
    const lines = valueIn(await incidents.timeline({ incidentId: fire.id }))
    expect(lines.map(({ words }) => words)).toContain('拆出一起事件“清河水污染”：消防水入河')
    app.stop()
  })

  it('stands down, closes and takes up again, each with its reason', async () => {
    const app = await aDutyRoom()
    const { incidents } = app.api
    const fire = await openFire(app)
    const of = () => ({ commandId: aCommand(), incidentId: fire.id })
    expect(await incidents.standDown({ ...of(), reason: ' ' })).toMatchObject({ failure: { kind: 'invalid-input' } })
    const down = valueIn(await incidents.standDown({ ...of(), reason: '误报' }))
    expect(down).toMatchObject({ status: 'stood-down', ended: { reason: '误报' }, nextDue: null })
    const again = valueIn(await incidents.reopen({ ...of(), reason: '又起火' }))
    expect(again).toMatchObject({ status: 'open', ended: null })
    expect(again.nextDue).not.toBeNull()
    expect(valueIn(await incidents.close({ ...of(), reason: '已扑灭' })).status).toBe('closed')
    app.stop()
  })
})

describe('settling facts anew', () => {
  it('starts new clocks from the original start, marks others, and loses none', async () => {
    const app = await aDutyRoom()
    const { incidents } = app.api
    const fire = await openFire(app, { grave: false })
    app.clock.advance(20 * MINUTE)
    const facts = { ...fire.facts, grade: 'II' as const }
    const preview = valueIn(await incidents.preview({ incidentId: fire.id, facts }))
    expect(preview.added.map(({ key }) => key)).toContain('national/first-phone')
    const settle = { incidentId: fire.id, name: fire.name, place: fire.place, reason: '死亡已达标准' }
    const risen = valueIn(await incidents.reassess({ ...settle, commandId: aCommand(), facts }))
    const added = risen.clocks.find(({ clock }) => clock.key === 'national/first-phone')
    expect(added?.startedAt).toBeLessThanOrEqual(NIGHT)
    const back = valueIn(await incidents.reassess({ ...settle, commandId: aCommand(), facts: fire.facts }))
    expect(back.clocks.map(({ clock }) => clock.key)).toEqual(risen.clocks.map(({ clock }) => clock.key))
    const marked = back.clocks.find(({ clock }) => clock.key === 'national/first-phone')
    expect(marked?.notNeededSince).toBe(NIGHT + 20 * MINUTE)
    app.stop()
  })

  it('passes the lead to somebody else, explicitly', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const created = valueIn(
      await app.api.accounts.create({ name: '顾长宁', post: '主班', role: 'officer', password: 'duty-desk-1' }),
    )
    const of = { commandId: aCommand(), incidentId: fire.id, words: '交班，由接班主班牵头' }
    const passed = valueIn(await app.api.incidents.passLead({ ...of, to: created.id }))
    expect(passed.lead.name).toBe('顾长宁')
    app.stop()
  })
})
