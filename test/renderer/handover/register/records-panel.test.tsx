import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import '../../../../renderer/ui/dialog-modal'
import { RecordsPanel } from '../../../../renderer/handover/register/records-panel'
import type { HandoverId } from '../../../../shared/handover/handover-contract'
import type { Handlers } from '../../../../shared/ipc/contract'
import { failure, success } from '../../../../shared/result'
import { DEFAULT_ZONE } from '../../../../shared/time/office-time'
import { aClosedView, aFrozenView, aSheet, CHANGE, theNextShift } from '../../../support/a-sheet-view'
import { everythingSettled } from '../../../support/held-answers'
import { renderWithKeys } from '../../app/keys/with-keys'
import { giveElementsSize } from '../../ui/element-sizes'
import { aHandoverRow, aRegister } from './a-register'

async function openRecords(answers: Partial<Handlers['handover']> = {}) {
  giveElementsSize(1366, 600)
  const register = aRegister(answers)
  renderWithKeys(<RecordsPanel store={register.store} zone={DEFAULT_ZONE} />)
  await act(everythingSettled)
  return register
}

const list = () => screen.getByRole('listbox', { name: '交接班记录' })

async function openFirst() {
  list().focus()
  await userEvent.keyboard('{ArrowDown}')
  await act(everythingSettled)
}

