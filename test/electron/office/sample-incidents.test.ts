import { afterAll, describe, expect, it } from 'vitest'
import { clockState } from '../../../shared/incidents/clock-state'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { quickPasswords } from '../../support/quick-passwords'
import { type StartedApp, startApp } from '../../support/start-app'
import { createTestClock, NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const MINUTE = 60_000
/** 08:00 in Asia/Shanghai on 18 July 2026: the shifts of the sample change. */
const CHANGE = Date.UTC(2026, 6, 18, 0)

async function sampleAt(now: number): Promise<{ app: StartedApp; running: IncidentDetail; over: IncidentDetail }> {
  const app = startApp({ clock: createTestClock(now), ports: { passwords: quickPasswords } })
  valueIn(await app.api.office.setUpSample())
  const details = valueIn(await app.api.incidents.list({ status: null })).map(({ id }) =>
    app.api.incidents.find({ incidentId: id }),
  )
  const [running, over, ...others] = (await Promise.all(details)).map(valueIn)
  if (!running || !over) throw new Error('the sample has two incidents')
  expect(others).toEqual([])
  return { app, running, over }
}

const stateOf = ({ steps }: IncidentDetail, key: string) => {
  const step = steps.find((each) => each.key === key)
  return { status: step?.state.status, tries: step?.state.attempts.length, reached: step?.state.end }
}

describe('the running incident of the sample office', () => {
  it('is an hour old: reported in time, one step overdue, one that can call nobody, figures that raise the grade', async () => {
    const { app, running } = await sampleAt(NIGHT + 40_000)
    expect(running).toMatchObject({ status: 'open', grade: 'IV', subclass: 'hazardous-chemicals' })
    expect(NIGHT + 40_000 - running.receivedAt).toBe(56 * MINUTE + 40_000)
    expect(stateOf(running, 'office-director:phone')).toMatchObject({
      status: 'reached',
      tries: 2,
      reached: { candidate: { name: '韩静川' } },
    })
    const [first] = running.reports
    expect(first?.dispatches.map(({ means, at }) => [means, (at - running.receivedAt) / MINUTE])).toEqual([
      ['phone', 24],
      ['written', 42],
    ])
    const late = running.clocks.filter(
      (each) =>
        each.ours && each.dueAt !== null && clockState({ ...each, dueAt: each.dueAt }, NIGHT).phase === 'overdue',
    )
    expect(late.map(({ clock }) => clock.rule.to)).toEqual(['ecology'])
    expect(valueIn(await app.api.incidents.alarms())).toMatchObject([
      { stage: 'overdue', words: '通报环境影响 生态环境部门' },
    ])
    expect(running.callOrder[0]).toBe('ecology:phone')
    expect(running.steps.find(({ to }) => to === 'publicity')?.holes).toMatchObject([{ why: 'no-number' }])
    expect(running.ledger.totals.dead).toMatchObject({ confirmed: 2, unconfirmed: 1 })
    expect(running.ledger.offer).toMatchObject({ from: 'IV', to: 'III', unconfirmed: true })
    expect(running.ledger.offer?.newClocks).toHaveLength(2)
    expect(running.instructions.map(({ closed }) => closed !== null)).toEqual([true, false])
    const report = valueIn(await app.api.incidents.report({ incidentId: running.id, stage: null }))
    expect(report).toMatchObject({ draft: { stage: 'follow-up' }, number: 1 })
    expect(report.changes.map(({ id }) => id)).toEqual(expect.arrayContaining(['consequences', 'extent', 'trend']))
    app.stop()
    expect(app.reported).toEqual([])
  })

  it.each([
    ['before the shift is frozen', CHANGE - 15 * MINUTE],
    ['while both shifts stand in the room', CHANGE - 4 * MINUTE],
    ['just after the change', CHANGE + MINUTE],
    ['in the forenoon', CHANGE + 2 * 60 * MINUTE],
    ['at midday', CHANGE + 4 * 60 * MINUTE + 59_999],
    ['in the evening', CHANGE + 12 * 60 * MINUTE],
    ['at midnight of new year', Date.UTC(2026, 11, 31, 16, 0)],
    ['on a leap day', Date.UTC(2028, 1, 29, 10, 5)],
  ])('is there %s, and the journal holds', async (_when, now) => {
    const { app, running } = await sampleAt(now)
    expect(running).toMatchObject({ status: 'open', callOrder: expect.arrayContaining(['ecology:phone']) })
    expect(valueIn(await app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
    app.stop()
    expect(app.reported).toEqual([])
  })
})

describe('the closed incident of the sample office', () => {
  it('has its whole chain, and waits for figures that change within its window', async () => {
    const { app, over } = await sampleAt(NIGHT)
    expect(over).toMatchObject({ status: 'closed', grade: 'III', subclass: 'road-traffic' })
    expect(over.reports.map(({ stage }) => stage)).toEqual(['first', 'follow-up', 'final'])
    expect(over.reports.every(({ dispatches }) => dispatches.at(-1)?.receipt != null)).toBe(true)
    expect(over.ledger.window).toMatchObject({ days: 7 })
    expect(over.instructions.every(({ closed }) => closed !== null)).toBe(true)
    const late = over.clocks.filter((each) => each.ours && each.lateReason !== null)
    expect(late.map(({ clock }) => clock.rule.id)).toEqual(['larger-network', 'larger-leader'])
    const timeline = valueIn(await app.api.incidents.timeline({ incidentId: over.id }))
    expect(timeline.slice(0, 2).map(({ words }) => words)).toEqual([
      expect.stringContaining('来电 '),
      expect.stringContaining('立事件'),
    ])
    app.stop()
    expect(app.reported).toEqual([])
  })
})
