import { afterAll, describe, expect, it } from 'vitest'
import { createDutyDesk, type Ports } from '../../../electron/duty-desk'
import type { Account, AccountId } from '../../../shared/accounts/account'
import type { Alarm } from '../../../shared/incidents/alarm'
import { aCommand } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { aDutyRoom, MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

/** What rang outside the window, each time. */
function listening() {
  const rung: string[][] = []
  const ring: Ports['ring'] = (_all, fresh) => {
    if (fresh.length > 0) rung.push(fresh.map(({ words, stage }) => `${words} ${stage}`))
  }
  return { rung, ring }
}

const anAccount: Account = {
  id: 'officer' as AccountId,
  name: '周牧野',
  post: '',
  role: 'officer',
  active: true,
}

const byPhone = (alarms: readonly Alarm[]) => alarms.filter(({ key }) => key === 'clock:national/first-phone#1')
const ringingNow = async (app: StartedApp) => valueIn(await app.api.incidents.alarms())

describe('alarms', () => {
  it('ring at half time, when due and when overdue, each until somebody acknowledges it', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const due = fire.clocks.find(({ clock }) => clock.key === 'national/first-phone')?.dueAt ?? 0
    const stages: (string | undefined)[] = []
    for (const at of [NIGHT, due - 5 * MINUTE, due, due + MINUTE]) {
      app.clock.set(at)
      const [alarm] = byPhone(await ringingNow(app))
      stages.push(alarm?.stage)
      if (!alarm) continue
      const told = { commandId: aCommand(), incidentId: fire.id, alarm: alarm.key, stage: alarm.stage }
      expect(byPhone(valueIn(await app.api.incidents.acknowledge(told)))).toEqual([])
    }
    expect(stages.slice(1)).toEqual(['half', 'due', 'overdue'])
    app.stop()
  })

  it('ring by themselves on one timer, and once for each stage', async () => {
    const { rung, ring } = listening()
    const app = await aDutyRoom({ ports: { ring } })
    await openFire(app)
    const { alarms } = createDutyDesk(app.ports)
    alarms.start()
    app.clock.advance(40 * MINUTE)
    alarms.stop()
    const phone = rung.flat().filter((words) => words.startsWith('首报') || words.includes('上级总值班室'))
    expect(new Set(phone).size).toBe(phone.length)
    // Nobody is signed in at this desk: that it rings is no secret, what for is.
    expect(rung.flat().some((words) => words.trim() === 'due')).toBe(true)
    app.stop()
  })

  it('are right after a restart without an orderly end, within one look at the clock', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const due = fire.clocks.find(({ clock }) => clock.key === 'national/first-phone')?.dueAt ?? 0
    app.stop()
    app.clock.set(due + 3 * MINUTE)
    const again = startApp({ folder: app.folder, clock: app.clock })
    expect(byPhone(await ringingNow(again))).toMatchObject([{ stage: 'overdue', dueAt: due, words: '', name: '' }])
    again.stop()
  })

  it('follow a jump of the wall clock, forwards and back, within five seconds', async () => {
    const app = await aDutyRoom()
    await openFire(app)
    const told: (string | undefined)[] = []
    const ring: Ports['ring'] = (ringing) => told.push(byPhone(ringing)[0]?.stage)
    const { alarms } = createDutyDesk({ ...app.ports, ring })
    alarms.start()
    for (const minutes of [120, 1, 29, -600]) {
      app.clock.set(NIGHT + minutes * MINUTE)
      app.clock.advance(5_000)
    }
    expect(told).toEqual([undefined, 'overdue', undefined, 'half', undefined])
    alarms.stop()
    app.stop()
  })

  it('ring within five seconds of a start after a kill, a sleep or a new time zone of the PC, and details wait for a sign-in', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const due = fire.clocks.find(({ clock }) => clock.key === 'national/first-phone')?.dueAt ?? 0
    app.clock.set(due + 3 * MINUTE)
    const zone = process.env.TZ
    process.env.TZ = 'America/New_York'
    const { rung, ring } = listening()
    const { alarms, session } = createDutyDesk({ ...app.ports, ring })
    alarms.start()
    expect(alarms.ringing().filter(({ stage }) => stage === 'overdue')).toContainEqual(
      expect.objectContaining({ key: 'clock:national/first-phone#1', dueAt: due, words: '' }),
    )
    expect(rung).toHaveLength(1)
    app.clock.advance(10_000)
    expect(rung).toHaveLength(1)
    process.env.TZ = zone
    expect(session.current()).toBeNull()
    alarms.stop()
    app.stop()
  })

  it('tell again what they are about when somebody signs in, and hide it when they leave', async () => {
    const app = await aDutyRoom()
    await openFire(app)
    app.clock.set(NIGHT + 90 * MINUTE)
    const told: boolean[] = []
    const ring: Ports['ring'] = (ringing) => told.push(ringing.every(({ words }) => words !== ''))
    const { alarms, session } = createDutyDesk({ ...app.ports, ring })
    alarms.start()
    session.start(anAccount, NIGHT)
    app.clock.advance(5_000)
    session.end()
    app.clock.advance(5_000)
    alarms.stop()
    expect(told).toEqual([false, true, false])
    app.stop()
  })

  it('go on though telling of them failed', async () => {
    const app = await aDutyRoom()
    await openFire(app)
    const stages: string[] = []
    const ring: Ports['ring'] = (_all, fresh) => {
      stages.push(...fresh.map(({ stage }) => stage))
      throw new Error('the window is gone')
    }
    const { alarms } = createDutyDesk({ ...app.ports, ring })
    alarms.start()
    for (const minutes of [29, 31]) {
      app.clock.set(NIGHT + minutes * MINUTE)
      app.clock.advance(5_000)
    }
    expect(new Set(stages)).toEqual(new Set(['due', 'half', 'overdue']))
    expect(app.reported.map(({ channel }) => channel)).toEqual(['alarms', 'alarms', 'alarms'])
    alarms.stop()
    app.stop()
  })

  it('of one incident are heard though another cannot be read', async () => {
    const app = await aDutyRoom()
    const [broken, sound] = [await openFire(app), await openFire(app)]
    app.ports.connection.raw.prepare("UPDATE incident SET packs = '[' WHERE id = ?").run(broken.id)
    const { alarms } = createDutyDesk(app.ports)
    app.clock.set(NIGHT + 31 * MINUTE)
    alarms.start()
    expect(new Set(alarms.ringing().map(({ incidentId }) => incidentId))).toEqual(new Set([sound.id]))
    expect(app.reported.map(({ channel }) => channel)).toEqual(['alarms'])
    alarms.stop()
    app.stop()
  })

  it('stop when the incident ends, and ring again when it is taken up', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    app.clock.set(NIGHT + 90 * MINUTE)
    expect(await ringingNow(app)).not.toEqual([])
    const of = () => ({ commandId: aCommand(), incidentId: fire.id, reason: '误报' })
    valueIn(await app.api.incidents.standDown(of()))
    expect(await ringingNow(app)).toEqual([])
    valueIn(await app.api.incidents.reopen(of()))
    expect(await ringingNow(app)).not.toEqual([])
    app.stop()
  })

  it('leave word of the clock that is due next, and of what is over although somebody knows', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const running = async () => valueIn(await app.api.incidents.clocks())
    const dueTimes = fire.clocks.flatMap(({ ours, dueAt }) => (ours && dueAt !== null && dueAt > NIGHT ? [dueAt] : []))
    expect(await running()).toMatchObject({ known: null, knownCount: 0 })
    expect((await running()).ahead[0]).toMatchObject({ dueAt: Math.min(...dueTimes), number: '事 0001' })

    const due = fire.clocks.find(({ clock }) => clock.key === 'national/first-phone')?.dueAt ?? 0
    app.clock.set(due + 3 * MINUTE)
    const [alarm] = byPhone(await ringingNow(app))
    if (!alarm) throw new Error('the first report must ring')
    const told = { commandId: aCommand(), incidentId: fire.id, alarm: alarm.key, stage: alarm.stage }
    valueIn(await app.api.incidents.acknowledge(told))
    const after = await running()
    expect(after).toMatchObject({ known: { key: alarm.key, dueAt: due, words: alarm.words }, knownCount: 1 })
    expect(after.ahead.every(({ dueAt }) => dueAt > due + 3 * MINUTE)).toBe(true)
    app.stop()
  })

  it('hide what they are about while nobody is signed in', async () => {
    const app = await aDutyRoom()
    await openFire(app)
    app.clock.set(NIGHT + 90 * MINUTE)
    const [known] = await ringingNow(app)
    expect(known?.name).toBe('东浦区甲源化工厂罐区火灾')
    valueIn(await app.api.accounts.signOut())
    const hidden = await ringingNow(app)
    expect(hidden).not.toEqual([])
    expect(hidden.every(({ name, words, number }) => `${name}${words}${number}` === '')).toBe(true)
    app.stop()
  })
})
