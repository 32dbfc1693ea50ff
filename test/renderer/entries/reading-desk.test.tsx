import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { success } from '../../../shared/result'
import { aRow } from '../../support/a-draft'
import { anEntryDetail } from '../../support/an-entry-detail'
import { openDesk } from './a-desk'

const WRITING =
  /^drafts\.|^contacts\.|^entries\.(record|similar|history|amend|addStep|receipt|close|reopen|strike|link|attach)$/

/** The desk of an office head, with two entries in the log of which one waits for a receipt. */
const openReadingDesk = () => {
  const rows = [aRow(2), aRow(1)]
  return openDesk(
    {
      entries: {
        days: () => success([{ day: 20260718, count: rows.length }]),
        rows: () => success(rows),
        find: () => success(anEntryDetail()),
      },
    },
    'office-head',
  )
}

describe('the desk of those who only read', () => {
  it('says why there is no form, and asks for no drafts', async () => {
    const { calls } = await openReadingDesk()
    expect(screen.getByText('办公室主任的账户只查看和审阅，不写值班记录。由值班员或带班领导登录后做')).toBeTruthy()
    expect(screen.queryByRole('region', { name: '正在写的记录' })).toBeNull()
    expect(calls.map(({ channel }) => channel).filter((channel) => WRITING.test(channel))).toEqual([])
  })

  it('begins in the log, opens an entry by Enter and comes back to the same row by Esc', async () => {
    const { user, pass } = await openReadingDesk()
    const log = screen.getByRole('listbox', { name: '今日记录' })
    expect(document.activeElement).toBe(log)
    await user.keyboard('{ArrowDown}{Enter}')
    await pass(0)
    expect(screen.getByText('〔2026〕第0123号')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(log)
  })

  it('offers no deed on an opened entry, but to print, to copy and to save it', async () => {
    const { user, pass } = await openReadingDesk()
    await user.keyboard('{ArrowDown}{Enter}')
    await pass(0)
    const opened = within(screen.getByRole('region', { name: '打开的记录' }))
    const verbs = opened.getAllByRole('button').map((button) => button.textContent)
    expect(
      verbs.filter((verb) => /更正|请示|转办|批示|意见|结果|关联|添加|办结|重开|作废|签收/.test(verb ?? '')),
    ).toEqual([])
    expect(verbs.join()).toMatch(/打印.*复制.*存为 PDF/)
  })

  it('does not know the keys that write', async () => {
    const { user, pass, calls } = await openReadingDesk()
    await user.keyboard('{ArrowDown}{Enter}')
    await pass(0)
    await user.keyboard(
      '{F2}{F4}{F9}{Alt>}w{/Alt}{Alt>}z{/Alt}{Alt>}g{/Alt}{Alt>}b{/Alt}{Alt>}f{/Alt}{Control>}{Enter}{/Control}',
    )
    await pass(1_000)
    expect(screen.queryByRole('textbox', { name: '来电内容' })).toBeNull()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(calls.map(({ channel }) => channel).filter((channel) => WRITING.test(channel))).toEqual([])
  })

  it('gives the room back to the log when all open items are put away', async () => {
    const { user } = await openReadingDesk()
    await user.keyboard('{Alt>}o{/Alt}{Escape}')
    expect(document.activeElement).toBe(screen.getByRole('listbox', { name: '今日记录' }))
  })
})
