import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sampleCallers } from '../../../electron/office/sample-callers'
import type { EntryContent } from '../../../shared/entries/entry'
import { aCommand, aRecord } from '../../support/an-entry'
import { anOffice, setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

let app: StartedApp

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
})
afterEach(() => app.stop())
afterAll(removeFolders)

const DAY = 24 * 60 * 60_000

const record = async (changes: Partial<EntryContent> = {}) => valueIn(await app.api.entries.record(aRecord(changes))).id

const caller = (contactName: string, contactPhone: string, contactUnit = '', daysAgo = 0) =>
  record({ contactName, contactPhone, contactUnit, receivedAt: NIGHT - daysAgo * DAY })

const suggest = async (typed: { phone?: string; name?: string; unit?: string }) =>
  valueIn(await app.api.contacts.suggest({ phone: '', name: '', unit: '', ...typed }))

const namesFor = async (typed: Parameters<typeof suggest>[0]) => (await suggest(typed)).map(({ name }) => name)

describe('who may be calling', () => {
  beforeEach(async () => {
    await caller('贺云川', '0690-555 0110', '东浦化工园区管委会', 3)
    await caller('顾南亭', '0690-555 0110', '东浦化工园区管委会', 1)
    await caller('单雪梅', '130 0000 0110', '', 2)
    await caller('林小满', '130 0000 0286', '清河社区', 9)
  })

  it('is offered whole, as last written', async () => {
    expect(await suggest({ name: '单雪梅' })).toEqual([
      {
        unit: '',
        name: '单雪梅',
        post: '值班主任',
        phone: '130 0000 0110',
        times: 1,
        lastAt: NIGHT - 2 * DAY,
        foundBy: 'name',
      },
    ])
  })

  it('is found by the number, with or without the office’s area code, full-width or by its last digits', async () => {
    for (const phone of ['0690-555 0110', '5550110', '０６９０５５５０１１０', '+86 690 555 0110']) {
      expect((await suggest({ phone })).slice(0, 2)).toMatchObject([
        { name: '顾南亭', foundBy: 'phone' },
        { name: '贺云川', foundBy: 'phone' },
      ])
    }
    expect(await namesFor({ phone: '0286' })).toEqual(['林小满'])
    expect(await namesFor({ phone: '0110' })).toEqual(['顾南亭', '单雪梅', '贺云川'])
  })

  it('puts the exact number before everybody else who fits', async () => {
    await caller('顾南亭', '130 0000 9999', '顾南亭工作室')
    const [first] = await suggest({ phone: '0690-555 0110', name: '贺', unit: '顾南亭' })
    expect(first).toMatchObject({ name: '贺云川', foundBy: 'phone' })
  })

  it('is found by a part of the name, by initials and by full pinyin, surnames read as surnames', async () => {
    expect(await namesFor({ name: '云川' })).toEqual(['贺云川'])
    expect(await suggest({ name: 'hyc' })).toMatchObject([{ name: '贺云川', foundBy: 'initials' }])
    expect(await namesFor({ name: 'HeYun' })).toEqual(['贺云川'])
    expect(await namesFor({ name: 'sxm' })).toEqual(['单雪梅'])
    expect(await namesFor({ name: 'shan xue' })).toEqual(['单雪梅'])
  })

  it('is found by the unit', async () => {
    expect(await suggest({ unit: '化工园区' })).toMatchObject([
      { name: '顾南亭', foundBy: 'unit' },
      { name: '贺云川', foundBy: 'unit' },
    ])
  })

  it('is nobody while too little is typed', async () => {
    expect(await suggest({})).toEqual([])
    expect(await suggest({ phone: '06', name: 'h', unit: '东' })).toEqual([])
  })

  it('is known as soon as the entry is saved, amended or struck', async () => {
    expect(await namesFor({ name: '沈书言' })).toEqual([])
    const entryId = await caller('沈书言', '130 0000 4444')
    expect(await namesFor({ name: '沈书言' })).toEqual(['沈书言'])
    const changes = [{ field: 'contactName', to: '沈舒言' }]
    valueIn(await app.api.entries.amend({ commandId: aCommand(), entryId, changes, reason: '姓名写错' }))
    expect(await namesFor({ name: '沈书言' })).toEqual([])
    expect(await namesFor({ name: '沈舒言' })).toEqual(['沈舒言'])
    valueIn(await app.api.entries.strike({ commandId: aCommand(), entryId, reason: '重复登记' }))
    expect(await namesFor({ name: '沈舒言' })).toEqual([])
  })

  it('is still known after the tables were rebuilt', async () => {
    await suggest({ name: '贺' })
    valueIn(await app.api.journal.rebuild())
    expect(await namesFor({ name: '贺' })).toEqual(['贺云川'])
  })

  it('is found without the area code once the office has one', async () => {
    valueIn(await app.api.office.change({ ...anOffice().office, areaCode: '' }))
    await caller('乔石', '555 7777')
    expect(await namesFor({ phone: '0690-555 7777' })).toEqual([])
    valueIn(await app.api.office.change(anOffice().office))
    expect(await namesFor({ phone: '0690-555 7777' })).toEqual(['乔石'])
  })
})

describe('the order of offers', () => {
  it('is by who called lately and often', async () => {
    await caller('陈一', '130 0000 1001', '城管局', 40)
    await caller('陈二', '130 0000 1002', '城管局', 1)
    for (let times = 0; times < 6; times += 1) await caller('陈三', '130 0000 1003', '城管局', 2)
    expect(await namesFor({ unit: '城管局' })).toEqual(['陈三', '陈二', '陈一'])
  })

  it('holds one person under one name and number, with the newest unit and all calls counted', async () => {
    await caller('陈一', '0690-555 1001', '城管局', 5)
    await caller('陈一', '555 1001', '市城市管理局', 1)
    expect(await suggest({ name: '陈一' })).toMatchObject([{ unit: '市城市管理局', times: 2 }])
  })

  it('leaves out a nameless number when its owner is offered', async () => {
    await caller('', '130 0000 1001')
    expect(await suggest({ phone: '130 0000 1001' })).toMatchObject([{ name: '' }])
    await caller('陈一', '130 0000 1001')
    expect(await namesFor({ phone: '130 0000 1001' })).toEqual(['陈一'])
  })

  it('is eight long at most, also among 20,000 callers', async () => {
    const insert = app.ports.connection.raw.prepare('INSERT OR IGNORE INTO caller VALUES (?, ?, ?, ?, ?, 1, ?)')
    app.ports.connection.raw.transaction(() => {
      for (const [index, one] of sampleCallers(7, 20_000).entries()) {
        const { contactUnit, contactName, contactPost, contactPhone } = one
        insert.run(contactUnit, contactName, contactPost, contactPhone, contactPhone.replace(/\D/g, ''), NIGHT - index)
      }
    })()
    expect(await suggest({ name: '罗' })).toHaveLength(8)
    expect(await suggest({ name: 'lzy' })).toHaveLength(8)
    const [known] = sampleCallers(7, 20_000)
    expect((await suggest({ phone: known.contactPhone }))[0]).toMatchObject({
      name: known.contactName,
      foundBy: 'phone',
    })
  })
})
