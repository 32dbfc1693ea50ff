import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { wholeLog } from '../../../shared/search/search-filter'
import { aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'

afterAll(removeFolders)

let app: StartedApp

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
  valueIn(await app.api.entries.record(aRecord({ text: '罐区起火' })))
})

const find = async (text: string, order: 'received' | 'recorded' = 'received') =>
  valueIn(await app.api.search.find({ text, filter: wholeLog, order, offset: 0, limit: 50 }))

describe('whatever is typed is answered', () => {
  it.each([
    '',
    '%',
    '_',
    '"',
    '*',
    '^',
    ':',
    '(',
    'NEAR(',
    "'",
    '\\',
    '- -',
    'AND',
    '罐* OR 区',
    '\u0001\u0000',
    '\ud842',
    '单位:',
    '-',
  ])('%j', async (text) => {
    expect(await find(text)).toMatchObject({ ended: true, rows: expect.any(Array) })
    expect(await find(text, 'recorded')).toMatchObject({ ended: true })
    expect(app.reported).toEqual([])
  })

  it('with control characters and halves of a pair as what parts words', async () => {
    expect((await find('罐\ud842区\u0007起火')).rows).toHaveLength(1)
    expect((await find('罐\udc42绝无')).rows).toEqual([])
  })

  it('longer than anybody types, by refusing it in a sentence', async () => {
    const request = { text: '罐'.repeat(20_001), filter: wholeLog, order: 'received' as const }
    const answer = await app.api.search.find({ ...request, offset: 0, limit: 50 })
    expect(answer).toMatchObject({
      ok: false,
      failure: { kind: 'invalid-input', message: expect.stringMatching(/\p{Script=Han}/u) },
    })
  })

  it('10,000 characters, with what was left out', async () => {
    const page = await find('罐区'.repeat(5_000))
    expect(page).toMatchObject({ rows: [], ended: true, remark: '查询词太长，只查前 1000 字' })
  })

  it.each([
    ['hundreds of characters apart', (all: string[]) => all.join(' ')],
    ['hundreds of characters in quotes', (all: string[]) => `"${all.join(' ')}"`],
    ['hundreds of signs', (all: string[]) => all.map((_, at) => '"*^:()+{}'.charAt(at % 9)).join(' ')],
  ])('%s', async (_, typed) => {
    const all = Array.from({ length: 495 }, (_, at) => String.fromCharCode(0x4e00 + at * 7))
    for (const order of ['received', 'recorded'] as const) {
      expect(await find(typed(all), order)).toMatchObject({ rows: [], ended: true, remark: '' })
    }
    valueIn(await app.api.entries.record(aRecord({ text: all.join(' ') })))
    expect((await find(all.join(' '))).rows).toHaveLength(1)
    expect(app.reported).toEqual([])
  })

  it('words that are no time, by leaving them out', async () => {
    const page = await find('罐区 时间:猴年')
    expect(page.rows).toHaveLength(1)
    expect(page.remark).toContain('时间:猴年')
  })
})

it.each([1, Number.MAX_SAFE_INTEGER])(
  'while the index reaches down to %d, the rest is read one by one',
  async (reached) => {
    valueIn(await app.api.entries.record(aRecord({ text: '罐区复燃' })))
    const { raw } = app.ports.connection
    // What is not there yet is not in the index.
    if (reached > 1) raw.exec('DELETE FROM search')
    raw.prepare('UPDATE search_state SET reached = ?').run(reached)
    for (const order of ['received', 'recorded'] as const) {
      const page = await find('罐区', order)
      expect(page).toMatchObject({
        known: 2,
        ended: true,
        remark: '检索索引还没有编完，没有编入的记录在逐条查找，较慢',
      })
    }
  },
)
