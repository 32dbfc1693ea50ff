import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { failure, success } from '../../../shared/result'
import { aRoom } from '../../support/a-room'
import {
  aClosedView,
  aFrozenView,
  aGraveItem,
  aLiveView,
  anAnswer,
  anOpenItem,
  aSheet,
  aShift,
  CHANGE,
  theNextShift,
} from '../../support/a-sheet-view'
import { lin } from '../app/a-window'
import { AT, aSheetKeeper, openHandover, wrongPassword } from './a-handover'

const MINUTE = 60_000
const primary = '{Control>}{Enter}{/Control}'
const sign = '{Alt>}s{/Alt}'
const urgent = '{Alt>}j{/Alt}'

const aDialog = async (name: string) => within(await screen.findByRole('dialog', { name }))
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' })

/** A frozen sheet of one ordinary item that was taken on. */
function aConfirmedView() {
  const items = [anOpenItem()]
  return aFrozenView({ sheet: aSheet({ items }), answers: [anAnswer(anOpenItem().key, { answer: 'accepted' })] })
}

describe('signing', () => {
  it('of the outgoing lead freezes the sheet, once what was typed is stored', async () => {
    const { user, calls, asked } = await openHandover({ view: aLiveView(), account: lin })
    await user.type(screen.getByRole('textbox', { name: '下一步' }), '问消防支队')
    await user.keyboard(primary)
    await aDialog('交班签字')
    expect(document.activeElement).toBe(field('密码'))
    await user.keyboard('duty-desk-1{Enter}')
    const order = calls.map(({ channel }) => channel).filter((channel) => /keepForm|freeze/.test(channel))
    expect(order).toEqual(['handover.keepForm', 'handover.freeze'])
    expect(asked('handover.freeze')).toMatchObject([
      { signing: { accountId: lin.id, password: 'duty-desk-1', capacity: 'self', reason: '' } },
    ])
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText(/起冻结/)).toBeTruthy()
  })

  it('is not offered while nobody is named who takes over', async () => {
    const { user } = await openHandover({
      view: aLiveView({ sheet: aSheet({ next: null }) }),
      room: aRoom(aShift()),
      account: lin,
    })
    await user.keyboard(primary)
    await user.keyboard(sign)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByRole('button', { name: '写下一班' })).toBeTruthy()
  })

  it('of the incoming lead takes the room, and shows the sheet that was signed with its check code', async () => {
    const { user, asked } = await openHandover({ view: aConfirmedView() })
    await user.keyboard(primary)
    await aDialog('接班签字')
    await user.keyboard(`duty-desk-1${primary}`)
    expect(asked('handover.takeOver')).toMatchObject([{ reason: '', jointWork: false }])
    expect(screen.getByText('1234-7KQM-X2NP-0D5')).toBeTruthy()
    expect(screen.getByText('这是已交接的一份，只读')).toBeTruthy()
  })

  it('with a wrong password says so until another is tried, and asks for it again', async () => {
    let tries = 0
    const keeper = aSheetKeeper(aConfirmedView())
    const { user, asked } = await openHandover({
      view: aConfirmedView(),
      answers: {
        handover: {
          ...keeper.handover,
          takeOver: () => {
            tries += 1
            return tries === 1 ? wrongPassword : success(aClosedView())
          },
        },
      },
    })
    await user.keyboard(sign)
    const dialog = await aDialog('接班签字')
    await user.keyboard('wrong-one{Enter}')
    expect(dialog.getByRole('alert').textContent).toBe('密码不对，没有签字')
    expect(field('密码').value).toBe('')
    expect(document.activeElement).toBe(field('密码'))
    await user.keyboard('duty')
    expect(dialog.getByRole('alert').textContent).toBe('密码不对，没有签字')
    await user.keyboard('-desk-1{Enter}')
    expect(screen.queryByRole('dialog')).toBeNull()
    const [first, second] = asked('handover.takeOver') as { commandId: string }[]
    expect(second?.commandId).toBe(first?.commandId)
  })

  it('says the pause of the main process as it is', async () => {
    const paused = failure('not-allowed', '密码连续 5 次以上不对，已暂停，30 秒后再试')
    const { user } = await openHandover({ view: aConfirmedView(), answers: { handover: { takeOver: () => paused } } })
    await user.keyboard(sign)
    const dialog = await aDialog('接班签字')
    await user.keyboard('wrong-one{Enter}')
    expect(dialog.getByRole('alert').textContent).toBe(paused.failure.message)
  })

  it('forgets the password, and nothing else, when it is put away', async () => {
    const { user } = await openHandover({ view: aConfirmedView() })
    await user.keyboard(sign)
    await aDialog('接班签字')
    await user.selectOptions(screen.getByLabelText('签字人'), '苏问渠　值班科科员')
    await user.type(field('原因'), '忘了密码')
    await user.type(field('密码'), 'duty-desk-1')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('region', { name: '事项' })))
    await user.keyboard(sign)
    await aDialog('接班签字')
    expect(field('密码').value).toBe('')
    expect(field('原因').value).toBe('忘了密码')
  })

  it('by somebody else is on behalf, with a reason, and by the duty leader also an order', async () => {
    const { user, asked } = await openHandover({
      view: aConfirmedView(),
      room: aRoom(aShift(), { next: theNextShift() }),
    })
    await user.keyboard(sign)
    const dialog = await aDialog('接班签字')
    const signers = within(screen.getByLabelText('签字人'))
      .getAllByRole('option')
      .map(({ textContent }) => textContent)
    expect(signers.some((words) => words?.startsWith('顾长宁'))).toBe(true)
    expect(signers.some((words) => words?.startsWith('林砚秋'))).toBe(false)
    await user.selectOptions(screen.getByLabelText('签字人'), '苏问渠　值班科科员')
    await user.type(field('密码'), 'duty-desk-1')
    expect(dialog.getByText('先写为什么不是本人签')).toBeTruthy()
    await user.type(field('原因'), '顾长宁忘了密码')
    await user.type(field('密码'), 'duty-desk-1')
    await user.keyboard(primary)
    expect(asked('handover.takeOver')).toMatchObject([
      { signing: { capacity: 'on-behalf', reason: '顾长宁忘了密码' }, reason: '' },
    ])
  })

  it('late asks why, and begins there', async () => {
    const { user, asked, clock, pass } = await openHandover({ view: aConfirmedView() })
    await pass(CHANGE + 12 * MINUTE - clock.now())
    await user.keyboard(sign)
    const dialog = await aDialog('接班签字')
    expect(dialog.getByText('应于 08:00 接班，现在迟 12 分')).toBeTruthy()
    expect(document.activeElement).toBe(field('原因'))
    await user.keyboard('路上堵车{Enter}')
    expect(document.activeElement).toBe(field('密码'))
    await user.keyboard('duty-desk-1{Enter}')
    expect(asked('handover.takeOver')).toMatchObject([{ reason: '路上堵车' }])
  })

  it('with a grave matter open offers joint work, and leaves it when told to', async () => {
    const items = [aGraveItem()]
    const view = aFrozenView({
      sheet: aSheet({ items }),
      answers: [anAnswer(aGraveItem().key, { answer: 'accepted' })],
    })
    const { user, asked } = await openHandover({ view })
    await user.keyboard(sign)
    await aDialog('接班签字')
    const joint = screen.getByRole<HTMLInputElement>('checkbox', { name: /联合值守/ })
    expect(joint.checked).toBe(true)
    await user.click(joint)
    await user.type(field('密码'), 'duty-desk-1')
    await user.keyboard(primary)
    expect(asked('handover.takeOver')).toMatchObject([{ jointWork: false }])
  })

  it('of a deputy is one key, for the place that is not signed yet', async () => {
    const { user, asked } = await openHandover()
    await user.keyboard('{Alt>}f{/Alt}')
    await aDialog('交班副班签字')
    await user.keyboard('duty-desk-1{Enter}')
    await user.keyboard('{Alt>}f{/Alt}')
    await aDialog('接班副班签字')
    await user.keyboard('duty-desk-1{Enter}')
    expect(asked('handover.signDeputy')).toMatchObject([{ party: 'outgoing-deputy' }, { party: 'incoming-deputy' }])
  })
})

