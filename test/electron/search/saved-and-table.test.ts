import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { SearchRequest } from '../../../shared/search/search-contract'
import { type SearchFilter, wholeLog } from '../../../shared/search/search-filter'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { newFolder, removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'

afterAll(removeFolders)

let app: StartedApp
let path: string | null

beforeEach(async () => {
  path = join(newFolder(), 'found.csv')
  app = startApp({ ports: { chooseSaveFile: async () => path } })
  await setUpOffice(app)
})

const record = async (...args: Parameters<typeof aRecord>) => valueIn(await app.api.entries.record(aRecord(...args)))

function asked(text: string, filter: Partial<SearchFilter> = {}): SearchRequest {
  return { text, filter: { ...wholeLog, ...filter }, order: 'received' }
}

describe('a saved search', () => {
  it('is kept under its name, replaced by the same name, and forgotten', async () => {
    valueIn(await app.api.search.save({ name: '停电', request: asked('停电') }))
    const saved = valueIn(await app.api.search.save({ name: '停电', request: asked('停电 小区', { attached: true }) }))
    expect(saved).toEqual([
      { id: expect.any(String), name: '停电', request: asked('停电 小区', { attached: true }), dropped: [] },
    ])
    expect(valueIn(await app.api.search.forget({ id: saved[0]?.id ?? '' }))).toEqual([])
  })

  it('of an earlier release, which knew no words for times, opens with its dates', async () => {
    valueIn(await app.api.search.save({ name: '旧', request: asked('停电', { from: 1, until: 2, period: 'month' }) }))
    app.ports.connection.raw.exec("UPDATE saved_search SET request = json_remove(request, '$.filter.period')")
    const [saved] = valueIn(await app.api.search.saved())
    expect(saved).toMatchObject({ request: asked('停电', { from: 1, until: 2 }), dropped: [] })
  })

  it('names the conditions that no longer exist, and keeps the others', async () => {
    valueIn(await app.api.search.save({ name: '旧', request: asked('停电', { urgencies: ['grave'] }) }))
    const { raw } = app.ports.connection
    raw.exec(`UPDATE saved_search SET request =
      json_set(request, '$.filter.weather', 'rain', '$.filter.channels', json('["pigeon"]'))`)
    const [saved] = valueIn(await app.api.search.saved())
    expect(saved).toMatchObject({
      request: asked('停电', { urgencies: ['grave'] }),
      dropped: ['方式', 'weather'],
    })
  })
})

describe('the table of what was found', () => {
  it('is written whole, safe for the programs that open it, and noted in the journal', async () => {
    await record({ matter: '', text: '=1+1，"停电"\n二行', contactUnit: '-东浦社区', contactName: '' })
    expect(valueIn(await app.api.search.saveTable(asked('停电')))).toBe('found.csv')
    const [head, line, end] = readFileSync(path ?? '', 'utf8').split('\r\n')
    expect(head).toBe('\uFEFF时间,类别,编号,方式,紧急程度,状态,来自,所在,内容,登记时间')
    expect(line?.split(',').slice(1, 8)).toEqual([
      '值班记录',
      '"=""0001"""',
      '来电',
      '一般',
      '待办',
      "'-东浦社区",
      '正文',
    ])
    expect(line).toContain(`"'=1+1，""停电"" 二行"`)
    expect(end).toBe('')
    const noted = app.ports.connection.raw
      .prepare("SELECT CAST(payload AS TEXT) FROM journal WHERE type = 'search.exported.1'")
      .pluck()
      .all()
    expect(noted.map((payload) => JSON.parse(String(payload)))).toEqual([
      { asked: JSON.stringify(asked('停电')), records: 1 },
    ])
  })

  it('goes on the clipboard as text and as a table, and that is a fact as well', async () => {
    const copied: string[][] = []
    const figurePapers = { ...app.ports.figurePapers, copyTable: async (...forms: string[]) => void copied.push(forms) }
    app = startApp({ ports: { figurePapers } })
    await setUpOffice(app)
    await record({ matter: '', text: '=1+1 停电' })
    const command = { ...asked('停电'), commandId: aCommand() }
    for (let again = 0; again < 2; again += 1) {
      expect(valueIn(await app.api.search.copyTable(command))).toEqual({ records: 1, all: true })
    }
    expect(copied[0]?.[0]).toContain("\t'=1+1 停电\t")
    expect(copied[0]?.[1]).toContain(`<td style="mso-number-format:'\\@'">0001</td>`)
    const noted = app.ports.connection.raw
      .prepare("SELECT CAST(payload AS TEXT) FROM journal WHERE type = 'search.copied.1'")
      .pluck()
      .all()
    expect(noted).toEqual([JSON.stringify({ asked: JSON.stringify(asked('停电')), records: 1 })])
  })

  it('is no fact when the officer changed his mind', async () => {
    path = null
    expect(valueIn(await app.api.search.saveTable(asked('')))).toBeNull()
    const count = app.ports.connection.raw.prepare("SELECT count(*) FROM journal WHERE type LIKE 'search.%'").pluck()
    expect(count.get()).toBe(0)
  })
})

describe('a field word is completed', () => {
  it.each([
    ['person', '云', ['贺云川']],
    ['person', 'hyc', ['贺云川']],
    ['unit', '社区', ['东浦区清河社区']],
    ['unit', 'qhsq', ['东浦区清河社区']],
    ['class', '来', ['来电', '来函', '来访']],
    ['grade', '重', ['重大', '重特大', '特别重大']],
  ] as const)('%s:%s', async (field, text, expected) => {
    await record()
    const offered = valueIn(await app.api.search.complete({ field, text }))
    expect([...offered].sort()).toEqual([...expected].sort())
  })
})

it('finds by pinyin initials of a person and a unit, and says nothing of them otherwise', async () => {
  await record({ text: '甲' })
  await record({ text: '乙', contactName: '程远', contactUnit: '市水务局' })
  const found = async (text: string) =>
    valueIn(await app.api.search.find({ ...asked(text), offset: 0, limit: 9 })).rows.map(({ title }) => title)
  expect(await found('hyc')).toEqual(['东浦区清河社区 贺云川'])
  expect(await found('swj')).toEqual(['市水务局 程远'])
  expect(await found('人:hyc')).toEqual(['东浦区清河社区 贺云川'])
  expect(await found('单位:hyc')).toEqual([])
  expect(await found('人:林砚秋 单位:水务')).toEqual(['市水务局 程远'])
})
