import { afterAll, describe, expect, it } from 'vitest'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import type { TimelineScope } from '../../../shared/review/timeline-contract'
import type { ShiftId } from '../../../shared/shifts/shift'
import { openRoom, SHIFT_BEGIN } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { aDutyRoom, fillRoles, MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import { queryPlansOf } from '../../support/query-plans'
import type { StartedApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const HOUR = 60 * MINUTE
const MIDNIGHT = NIGHT - 200 * MINUTE
const span = (from: number, until: number) => ({ kind: 'span' as const, from, until })
const wholeDay = span(MIDNIGHT, MIDNIGHT + 24 * HOUR)

const viewOf = async ({ api }: StartedApp, scope: TimelineScope) => valueIn(await api.timeline.lines({ scope }))
const linesOf = async (app: StartedApp, scope: TimelineScope) => (await viewOf(app, scope)).lines

async function reach(app: StartedApp, fire: IncidentDetail, to: string): Promise<void> {
  const step = fire.steps.find((each) => each.to === to)
  if (!step) throw new Error(`no step to ${to}`)
  const action = {
    kind: 'reach' as const,
    at: app.clock.now(),
    candidate: step.next,
    who: step.next?.name ?? '值班员',
    said: '已知',
    readBack: true,
  }
  valueIn(await app.api.incidents.act({ commandId: aCommand(), incidentId: fire.id, step: step.key, action }))
}

describe('the lines of a span', () => {
  it('begin with its first moment and end before its last', async () => {
    const app = await aDutyRoom()
    for (const receivedAt of [NIGHT - 1, NIGHT, NIGHT + HOUR - 1, NIGHT + HOUR]) {
      valueIn(await app.api.entries.record(aRecord({ receivedAt, occurredAt: null, matter: `${receivedAt - NIGHT}` })))
    }
    const words = (await linesOf(app, span(NIGHT, NIGHT + HOUR))).map((line) => line.words)
    expect(words).toEqual(['东浦区清河社区：0', '59 分无记录', `东浦区清河社区：${HOUR - 1}`])
    expect(await linesOf(app, span(NIGHT, NIGHT - HOUR))).toEqual([])
    app.stop()
  })

  it('tell of an entry when it happened, and when it was written down where that was later', async () => {
    const app = await aDutyRoom()
    const receivedAt = NIGHT - 3 * MINUTE
    const { id } = valueIn(await app.api.entries.record(aRecord({ receivedAt, urgency: 'grave' })))
    expect(await linesOf(app, wholeDay)).toEqual([
      {
        key: `entry:${id}`,
        kind: 'entry',
        at: receivedAt,
        recordedAt: NIGHT,
        words: '东浦区清河社区：小区停电',
        second: '事发 03:05　登记 03:20:00',
        measure: null,
        bar: 'grave',
        byName: expect.any(String),
        record: { kind: 'entry', id },
      },
    ])
    app.stop()
  })

  it('hold the steps of entries with their receipts', async () => {
    const app = await aDutyRoom()
    const entry = valueIn(await app.api.entries.record(aRecord({ occurredAt: null })))
    const step = {
      kind: 'relay' as const,
      at: NIGHT,
      unit: '市水务局',
      person: '',
      means: 'phone' as const,
      words: '请核实',
    }
    const { steps } = valueIn(await app.api.entries.addStep({ commandId: aCommand(), entryId: entry.id, step }))
    const measured = async () => (await linesOf(app, wholeDay)).map(({ words, measure }) => [words, measure?.words])
    expect(await measured()).toContainEqual(['转办 市水务局：请核实', '未签收'])
    const [first] = steps
    if (!first) throw new Error('no step')
    app.clock.advance(5 * MINUTE)
    const receipt = { by: '李值班', at: app.clock.now() }
    valueIn(await app.api.entries.receipt({ commandId: aCommand(), entryId: entry.id, stepId: first.id, receipt }))
    expect(await measured()).toContainEqual(['转办 市水务局：请核实', '03:25 签收'])
    app.stop()
  })

  it('tell who took over', async () => {
    const { app } = await openRoom()
    const lines = await linesOf(app, span(SHIFT_BEGIN, SHIFT_BEGIN + HOUR))
    expect(lines.map(({ kind, at, words }) => [kind, at, words])).toEqual([
      ['duty', SHIFT_BEGIN + 3 * MINUTE, expect.stringMatching(/^开班：主班 .+　副班 周牧野$/)],
    ])
    app.stop()
  })
})

describe('what was done about an incident', () => {
  it('is told against its limit, late with the reason that was given', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    app.clock.advance(2 * MINUTE)
    await reach(app, fire, 'office-director')
    app.clock.advance(37 * MINUTE)
    await reach(app, fire, 'superior-duty-room')
    const scope = { kind: 'incident' as const, id: fire.id }
    const late = async () =>
      (await linesOf(app, scope)).filter(({ kind, measure }) => kind === 'step' && measure?.tone === 'late')
    const met = (await linesOf(app, scope)).filter(({ kind, measure }) => kind === 'step' && measure?.tone === 'met')
    expect(met.map(({ measure }) => measure?.words)).toEqual(['2 分'])
    expect((await late()).map(({ measure, second, bar }) => [measure?.words, second, bar])).toEqual([
      ['迟 9 分', '没有写原因', 'overdue'],
    ])
    const overrun = fire.clocks.find(({ dueAt, ours }) => ours && dueAt === NIGHT + 30 * MINUTE)
    const why = { clock: overrun?.clock.key ?? '', round: 1, reason: '正与消防核对' }
    valueIn(await app.api.incidents.explainLate({ commandId: aCommand(), incidentId: fire.id, ...why }))
    expect((await late()).map(({ second }) => second)).toEqual(['原因：正与消防核对'])
    app.stop()
  })

  it('says at its minute that a limit ran out, and not before', async () => {
    const app = await aDutyRoom()
    await openFire(app)
    const ranOut = async () => (await linesOf(app, wholeDay)).filter(({ words }) => words.startsWith('时限到'))
    app.clock.advance(30 * MINUTE)
    expect(await ranOut()).toEqual([])
    app.clock.advance(MINUTE)
    expect((await ranOut()).map(({ at, measure, bar }) => [at, measure?.words, bar])).toEqual([
      [NIGHT + 30 * MINUTE, '未办', 'overdue'],
    ])
    expect(await linesOf(app, span(MIDNIGHT, NIGHT))).toEqual([])
    app.stop()
  })

  it('is silent in a whole day only while it runs, and says for how long', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    app.clock.advance(12 * MINUTE)
    valueIn(
      await app.api.incidents.note({
        commandId: aCommand(),
        incidentId: fire.id,
        words: '明火已控制',
        at: app.clock.now(),
      }),
    )
    app.clock.advance(16 * MINUTE)
    valueIn(await app.api.incidents.close({ commandId: aCommand(), incidentId: fire.id, reason: '已扑灭' }))
    app.clock.advance(40 * MINUTE)
    valueIn(await app.api.entries.record(aRecord({ receivedAt: app.clock.now(), occurredAt: null })))
    const silences = async (scope: TimelineScope) =>
      (await linesOf(app, scope)).filter(({ kind }) => kind === 'silence').map(({ words }) => words)
    expect(await silences(wholeDay)).toEqual(['16 分无记录'])
    expect(await silences(span(NIGHT, NIGHT + 2 * HOUR))).toEqual(['16 分无记录', '40 分无记录'])
    expect(await silences({ kind: 'incident', id: fire.id })).toEqual(['16 分无记录'])
    app.stop()
  })

  it('is told over several days, of an instruction with when it was answered', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const of = () => ({ commandId: aCommand(), incidentId: fire.id })
    const given = {
      from: '沈书言',
      words: '停雨水泵',
      means: 'phone' as const,
      readBack: true,
      feedbackDue: NIGHT + HOUR,
    }
    const { instructions } = valueIn(
      await app.api.incidents.instruct({ ...of(), instruction: { ...given, at: NIGHT } }),
    )
    const instructionId = instructions[0]?.id
    if (instructionId === undefined) throw new Error('no instruction')
    const told = async () =>
      (await linesOf(app, { kind: 'incident', id: fire.id })).find(({ words }) => words.includes('停雨水泵'))?.measure
    expect(await told()).toEqual({ words: '04:20 前反馈', tone: 'plain' })
    app.clock.advance(30 * HOUR)
    expect(await told()).toEqual({ words: '到期未反馈', tone: 'late' })
    const feedback = { by: '市水务局', words: '已停', at: app.clock.now() }
    valueIn(await app.api.incidents.receiveFeedback({ ...of(), instructionId, feedback }))
    expect(await told()).toEqual({ words: '7月19日 09:20 反馈', tone: 'late' })
    app.stop()
  })

  it('says whose line it is where two run at once', async () => {
    const app = await aDutyRoom()
    await openFire(app)
    await openFire(app)
    const opened = (await linesOf(app, wholeDay)).filter(({ words }) => words.includes('立事件'))
    expect(opened.map(({ words }) => words.slice(0, 7))).toEqual(['事 0001　', '事 0002　'])
    app.stop()
  })
})