describe('an urgent takeover', () => {
  it('is one step: who was planned is filled in, the reason has the keyboard', async () => {
    const { user, asked } = await openHandover({ view: aLiveView(), account: lin })
    await user.keyboard(urgent)
    await aDialog('紧急接班')
    expect(field('主班').value).toBe('顾长宁')
    expect(document.activeElement).toBe(field('原因'))
    await user.keyboard('主班突发疾病')
    await user.clear(field('带班领导'))
    await user.type(field('带班领导'), '许清和')
    await user.type(field('密码'), 'duty-desk-1')
    await user.keyboard(primary)
    expect(asked('handover.takeOverUrgently')).toMatchObject([
      { reason: '主班突发疾病', jointWork: true, signing: { capacity: 'self' } },
    ])
    expect(screen.getByText('尚欠确认')).toBeTruthy()
  })

  it('names who lacks before it can be signed', async () => {
    const { user, asked } = await openHandover({ view: aLiveView(), account: lin, room: aRoom(aShift()) })
    await user.keyboard(urgent)
    const dialog = await aDialog('紧急接班')
    expect(dialog.getByText('先写接班的人')).toBeTruthy()
    await user.keyboard(primary)
    expect(asked('handover.takeOverUrgently')).toEqual([])
  })
})

describe('items that are owed', () => {
  it('are confirmed and signed for, in the time that is left', async () => {
    const items = [anOpenItem()]
    const view = aFrozenView({
      phase: 'owed',
      sheet: aSheet({ items }),
      answers: [anAnswer(anOpenItem().key)],
      takenOverBy: theNextShift(),
      due: AT + 40 * MINUTE,
    })
    const { user, asked } = await openHandover({ view, room: aRoom(theNextShift()) })
    await user.keyboard(`${primary}${primary}`)
    const dialog = await aDialog('确认完毕签字')
    expect(dialog.getByText('1 项已逐项确认。')).toBeTruthy()
    await user.keyboard('duty-desk-1{Enter}')
    expect(asked('handover.confirm')).toHaveLength(1)
  })

  it('are said beside the running sheet, with the way to them', async () => {
    const owed = { handoverId: 'handover-199', due: AT + 40 * MINUTE, items: 2, answered: 1 }
    const { user, asked } = await openHandover({ view: aLiveView(), room: aRoom(aShift(), { owed: [owed] }) })
    expect(screen.getByText(/余 40:00/)).toBeTruthy()
    await user.keyboard('{Alt>}q{/Alt}')
    expect(asked('handover.sheet')).toContainEqual({ handoverId: 'handover-199' })
  })
})

