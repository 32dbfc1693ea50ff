import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EntryId } from '../../../shared/entries/entry'
import { wholeLog } from '../../../shared/search/search-filter'
import { freeze, openRoom, type Room, takeOver } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { fillRoles, fireFacts } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'

afterAll(removeFolders)

let room: Room

/** Kinds and ids of what is found. */
async function found(text: string): Promise<string[]> {
  const { api } = room.app
  const page = await api.search.find({ text, filter: wholeLog, order: 'received', offset: 0, limit: 50 })
  return valueIn(page).rows.map(({ kind }) => kind)
}

/** A call with something in every place where words can stand, all of them different. */
async function anEntryInFull(): Promise<void> {
  const { api, clock } = room.app
  const said = {
    text: '正文钼',
    matter: '何事铌',
    place: '地点锆',
    cause: '起因钇',
    outcome: '',
    instruction: '领导钪',
  }
  const contact = { contactUnit: '单位钛', contactName: '姓名钒', contactPost: '职务铬', contactPhone: '0690-555 0177' }
  const entry = valueIn(await api.entries.record(aRecord({ ...said, ...contact, details: { alreadyTold: '已告钴' } })))
  const of = { entryId: entry.id }
  const step = { kind: 'relay' as const, at: clock.now(), unit: '转往镍', person: '收电锌', means: 'phone' as const }
  const stepped = valueIn(
    await api.entries.addStep({ ...of, commandId: aCommand(), step: { ...step, words: '内容镓' } }),
  )
  const stepId = stepped.steps.at(-1)?.id
  if (!stepId) throw new Error('a step was added')
  valueIn(
    await api.entries.receipt({ ...of, commandId: aCommand(), stepId, receipt: { by: '签收锗', at: clock.now() } }),
  )
  const changes = [{ field: 'cause', to: '改后砷' }]
  valueIn(await api.entries.amend({ ...of, commandId: aCommand(), changes, reason: '更正硒' }))
  const record = { kind: 'entry' as const, id: entry.id }
  valueIn(await api.marks.comment({ commandId: aCommand(), record, words: '批注铷' }))
  const sent = valueIn(await api.marks.sendBack({ commandId: aCommand(), record, words: '发回锶', due: null }))
  const returnId = sent.returns[0]?.id
  if (!returnId) throw new Error('it was sent back')
  valueIn(await api.marks.explain({ commandId: aCommand(), record, returnId, words: '说明碲' }))
  const owner = room.people.deputy
  const told = valueIn(await api.marks.instruct({ commandId: aCommand(), record, words: '批示碘', owner, due: null }))
  const instructionId = told.instructions[0]?.id
  if (!instructionId) throw new Error('something was instructed')
  valueIn(await api.marks.answer({ commandId: aCommand(), record, instructionId, words: '回复氙' }))
  valueIn(await api.entries.close({ ...of, commandId: aCommand(), outcome: '结果铯', reason: '缺项钡' }))
}

async function anEntryStruck(): Promise<void> {
  const { api } = room.app
  const { id } = valueIn(await api.entries.record(aRecord()))
  valueIn(await api.entries.strike({ commandId: aCommand(), entryId: id as EntryId, reason: '作废镧' }))
}

async function anIncidentInFull(): Promise<void> {
  const { app } = room
  const { incidents } = app.api
  const at = app.clock.now()
  await fillRoles(app)
  const opened = { commandId: aCommand(), name: '事件铈', place: '事地镨', facts: fireFacts(), entries: [] }
  const { id: incidentId } = valueIn(await incidents.open(opened))
  const of = () => ({ commandId: aCommand(), incidentId })
  valueIn(await incidents.note({ ...of(), words: '记事钕', at }))
  valueIn(await incidents.decide({ ...of(), words: '决定钷', reason: '缘由钐', at }))
  const figure = { measure: 'dead' as const, figure: 1, reach: 'all' as const, confirmed: true, corrects: null }
  valueIn(await incidents.recordFigure({ ...of(), ...figure, source: '来源铕', at, reason: '核对钆' }))
  const draft = { stage: 'first' as const, values: { extent: '范围铽' }, title: '标题镝', body: '报告全文钬' }
  const sending = { role: null, addressee: '报往铒', means: 'written' as const, at }
  const reported = valueIn(await incidents.sendReport({ ...of(), draft, sending, steps: [] }))
  const dispatchId = reported.reports[0]?.dispatches[0]?.id
  if (!dispatchId) throw new Error('a report went out')
  valueIn(await incidents.receiptReport({ ...of(), dispatchId, receipt: { by: '报收铥', at } }))
  const instruction = {
    words: '指示镱',
    from: '领导镥',
    means: 'phone' as const,
    at,
    readBack: true,
    feedbackDue: null,
  }
  const told = valueIn(await incidents.instruct({ ...of(), instruction }))
  const instructionId = told.instructions[0]?.id
  if (!instructionId) throw new Error('something was instructed')
  const one = () => ({ ...of(), instructionId })
  const relayed = valueIn(await incidents.relayInstruction({ ...one(), relay: { to: '传往铪', means: 'fax', at } }))
  const relayId = relayed.instructions[0]?.relays[0]?.id
  if (!relayId) throw new Error('it was relayed')
  valueIn(await incidents.arriveInstruction({ ...one(), relayId, arrival: { by: '到者钽', at } }))
  valueIn(await incidents.receiveFeedback({ ...one(), feedback: { words: '反馈钨', by: '报者铼', at } }))
  valueIn(await incidents.closeInstruction({ ...one(), words: '办毕锇' }))
  valueIn(await incidents.close({ ...of(), reason: '办结铱' }))
}

async function aSheetInFull(): Promise<void> {
  const { api } = room.app
  valueIn(await api.entries.record(aRecord({ matter: '未了铂' })))
  const view = await freeze(room)
  const { handoverId } = view
  for (const { key } of view.sheet.items) {
    const answer = { commandId: aCommand(), handoverId, key, answer: 'accepted' as const }
    valueIn(await api.handover.answer({ ...answer, words: '逐项金', readBack: '复述汞' }))
  }
  await takeOver(room, handoverId)
  valueIn(await api.handover.remark({ commandId: aCommand(), handoverId, words: '补充铊' }))
}

beforeAll(async () => {
  room = await openRoom()
  await anEntryInFull()
  await anEntryStruck()
  await anIncidentInFull()
  await aSheetInFull()
})

describe('every word of a record is found, and the record it belongs to', () => {
  it.each([...'钼铌锆钇钪钛钒铬钴镍锌镓锗砷硒铷锶碲碘氙铯钡镧'])('of an entry: %s', async (word) => {
    expect(await found(word)).toContain('entry')
  })

  it.each([...'铈镨钕钷钐铕钆铽镝钬铒铥镱镥铪钽钨铼锇铱'])('of an incident: %s', async (word) => {
    expect(await found(word)).toContain('incident')
  })

  it.each([...'铂金汞铊'])('of a handover sheet: %s', async (word) => {
    expect(await found(word)).toContain('handover')
  })

  it.each(['〔2026〕第0001号', '〔2026〕0001', '〔2026〕1', '05550177', '555 0177', '起因钇'])(
    'of numbers and old wording: %s',
    async (words) => {
      expect(await found(`"${words}"`)).toEqual(expect.arrayContaining(['entry']))
    },
  )
})
