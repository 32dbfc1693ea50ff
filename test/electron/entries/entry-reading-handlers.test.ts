import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { LogFilter } from '../../../shared/entries/entries-contract'
import { aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { queryPlansOf } from '../../support/query-plans'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

let app: StartedApp
let entries: StartedApp['api']['entries']

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
  entries = app.api.entries
})

const record = async (...args: Parameters<typeof aRecord>) => valueIn(await entries.record(aRecord(...args)))
const everything: LogFilter = { channel: null, urgency: null, status: null, text: '' }
const HOUR = 3_600_000

describe('the log', () => {
  it('lists days and rows newest first, in stretches that fit together', async () => {
    for (let index = 0; index < 25; index += 1)
      await record({ receivedAt: NIGHT - index * HOUR, matter: `第${index}件` })
    const days = valueIn(await entries.days({ filter: everything, until: null }))
    expect(days).toEqual([
      { day: 20260718, count: 4 },
      { day: 20260717, count: 21 },
    ])
    const page = async (offset: number) =>
      valueIn(await entries.rows({ day: 20260717, filter: everything, offset, limit: 8 }))
    const lines = [...(await page(0)), ...(await page(8)), ...(await page(16))].map((row) => row.line)
    expect(lines).toEqual(Array.from({ length: 21 }, (_, index) => `第${index + 4}件`))
  })

  it.each<[Partial<LogFilter>, number]>([
    [{ channel: 'fax' }, 1],
    [{ urgency: 'grave' }, 1],
    [{ status: 'open' }, 3],
    [{ text: '化工' }, 1],
    [{ text: '%' }, 0],
    [{ text: '0002' }, 1],
    [{ text: '贺云川', urgency: 'ordinary' }, 2],
  ])('narrows to %j', async (filter, count) => {
    await record()
    await record({ channel: 'fax', details: { pages: 2 } })
    await record({ urgency: 'grave', text: '化工厂爆燃', contactName: '' })
    const days = valueIn(await entries.days({ filter: { ...everything, ...filter }, until: null }))
    expect(days.reduce((sum, day) => sum + day.count, 0)).toBe(count)
    const rows = valueIn(
      await entries.rows({ day: 20260718, filter: { ...everything, ...filter }, offset: 0, limit: 10 }),
    )
    expect(rows.length).toBe(count)
  })

  it.each<[string, () => Promise<unknown>, string[]]>([
    [
      'a page of a day',
      () => entries.rows({ day: 20260718, filter: everything, offset: 900, limit: 100 }),
      ['SEARCH entry USING COVERING INDEX entry_log (day=?)'],
    ],
    [
      'a page of a day under a filter',
      () => entries.rows({ day: 20260718, filter: { ...everything, status: 'open' }, offset: 0, limit: 100 }),
      ['SEARCH entry USING COVERING INDEX entry_log (day=?)'],
    ],
    [
      'the days under a filter',
      () => entries.days({ filter: { ...everything, channel: 'fax' }, until: 20260718 }),
      ['SEARCH entry USING COVERING INDEX entry_log (day<?)'],
    ],
    [
      'what is not done',
      () => entries.openItems(),
      ['SCAN entry USING COVERING INDEX entry_open', 'SEARCH entry USING INDEX entry_open (urgency=?)'],
    ],
    [
      'the calls of a caller',
      () => entries.history({ name: '贺云川', phone: '0690-555 0110' }),
      [
        'SEARCH entry USING COVERING INDEX entry_phone (phone_digits=?)',
        'SEARCH entry USING COVERING INDEX entry_contact (contact_name=?)',
      ],
    ],
    [
      'what came in lately',
      () => entries.similar({ text: '小区停电，居民询问', place: '', phone: '' }),
      ['SEARCH entry USING INDEX entry_received (received_at>?)'],
    ],
  ])('reads %s through an index that is in order', async (_, read, through) => {
    const plans = await queryPlansOf(app.ports.connection, read)
    expect(plans).toEqual(expect.arrayContaining(through))
    expect(plans.filter((step) => /^SCAN entry(?! USING COVERING)/.test(step))).toEqual([])
    // Only the few rows of an answer may be put in order.
    const sorting = plans.filter((step) => step.includes('TEMP B-TREE FOR ORDER BY'))
    expect(sorting.length).toBeLessThanOrEqual(plans.filter((step) => step.includes('LIST SUBQUERY')).length)
  })

  it('puts grave matters first among what is not done, then urgent ones, then the oldest', async () => {
    for (const [urgency, matter] of [
      ['ordinary', '甲'],
      ['urgent', '乙'],
      ['ordinary', '丙'],
      ['grave', '丁'],
    ] as const) {
      app.clock.advance(60_000)
      await record({ urgency, matter, receivedAt: app.clock.now() })
    }
    const open = valueIn(await entries.openItems())
    expect([open.total, open.grave, open.urgent, open.rows.map((row) => row.line)]).toEqual([
      4,
      1,
      1,
      ['丁', '乙', '甲', '丙'],
    ])
  })

  it('finds the earlier entries of a caller by number or by name', async () => {
    const first = await record({ contactPhone: '0690-555 0110', contactName: '贺云川' })
    await record({ contactPhone: '', contactName: '别人' })
    const by = async (who: { name: string; phone: string }) => valueIn(await entries.history(who)).map((row) => row.id)
    expect(await by({ name: '', phone: '06905550110' })).toEqual([first.id])
    expect(await by({ name: '贺云川', phone: '' })).toEqual([first.id])
    expect(await by({ name: '', phone: '' })).toEqual([])
  })

  it('answers not-found for an entry that is not there', async () => {
    expect(await entries.find({ entryId: 'nobody' as never })).toMatchObject({ failure: { kind: 'not-found' } })
  })
})