describe('the register on the screen', () => {
  it('lists who handed over to whom, when, how late, and with how much open', async () => {
    const number = { year: 2026, station: 'A', number: 200 }
    const takeover = { at: CHANGE + 37 * 60_000, kind: 'urgent', number, reason: '路口积水' } as const
    await openRecords({
      list: () =>
        success({
          total: 1,
          rows: [aHandoverRow({ next: theNextShift({ takeover }), phase: 'owed', late: 37 })],
        }),
    })
    const [row] = within(list()).getAllByRole('option')
    expect(row?.textContent).toBe(
      '〔2026〕班0199林砚秋 → 顾长宁紧急接班待逐项确认迟 37 分2026年7月18日 08:37未办结 14，跨班 3',
    )
  })

  it('has the figures of the span on top, with what was late and what nobody explained', async () => {
    await openRecords()
    const figures = screen.getByLabelText('本时段')
    expect(figures.textContent).toBe('交接31准时27迟3，共 57 分早1，共 12 分未说明1紧急接班1指令0代签2迟确认0退回4')
  })

  it('says in words that there is nothing, or nothing with these words', async () => {
    const { store, clock } = await openRecords({ list: () => success({ total: 0, rows: [] }) })
    expect(list().textContent).toContain('尚无交接班记录')
    list().focus()
    await userEvent.keyboard('{Control>}f{/Control}水库')
    await act(async () => {
      clock.advance(1_000)
      await everythingSettled()
    })
    expect(list().textContent).toContain('没有含这几个字的交接班记录')
    expect(store.getState().search).toBe('水库')
  })

  it('opens the sheet as it was signed: facts, items with answers and read-backs, signatures, codes', async () => {
    await openRecords()
    expect(screen.getByText('还没有选交接班记录')).toBeTruthy()
    await openFirst()
    const sheet = screen.getByRole('region', { name: '交接班记录〔2026〕班0199' })
    for (const words of [
      '接班时间2026年7月18日 08:05',
      '东浦区甲源化工厂罐区火灾',
      '未了　许清和批示，07:20，未反馈',
      '复述　火已灭，还有 2 人在搜',
      '电台注　2 号待修，用 1 号',
      '接班主班顾长宁本人　7月18日 08:05',
      '校验码　1234-7KQM-X2NP-0D5',
      'b36a18c0 b36a18c0',
    ]) {
      expect(sheet.textContent).toContain(words)
    }
    expect(within(sheet).queryByRole('textbox')).toBeNull()
  })

  it('marks the words looked for where they stand in the sheet', async () => {
    const { clock } = await openRecords()
    await openFirst()
    await userEvent.keyboard('{Control>}f{/Control}水库')
    await act(async () => {
      clock.advance(1_000)
      await everythingSettled()
    })
    const sheet = screen.getByRole('document')
    expect([...sheet.querySelectorAll('mark')].map((mark) => mark.parentElement?.textContent)).toEqual([
      expect.stringContaining('北屿水库超汛限'),
    ])
  })

  it('says that the items are still to be confirmed', async () => {
    const view = aFrozenView({ phase: 'owed', due: CHANGE + 3_600_000, sheet: aSheet({ items: [] }) })
    await openRecords({ sheet: ({ handoverId }) => success({ ...view, handoverId }) })
    await openFirst()
    expect(screen.getByText('待确认')).toBeTruthy()
  })

  it('is printed, saved and copied by key, and says what came of it', async () => {
    const { asked } = await openRecords({
      print: () => failure('conflict', '没有打印：这台电脑没有装打印机。可以存为 PDF'),
      savePdf: () => success('交接班记录〔2026〕班0199.pdf'),
      copySheet: () => success(null),
    })
    await openFirst()
    await userEvent.keyboard('{Control>}p{/Control}')
    expect(screen.getByRole('alert').textContent).toContain('没有打印')
    await userEvent.keyboard('{Alt>}e{/Alt}')
    expect(await screen.findByText('已存为 交接班记录〔2026〕班0199.pdf')).toBeTruthy()
    await userEvent.keyboard('{Alt>}c{/Alt}')
    expect(await screen.findByText('交接班记录文字已复制，可直接粘贴')).toBeTruthy()
    for (const command of ['print', 'savePdf', 'copySheet']) {
      expect(asked(command)).toMatchObject([{ handoverId: 'handover-199' }])
    }
  })

  it('takes a remark later on, which stands beside what was signed', async () => {
    const remark = { at: CHANGE + 7_200_000, byName: '许清和', words: '签收人已核' }
    const { asked } = await openRecords({ remark: () => success(aClosedView({ remarks: [remark] })) })
    await openFirst()
    await userEvent.keyboard('{Alt>}b{/Alt}')
    const dialog = await screen.findByRole('dialog', { name: '补记 〔2026〕班0199' })
    await userEvent.type(within(dialog).getByRole('textbox', { name: '补记' }), ' 签收人已核')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await act(everythingSettled)
    expect(asked('remark')).toMatchObject([{ handoverId: 'handover-199', words: '签收人已核' }])
    expect(screen.getByRole('region', { name: '签字以后的补记' }).textContent).toContain('许清和：签收人已核')
  })

  it('keeps a remark that was put away for the sheet that it is about', async () => {
    const rows = [aHandoverRow(), aHandoverRow({ handoverId: 'handover-198' as HandoverId })]
    await openRecords({ list: () => success({ total: 2, rows }) })
    list().focus()
    await userEvent.keyboard('{End}')
    await act(everythingSettled)
    await userEvent.keyboard('{Alt>}b{/Alt}')
    await userEvent.type(await screen.findByRole('textbox', { name: '补记' }), '半句')
    await userEvent.keyboard('{Escape}')
    const written = async () => {
      await userEvent.keyboard('{Alt>}b{/Alt}')
      const { value } = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '补记' })
      await userEvent.keyboard('{Escape}')
      return value
    }
    list().focus()
    await userEvent.keyboard('{Home}')
    await act(everythingSettled)
    expect(await written()).toBe('')
    list().focus()
    await userEvent.keyboard('{End}')
    await act(everythingSettled)
    expect(await written()).toBe('半句')
  })

  it('keeps a remark that could not be stored, and says why', async () => {
    await openRecords({ remark: () => failure('not-stored', '没有存下：磁盘已满。腾出空间后再记') })
    await openFirst()
    await userEvent.keyboard('{Alt>}b{/Alt}')
    await userEvent.type(await screen.findByRole('textbox', { name: '补记' }), '已核')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await act(everythingSettled)
    const dialog = screen.getByRole('dialog')
    expect(dialog.textContent).toContain('磁盘已满')
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox').value).toBe('已核')
  })
})