describe('a closed sheet', () => {
  it('is read-only, but for a remark', async () => {
    const { user, asked } = await openHandover({ view: aClosedView() })
    expect(screen.queryByRole('button', { name: '接收' })).toBeNull()
    await user.keyboard('{Alt>}b{/Alt}')
    await aDialog('补记')
    await user.keyboard(`电台已修好${primary}`)
    expect(asked('handover.remark')).toMatchObject([{ words: '电台已修好' }])
    expect(screen.getByText(/顾长宁：电台已修好/)).toBeTruthy()
  })

  it('goes on paper, into a file, or into the clipboard, and says so', async () => {
    const { user, asked } = await openHandover({
      view: aClosedView(),
      answers: {
        handover: {
          print: () => success(null),
          savePdf: () => success('班0199.pdf'),
          copySheet: () => failure('internal', '剪贴板正被占用'),
        },
      },
    })
    await user.keyboard('{Control>}p{/Control}')
    expect(screen.getByText('已送打印')).toBeTruthy()
    await user.keyboard('{Alt>}e{/Alt}')
    expect(screen.getByText('已存为 班0199.pdf')).toBeTruthy()
    await user.keyboard('{Alt>}c{/Alt}')
    expect(screen.getByText('剪贴板正被占用')).toBeTruthy()
    expect(asked('handover.print')).toMatchObject([{ handoverId: 'handover-199' }])
  })
})

describe('joint work', () => {
  it('ends when the matter is declared calm, with a sentence', async () => {
    const room = aRoom(theNextShift(), { joint: { before: aShift(), since: AT } })
    const { user, asked } = await openHandover({
      view: aLiveView(),
      room,
      answers: { handover: { declareCalm: () => success({ ...room, joint: null }) } },
    })
    expect(screen.getByText(/林砚秋继续牵头/)).toBeTruthy()
    await user.keyboard('{Alt>}p{/Alt}')
    await aDialog('宣布平稳')
    await user.keyboard(`明火已灭，搜救结束${primary}`)
    expect(asked('handover.declareCalm')).toMatchObject([{ words: '明火已灭，搜救结束' }])
  })
})
