import { describe, expect, it } from 'vitest'
import { createSessionStore } from '../../../../renderer/accounts/session-store'
import { createNowStore } from '../../../../renderer/app/now-store'
import { audible, createAlarmStore, HUSH_MS } from '../../../../renderer/incidents/alarms/alarm-store'
import type { Session } from '../../../../shared/accounts/account'
import type { Handlers } from '../../../../shared/ipc/contract'
import { type Failure, failure, success } from '../../../../shared/result'
import { fakeApi } from '../../../support/fake-api'
import { everythingSettled } from '../../../support/held-answers'
import { createTestClock, createTestIds, NIGHT } from '../../../support/test-clock'
import { aPerson, aSession } from '../../app/a-window'
import { anAlarm, clocks, MINUTE } from './an-alarm'

async function anAlarmStore(answers: Partial<Handlers['incidents']> = {}, session: Session | null = aSession()) {
  const fake = fakeApi({
    accounts: { current: () => success(session), names: () => success([]), lastHere: () => success(null) },
    incidents: { alarms: () => success([]), clocks: () => success(clocks()), ...answers },
  })
  const reported: Failure[] = []
  const report = (fault: Failure) => void reported.push(fault)
  const clock = createTestClock()
  const sessions = createSessionStore(fake.api.accounts, report)
  const now = createNowStore(clock)
  const alarms = createAlarmStore({
    incidents: fake.api.incidents,
    session: sessions,
    now,
    ids: createTestIds(),
    report,
  })
  alarms.read()
  await sessions.load()
  await everythingSettled()
  const acknowledged = () => fake.calls.filter(({ channel }) => channel === 'incidents.acknowledge')
  return { ...fake, alarms, sessions, clock, reported, acknowledged }
}

const overdue = anAlarm()
const stages = (alarms: { getState(): { ringing: readonly { stage: string }[] } }) =>
  alarms.getState().ringing.map(({ stage }) => stage)

describe('what rings', () => {
  it('stands in order: over the longest, then what is due, then what is due soonest', async () => {
    const half = anAlarm({ stage: 'half', dueAt: NIGHT + 5 * MINUTE, key: 'clock:a#1' })
    const due = anAlarm({ stage: 'due', dueAt: NIGHT - 70 * MINUTE, key: 'clock:b#1' })
    const later = anAlarm({ dueAt: NIGHT - MINUTE, key: 'clock:c#1' })
    const { alarms } = await anAlarmStore({ alarms: () => success([due, later, half, overdue]) })
    expect(alarms.getState().ringing).toEqual([overdue, later, due, half])
  })

  it('follows what the main process announces, and asks for the clocks beside it', async () => {
    const { alarms, publish, calls } = await anAlarmStore({ alarms: () => success([overdue]) })
    publish('incidents', 'onAlarms', [overdue])
    expect(alarms.getState().ringing).toEqual([overdue])
    await everythingSettled()
    expect(calls.at(-1)?.channel).toBe('incidents.clocks')
  })

  it('keeps nothing of what it is about once nobody is signed in, and asks again for whoever comes', async () => {
    const hidden = anAlarm({ number: '', name: '', words: '' })
    let locked = false
    const { alarms, publish } = await anAlarmStore({ alarms: () => success([locked ? hidden : overdue]) })
    locked = true
    publish('accounts', 'onSession', null)
    expect(alarms.getState()).toMatchObject({ ringing: [hidden], clocks: null, mayAcknowledge: false })
    await everythingSettled()
    locked = false
    publish('accounts', 'onSession', aSession())
    await everythingSettled()
    expect(alarms.getState()).toMatchObject({ ringing: [overdue], clocks: clocks(), mayAcknowledge: true })
  })

  it('says why it could not be asked', async () => {
    const { reported } = await anAlarmStore({ alarms: () => failure('not-stored', '数据文件读不出来') })
    expect(reported[0]?.message).toBe('数据文件读不出来')
  })
})

describe('acknowledging', () => {
  it('is told of the most pressing, and is shown when it was answered', async () => {
    const later = anAlarm({ key: 'clock:c#1', dueAt: NIGHT - MINUTE })
    let left = [later, overdue]
    const { alarms, acknowledged } = await anAlarmStore({
      alarms: () => success(left),
      acknowledge: () => {
        left = [later]
        return success(left)
      },
    })
    const pressed = alarms.acknowledge()
    expect(alarms.getState().ringing).toEqual([overdue, later])
    await pressed
    expect(acknowledged().map(({ input }) => input)).toEqual([
      { commandId: 't1', incidentId: overdue.incidentId, alarm: overdue.key, stage: 'overdue' },
    ])
    expect(alarms.getState().ringing).toEqual([later])
  })

  it('is sent once however often the key is pressed before the answer', async () => {
    const { alarms, acknowledged } = await anAlarmStore({
      alarms: () => success([overdue]),
      acknowledge: () => success([]),
    })
    await Promise.all([alarms.acknowledge(), alarms.acknowledge()])
    expect(acknowledged()).toHaveLength(1)
  })

  it('goes on ringing and says so when it was refused; the next try is the same command', async () => {
    const { alarms, reported, acknowledged } = await anAlarmStore({
      alarms: () => success([overdue]),
      acknowledge: () => failure('not-stored', '没有存下：磁盘已满'),
    })
    await alarms.acknowledge()
    await alarms.acknowledge()
    expect(stages(alarms)).toEqual(['overdue'])
    expect(reported.map(({ message }) => message)).toEqual(['没有存下：磁盘已满', '没有存下：磁盘已满'])
    const [first, second] = acknowledged().map(({ input }) => input)
    expect(first).toEqual(second)
  })

  it.each([
    ['nobody is signed in', null],
    ['an office head only reads', aSession(aPerson('程万里', { role: 'office-head' }))],
  ])('only quietens this desk for a while when %s', async (_when, session) => {
    const later = anAlarm({ key: 'clock:c#1' })
    const { alarms, acknowledged, publish } = await anAlarmStore({ alarms: () => success([overdue]) }, session)
    await alarms.acknowledge()
    expect(acknowledged()).toEqual([])
    expect(stages(alarms)).toEqual(['overdue'])
    expect(audible(alarms.getState(), NIGHT + MINUTE)).toEqual([])
    expect(audible(alarms.getState(), NIGHT + HUSH_MS)).toEqual([overdue])
    expect(audible(alarms.getState(), NIGHT - MINUTE)).toEqual([overdue])
    publish('incidents', 'onAlarms', [overdue, later])
    expect(audible(alarms.getState(), NIGHT + MINUTE)).toEqual([later])
  })
})
