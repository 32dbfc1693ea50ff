import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { countDaysWithText, listRowsWithText } from '../../../electron/entries/text-filter'
import type { LogFilter } from '../../../shared/entries/entries-contract'
import { aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const DAY = 20260718
const MINUTE = 60_000
let app: StartedApp

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
})

const record = async (...args: Parameters<typeof aRecord>) => valueIn(await app.api.entries.record(aRecord(...args)))
const byText = (text: string): LogFilter => ({ channel: null, urgency: null, status: null, text })
const linesOf = async (text: string) => {
  const rows = valueIn(await app.api.entries.rows({ day: DAY, filter: byText(text), offset: 0, limit: 50 }))
  return rows.map((row) => row.line)
}

describe('the text filter', () => {
  it('reads a long day in pieces, lets others work in between, and finds the same pages', async () => {
    for (let nth = 0; nth < 23; nth += 1) {
      await record({ receivedAt: NIGHT - nth * MINUTE, matter: `第${nth}件`, cause: nth % 3 === 0 ? '跳闸' : '' })
    }
    let turns = 0
    const nextTurn = () => {
      turns += 1
      return Promise.resolve()
    }
    const reading = { db: app.ports.connection, nextTurn, atOnce: 5 }
    expect(await countDaysWithText(reading, byText('跳闸'), DAY - 30, null)).toEqual([{ day: DAY, count: 8 }])
    expect(turns).toBe(5)
    const page = async (offset: number) =>
      (await listRowsWithText(reading, byText('跳闸'), { day: DAY, offset, limit: 3 })).map(({ line }) => line)
    expect([await page(0), await page(3), await page(6), await page(9)]).toEqual([
      ['第0件', '第3件', '第6件'],
      ['第9件', '第12件', '第15件'],
      ['第18件', '第21件'],
      [],
    ])
  })

  it('finds a number of five figures whole, as it is shown', async () => {
    const { raw } = app.ports.connection
    await record({ matter: '万号以后' })
    raw.exec('UPDATE entry SET number = 12345')
    expect([await linesOf('12345'), await linesOf('0123')]).toEqual([['万号以后'], []])
  })

  it('looks at what channel facts say, not at how they are stored', async () => {
    await record({ channel: 'telegram', matter: '汛情', details: { pages: 7, documentNumber: '内部明电88号' } })
    expect([await linesOf('明电88'), await linesOf('pages'), await linesOf('{'), await linesOf('"')]).toEqual([
      ['汛情'],
      [],
      [],
      [],
    ])
  })

  it('takes letters for the same however they were composed, and signs for what they are', async () => {
    await record({ matter: 'Café 100%' })
    await record({ matter: '别的事' })
    expect([await linesOf('cafe\u0301'), await linesOf('%'), await linesOf('_')]).toEqual([
      ['Café 100%'],
      ['Café 100%'],
      [],
    ])
  })
})

describe('a row of the log', () => {
  it('ends its line with a whole character', async () => {
    await record({ matter: '', text: `${'字'.repeat(119)}𠮷某` })
    expect(await linesOf('𠮷')).toEqual([`${'字'.repeat(119)}𠮷`])
  })
})
