import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { success } from '../../../shared/result'
import type { Room } from '../../../shared/shifts/room'
import { aRoom, emptyRoom } from '../../support/a-room'
import { aShift, CHANGE, theNextShift } from '../../support/a-sheet-view'
import { aPerson, aSession, lin, openWindow, theOffice } from './a-window'

const gu = aPerson('顾长宁')
const cheng = aPerson('程万里', { role: 'office-head' })
const planned = aRoom(aShift(), { next: theNextShift() })
const signing: Room = { ...planned, signing: { handoverId: 'h1', frozenAt: CHANGE, items: 14, answered: 5 } }
const owed: Room = { ...planned, owed: [{ handoverId: 'h1', due: CHANGE, items: 4, answered: 1 }] }

const place = (name: RegExp) => screen.getByRole('button', { name })
const isAt = (name: RegExp) => place(name).getAttribute('aria-current') === 'page'
const strip = () => within(screen.getByRole('region', { name: '值班条' }))

describe('the room in the window', () => {
  it('is in the strip in every place, and while nobody is signed in', async () => {
    openWindow({ room: planned })
    await screen.findByLabelText('密码')
    expect(strip().getByRole('group', { name: '当班 自 7月17日 08:03' }).textContent).toContain('林砚秋')
    expect(strip().queryByRole('group', { name: '待办 Alt+O' })).toBeNull()
  })

  it('follows what the main process says, signed in or not', async () => {
    const { publish } = openWindow({ room: planned })
    await screen.findByLabelText('密码')
    publish('shifts', 'onChanged', signing)
    expect(await strip().findByRole('group', { name: '接班 签字进行中 08:00 起' })).toBeTruthy()
  })

  it('lets whoever takes over only type the password, though somebody else was here last', async () => {
    const next = { ...theNextShift(), lead: { id: gu.id, name: gu.name, post: gu.post } }
    openWindow({
      room: { ...signing, next },
      lastHere: lin.id,
      answers: { accounts: { names: () => success([lin, gu]) } },
    })
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('密码')))
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('顾长宁')
  })

  it('is read anew once there is an office', async () => {
    const rooms = [emptyRoom, planned]
    const { publish } = openWindow({
      office: null,
      answers: { shifts: { room: () => success(rooms.shift() ?? planned) } },
    })
    await screen.findByText('第一次使用')
    publish('office', 'onChanged', theOffice())
    await screen.findByLabelText('密码')
    expect((await strip().findByRole('group', { name: '交班 08:00' })).textContent).toContain('余 4:40:00')
  })
})

describe('交接班 in the rail', () => {
  it('is reached by Alt+3 and counts what is not answered yet', async () => {
    const { publish } = openWindow({ session: aSession(), room: signing })
    await screen.findByLabelText('正文')
    expect(place(/^交接班/).textContent).toContain('9')
    await userEvent.keyboard('{Alt>}3{/Alt}')
    expect(isAt(/^交接班/)).toBe(true)
    expect(screen.getByRole('region', { name: '交接班' })).toBeTruthy()
    publish('shifts', 'onChanged', planned)
    await waitFor(() => expect(place(/^交接班/).textContent).toBe('交接班Alt+3'))
  })

  it.each([
    ['somebody of the incoming shift while a signing runs', gu, signing, true],
    ['somebody of the shift whose items are owed', lin, owed, true],
    ['somebody of the shift that hands over', lin, signing, false],
    ['anybody while nothing runs', gu, planned, false],
  ])('opens at sign-in for %s', async (_who, account, room, opens) => {
    openWindow({ session: aSession(account), room })
    await screen.findByRole('navigation', { name: '去处' })
    await waitFor(() => expect(isAt(/^交接班/)).toBe(opens))
  })

  it('does not send anybody there again who has gone back to the desk', async () => {
    const { publish } = openWindow({ session: aSession(gu), room: signing })
    await screen.findByRole('region', { name: '交接班' })
    await userEvent.keyboard('{Alt>}1{/Alt}')
    publish('shifts', 'onChanged', {
      ...signing,
      signing: { handoverId: 'h1', frozenAt: CHANGE, items: 14, answered: 6 },
    })
    await waitFor(() => expect(place(/^交接班/).textContent).toContain('8'))
    expect(isAt(/^值班台/)).toBe(true)
  })

  it('reads the people anew, for the forms about shifts', async () => {
    const { calls } = openWindow({ session: aSession(), room: planned })
    await screen.findByLabelText('正文')
    await userEvent.keyboard('{Alt>}3{/Alt}')
    await waitFor(() => expect(calls.filter(({ channel }) => channel === 'accounts.names')).toHaveLength(2))
  })
})

describe('those who only read', () => {
  it('have no key for a new call and no reminder', async () => {
    const { done } = openWindow({ session: aSession(cheng), room: emptyRoom })
    await screen.findByLabelText('正文')
    expect(screen.queryByText('尚未开班', { selector: 'b' })).toBeNull()
    await userEvent.keyboard('{Alt>}5{/Alt}{F2}')
    expect(done).not.toContain('new call')
    expect(isAt(/^管理/)).toBe(true)
  })
})