describe('a scope', () => {
  it('of a shift runs from its beginning until it gave the room away, or until now', async () => {
    const { app } = await openRoom()
    const shift = valueIn(await app.api.shifts.room()).owner
    if (!shift) throw new Error('no shift')
    const view = await viewOf(app, { kind: 'shift', id: shift.id })
    expect([view.title, view.from, view.until]).toEqual(['〔2026〕班0001', SHIFT_BEGIN + 3 * MINUTE, NIGHT + 1])
    app.stop()
  })

  it('that does not exist is said so', async () => {
    const app = await aDutyRoom()
    const read = await app.api.timeline.lines({ scope: { kind: 'shift', id: 'nobody' as ShiftId } })
    expect(read).toMatchObject({ ok: false, failure: { kind: 'not-found', message: '找不到这个班次或这起事件' } })
    app.stop()
  })

  it('is read by indexes alone', async () => {
    const { app } = await openRoom()
    await fillRoles(app)
    const fire = await openFire(app)
    const plans = await queryPlansOf(app.ports.connection, async () => {
      await viewOf(app, wholeDay)
      await viewOf(app, { kind: 'incident', id: fire.id })
    })
    const scans = plans.filter(
      (step) => step.startsWith('SCAN') && !/^SCAN (account|policy_|office|constant|json_each)/i.test(step),
    )
    expect(scans).toEqual([])
    expect(plans).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^SEARCH entry USING INDEX entry_received \(received_at>\? AND received_at<\?\)/),
        expect.stringMatching(/^SEARCH step USING INDEX entry_step_at \(at>\? AND at<\?\)/),
        expect.stringMatching(/^SEARCH line USING INDEX incident_line_at \(at>\? AND at<\?\)/),
        expect.stringMatching(/^SEARCH line USING PRIMARY KEY \(incident_id=\?\)/),
      ]),
    )
    app.stop()
  })
})
