import { screen, waitFor, within } from '@testing-library/react'
import { expect } from 'vitest'
// Loaded with the test file and not first by the window, so that nothing waits for a module.
import '../../renderer/handover/handover-place'
import '../../renderer/ui/dialog-modal'
import { openRoom, type Room } from './a-shift'
import { PASSWORD } from './an-office'
import { cheapPasswords, openRealWindow, type RealWindow } from './real-window'
import { startApp } from './start-app'
import { createTestIds } from './test-clock'

export const save = '{Control>}{Enter}{/Control}'

/** The window over a room with two shifts of which the first is on duty. */
export interface HandoverWindow extends RealWindow {
  room: Room
}

/** The outgoing lead is signed in and at 交接班; `prepare` writes what is handed over, and may sign somebody else in. */
export async function openHandoverWindow(prepare?: (room: Room) => Promise<void>): Promise<HandoverWindow> {
  const room = await openRoom({ ports: { passwords: cheapPasswords } })
  await prepare?.(room)
  const window = openRealWindow(room.app)
  await window.pass(0)
  await window.user.keyboard('{Alt>}3{/Alt}')
  await sheet()
  // The place is read when it is first opened, and given the keyboard once there is something in it to hold it.
  await waitFor(() => expect(document.activeElement?.closest('[data-view="handover"]')).not.toBeNull())
  return { ...window, room }
}

/** The program is killed and started again on its folder; somebody signs in at the window. */
export async function restarted(before: HandoverWindow, name: string): Promise<HandoverWindow> {
  before.kill()
  const { folder, clock } = before.app
  const ids = createTestIds(`${folder.slice(-4)}-again-`)
  const app = startApp({ folder, clock, ports: { passwords: cheapPasswords, ids } })
  const window = openRealWindow(app)
  await window.pass(0)
  await enter(window, name)
  return { ...before, ...window, room: { ...before.room, app } }
}

/** Whoever is there locks the desk, and somebody else signs in at the window. */
export async function change(window: RealWindow, name: string): Promise<void> {
  await window.user.keyboard('{Control>}l{/Control}')
  await enter(window, name)
}

async function enter(window: RealWindow, name: string): Promise<void> {
  await screen.findByLabelText('密码')
  await rewrite(window, '姓名', name)
  await rewrite(window, '密码', PASSWORD)
  await window.user.keyboard('{Enter}')
  await screen.findByText(name, { selector: '.rail *' })
  await window.pass(0)
}

/** Puts text into the field of this label at once, in place of what it says. */
export async function rewrite({ user }: Pick<RealWindow, 'user'>, label: string, text: string): Promise<void> {
  const field = screen.getByLabelText(label, { selector: 'input, textarea' })
  await user.clear(field)
  await user.paste(text)
}

export const strip = () => screen.getByLabelText('值班条')

export async function sheet() {
  return within(await screen.findByLabelText('交接班记录'))
}

/** The item in sight. */
export const item = () => screen.getByLabelText('事项')

/** Waits until this is the item in sight. */
export async function atItem(name: string): Promise<void> {
  await waitFor(() => expect(item().querySelector('.item__name')?.textContent).toBe(name))
}

/** What the last column of the list says about each item. */
export function answers(): (string | null)[] {
  return [...screen.getByLabelText('未办结事项').querySelectorAll('.item-row__state')].map((row) => row.textContent)
}

/** The dialog of this title, once it is open. */
export async function dialog(title: string) {
  const head = await screen.findByText(title, { selector: '.dialog__title' })
  const frame = head.closest<HTMLElement>('[role=dialog]')
  if (!frame) throw new Error(`${title} is no dialog`)
  return within(frame)
}

/** Signs in the dialog of this title by password and Enter; what else it asks is written before. */
export async function sign({ user, pass }: Pick<RealWindow, 'user' | 'pass'>, title: string, password = PASSWORD) {
  await user.clear((await dialog(title)).getByLabelText('密码'))
  await user.paste(password)
  await user.keyboard('{Enter}')
  await pass(0)
}

/** Says at the window who comes next: 顾长宁, 苏问渠, 韩松年. */
export async function planNext(window: RealWindow): Promise<void> {
  const { user, pass } = window
  await user.keyboard('{Alt>}a{/Alt}')
  await rewrite(window, '主班', '顾长宁')
  await rewrite(window, '副班', '苏问渠')
  await rewrite(window, '带班领导', '韩松年')
  await user.keyboard(save)
  await pass(0)
}
