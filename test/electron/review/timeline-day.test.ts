import { afterAll, describe, expect, it } from 'vitest'
import { addDays } from '../../../shared/time/office-time'
import { openRoom, SHIFT_BEGIN } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { aDutyRoom, fillRoles, MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import { queryPlansOf } from '../../support/query-plans'
import type { StartedApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const DAY = 20260718
const HOUR = 60 * MINUTE
const MIDNIGHT = NIGHT - 200 * MINUTE

const dayOf = async ({ api }: StartedApp, day = DAY) => valueIn(await api.timeline.day({ day }))

describe('the band of a day', () => {
  it('is empty where nothing was written, with the nearest days that have records', async () => {
    const app = await aDutyRoom()
    for (const receivedAt of [NIGHT - 72 * HOUR, NIGHT + 48 * HOUR]) {
      valueIn(await app.api.entries.record(aRecord({ receivedAt, occurredAt: null })))
    }
    expect(await dayOf(app)).toEqual({
      day: DAY,
      from: MIDNIGHT,
      until: MIDNIGHT + 24 * HOUR,
      counts: { all: 0, urgent: 0, grave: 0 },
      shifts: [],
      entries: [],
      incidents: [],
      clocks: [],
      marks: [],
      before: addDays(DAY, -3),
      after: addDays(DAY, 2),
    })
    expect(await dayOf(app, addDays(DAY, -3))).toMatchObject({
      before: null,
      after: addDays(DAY, 2),
      counts: { all: 1 },
    })
    app.stop()
  })

  it('counts its entries by urgency, in the order in which they came in', async () => {
    const app = await aDutyRoom()
    const record = async (receivedAt: number, urgency: 'ordinary' | 'urgent' | 'grave') =>
      valueIn(await app.api.entries.record(aRecord({ receivedAt, urgency, occurredAt: null }))).id
    const [late, first] = [await record(NIGHT, 'grave'), await record(MIDNIGHT, 'urgent')]
    await record(MIDNIGHT - 1, 'grave')
    const { counts, entries } = await dayOf(app)
    expect(counts).toEqual({ all: 2, urgent: 1, grave: 1 })
    expect(entries).toEqual([
      { id: first, at: MIDNIGHT, urgency: 'urgent' },
      { id: late, at: NIGHT, urgency: 'grave' },
    ])
    app.stop()
  })

  it('has the shift that began the day before, and how punctually it did', async () => {
    const { app } = await openRoom()
    const [shift, ...others] = (await dayOf(app)).shifts
    expect(others).toEqual([])
    expect(shift).toMatchObject({ from: SHIFT_BEGIN + 3 * MINUTE, until: null, lateMinutes: 0, explained: false })
    expect((await dayOf(app, addDays(DAY, -1))).shifts).toHaveLength(1)
    expect((await dayOf(app, addDays(DAY, -2))).shifts).toHaveLength(0)
    app.stop()
  })

  it('has an incident on every day that it ran, from the call until it was closed', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    app.clock.advance(40 * HOUR)
    const over = app.clock.now()
    valueIn(await app.api.incidents.close({ commandId: aCommand(), incidentId: fire.id, reason: '已扑灭' }))
    const bars = await Promise.all([-1, 0, 1, 2].map(async (days) => (await dayOf(app, addDays(DAY, days))).incidents))
    expect(bars.map((incidents) => incidents.length)).toEqual([0, 1, 1, 0])
    expect(bars[1]?.[0]).toMatchObject({
      id: fire.id,
      urgency: 'grave',
      status: 'closed',
      from: NIGHT,
      until: over,
      ledgerUntil: expect.any(Number),
    })
    app.stop()
  })

  it('has the limits of this room, running ones without an end', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const before = (await dayOf(app)).clocks
    expect(before.length).toBeGreaterThan(1)
    expect(before.every(({ until, dueAt, from }) => until === null && dueAt > from)).toBe(true)
    app.clock.advance(20 * MINUTE)
    valueIn(await app.api.incidents.standDown({ commandId: aCommand(), incidentId: fire.id, reason: '误报' }))
    const after = (await dayOf(app)).clocks
    expect(after.map(({ until }) => until)).toEqual(before.map(() => app.clock.now()))
    app.stop()
  })

  it('stamps reports and instructions', async () => {
    const app = await aDutyRoom()
    const { incidents } = app.api
    const fire = await openFire(app)
    const of = () => ({ commandId: aCommand(), incidentId: fire.id })
    const sending = { role: null, addressee: '上级总值班室', means: 'written' as const, at: NIGHT }
    for (const stage of ['first', 'follow-up', 'final'] as const) {
      app.clock.advance(MINUTE)
      const draft = { stage, values: {}, title: '', body: '续报情况' }
      valueIn(await incidents.sendReport({ ...of(), draft, sending, steps: [] }))
    }
    expect((await dayOf(app)).marks.map(({ stamp, kind, at }) => [stamp, kind, at])).toEqual([
      ['首', 'report', NIGHT + MINUTE],
      ['一', 'report', NIGHT + 2 * MINUTE],
      ['终', 'report', NIGHT + 3 * MINUTE],
    ])
    app.stop()
  })

  it('is read by indexes alone', async () => {
    const { app } = await openRoom()
    await fillRoles(app)
    await openFire(app)
    const plans = await queryPlansOf(app.ports.connection, () => dayOf(app))
    const scans = plans.filter(
      (step) => step.startsWith('SCAN') && !/^SCAN (account|policy_|office|constant)/.test(step),
    )
    expect(scans).toEqual([])
    expect(plans.filter((step) => /entry|incident_line|incident_ended|shift_/.test(step))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^SEARCH entry USING (COVERING )?INDEX entry_log \(day=\?\)/),
        expect.stringMatching(/^SEARCH line USING INDEX incident_line_at \(at>\? AND at<\?\)/),
      ]),
    )
    app.stop()
  })
})
