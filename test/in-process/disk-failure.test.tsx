import { screen, waitFor, within } from '@testing-library/react'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { AUTOSAVE_MS, AUTOSAVE_RETRY_MS } from '../../renderer/entries/draft-autosave'
import { valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { newestEntry } from '../support/newest-entry'
import { openDeskWindow, restartedWindow } from '../support/real-window'
import type { StartedApp } from '../support/start-app'

afterAll(removeFolders)

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input, textarea' })
const form = () => within(screen.getByRole('region', { name: '正在写的记录' }))
const log = () => within(screen.getByRole('listbox', { name: '今日记录' }))
const save = '{Control>}{Enter}{/Control}'

/** Makes writing fail; answers with the end of it. */
type Break = (app: StartedApp) => () => void

/** Another program holds the database for writing. */
const lockedByAnother: Break = ({ paths }) => {
  const other = new BetterSqlite3(paths.database)
  other.exec('BEGIN IMMEDIATE')
  return () => other.close()
}

/** The file may not grow by a single page. */
const diskFull: Break = ({ ports: { connection } }) => {
  connection.raw.pragma(`max_page_count = ${connection.raw.pragma('page_count', { simple: true })}`)
  return () => void connection.raw.pragma('max_page_count = 1073741823')
}

const readOnly: Break = ({ ports: { connection } }) => {
  connection.raw.pragma('query_only = ON')
  return () => void connection.raw.pragma('query_only = OFF')
}

const causes = [
  ['locked by another program', lockedByAnother, '数据库正被另一个程序占用'],
  ['full', diskFull, '磁盘已满'],
  ['read-only', readOnly, '数据库文件是只读的'],
] as const

/** Longer than what free space within a page can take. */
const long = '园区来电说停电，询问何时恢复。'.repeat(600)

describe.each(causes)('a database that is %s', (_, makeFail, sentence) => {
  it('is said in a sentence, keeps the form whole, and saves once when the cause is gone', async () => {
    const { app, user, pass } = await openDeskWindow()
    await user.paste(long)
    await user.type(field('何地'), '清河路12号')
    const mend = makeFail(app)
    await user.keyboard(save)
    await waitFor(() => expect(form().getAllByText(new RegExp(sentence)).length).toBeGreaterThan(0))
    expect(field('来电内容').value).toBe(long)
    expect(field('何地').value).toBe('清河路12号')
    expect(document.activeElement).toBe(field('何地'))
    expect(screen.getAllByRole('tab')).toHaveLength(1)

    await user.keyboard('，三单元')
    await user.keyboard(save)
    expect(field('何地').value).toBe('清河路12号，三单元')
    mend()
    await user.keyboard(save)
    await log().findByText('来电人未记')
    await pass(AUTOSAVE_RETRY_MS)
    expect(form().queryByText(new RegExp(sentence))).toBeNull()
    const entry = await newestEntry(app)
    expect(entry).toMatchObject({ number: { number: 1 }, content: { text: long, place: '清河路12号，三单元' } })
    expect(valueIn(await app.api.drafts.list())).toEqual([])
    expect(valueIn(await app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
  })

  it('is said while a draft is typed, and the draft is stored as soon as it can be', async () => {
    const window = await openDeskWindow()
    const { app, user, pass } = window
    const mend = makeFail(app)
    await user.paste(long)
    await pass(AUTOSAVE_MS)
    expect(form().getByText('草稿没有存下')).toBeTruthy()
    await user.keyboard('又写了几个字')
    mend()
    await pass(AUTOSAVE_RETRY_MS)
    expect(form().queryByText('草稿没有存下')).toBeNull()
    window.kill()
    await restartedWindow(window)
    await waitFor(() => expect(field('来电内容').value).toBe(`${long}又写了几个字`))
  })

  it('does not let anybody leave with words that are stored nowhere', async () => {
    const { app, user, pass } = await openDeskWindow()
    const mend = makeFail(app)
    await user.paste(long)
    await user.keyboard('{Control>}l{/Control}')
    await pass(0)
    expect(screen.getByText('没有锁定')).toBeTruthy()
    expect(field('来电内容').value).toBe(long)
    expect(screen.queryByLabelText('密码')).toBeNull()
    mend()
    await user.keyboard('{Control>}l{/Control}')
    expect(await screen.findByLabelText('密码')).toBeTruthy()
  })
})

describe('something about an entry that cannot be stored', () => {
  it('stays written, and is stored once afterwards', async () => {
    const { app, user, pass } = await openDeskWindow()
    await user.keyboard(`小区停电${save}`)
    await log().findByText('小区停电')
    await user.keyboard('{Alt>}r{/Alt}{Enter}')
    const opened = within(screen.getByRole('region', { name: '打开的记录' }))
    await opened.findByText('〔2026〕第0001号')
    await user.keyboard('{Alt>}z{/Alt}供电公司')
    const mend = readOnly(app)
    await user.keyboard(save)
    expect(await opened.findByText(/数据库文件是只读的/)).toBeTruthy()
    expect(field('转给单位').value).toBe('供电公司')
    mend()
    await pass(60_000)
    await user.keyboard(save)
    await opened.findByText('1 步')
    expect((await newestEntry(app)).steps).toMatchObject([{ kind: 'relay', unit: '供电公司' }])
  })
})
