import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Alarm, RunningClocks } from '../../../../shared/incidents/alarm'
import { failure, success } from '../../../../shared/result'
import { everythingSettled } from '../../../support/held-answers'
import { createTestClock, NIGHT } from '../../../support/test-clock'
import { aSession, openWindow, type WindowOptions } from '../../app/a-window'
import { onDuty, plannedRoom } from '../../shifts/a-setting'
import { aClock, anAlarm, clocks, fire, MINUTE } from './an-alarm'

interface Ringing extends WindowOptions {
  ringing?: readonly Alarm[]
  running?: Partial<RunningClocks>
}

/** The window at NIGHT with what rings; the main process drops what is acknowledged. */
async function ringingWindow({ ringing = [anAlarm()], running = {}, session = aSession(), ...options }: Ringing = {}) {
  let left = [...ringing]
  const opened = openWindow({
    session,
    ...options,
    answers: {
      ...options.answers,
      incidents: {
        alarms: () => success(left),
        clocks: () => success(clocks(running)),
        acknowledge: ({ alarm }) => {
          left = left.filter(({ key }) => key !== alarm)
          return success(left)
        },
        ...options.answers?.incidents,
      },
    },
  })
  const pass = (ms: number) =>
    act(async () => {
      opened.clock.advance(ms)
      await everythingSettled()
    })
  await pass(0)
  await pass(0)
  const press = async (keys: string) => {
    await userEvent.keyboard(keys)
    await pass(0)
  }
  /** Something more begins to ring, as the main process announces it. */
  const begin = (alarm: Alarm) => {
    left = [...left, alarm]
    opened.publish('incidents', 'onAlarms', left)
    return pass(0)
  }
  return { ...opened, pass, press, begin }
}

const cells = () =>
  within(screen.getByRole('region', { name: '值班条' }))
    .getAllByRole('group')
    .filter((cell) => /超时|时限/.test(cell.textContent ?? ''))
const readings = () => cells().map((cell) => cell.textContent)
const looks = () => cells().map((cell) => cell.className.replaceAll('duty-strip__cell', '').trim())
const banner = () =>
  [...screen.queryAllByRole('alert'), ...screen.queryAllByRole('status')]
    .map(({ textContent }) => textContent)
    .find((words) => /超时|时限/.test(words ?? '')) ?? null
const text = () => screen.getByLabelText<HTMLTextAreaElement>('正文')

describe('the strip', () => {
  it('shows what rings filled and changing once a second, and beside it what is due next', async () => {
    const { pass } = await ringingWindow({ running: { ahead: [aClock()] } })
    expect(readings()).toEqual([
      '超时未知悉 · 事 003106:00首报 上级总值班室F6 知悉',
      '下一时限 · 事 0031余 14:00书面 省应急管理厅',
    ])
    expect(looks()).toEqual(['--shrinks --ringing', '--shrinks'])
    await pass(1_000)
    expect(looks()[0]).toBe('--shrinks --ringing --tinted')
    await pass(4 * MINUTE - 1_000)
    expect(readings()[0]).toContain('10:00')
    expect(looks()).toEqual(['--shrinks --ringing', '--shrinks --near'])
  })

  it('does not fill what is not over, and names the next clock only once', async () => {
    const half = anAlarm({ stage: 'half', dueAt: NIGHT + 12 * MINUTE })
    const { stage: _, ...same } = half
    await ringingWindow({ ringing: [half], running: { ahead: [same, aClock()] } })
    expect(readings()).toEqual([
      '时限过半未知悉 · 事 0031余 12:00首报 上级总值班室F6 知悉',
      '下一时限 · 事 0031余 14:00书面 省应急管理厅',
    ])
    expect(looks()).toEqual(['--shrinks --near', '--shrinks'])
  })

  it('keeps what is over in sight when somebody knows, standing still', async () => {
    const known = aClock({ dueAt: NIGHT - 9 * MINUTE })
    await ringingWindow({ ringing: [], running: { known, knownCount: 3 } })
    expect(readings()).toEqual(['超时已知悉 · 事 0031 · 另 2 项09:00书面 省应急管理厅'])
    expect(looks()).toEqual(['--shrinks --known'])
  })

  it('says of what is to be done at once how long it waits', async () => {
    const atOnce = anAlarm({ stage: 'due', dueAt: NIGHT - 22 * MINUTE, words: '报告情况 办公室主任' })
    await ringingWindow({ ringing: [atOnce] })
    expect(readings()).toEqual(['时限到未知悉 · 事 0031已 22:00报告情况 办公室主任F6 知悉'])
    expect(banner()).toContain('时限到，已 22 分')
  })

  it('counts thirty, and comes to the next with each key', async () => {
    const thirty = Array.from({ length: 30 }, (_, index) =>
      anAlarm({ key: `clock:c${index}#1`, number: `事 00${index + 10}`, dueAt: NIGHT - (60 - index) * MINUTE }),
    )
    const { press } = await ringingWindow({ ringing: thirty })
    expect(readings()[0]).toContain('超时未知悉 · 事 0010 · 另 29 项1:00:00')
    await press('{F6}')
    expect(readings()[0]).toContain('超时未知悉 · 事 0011 · 另 28 项59:00')
  })
})

