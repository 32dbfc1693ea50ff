import { afterAll, describe, expect, it } from 'vitest'
import type { ReportDraft } from '../../../shared/incidents/report'
import { aCommand } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { aDutyRoom, MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import type { StartedApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const draftOf = (stage: ReportDraft['stage'], values: Record<string, string> = {}): ReportDraft => {
  return { stage, values, title: '', body: '' }
}

function sending(app: StartedApp) {
  return { role: 'superior-duty-room', addressee: '上级总值班室', means: 'written' as const, at: app.clock.now() }
}

type Id = Parameters<StartedApp['api']['incidents']['find']>[0]['incidentId']

const send = (app: StartedApp, incidentId: Id, draft: ReportDraft, steps: string[] = []) =>
  app.api.incidents.sendReport({ commandId: aCommand(), incidentId, draft, sending: sending(app), steps })

describe('the report chain', () => {
  it('composes the first report from what is known, and asks for what is missing', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const report = valueIn(await app.api.incidents.report({ incidentId: fire.id, stage: null }))
    expect(report).toMatchObject({ draft: { stage: 'first', values: {} }, values: { place: '东浦区化工园区' } })
    expect(report.composed.title).toBe('关于东浦区甲源化工厂罐区火灾的报告')
    expect(report.composed.body).toContain('东浦区化工园区')
    expect(report.missing.map(({ id }) => id)).toContain('extent')
    app.stop()
  })

  it('keeps what is being written, and freezes what was sent', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const draft = draftOf('first', { extent: '下风向 1.2 公里' })
    valueIn(await app.api.incidents.keepReport({ incidentId: fire.id, draft }))
    const kept = valueIn(await app.api.incidents.report({ incidentId: fire.id, stage: null }))
    expect(kept.draft.values.extent).toBe('下风向 1.2 公里')
    app.clock.advance(24 * MINUTE)
    const step = fire.steps.find(({ clocks }) => clocks.includes('national/first-written'))
    const sent = valueIn(await send(app, fire.id, kept.draft, [step?.key ?? '']))
    expect(sent.reports).toMatchObject([{ stage: 'first', number: 0, dispatches: [{ addressee: '上级总值班室' }] }])
    expect(sent.reports[0]?.body).toContain('下风向 1.2 公里')
    const clock = sent.clocks.find((each) => each.clock.key === 'national/first-written')
    expect(clock?.metAt).toBe(NIGHT + 24 * MINUTE)
    expect(await send(app, fire.id, draft)).toMatchObject({
      failure: { message: expect.stringContaining('接着写续报') },
    })
    app.stop()
  })

  it('titles follow-ups by number, tells only what changed, and the final report ends what repeats', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    expect(await send(app, fire.id, draftOf('follow-up'))).toMatchObject({
      failure: { message: '还没有发首报，先发首报' },
    })
    valueIn(await send(app, fire.id, draftOf('first', { extent: '厂区内' })))
    app.clock.advance(30 * MINUTE)
    const writing = valueIn(await app.api.incidents.report({ incidentId: fire.id, stage: null }))
    expect(writing).toMatchObject({ number: 1, draft: { stage: 'follow-up' }, changes: [] })
    const second = valueIn(await send(app, fire.id, draftOf('follow-up', { extent: '下风向 1.2 公里' })))
    expect(second.reports.at(-1)).toMatchObject({
      number: 1,
      title: '东浦区甲源化工厂罐区火灾续报一',
      changes: [{ id: 'extent', from: '厂区内', to: '下风向 1.2 公里' }],
    })
    expect(second.reports.at(-1)?.body).toBe('影响范围：下风向 1.2 公里。')
    const last = valueIn(await send(app, fire.id, draftOf('final', { response: '明火已灭' })))
    expect(last.reports.map(({ stage }) => stage)).toEqual(['first', 'follow-up', 'final'])
    app.stop()
  })

  it('goes to somebody else by other means, and is signed for once', async () => {
    const app = await aDutyRoom()
    const { incidents } = app.api
    const fire = await openFire(app)
    const sent = valueIn(await send(app, fire.id, draftOf('first')))
    const [report] = sent.reports
    if (!report) throw new Error('nothing was sent')
    const on = { ...sending(app), role: null, addressee: '市委总值班室', means: 'network' as const }
    const both = valueIn(
      await incidents.sendOn({
        commandId: aCommand(),
        incidentId: fire.id,
        reportId: report.id,
        sending: on,
        steps: [],
      }),
    )
    const [first, second] = both.reports[0]?.dispatches ?? []
    expect(second?.addressee).toBe('市委总值班室')
    if (!first) throw new Error('it went nowhere')
    app.clock.advance(MINUTE)
    const sign = { incidentId: fire.id, dispatchId: first.id, receipt: { by: '闻人杰', at: app.clock.now() } }
    const signed = valueIn(await incidents.receiptReport({ commandId: aCommand(), ...sign }))
    expect(signed.reports[0]?.dispatches[0]?.receipt).toEqual({ by: '闻人杰', at: NIGHT + MINUTE })
    expect(await incidents.receiptReport({ commandId: aCommand(), ...sign })).toMatchObject({
      failure: { message: '已经签收过' },
    })
    app.stop()
  })
})

describe('零报告', () => {
  it('is made of the daily reports that the office chose', async () => {
    const app = await aDutyRoom()
    const { incidents, policies } = app.api
    const zero = { daily: 'national/zero-report', addressee: '上级总值班室', words: '今日无突发事件', at: NIGHT }
    expect(await incidents.sendZero({ commandId: aCommand(), ...zero })).toMatchObject({ ok: false })
    const { inUse, ownRoles } = valueIn(await policies.settings())
    const dailyReports = [zero.daily]
    valueIn(await policies.choose({ commandId: aCommand(), packs: inUse, ownRoles, dailyReports }))
    expect(valueIn(await incidents.sendZero({ commandId: aCommand(), ...zero }))).toMatchObject({ day: 20260718 })
    expect(valueIn(await incidents.zeroReports())).toHaveLength(1)
    app.stop()
  })

  it('rings every day at its hour until it was sent', async () => {
    const app = await aDutyRoom()
    const { incidents, policies } = app.api
    const daily = 'national/zero-report'
    const { inUse, ownRoles } = valueIn(await policies.settings())
    valueIn(await policies.choose({ commandId: aCommand(), packs: inUse, ownRoles, dailyReports: [daily] }))
    const ringing = async () => valueIn(await incidents.alarms()).map(({ key, stage }) => `${key} ${stage}`)
    const three = Date.UTC(2026, 6, 18, 7)
    expect(await ringing()).toEqual([])
    app.clock.set(three)
    expect(await ringing()).toEqual([`daily:${daily}@20260718 due`])
    const heard = { incidentId: null, alarm: `daily:${daily}@20260718`, stage: 'due' as const }
    expect(valueIn(await incidents.acknowledge({ ...heard, commandId: aCommand() }))).toEqual([])
    app.clock.set(three + 2 * MINUTE)
    expect(await ringing()).toEqual([`daily:${daily}@20260718 overdue`])
    const zero = { daily, addressee: '上级总值班室', words: '今日无突发事件', at: app.clock.now() }
    valueIn(await incidents.sendZero({ ...zero, commandId: aCommand() }))
    expect(await ringing()).toEqual([])
    app.clock.set(three + 24 * 60 * MINUTE)
    expect(await ringing()).toEqual([`daily:${daily}@20260719 due`])
    app.stop()
  })
})
