import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shiftId } from '../../../shared/shifts/shift'
import { freeze, openRoom, type Room, SHIFT_BEGIN, takeOver } from '../../support/a-shift'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'

afterAll(removeFolders)

let room: Room

beforeAll(async () => {
  room = await openRoom()
  const { handoverId } = await freeze(room)
  await takeOver(room, handoverId)
})

const offered = async (text: string) => valueIn(await room.app.api.search.shifts({ text }))

describe('shifts are offered', () => {
  it.each([
    ['', ['顾长宁', '林砚秋']],
    ['7月17日', ['林砚秋']],
    ['7月18日', ['顾长宁', '林砚秋']],
    ['7月16日', []],
    ['长宁', ['顾长宁']],
    ['lyq', ['林砚秋']],
    ['班0002', ['顾长宁']],
    ['1', ['林砚秋']],
    ['周牧野', []],
    ['%', []],
  ])('for “%s”, newest first', async (text, leads) => {
    expect((await offered(text)).map(({ lead }) => lead)).toEqual(leads)
  })

  it('with their number and the time they owned the room, and known again by their id', async () => {
    const [now, before] = await offered('')
    expect(before).toMatchObject({ number: '〔2026〕班0001', from: SHIFT_BEGIN + 3 * 60_000, until: now?.from })
    expect(now?.until).toBeNull()
    expect(valueIn(await room.app.api.search.shift({ id: before?.id ?? shiftId.parse('x') }))).toEqual(before)
    expect(valueIn(await room.app.api.search.shift({ id: shiftId.parse('none') }))).toBeNull()
  })
})