describe('the banner', () => {
  it('stands at the foot with minutes, and leads to the incident by key', async () => {
    const { press, done, stores } = await ringingWindow()
    text().focus()
    expect(banner()).toContain('超时 6 分事 0031　首报 上级总值班室　东浦区甲源化工厂罐区火灾')
    await press('{Shift>}{F6}{/Shift}')
    expect(done).toContain(`incident ${fire}`)
    expect(stores.place.getState().place).toBe('incidents')
  })

  it('waits until nobody types, while strip and sound do not', async () => {
    const { press, pass, begin, done } = await ringingWindow({ ringing: [] })
    text().focus()
    await press('罐区起火')
    await begin(anAlarm())
    expect([readings().length, done, banner()]).toEqual([1, ['start', 'sound overdue middle'], null])
    await pass(3_000)
    expect(banner()).toContain('超时 6 分')
    expect(document.activeElement).toBe(text())
  })

  it('does not come while it would push the line that is being typed out of sight', async () => {
    const { press, pass, begin } = await ringingWindow({ ringing: [] })
    // As where a field gives its room to the banner.
    Object.defineProperty(text(), 'scrollHeight', { get: () => 300 })
    Object.defineProperty(text(), 'clientHeight', { get: () => (banner() ? 264 : 300) })
    text().focus()
    await press('罐区起火')
    await begin(anAlarm())
    await pass(4_000)
    expect(banner()).toBeNull()
    act(() => text().blur())
    await pass(1_000)
    expect(banner()).toContain('超时 6 分')
  })

  it('goes away by F6, in a dialog too', async () => {
    const { press, calls } = await ringingWindow()
    await press('{Control>}/{/Control}')
    expect(await screen.findByRole('dialog')).toBeTruthy()
    await press('{F6}')
    expect(calls.filter(({ channel }) => channel === 'incidents.acknowledge')).toHaveLength(1)
    expect([readings(), screen.queryByText('超时 6 分')]).toEqual([[], null])
  })

  it('stays and says why when it could not be acknowledged', async () => {
    const { press } = await ringingWindow({
      answers: { incidents: { acknowledge: () => failure('not-stored', '没有存下：磁盘已满') } },
    })
    await press('{F6}')
    expect(screen.getByText('磁盘已满')).toBeTruthy()
    expect(readings()[0]).toContain('超时未知悉')
  })

  it('lists all that rings, from which one goes to the chosen', async () => {
    const other = anAlarm({ key: 'clock:b#1', dueAt: NIGHT - MINUTE, number: '事 0032', words: '续报 省政府' })
    const { press, done } = await ringingWindow({
      ringing: [anAlarm(), { ...other, incidentId: null }],
    })
    await press('{Control>}{F6}{/Control}')
    const rows = (await screen.findAllByRole('option')).map((row) => row.textContent)
    expect(rows).toEqual([
      '超时未办首报 上级总值班室事 0031 东浦区甲源化工厂罐区火灾06:00',
      '超时未办续报 省政府事 0032 东浦区甲源化工厂罐区火灾01:00',
    ])
    await press('{Enter}')
    expect(done).toContain(`incident ${fire}`)
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('the locked desk', () => {
  const hidden = anAlarm({ number: '', name: '', words: '' })

  it('rings without a word of what it is about, and F6 only quietens it', async () => {
    const half = anAlarm({ ...hidden, key: 'clock:b#1', stage: 'half', dueAt: NIGHT + MINUTE })
    const { press, pass, calls, done } = await ringingWindow({ session: null, ringing: [hidden, half] })
    expect(banner()).toContain('已锁定。有 1 个时限超时、1 个过半，登录后查看。')
    expect(readings()).toEqual(['超时未知悉 · 另 1 项06:00登录后查看F6 静音 5 分'])
    await press('{F6}')
    const before = done.length
    await pass(4 * MINUTE)
    expect(calls.filter(({ channel }) => channel === 'incidents.acknowledge')).toEqual([])
    expect(readings()[0]).toContain('本机静音至 03:25')
    expect(done.length).toBe(before)
    await pass(MINUTE)
    expect(done.at(-1)).toBe('sound overdue middle')
  })
})

describe('beside a change of shift that is over', () => {
  it('F6 belongs to the incident first, then to the room', async () => {
    const clock = createTestClock()
    const late = { ...onDuty, plannedUntil: clock.now() - 20 * MINUTE }
    const { press, stores } = await ringingWindow({ room: { ...plannedRoom, owner: late } })
    expect(stores.reminders.getState().rings).toBe(true)
    await press('{F6}')
    expect([stores.alarms.getState().ringing, stores.reminders.getState().rings]).toEqual([[], true])
    await press('{F6}')
    expect(stores.reminders.getState().rings).toBe(false)
  })
})
