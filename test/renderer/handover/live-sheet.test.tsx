import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { failure, success } from '../../../shared/result'
import { emptyRoom } from '../../support/a-room'
import { aFrozenView, aGraveItem, aLiveView, anAddedRow, anOpenItem, aSheet, CHANGE } from '../../support/a-sheet-view'
import { lin } from '../app/a-window'
import { cheng } from '../shifts/a-setting'
import { openHandover } from './a-handover'

const MINUTE = 60_000
const openForm = '{Alt>}h{/Alt}'
const primary = '{Control>}{Enter}{/Control}'
const check = (name: string) => screen.getByRole('checkbox', { name })
const unchecked = (id: string, words: string) => ({ id, words, state: 'unchecked' as const, remark: '' })

function openLive(options: Parameters<typeof openHandover>[0] = {}) {
  const checks = [unchecked('phone', '值班电话'), unchecked('fax', '传真机'), unchecked('radio', '电台')]
  return openHandover({ view: aLiveView({ sheet: aSheet({ checks }) }), account: lin, ...options })
}

describe('the checks', () => {
  it('are ticked and remarked by keys alone', async () => {
    const { user, pass, asked } = await openLive()
    await user.keyboard(openForm)
    expect(document.activeElement).toBe(check('值班电话'))
    await user.keyboard(' {ArrowDown} {ArrowDown}{Enter}2 号待修，用 1 号{Enter}')
    expect(document.activeElement).toBe(check('电台'))
    await pass(300)
    expect(asked('handover.keepForm').at(-1)).toMatchObject({
      form: {
        checks: {
          phone: { state: 'done', remark: '' },
          fax: { state: 'done', remark: '' },
          radio: { state: 'remarked', remark: '2 号待修，用 1 号' },
        },
      },
    })
    expect(screen.getByText('3 项，有记注 1')).toBeTruthy()
  })

  it('are unticked by the same key', async () => {
    const { user } = await openLive()
    await user.keyboard(`${openForm}  `)
    expect(check('值班电话').getAttribute('aria-checked')).toBe('false')
  })
})

describe('what is written by hand', () => {
  it('stands on the sheet at once, and is kept', async () => {
    const { user, pass, asked } = await openLive()
    await user.keyboard(openForm)
    await user.type(screen.getByRole('textbox', { name: '注意' }), '暴雨预警')
    expect(screen.getByText('暴雨预警', { selector: '.sheet__note-words' })).toBeTruthy()
    await pass(300)
    expect(asked('handover.keepForm')).toMatchObject([{ form: { watch: '暴雨预警' } }])
    await user.keyboard(primary)
    expect(screen.getByRole('textbox', { name: '下一步' })).toBeTruthy()
  })

  it('is not overwritten by a sheet that was read before it was stored', async () => {
    const { user, pass, publish } = await openLive()
    await user.keyboard(openForm)
    const watch = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '注意' })
    await user.type(watch, '暴雨')
    publish('handover', 'onChanged', { handoverId: null })
    await pass(10)
    expect(watch.value).toBe('暴雨')
  })

  it('says why it could not be kept, and keeps it on the screen', async () => {
    const full = failure('not-stored', '没有存下：磁盘已满')
    const { user, pass, stores } = await openLive({ answers: { handover: { keepForm: () => full } } })
    await user.type(screen.getByRole('textbox', { name: '下一步' }), '，要快')
    await pass(300)
    expect(screen.getByText('磁盘已满')).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '下一步' }).value).toBe(
      '问消防支队搜救情况，报带班领导，要快',
    )
    expect(await stores.flush()).toBe(false)
  })
})

