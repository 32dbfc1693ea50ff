import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterAll, describe, expect, it } from 'vitest'
import { SEARCH_MS, TINT_MS } from '../../renderer/entries/log-store'
import type { EntryContent } from '../../shared/entries/entry'
import { aCommand, aRecord } from '../support/an-entry'
import { valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { openDeskWindow } from '../support/real-window'
import type { StartedApp } from '../support/start-app'
import { NIGHT } from '../support/test-clock'

afterAll(removeFolders)

const DAY = 86_400_000
const log = () => within(screen.getByRole('listbox', { name: '今日记录' }))
const head = () => within(screen.getByRole('region', { name: '今日记录' }))
const matters = () =>
  log()
    .queryAllByText(/^第.*件$/)
    .map(({ textContent }) => textContent)
const current = () =>
  log()
    .getAllByRole('option')
    .find((row) => row.getAttribute('aria-selected') === 'true')

const record = async ({ api }: StartedApp, changes: Partial<EntryContent>) =>
  valueIn(await api.entries.record(aRecord({ contactName: '', contactUnit: '', ...changes })))

/** Three of today and two of yesterday, each of its own kind. */
const someEntries = async (app: StartedApp) => {
  await record(app, { matter: '第一件', receivedAt: NIGHT - DAY })
  await record(app, { matter: '第二件', receivedAt: NIGHT - DAY, channel: 'fax', urgency: 'urgent' })
  await record(app, { matter: '第三件', channel: 'visit' })
  await record(app, { matter: '第四件', urgency: 'grave' })
  const closed = await record(app, { matter: '第五件', outcome: '已答复' })
  valueIn(await app.api.entries.close({ commandId: aCommand(), entryId: closed.id, outcome: '', reason: '缺项' }))
}

async function chooseFilter(user: UserEvent, label: string, downs: number): Promise<void> {
  screen.getByRole('combobox', { name: label }).focus()
  await user.keyboard(`{ArrowDown}${'{ArrowDown}'.repeat(downs)}{Enter}`)
}

describe('the log', () => {
  it('shows what is recorded, amended and struck elsewhere at once, and tints only what was saved here', async () => {
    const { app, user, pass } = await openDeskWindow(someEntries)
    await user.keyboard('{Alt>}r{/Alt}{ArrowDown}')
    expect(current()?.textContent).toContain('第四件')
    const entry = await record(app, { matter: '第六件' })
    await pass(0)
    expect(matters().slice(0, 3)).toEqual(['第六件', '第五件', '第四件'])
    expect(current()?.textContent).toContain('第四件')
    expect(document.querySelector('.log-row--tinted')).toBeNull()

    const change = { changes: [{ field: 'matter', to: '第七件' }], reason: '听错' }
    valueIn(await app.api.entries.amend({ commandId: aCommand(), entryId: entry.id, ...change }))
    await pass(0)
    expect(matters()[0]).toBe('第七件')
    valueIn(await app.api.entries.strike({ commandId: aCommand(), entryId: entry.id, reason: '重复' }))
    await pass(0)
    expect(log().getByText('第七件', { selector: 's' })).toBeTruthy()

    await user.keyboard('{F2}第八件{Control>}{Enter}{/Control}')
    await waitFor(() => expect(document.querySelector('.log-row--tinted')?.textContent).toContain('第八件'))
    await pass(TINT_MS)
    expect(document.querySelector('.log-row--tinted')).toBeNull()
  })

  it('is narrowed by channel, urgency and status from the keyboard, and widened again', async () => {
    const { user, pass } = await openDeskWindow(someEntries)
    await chooseFilter(user, '方式', 3)
    await pass(0)
    expect(matters()).toEqual(['第二件'])
    expect(log().getByText('这一天没有合于筛选的记录')).toBeTruthy()
    screen.getByRole('combobox', { name: '方式' }).focus()
    await user.keyboard('{ArrowDown}{Home}{Enter}')
    await chooseFilter(user, '紧急程度', 3)
    await pass(0)
    expect(matters()).toEqual(['第四件'])
    screen.getByRole('combobox', { name: '紧急程度' }).focus()
    await user.keyboard('{ArrowDown}{Home}{Enter}')
    await chooseFilter(user, '状态', 3)
    await pass(0)
    expect(matters()).toEqual(['第五件'])
    expect(head().getByText(/^7月18日 周六.*1 条$/)).toBeTruthy()
  })

  it('takes out of a narrowed list what does not belong there any more', async () => {
    const { app, user, pass } = await openDeskWindow(someEntries)
    await chooseFilter(user, '状态', 1)
    await pass(0)
    const [open] = valueIn(await app.api.entries.openItems()).rows
    expect(matters()).toHaveLength(4)
    if (open) {
      valueIn(await app.api.entries.close({ commandId: aCommand(), entryId: open.id, outcome: '办妥', reason: '缺项' }))
    }
    await pass(0)
    expect(matters()).toHaveLength(3)
  })

  it('is narrowed by text, character for character, over several days', async () => {
    const { user, pass } = await openDeskWindow(async (app) => {
      await someEntries(app)
      await record(app, { matter: '100%_的事', receivedAt: NIGHT - DAY })
    })
    await user.keyboard('{Control>}f{/Control}第二{Enter}')
    await pass(SEARCH_MS)
    expect(matters()).toEqual(['第二件'])
    expect(document.activeElement === screen.getByRole('listbox', { name: '今日记录' })).toBe(true)
    await user.keyboard('{Control>}f{/Control}{Control>}a{/Control}%_')
    await pass(SEARCH_MS)
    expect(matters()).toEqual([])
    expect(log().getByText('100%_的事')).toBeTruthy()
    await user.keyboard('{Enter}{Escape}')
    await pass(SEARCH_MS)
    await waitFor(() => expect(matters()).toHaveLength(5))
    expect(document.activeElement).toBe(screen.getByLabelText('来电内容'))
  })

  it.each([
    ['0717', '7月17日 周五', ['第二件', '第一件']],
    ['昨日', '7月17日 周五', ['第二件', '第一件']],
    ['-1', '7月17日 周五', ['第二件', '第一件']],
    ['７月１６日', '7月16日 周四', []],
    ['', '7月18日 周六', ['第五件', '第四件', '第三件', '第二件', '第一件']],
  ])('begins on the day written as %j', async (typed, day, shown) => {
    const { user, pass } = await openDeskWindow(someEntries)
    await user.keyboard(`{Alt>}d{/Alt}${typed}{Enter}`)
    await pass(0)
    expect(head().getByText(new RegExp(`^${day}`), { selector: '.pane-head__note' })).toBeTruthy()
    await waitFor(() => expect(matters()).toEqual(shown))
    expect(document.activeElement === screen.getByRole('listbox', { name: '今日记录' })).toBe(true)
  })

  it('says that a day cannot be read, and stays where it is', async () => {
    const { user, pass } = await openDeskWindow(someEntries)
    await user.keyboard('{Alt>}d{/Alt}改天{Enter}')
    await pass(0)
    expect(head().getByText('认不出，如 0717')).toBeTruthy()
    expect(matters()).toHaveLength(5)
  })

  it('leads through more than a page by the keyboard, every entry in its place', async () => {
    const { user, pass } = await openDeskWindow(async (app) => {
      for (let count = 1; count <= 250; count += 1) await record(app, { matter: `第${count}件` })
    })
    await user.keyboard('{Alt>}r{/Alt}{End}')
    await pass(0)
    expect(current()?.textContent).toContain('第1件')
    for (let press = 0; press < 4; press += 1) await user.keyboard('{PageUp}')
    await pass(0)
    const shown = matters().map((matter) => Number(/\d+/.exec(matter ?? '')?.[0]))
    expect(shown.length).toBeGreaterThan(10)
    expect(shown).toEqual(shown.toSorted((a, b) => b - a))
    await user.keyboard('{Home}{Enter}')
    const opened = within(screen.getByRole('region', { name: '打开的记录' }))
    expect(await opened.findByText('〔2026〕第0250号')).toBeTruthy()
  })

  it('names the new day after midnight, and lists what is recorded then under it', async () => {
    const { user, pass } = await openDeskWindow(someEntries)
    await pass(21 * 3_600_000)
    expect(head().getByText(/^7月19日 周日/)).toBeTruthy()
    await user.keyboard('第九件{Control>}{Enter}{/Control}')
    await waitFor(() => expect(matters()[0]).toBe('第九件'))
    expect(log().getByText(/7月18日 周六/)).toBeTruthy()
  })
})
