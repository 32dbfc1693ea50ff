import { afterAll, describe, expect, it } from 'vitest'
import type { IncidentDetail, StepView } from '../../../shared/incidents/incident-detail'
import { aCommand } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { aDutyRoom, MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import type { StartedApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const stepTo = ({ steps }: IncidentDetail, to: string): StepView => {
  const step = steps.find((each) => each.to === to)
  if (!step) throw new Error(`no step to ${to}`)
  return step
}

const nextOf = ({ next }: StepView) => {
  if (!next) throw new Error('nobody is left to call')
  return next
}

type Act = Parameters<StartedApp['api']['incidents']['act']>[0]

function act(app: StartedApp, { id }: IncidentDetail, step: string, action: Act['action'], more: Partial<Act> = {}) {
  return app.api.incidents.act({ commandId: aCommand(), incidentId: id, step, action, ...more })
}

const reach = (app: StartedApp, whom: StepView['next']) => ({
  kind: 'reach' as const,
  at: app.clock.now(),
  candidate: whom,
  who: whom?.name ?? '值班员',
  said: '已知，马上到',
  readBack: true,
})

describe('a step of the checklist', () => {
  it('goes on to the next number, then to the backup, and records every try', async () => {
    const app = await aDutyRoom()
    let fire: IncidentDetail = await openFire(app)
    const called: string[] = []
    for (let tries = 0; tries < 3; tries += 1) {
      const step = stepTo(fire, 'office-director')
      const candidate = nextOf(step)
      called.push(`${candidate.name} ${candidate.number}`)
      const at = app.clock.now()
      fire = valueIn(await act(app, fire, step.key, { kind: 'try', at, candidate, outcome: 'no-answer' }))
      app.clock.advance(MINUTE)
    }
    expect(called).toEqual(['何知远 130 0000 0117', '何知远 0690-555 0117', '沈书言 130 0000 0118'])
    expect(stepTo(fire, 'office-director').state).toMatchObject({ status: 'tried', attempts: { length: 3 } })
    app.stop()
  })

  it('begins anew with the first number when all were tried', async () => {
    const app = await aDutyRoom()
    let fire: IncidentDetail = await openFire(app)
    const { key } = stepTo(fire, 'office-director')
    expect(fire.callOrder[0]).toBe(key)
    for (let tries = 0; tries < 3; tries += 1) {
      const candidate = nextOf(stepTo(fire, 'office-director'))
      const at = app.clock.now()
      fire = valueIn(await act(app, fire, key, { kind: 'try', at, candidate, outcome: 'busy' }))
    }
    expect(nextOf(stepTo(fire, 'office-director'))).toMatchObject({ name: '何知远', number: '130 0000 0117' })
    app.stop()
  })

  it('meets its clocks when it is done, and is not done twice', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    app.clock.advance(24 * MINUTE)
    const step = fire.steps.find(({ clocks }) => clocks.includes('national/first-phone'))
    if (!step) throw new Error('no first report by phone')
    const done = valueIn(await act(app, fire, step.key, reach(app, step.next)))
    const clock = done.clocks.find((each) => each.clock.key === 'national/first-phone')
    expect(clock).toMatchObject({ metAt: NIGHT + 24 * MINUTE })
    expect(done.callOrder).not.toContain(step.key)
    expect(await act(app, fire, step.key, reach(app, step.next))).toMatchObject({
      failure: { kind: 'conflict', message: expect.stringContaining('已经办过') },
    })
    app.stop()
  })

  it('is put aside and taken up again with a reason', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const { key } = stepTo(fire, 'office-director')
    const at = app.clock.now()
    expect(await act(app, fire, key, { kind: 'void', at, reason: '' })).toMatchObject({ ok: false })
    const aside = valueIn(await act(app, fire, key, { kind: 'void', at, reason: '主任就在现场' }))
    expect(aside.callOrder).not.toContain(key)
    const again = valueIn(await act(app, fire, key, { kind: 'reopen', at, reason: '离开现场' }))
    expect(again.callOrder).toContain(key)
    app.stop()
  })

  it('refuses a time later than now, which would silence a clock that still runs', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const step = stepTo(fire, 'office-director')
    const later = { ...reach(app, step.next), at: NIGHT + 30 * MINUTE }
    expect(await act(app, fire, step.key, later)).toMatchObject({
      failure: { kind: 'invalid-input', fields: { 'action.at': expect.stringContaining('晚于现在') } },
    })
    expect(await act(app, fire, 'no-such-step', reach(app, null))).toMatchObject({ failure: { kind: 'not-found' } })
    app.stop()
  })

  it('shows the hole where nobody was entered, and calls the fallback at once', async () => {
    const app = await aDutyRoom()
    valueIn(await app.api.policies.fillRole({ commandId: aCommand(), role: 'office-director', people: [] }))
    const leader = [{ name: '许清和', post: '副秘书长', numbers: ['130 0000 0119'], backup: false }]
    valueIn(await app.api.policies.fillRole({ commandId: aCommand(), role: 'duty-leader', people: leader }))
    const step = stepTo(await openFire(app), 'office-director')
    expect(step.next).toMatchObject({ name: '许清和', role: 'duty-leader' })
    expect(step.holes).toContainEqual({ role: 'office-director', title: '办公室主任', why: 'nobody' })
    app.stop()
  })
})