describe('the next step of an item', () => {
  it('begins with what was said on an earlier sheet, and its time is read as it is typed', async () => {
    const { user, pass, asked } = await openLive()
    const words = screen.getByRole<HTMLInputElement>('textbox', { name: '下一步' })
    expect(words.value).toBe('问消防支队搜救情况，报带班领导')
    const due = screen.getByRole<HTMLInputElement>('textbox', { name: '几点前' })
    expect(due.value).toBe('08:15')
    await user.clear(due)
    await user.type(due, '0830')
    await pass(300)
    expect(asked('handover.keepForm').at(-1)).toMatchObject({
      form: { next: { [aGraveItem().key]: { words: '问消防支队搜救情况，报带班领导', due: CHANGE + 30 * MINUTE } } },
    })
  })

  it('is written item by item, without leaving the field', async () => {
    const { user, pass, asked } = await openLive()
    const words = () => screen.getByRole<HTMLInputElement>('textbox', { name: '下一步' })
    await user.click(words())
    await user.keyboard('{PageDown}')
    expect(document.activeElement).toBe(words())
    expect(words().value).toBe('')
    await user.keyboard('问水务局')
    await pass(300)
    expect(asked('handover.keepForm').at(-1)).toMatchObject({
      form: { next: { [anOpenItem().key]: { words: '问水务局', due: null } } },
    })
  })
})

describe('the sheet', () => {
  it('tells which entries came since it was frozen, and what was done', async () => {
    const { user } = await openHandover({ view: aFrozenView({ added: [anAddedRow()] }), account: lin })
    await user.click(screen.getByRole('button', { name: /其后新增 1 条/ }))
    expect(within(screen.getByRole('listbox', { name: '冻结后新增的记录' })).getByText(/询问何时恢复供水/)).toBeTruthy()
    await user.keyboard('{Alt>}i{/Alt}')
    expect(within(screen.getByRole('listbox', { name: '办结事项' })).getByText(/04:10 恢复/)).toBeTruthy()
  })

  it('is followed while it is in sight: what changes shows, the item in hand stays', async () => {
    let view = aLiveView()
    const { publish, pass, user } = await openHandover({
      account: lin,
      view,
      answers: { handover: { sheet: () => success(view) } },
    })
    await user.keyboard('{PageDown}')
    view = aLiveView({
      sheet: aSheet({ items: [anOpenItem({ key: 'entry:new', line: '新来的事' }), ...aSheet().items] }),
    })
    publish('entries', 'onChanged', { entryId: 'e1', day: 20260718 })
    await pass(0)
    expect(screen.getByText(/新来的事/)).toBeTruthy()
    expect(document.querySelector('.item__name')?.textContent).toBe(anOpenItem().line)
  })

  it('says what could not be read, and goes on showing what was', async () => {
    let broken = false
    const { publish, pass } = await openHandover({
      account: lin,
      view: aLiveView(),
      answers: { handover: { sheet: () => (broken ? failure('internal', '读库出错') : success(aLiveView())) } },
    })
    broken = true
    publish('handover', 'onChanged', { handoverId: null })
    await pass(0)
    expect(screen.getByText('读库出错')).toBeTruthy()
    expect(screen.getByRole('heading', { name: '交接班记录' })).toBeTruthy()
  })

  it('has nothing before the first shift: the form that opens it is there instead', async () => {
    await openHandover({ view: null, room: emptyRoom, account: lin })
    expect(screen.getByText('还没有开班')).toBeTruthy()
    expect(screen.getByRole('region', { name: '开班' })).toBeTruthy()
  })

  it('without open items says so, and can be signed', async () => {
    await openHandover({ view: aLiveView({ sheet: aSheet({ items: [] }) }), account: lin })
    expect(screen.getAllByText('没有未办结事项').length).toBeGreaterThan(0)
    expect(screen.getByRole('button', { name: '交班签字' }).getAttribute('aria-disabled')).toBeNull()
  })

  it('is only read by the office head', async () => {
    const { user } = await openHandover({ view: aLiveView(), account: cheng })
    expect(screen.queryByRole('textbox', { name: '下一步' })).toBeNull()
    await user.keyboard(`${openForm}${primary}{Alt>}s{/Alt}{Alt>}j{/Alt}`)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('这个账户只能查看')).toBeTruthy()
  })
})
