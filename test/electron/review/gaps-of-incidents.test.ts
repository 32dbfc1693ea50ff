import { afterAll, describe, expect, it } from 'vitest'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import type { GapRuleId } from '../../../shared/review/gap-rules'
import { acceptAll, aSigning, freeze, nextPlan, openRoom, SHIFT_END, takeOver } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { aDutyRoom, MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import type { StartedApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const period = { from: NIGHT - DAY, until: NIGHT + 9 * DAY }

async function gapsOf({ api }: Pick<StartedApp, 'api'>, rule: GapRuleId) {
  valueIn(await api.gaps.find(period))
  return valueIn(await api.gaps.hits({ period, rule, offset: 0, limit: 50 }))
}

const clockOf = ({ clocks }: IncidentDetail, key: string) => {
  const clock = clocks.find((each) => each.clock.key === key)
  if (!clock?.dueAt) throw new Error(`no ${key}`)
  return { ...clock, dueAt: clock.dueAt }
}

describe('时限超时', () => {
  const WRITTEN = 'national/first-written'

  it.each([
    ['as its minute begins', 0, 0],
    ['before its minute is over', MINUTE - 1, 0],
    ['after it', MINUTE, 1],
  ])('%s', async (_, beyond, count) => {
    const app = await aDutyRoom()
    const { dueAt } = clockOf(await openFire(app), WRITTEN)
    app.clock.set(dueAt + beyond)
    const hits = (await gapsOf(app, 'late-clock')).filter(({ step }) => step === WRITTEN)
    expect(hits.map(({ late, note, explained }) => ({ late, note, explained }))).toEqual(
      Array.from({ length: count }, () => ({ late: beyond, note: '未办', explained: false })),
    )
    app.stop()
  })

  it('stays when it was done after all, and knows whether the reason is written', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const { dueAt, round } = clockOf(fire, WRITTEN)
    const step = fire.steps.find(({ clocks }) => clocks.includes(WRITTEN))
    if (!step) throw new Error('no step')
    app.clock.set(dueAt + 5 * MINUTE)
    const at = app.clock.now()
    const draft = { stage: 'first' as const, values: {}, title: '', body: '' }
    const sending = { role: 'superior-duty-room', addressee: '上级总值班室', means: 'written' as const, at }
    const command = { commandId: aCommand(), incidentId: fire.id, draft, sending, steps: [step.key] }
    valueIn(await app.api.incidents.sendReport(command))
    const late = async () => (await gapsOf(app, 'late-clock')).find((hit) => hit.step === WRITTEN)
    expect(await late()).toMatchObject({ late: 5 * MINUTE, note: '', explained: false, number: '事 0001' })
    const reason = { commandId: aCommand(), incidentId: fire.id, clock: WRITTEN, round, reason: '传真机故障' }
    valueIn(await app.api.incidents.explainLate(reason))
    expect(await late()).toMatchObject({ explained: true, record: { kind: 'incident', id: fire.id } })
    app.stop()
  })

  it('is not looked for where the incident was opened by mistake', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    app.clock.advance(5 * HOUR)
    expect(await gapsOf(app, 'late-clock')).not.toEqual([])
    valueIn(await app.api.incidents.standDown({ commandId: aCommand(), incidentId: fire.id, reason: '误报' }))
    expect(await gapsOf(app, 'late-clock')).toEqual([])
    app.stop()
  })
})

describe('续报间隔过长', () => {
  it.each([
    ['a minute below', 12 * HOUR - MINUTE, []],
    ['at the limit', 12 * HOUR, []],
    ['a minute above', 12 * HOUR + MINUTE, [MINUTE]],
  ])('%s, with nothing reported', async (_, waited, expected) => {
    const app = await aDutyRoom()
    await openFire(app)
    app.clock.set(NIGHT + waited)
    expect((await gapsOf(app, 'report-interval')).map(({ late }) => late)).toEqual(expected)
    app.stop()
  })
})

