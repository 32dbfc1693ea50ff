import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createGapsStore } from '../../../renderer/shifts/gaps-store'
import { ShiftReminder } from '../../../renderer/shifts/shift-reminder'
import { failure, success } from '../../../shared/result'
import type { Room } from '../../../shared/shifts/room'
import { emptyRoom } from '../../support/a-room'
import { aLiveView, anOpenItem, aSheet } from '../../support/a-sheet-view'
import { aSetting, onDuty, plannedRoom } from './a-setting'
// Read ahead: the page fetches it when the first dialog opens.
import '../../../renderer/ui/dialog-modal'

const MINUTE = 60_000
const EIGHT = onDuty.plannedUntil

const liveView = (sheet: Parameters<typeof aSheet>[0]) => aLiveView({ sheet: aSheet(sheet) })

const sheetWithGaps = liveView({
  items: [
    anOpenItem({ key: 'entry:e1', next: { words: '回访', due: null } }),
    anOpenItem({ key: 'entry:e2' }),
    anOpenItem({ key: 'entry:e3' }),
    anOpenItem({ key: 'draft:d1', who: '林砚秋' }),
    anOpenItem({ key: 'draft:d2', who: '周牧野' }),
  ],
  checks: [
    { id: 'phone', words: '值班电话', state: 'done', remark: '' },
    { id: 'fax', words: '传真机', state: 'unchecked', remark: '' },
  ],
})

async function showReminder(minutesBefore: number, room: Room = plannedRoom, answers: Answers = {}) {
  const gone: string[] = []
  const shown = await aSetting({
    room,
    at: EIGHT - minutesBefore * MINUTE,
    answers: { handover: { sheet: () => success(sheetWithGaps) }, ...answers },
  })
  shown.show(
    <>
      <textarea aria-label="正文" />
      <ShiftReminder
        setting={shown.setting}
        reminders={shown.reminders}
        gaps={createGapsStore(shown.api.handover)}
        place="desk"
        keyTaken={false}
        onHandover={() => gone.push('handover')}
      />
    </>,
  )
  await shown.pass(0)
  return { ...shown, gone }
}

type Answers = NonNullable<Parameters<typeof aSetting>[0]>['answers']

const banner = () => screen.queryByRole('status') ?? screen.queryByRole('alert')
const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '正文' })