/** 每日报告, first due in an hour. */
async function addDailyStep(app: StartedApp, { id: incidentId }: IncidentDetail) {
  const own = { title: '每日报告', to: 'superior-duty-room', means: ['written' as const] }
  const times = { limit: { kind: 'minutes' as const, minutes: 60 }, repeat: { kind: 'times-a-day' as const, times: 1 } }
  const added = valueIn(await app.api.incidents.addStep({ ...own, ...times, commandId: aCommand(), incidentId }))
  return { added, key: added.steps.find(({ titles }) => titles.includes('每日报告'))?.key ?? '' }
}

describe('a step of the office’s own', () => {
  it('comes up beside one that told the same addressee before, and again after each time', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const { added, key } = await addDailyStep(app, fire)
    const step = added.steps.find((each) => each.key === key)
    expect(step).toMatchObject({ repeats: true, dueAt: NIGHT + 60 * MINUTE })
    app.clock.advance(30 * MINUTE)
    const done = valueIn(await act(app, fire, key, reach(app, null)))
    const next = done.steps.find((each) => each.key === key)
    expect(next).toMatchObject({
      state: { status: 'waiting' },
      history: { length: 1 },
      dueAt: NIGHT + 30 * MINUTE + 24 * 60 * MINUTE,
    })
    app.stop()
  })

  it('is done once for each round, also when two do it at the same moment', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const { key } = await addDailyStep(app, fire)
    valueIn(await act(app, fire, key, reach(app, null), { round: 1 }))
    expect(await act(app, fire, key, reach(app, null), { round: 1 })).toMatchObject({
      ok: false,
      failure: { kind: 'conflict', message: '这一轮已经办过' },
    })
    expect(await act(app, fire, key, reach(app, null), { round: 2 })).toMatchObject({ ok: true })
    app.stop()
  })
})

describe('being late', () => {
  it('stands on the timeline, and the reason is asked for and never blocks', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    app.clock.advance(90 * MINUTE)
    const step = fire.steps.find(({ clocks }) => clocks.includes('national/first-phone'))
    const done = valueIn(await act(app, fire, step?.key ?? '', reach(app, null)))
    const of = { incidentId: fire.id, clock: 'national/first-phone', round: 1, reason: '线路中断' }
    const explained = valueIn(await app.api.incidents.explainLate({ commandId: aCommand(), ...of }))
    expect(done.clocks.find(({ clock }) => clock.key === of.clock)?.lateReason).toBeNull()
    expect(explained.clocks.find(({ clock }) => clock.key === of.clock)?.lateReason).toBe('线路中断')
    const words = valueIn(await app.api.incidents.timeline({ incidentId: fire.id })).map((line) => line.words)
    expect(words.some((line) => line.startsWith('时限到：'))).toBe(true)
    expect(words.some((line) => line.startsWith('超时原因'))).toBe(true)
    app.stop()
  })

  it('is asked about for every round of what repeats, and never for what was in time', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const { key } = await addDailyStep(app, fire)
    app.clock.advance(70 * MINUTE)
    const explain = (round: number) =>
      app.api.incidents.explainLate({
        commandId: aCommand(),
        incidentId: fire.id,
        clock: key,
        round,
        reason: '传真机卡纸',
      })
    expect(await explain(2)).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
    const done = valueIn(await act(app, fire, key, reach(app, null)))
    const roundsIn = ({ clocks }: IncidentDetail) => clocks.find(({ clock }) => clock.key === key)?.lateRounds
    const late = { round: 1, dueAt: NIGHT + 60 * MINUTE, metAt: NIGHT + 70 * MINUTE }
    expect(roundsIn(done)).toEqual([{ ...late, reason: null }])
    expect(roundsIn(valueIn(await explain(1)))).toEqual([{ ...late, reason: '传真机卡纸' }])
    expect(await explain(2)).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
    app.stop()
  })
})