describe('批示到期无反馈, of an incident', () => {
  it.each([
    ['when it is due', HOUR, 0],
    ['a moment after', HOUR + 1, 1],
  ])('%s', async (_, waited, count) => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const instruction = {
      words: '先停3号路雨水泵',
      from: '沈书言',
      means: 'phone' as const,
      at: NIGHT,
      readBack: true,
      feedbackDue: NIGHT + HOUR,
    }
    valueIn(await app.api.incidents.instruct({ commandId: aCommand(), incidentId: fire.id, instruction }))
    app.clock.set(NIGHT + waited)
    expect(await gapsOf(app, 'instruction-feedback')).toHaveLength(count)
    app.stop()
  })

  it('is late for good when the feedback came after', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const words = '先停3号路雨水泵'
    const instruction = {
      words,
      from: '沈书言',
      means: 'phone' as const,
      at: NIGHT,
      readBack: true,
      feedbackDue: NIGHT + HOUR,
    }
    const given = valueIn(await app.api.incidents.instruct({ commandId: aCommand(), incidentId: fire.id, instruction }))
    const instructionId = given.instructions[0]?.id
    if (!instructionId) throw new Error('no instruction')
    app.clock.set(NIGHT + 2 * HOUR)
    const feedback = { words: '已停', by: '东浦区政府', at: NIGHT + 90 * MINUTE }
    valueIn(
      await app.api.incidents.receiveFeedback({ commandId: aCommand(), incidentId: fire.id, instructionId, feedback }),
    )
    expect(await gapsOf(app, 'instruction-feedback')).toMatchObject([
      { late: 30 * MINUTE, note: '', step: instructionId },
    ])
    app.stop()
  })
})

describe('单方交接', () => {
  it('is none where both signed and confirmed', async () => {
    const room = await openRoom()
    valueIn(await room.app.api.entries.record(aRecord()))
    const frozen = await freeze(room)
    await acceptAll(room, frozen)
    await takeOver(room, frozen.handoverId)
    expect(await gapsOf(room.app, 'one-sided-handover')).toEqual([])
    room.app.clock.advance(DAY)
    expect(await gapsOf(room.app, 'unconfirmed-items')).toEqual([])
  })

  it('is an order of the duty leader', async () => {
    const room = await openRoom()
    valueIn(await room.app.api.entries.record(aRecord()))
    const { handoverId } = await freeze(room)
    const signing = aSigning(room.people.nextLeader, { capacity: 'order', reason: '顾长宁在现场，先接过去' })
    const command = { commandId: aCommand(), handoverId, signing, reason: '', jointWork: false }
    valueIn(await room.app.api.handover.takeOver(command))
    expect(await gapsOf(room.app, 'one-sided-handover')).toMatchObject([
      { words: '带班领导指令交接', explained: true, record: { kind: 'handover', id: handoverId } },
    ])
  })

  it('is taking over in one step; its items are late once the hour has passed', async () => {
    const room = await openRoom()
    const { api, clock } = room.app
    valueIn(await api.entries.record(aRecord()))
    const taken = valueIn(
      await api.handover.takeOverUrgently({
        commandId: aCommand(),
        crew: nextPlan(room.people).crew,
        until: SHIFT_END,
        signing: aSigning(room.people.nextLead),
        reason: '林砚秋突发疾病送医',
        jointWork: false,
      }),
    )
    const due = taken.due ?? 0
    expect(await gapsOf(room.app, 'one-sided-handover')).toMatchObject([{ words: '紧急接班，交班方未签字' }])
    clock.set(due)
    expect(await gapsOf(room.app, 'unconfirmed-items')).toEqual([])
    clock.set(due + MINUTE)
    expect(await gapsOf(room.app, 'unconfirmed-items')).toMatchObject([{ late: MINUTE, note: '1 项未确认' }])
  })
})
