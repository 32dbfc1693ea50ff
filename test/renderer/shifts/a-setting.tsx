import { act } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { createNowStore } from '../../../renderer/app/now-store'
import { createReminderStore } from '../../../renderer/shifts/reminder-store'
import type { ShiftSetting } from '../../../renderer/shifts/shift-setting'
import { createShiftsStore } from '../../../renderer/shifts/shifts-store'
import { createSpellingStore } from '../../../renderer/shifts/spelling-store'
import type { Account } from '../../../shared/accounts/account'
import { success } from '../../../shared/result'
import type { Room } from '../../../shared/shifts/room'
import { aRoom, emptyRoom } from '../../support/a-room'
import { aShift, theNextShift } from '../../support/a-sheet-view'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled } from '../../support/held-answers'
import { createTestClock, createTestIds, NIGHT } from '../../support/test-clock'
import { aPerson, lin, theOffice, zhou } from '../app/a-window'
import { renderWithKeys } from '../app/keys/with-keys'

export const gu = aPerson('顾长宁')
export const su = aPerson('苏问渠')
export const xu = aPerson('许清和', { post: '副秘书长', role: 'duty-leader' })
export const cheng = aPerson('程万里', { post: '办公室主任', role: 'office-head' })

/** 林砚秋 has the room until 08:00. */
export const onDuty = aShift()
/** 顾长宁 comes next. */
export const plannedRoom = aRoom(onDuty, { next: theNextShift() })

const spellings = [
  { id: lin.id, initials: 'lyq', full: 'linyanqiu' },
  { id: zhou.id, initials: 'zmy', full: 'zhoumuye' },
  { id: gu.id, initials: 'gcn', full: 'guchangning' },
  { id: su.id, initials: 'swq', full: 'suwenqu' },
  { id: xu.id, initials: 'xqh', full: 'xuqinghe' },
  { id: cheng.id, initials: 'cwl', full: 'chengwanli' },
]

interface SettingOptions {
  room?: Room
  account?: Account
  /** When the page was opened, UTC ms. */
  at?: number
  answers?: Parameters<typeof fakeApi>[0]
}

/** What the parts about shifts are given, over a main process that has this room and answers as told. */
export async function aSetting(options: SettingOptions = {}) {
  const { room = emptyRoom, account = lin, at = NIGHT, answers = {} } = options
  const fake = fakeApi({
    ...answers,
    shifts: { room: () => success(room), ...answers.shifts },
    accounts: { spelling: () => success(spellings), ...answers.accounts },
  })
  const clock = createTestClock(at)
  const now = createNowStore(clock)
  const shifts = createShiftsStore(fake.api.shifts, createTestIds())
  await shifts.load()
  const reminders = createReminderStore({ shifts, now })
  const ends = [now.start(), reminders.start()]
  onTestFinished(() => {
    for (const end of ends) end()
  })
  const setting: ShiftSetting = {
    shifts,
    office: theOffice({ reportTo: [{ post: '带班领导', name: '许清和', phone: '130 0000 0286' }] }),
    session: { account, since: at },
    people: [lin, zhou, gu, su, xu, cheng],
    spelling: createSpellingStore(fake.api.accounts),
    now,
  }
  return {
    ...fake,
    clock,
    shifts,
    reminders,
    setting,
    user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
    show: (content: ReactNode) => renderWithKeys(content),
    /** Moves the clock on and lets everything happen that comes of it. */
    pass: (ms: number) =>
      act(async () => {
        clock.advance(ms)
        await everythingSettled()
      }),
  }
}
