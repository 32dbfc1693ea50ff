import { describe, expect, it, onTestFinished } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createNowStore } from '../../../../renderer/app/now-store'
import { readable } from '../../../../renderer/app/readable-store'
import type { AlarmStore, AlarmsState } from '../../../../renderer/incidents/alarms/alarm-store'
import { createBellStore, REPEAT_MS, type SoundSetting } from '../../../../renderer/incidents/alarms/bell-store'
import { readSound, rememberSound } from '../../../../renderer/incidents/alarms/remembered-sound'
import type { Alarm } from '../../../../shared/incidents/alarm'
import { alarmName } from '../../../../shared/incidents/alarm'
import type { Failure } from '../../../../shared/result'
import { everythingSettled } from '../../../support/held-answers'
import { createTestClock, NIGHT } from '../../../support/test-clock'
import { anAlarm, MINUTE } from './an-alarm'

const half = anAlarm({ stage: 'half', dueAt: NIGHT + 10 * MINUTE })
const overdue = anAlarm({ key: 'clock:b#1' })

function aRingingDesk(ringing: readonly Alarm[], initial: Partial<SoundSetting> = {}) {
  const clock = createTestClock()
  const now = createNowStore(clock)
  const quiet: AlarmsState = { ringing, clocks: null, mayAcknowledge: true, hushed: null }
  const store = createStore<AlarmsState>(() => quiet)
  const alarms: AlarmStore = { ...readable(store), read: () => undefined, acknowledge: () => Promise.resolve() }
  const heard: string[] = []
  const remembered: SoundSetting[] = []
  const reported: Failure[] = []
  const speaker = { broken: false }
  const bell = createBellStore({
    alarms,
    now,
    initial: { volume: 'middle', quietUntil: null, ...initial },
    remember: (setting) => remembered.push(setting),
    play: async (voice, volume) => {
      if (speaker.broken) throw new Error('no loudspeaker')
      heard.push(`${voice} ${volume}`)
    },
    report: (failure) => reported.push(failure),
  })
  const ends = [now.start(), bell.start()]
  onTestFinished(() => {
    for (const end of ends) end()
  })
  const ring = (next: readonly Alarm[]) => store.setState({ ringing: next })
  const hush = (names: readonly Alarm[], until: number) =>
    store.setState({ hushed: { names: new Set(names.map(alarmName)), until } })
  return { clock, bell, heard, remembered, reported, speaker, ring, hush }
}

describe('the bell', () => {
  it('sounds softly at half time, and once a minute until somebody acknowledges it', () => {
    const { clock, heard, ring } = aRingingDesk([half])
    expect(heard).toEqual(['reminder middle'])
    clock.advance(2 * MINUTE)
    expect(heard).toHaveLength(3)
    ring([])
    clock.advance(5 * MINUTE)
    expect(heard).toHaveLength(3)
  })

  it('insists while something is overdue', () => {
    const { clock, heard } = aRingingDesk([overdue])
    clock.advance(10 * REPEAT_MS.overdue)
    expect(heard).toEqual(Array(11).fill('overdue middle'))
  })

  it('sounds at once for what begins to ring, at its loudest stage', () => {
    const { heard, ring } = aRingingDesk([half])
    ring([half, overdue])
    expect(heard).toEqual(['reminder middle', 'overdue middle'])
  })

  it('is silent for what was quietened, and heard again for what is new or when that is over', () => {
    const { clock, heard, hush, ring } = aRingingDesk([overdue])
    hush([overdue], NIGHT + 5 * MINUTE)
    clock.advance(MINUTE)
    expect(heard).toHaveLength(1)
    ring([overdue, half])
    expect(heard.at(-1)).toBe('reminder middle')
    clock.advance(4 * MINUTE)
    expect(heard.at(-1)).toBe('overdue middle')
  })

  it('keeps quiet for as long as it was asked, and not longer', () => {
    const { clock, bell, heard, remembered } = aRingingDesk([overdue])
    bell.keepQuiet(10)
    clock.advance(10 * MINUTE - 1_000)
    expect(heard).toHaveLength(1)
    clock.advance(1_000)
    expect(heard).toHaveLength(2)
    expect(bell.getState().quietUntil).toBeNull()
    expect(remembered.at(-1)).toEqual({ volume: 'middle', quietUntil: null })
  })

  it('keeps the quiet of before a restart, and none that lies beyond what can be asked for', () => {
    const before = aRingingDesk([overdue], { quietUntil: NIGHT + MINUTE })
    expect(before.heard).toEqual([])
    before.clock.advance(MINUTE)
    expect(before.heard).toEqual(['overdue middle'])
    expect(aRingingDesk([overdue], { quietUntil: NIGHT + 61 * MINUTE }).heard).toEqual(['overdue middle'])
  })

  it('can be ended early and tried out in between', async () => {
    const { bell, heard } = aRingingDesk([])
    bell.keepQuiet(60)
    bell.choose('high')
    await bell.tryOut('overdue')
    bell.endQuiet()
    expect([heard, bell.getState()]).toEqual([['overdue high'], { volume: 'high', quietUntil: null }])
  })

  it('says once that this PC plays nothing, and again after it could', async () => {
    const { clock, speaker, reported } = aRingingDesk([overdue])
    const pass = async () => {
      clock.advance(2 * REPEAT_MS.overdue)
      await everythingSettled()
    }
    speaker.broken = true
    await pass()
    expect(reported.map(({ message }) => message)).toEqual([expect.stringContaining('没有响铃：')])
    speaker.broken = false
    await pass()
    speaker.broken = true
    await pass()
    expect(reported).toHaveLength(2)
  })
})

describe('what a desk remembers of its sound', () => {
  it.each([
    { volume: 'high', quietUntil: NIGHT },
    { volume: 'low', quietUntil: null },
  ] as const)('is read as it was written: %j', (setting) => {
    rememberSound(localStorage, { volume: 'middle', quietUntil: 1 })
    rememberSound(localStorage, setting)
    expect(readSound(localStorage)).toEqual(setting)
  })

  it('is the middle volume and no quiet where nothing sensible was written', () => {
    localStorage.clear()
    expect(readSound(localStorage)).toEqual({ volume: 'middle', quietUntil: null })
    localStorage.setItem('duty-desk.volume', 'none')
    localStorage.setItem('duty-desk.quiet-until', 'for ever')
    expect(readSound(localStorage)).toEqual({ volume: 'middle', quietUntil: null })
  })
})
