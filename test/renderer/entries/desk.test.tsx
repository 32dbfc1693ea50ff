import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { EntryRow } from '../../../shared/entries/entry'
import { failure, success } from '../../../shared/result'
import { aRow } from '../../support/a-draft'
import { aFile } from '../attachments/a-chosen-file'
import { openDesk } from './a-desk'

const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '来电内容' })
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const focused = () => document.activeElement
const save = '{Control>}{Enter}{/Control}'

describe('the keyboard on the desk', () => {
  it('begins in the main text and goes on through the elements, the offers and the actions', async () => {
    const { user } = await openDesk()
    expect(focused()).toBe(text())
    const stops: (string | null)[] = []
    for (let stop = 0; stop < 17; stop += 1) {
      await user.tab()
      const label = focused()?.closest('.field')?.querySelector('label')?.textContent
      stops.push(label ?? focused()?.textContent ?? null)
    }
    expect(stops).toEqual([
      '接报',
      '何时',
      '何地',
      '何事',
      '何因',
      '来电人',
      '职务',
      '单位',
      '联系方式',
      '已告知谁',
      '批示意见',
      '处理结果',
      'Shift+F8归入事件',
      'Alt+Q请示',
      'Alt+Z转办',
      'Alt+P批示',
      'F7到下一个缺项',
    ])
  })

  it('goes to the next missing element by F7, round and round', async () => {
    const { user } = await openDesk()
    await user.keyboard('小区停电{F7}')
    expect(focused()).toBe(field('何时'))
    await user.keyboard('0315{F7}')
    expect(focused()).toBe(field('何地'))
    for (const next of ['何因', '来电人', '联系方式', '批示意见', '处理结果', '何地']) {
      await user.keyboard('{F7}')
      expect(focused()).toBe(field(next))
    }
  })

  it('reaches caller, number and main text with one key each', async () => {
    const { user } = await openDesk()
    await user.keyboard('{Alt>}x{/Alt}')
    expect(focused()).toBe(field('联系方式'))
    await user.keyboard('{Alt>}n{/Alt}')
    expect(focused()).toBe(field('来电人'))
    await user.keyboard('{Alt>}w{/Alt}')
    expect(focused()).toBe(text())
  })

  it('is not moved by what comes in meanwhile', async () => {
    const { user, publish, pass } = await openDesk()
    await user.keyboard('小区')
    publish('entries', 'onChanged', { entryId: 'e9', day: 20260718 })
    await pass(5_000)
    await user.keyboard('停电')
    expect(focused()).toBe(text())
    expect(text().value).toBe('小区停电')
  })
})

describe('the form', () => {
  it('warns of a secrecy mark and saves all the same', async () => {
    const { user, calls } = await openDesk({ entries: { record: () => failure('conflict', '只为看到送出') } })
    await user.keyboard('收到文件 机密★20年')
    expect(screen.getByText(/本机不得存放国家秘密/)).toBeTruthy()
    await user.keyboard(save)
    expect(calls.map(({ channel }) => channel)).toContain('entries.record')
  })

  it('says what kind of number was typed, and asks about half a number only once it is left', async () => {
    const { user } = await openDesk()
    await user.type(field('联系方式'), '1300000')
    expect(screen.queryByText(/手机号应为 11 位/)).toBeNull()
    await user.tab()
    expect(screen.getByText(/手机号应为 11 位/)).toBeTruthy()
    await user.type(field('联系方式'), '0286')
    expect(screen.getByText('手机')).toBeTruthy()
  })

  it('reads a time while it is typed, and settles what counts from now when it is left', async () => {
    const { user, pass } = await openDesk()
    await user.type(text(), '停电')
    await pass(5 * 60_000)
    await user.type(field('何时'), '-20')
    await user.tab()
    expect(field('何时').value).toBe('03:05')
    expect(screen.getByText('7月18日，接报前 15 分')).toBeTruthy()
  })

  it('takes a file that is dropped anywhere on it, and says why it does not take another', async () => {
    const { pass, stores } = await openDesk({
      attachments: {
        begin: () => success({ uploadId: 'u1' }),
        append: () => success(null),
        finish: () => success({ sha256: 'ab'.repeat(32), name: '图.pdf', mediaType: 'application/pdf', size: 40 }),
      },
    })
    const files = [aFile('图.pdf', 40), aFile('setup.exe', 40)]
    fireEvent.drop(screen.getByRole('radiogroup', { name: '来文来电方式' }), {
      dataTransfer: { types: ['Files'], files },
    })
    await screen.findByText('图.pdf')
    expect(await screen.findByText(/没有收下“setup.exe”/)).toBeTruthy()
    await pass(0)
    expect(stores.drafts.getState().drafts[0]?.form.attachments.map(({ name }) => name)).toEqual(['图.pdf'])
  })

  it('takes the text of what was copied from an office program, not the picture of it', async () => {
    const { stores } = await openDesk()
    const copied = {
      files: [aFile('image.png', 40)],
      types: ['text/html', 'text/plain', 'Files'],
      getData: () => '停电',
    }
    const passed = fireEvent.paste(text(), { clipboardData: copied })
    expect(passed).toBe(true)
    expect(stores.uploads.getState().uploads).toEqual([])
  })

  it('has back what was thrown away', async () => {
    const { user } = await openDesk()
    await user.keyboard('小区停电{Control>}d{/Control}')
    expect(text().value).toBe('')
    await user.keyboard('{Alt>}u{/Alt}')
    expect(text().value).toBe('小区停电')
    expect(focused()).toBe(text())
  })
})

describe('the log beside it', () => {
  const rows: EntryRow[] = [aRow(2, { urgency: 'grave' }), aRow(1, { unreceipted: 1, status: 'in-progress' })]
  const withRows = {
    entries: {
      days: () => success([{ day: 20260718, count: rows.length }]),
      rows: () => success(rows),
      openItems: () => success({ total: 5, urgent: 0, grave: 1, rows: [...rows, aRow(3), aRow(4), aRow(5)] }),
    },
  }

  it('opens an entry by Enter and comes back to the same row by Esc', async () => {
    const { user, pass } = await openDesk(withRows)
    await user.keyboard('{Alt>}r{/Alt}{ArrowDown}{Enter}')
    await pass(0)
    expect(screen.getByText('〔2026〕第0123号')).toBeTruthy()
    expect(focused()).toBe(screen.getByRole('region', { name: '打开的记录' }))
    await user.keyboard('{Escape}')
    expect(focused()).toBe(screen.getByRole('listbox', { name: '今日记录' }))
  })

  it('lists all open items by Alt+O, and gives the room back by Esc', async () => {
    const { user } = await openDesk(withRows)
    expect(screen.getByText('5 项，重特大 1')).toBeTruthy()
    await user.keyboard('{Alt>}o{/Alt}')
    const all = screen.getByRole('listbox', { name: '全部待办' })
    expect(focused()).toBe(all)
    expect(within(all).getAllByRole('option')).toHaveLength(5)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('listbox', { name: '全部待办' })).toBeNull()
    expect(focused()).toBe(text())
  })

  it('begins on the day that is typed after Alt+D', async () => {
    const { user, pass, calls } = await openDesk(withRows)
    await user.keyboard('{Alt>}d{/Alt}0710{Enter}')
    await pass(0)
    expect(calls.filter(({ channel }) => channel === 'entries.days').at(-1)?.input).toMatchObject({ until: 20260710 })
    expect(focused()).toBe(screen.getByRole('listbox', { name: '今日记录' }))
  })
})
