import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ShiftCells } from '../../../renderer/shifts/strip-cells'
import type { Room } from '../../../shared/shifts/room'
import { aRoom, emptyRoom } from '../../support/a-room'
import { NIGHT } from '../../support/test-clock'
import { aSetting, onDuty, plannedRoom } from './a-setting'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** 08:00, when the shift on duty is planned to give the room away. */
const EIGHT = onDuty.plannedUntil

async function showStrip(room: Room, at: number = NIGHT) {
  const shown = await aSetting({ room, at })
  const { reminders, setting } = shown
  shown.show(<ShiftCells room={room} reminders={reminders} now={setting.now} zone="Asia/Shanghai" keyTaken={false} />)
  return shown
}

const cell = (name: string) => screen.getByRole('group', { name })
const reading = (name: string) => cell(name).querySelector('.duty-strip__value')?.textContent

describe('the cells of the room', () => {
  it('say who has the room since when, and until when', async () => {
    await showStrip(plannedRoom)
    expect(reading('当班 自 7月17日 08:03')).toBe('主班 林砚秋副班 周牧野带班领导 许清和')
    expect(reading('交班 08:00')).toBe('余 4:40:00')
    expect(reading('接班')).toBe('主班 顾长宁副班 苏问渠')
  })

  it('say so before the first shift was opened', async () => {
    await showStrip(emptyRoom)
    expect(reading('当班')).toBe('尚未开班')
  })

  it('name the day of a change that is more than a day away', async () => {
    await showStrip(aRoom({ ...onDuty, plannedUntil: EIGHT + 48 * HOUR }))
    expect(reading('交班 7月20日 08:00')).toBe('余 52:40:00')
  })

  it('show since when both sides sign, and that the items are owed', async () => {
    await showStrip({
      ...plannedRoom,
      signing: { handoverId: 'h2', frozenAt: EIGHT - 19 * MINUTE, items: 14, answered: 5 },
      owed: [{ handoverId: 'h1', due: NIGHT + 35 * MINUTE, items: 12, answered: 3 }],
    })
    expect(reading('接班 签字进行中 07:41 起')).toContain('顾长宁')
    expect(reading('补确认 03:55 前')).toBe('余 35:009 项')
  })

  it('name who still leads a grave matter of the shift before', async () => {
    await showStrip({ ...plannedRoom, joint: { before: onDuty, since: NIGHT } })
    expect(reading('联合值守 自 03:20')).toBe('前班 林砚秋')
  })
})

describe('the clock of the change', () => {
  it('counts down by seconds, then up by minutes, and rings when the tolerance is used up', async () => {
    const { pass } = await showStrip(plannedRoom, EIGHT - 90_000)
    expect(reading('交班 08:00')).toBe('余 01:30')
    await pass(90_000)
    expect(reading('交班 08:00')).toBe('余 00:00')
    await pass(10 * MINUTE)
    expect(reading('交班 08:00')).toBe('超 10 分')
    await pass(MINUTE)
    expect(reading('交班 08:00')).toBe('超 11 分F6 知悉')
  })

  it('falls silent by F6, and stays over', async () => {
    const { user } = await showStrip(plannedRoom, EIGHT + 14 * MINUTE)
    await user.keyboard('{F6}')
    expect(reading('交班 08:00')).toBe('超 14 分')
  })

  it('does not ring while the two sign', async () => {
    const signing = { handoverId: 'h2', frozenAt: EIGHT, items: 14, answered: 5 }
    await showStrip({ ...plannedRoom, signing }, EIGHT + 14 * MINUTE)
    expect(within(cell('交班 08:00')).queryByRole('button')).toBeNull()
  })

  it('does not ring once it was written down that the relief is late', async () => {
    await showStrip({ ...plannedRoom, reliefLate: { at: EIGHT + MINUTE, words: '堵车' } }, EIGHT + 14 * MINUTE)
    expect(within(cell('交班 08:00')).queryByRole('button')).toBeNull()
  })
})