describe('the reminder before the change', () => {
  it('comes 30 minutes before with what is unexplained, of the drafts one’s own', async () => {
    const { pass } = await showReminder(31)
    expect(banner()).toBeNull()
    await pass(MINUTE)
    expect(banner()?.textContent).toContain('08:00 交班，还有 30 分')
    expect(banner()?.textContent).toContain('未办结事项 2 项没写下一步，检查 1 项未查，本人草稿 1 份未存。')
  })

  it('counts anew when the sheet changes', async () => {
    const sheets = [sheetWithGaps, liveView({ items: [], checks: [] })]
    const { publish, pass } = await showReminder(20, plannedRoom, {
      handover: { sheet: () => success(sheets.shift() ?? null) },
    })
    publish('handover', 'onChanged', { handoverId: null })
    await pass(0)
    expect(banner()?.textContent).toContain('要交代的都写了。')
  })

  it('says that nobody is planned', async () => {
    await showReminder(20, { ...plannedRoom, next: null })
    expect(banner()?.textContent).toContain('还没有写下一班是谁。')
  })

  it('says why it could not count', async () => {
    await showReminder(20, plannedRoom, { handover: { sheet: () => failure('not-stored', '数据文件读不出来') } })
    expect(banner()?.textContent).toContain('数据文件读不出来')
  })

  it('goes away by F6 and comes again 10 minutes before', async () => {
    const { user, pass } = await showReminder(20)
    await user.keyboard('{F6}')
    expect(banner()).toBeNull()
    await pass(9 * MINUTE)
    expect(banner()).toBeNull()
    await pass(MINUTE)
    expect(banner()?.textContent).toContain('还有 10 分')
  })

  it('takes no focus, and waits until nobody types', async () => {
    const { user, pass } = await showReminder(31)
    text().focus()
    await pass(MINUTE - 1_000)
    await user.keyboard('小区停电')
    await pass(1_000)
    expect(banner()).toBeNull()
    await pass(3_000)
    expect(banner()).not.toBeNull()
    expect(document.activeElement).toBe(text())
  })

  it('does not come while it would move what is being written', async () => {
    const { user, pass } = await showReminder(31)
    // As where a field stands at the foot of its pane.
    text().getBoundingClientRect = () => new DOMRect(0, banner() ? 564 : 600, 300, 30)
    text().focus()
    await user.keyboard('八点半回访')
    await pass(2 * MINUTE)
    expect(banner()).toBeNull()
    text().blur()
    await pass(1_000)
    expect(banner()).not.toBeNull()
  })

  it('counts anew each minute what is written on the sheet meanwhile', async () => {
    let view = sheetWithGaps
    const { pass } = await showReminder(9, plannedRoom, { handover: { sheet: () => success(view) } })
    expect(banner()?.textContent).toContain('未办结事项 2 项没写下一步')
    view = liveView({ items: [], checks: [] })
    await pass(MINUTE)
    expect(banner()?.textContent).toContain('要交代的都写了。')
  })

  it('is silent while both sides sign', async () => {
    await showReminder(5, {
      ...plannedRoom,
      signing: { handoverId: 'h1', frozenAt: EIGHT - 9 * MINUTE, items: 14, answered: 5 },
    })
    expect(banner()).toBeNull()
  })
})

describe('after the planned change', () => {
  it('counts the minutes and names who is waited for and whom to call', async () => {
    const { pass } = await showReminder(-4)
    expect(banner()?.textContent).toContain('08:00 交班，已过 4 分')
    expect(banner()?.textContent).toContain('接班主班 顾长宁 还没有接，可告知带班领导 许清和 130 0000 0286。')
    await pass(MINUTE)
    expect(banner()?.textContent).toContain('已过 5 分')
  })

  it('writes down by key who was told that the relief is late', async () => {
    const { user, pass, calls } = await showReminder(-4, plannedRoom, {
      shifts: {
        noteLateRelief: () =>
          success({ ...plannedRoom, reliefLate: { at: EIGHT + 4 * MINUTE, words: '堵车，十分钟到' } }),
      },
    })
    await user.keyboard('{Alt>}m{/Alt}')
    await pass(0)
    expect(screen.getByText('130 0000 0286')).toBeTruthy()
    await user.keyboard('已告许清和，堵车，十分钟到{Control>}{Enter}{/Control}')
    await pass(0)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(calls.at(-1)).toMatchObject({
      channel: 'shifts.noteLateRelief',
      input: { words: '已告许清和，堵车，十分钟到' },
    })
    expect(banner()?.textContent).toContain('08:04 已记：堵车，十分钟到')
  })

  it('keeps the words and says why when they could not be written down', async () => {
    const { user, pass } = await showReminder(-4, plannedRoom, {
      shifts: { noteLateRelief: () => failure('not-stored', '没有存下：磁盘已满') },
    })
    await user.keyboard('{Alt>}m{/Alt}')
    await pass(0)
    await user.keyboard('堵车{Control>}{Enter}{/Control}')
    await pass(0)
    expect(screen.getByText('磁盘已满')).toBeTruthy()
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '告知了谁，怎么说' }).value).toBe('堵车')
  })
})

describe('before the first shift', () => {
  it('says at the desk that none was opened, and leads to where it is', async () => {
    const { user, gone } = await showReminder(0, emptyRoom)
    expect(banner()?.textContent).toContain('尚未开班')
    await user.click(screen.getByRole('button', { name: '开班' }))
    expect(gone).toEqual(['handover'])
  })
})
