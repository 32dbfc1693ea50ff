import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ask } from '../../../electron/search/asking'
import type { AccountId } from '../../../shared/accounts/account'
import { type SearchFilter, wholeLog } from '../../../shared/search/search-filter'
import type { ShiftId } from '../../../shared/shifts/shift'
import { anAsking } from '../../support/an-asking'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { queryPlansOf } from '../../support/query-plans'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

let app: StartedApp

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
})

/** So few records in one part that what was read in vain shows. */
const smallParts = { sizes: { first: 8, largest: 8 } }

const asked = (text: string, filter: Partial<SearchFilter> = {}) => ({
  text,
  filter: { ...wholeLog, ...filter },
  order: 'received' as const,
})

/** Tables that grow with the log; the head of the journal is its last row, which is no scan. */
function isWholeTable(step: string): boolean {
  const [, table, index] =
    /^SCAN (entry\w*|incident\w*|handover\w*|step|file|change)\b(?: USING (?:COVERING )?INDEX (\w+))?/.exec(step) ?? []
  return table !== undefined && !inOrder.some((known) => known === index)
}

/** Walked from the newest on, as far as the page needs, or holding few records only. */
const inOrder = ['entry_displaced', 'entry_received', 'incident_opened', 'handover_moment']

it.each([
  ['one character', asked('罐')],
  ['a term in a time', asked('罐区', { from: NIGHT - 1_000, until: NIGHT })],
  [
    'a term under every filter',
    asked('罐区', { urgencies: ['grave'], officer: 'a' as AccountId, attached: true, unread: true }),
  ],
  ['field words', asked('人:沈 单位:局 电话:555 类别:来电 等级:一般 时间:昨天 附件:图')],
  ['no text under a filter', asked('', { urgencies: ['grave'] })],
  ['what is not there', asked('-罐区')],
])('no table is read whole, nor sorted, for %s', async (_, request) => {
  await app.api.entries.record(aRecord({ text: '罐区' }))
  const plans = await queryPlansOf(app.ports.reading, async () => {
    const session = await ask(anAsking(app), request)
    await session.reach(50)
  })
  expect(plans.filter(isWholeTable)).toEqual([])
})

const SOMEBODY = 'a' as AccountId
const anyFilter: Record<keyof SearchFilter, Partial<SearchFilter>> = {
  kinds: { kinds: ['incident', 'handover'] },
  from: { from: NIGHT },
  until: { until: NIGHT },
  period: { from: NIGHT, until: NIGHT + 1, period: 'today' },
  channels: { channels: ['fax'] },
  urgencies: { urgencies: ['grave'] },
  statuses: { statuses: ['open', 'in-progress'] },
  unit: { unit: '市水务局' },
  officer: { officer: SOMEBODY },
  shift: { shift: 's1' as ShiftId },
  attached: { attached: true },
  recordedAfterMinutes: { recordedAfterMinutes: 30 },
  hour: { hour: 3 },
  weekday: { weekday: 7 },
  unread: { unread: true },
  sample: { sample: { percent: 5, seed: 7 } },
  only: { only: [{ kind: 'entry', id: 'e1' }] },
}

describe.each(Object.entries(anyFilter))('under %s', (_, filter) => {
  it.each(['received', 'recorded'] as const)('no table is read whole in the order of %s', async (order) => {
    valueIn(await app.api.entries.record(aRecord({ text: '罐区' })))
    const plans = await queryPlansOf(app.ports.reading, async () => {
      for (const text of ['', '罐']) {
        const session = await ask(anAsking(app), { ...asked(text, filter), order })
        await session.reach(50)
      }
    })
    expect(plans.length).toBeGreaterThan(0)
    expect(plans.filter(isWholeTable)).toEqual([])
  })
})

it('finds what is rare, and that there is none, without reading the log', async () => {
  const first = valueIn(await app.api.entries.record(aRecord({ contactUnit: '市水务局', urgency: 'grave' })))
  valueIn(await app.api.entries.strike({ commandId: aCommand(), entryId: first.id, reason: '误记' }))
  for (let at = 0; at < 300; at += 1) {
    app.clock.advance(60_000)
    const content = { contactUnit: '东浦区清河社区', receivedAt: app.clock.now() }
    const { id } = valueIn(await app.api.entries.record(aRecord(content)))
    valueIn(await app.api.entries.close({ commandId: aCommand(), entryId: id, outcome: '已办', reason: '核对' }))
  }
  const rare: readonly [Partial<SearchFilter>, number][] = [
    [{ unit: '市水务局' }, 1],
    [{ unit: '从未来电的单位' }, 0],
    [{ officer: SOMEBODY }, 0],
    [{ urgencies: ['grave'] }, 1],
    [{ statuses: ['struck'] }, 1],
    [{ statuses: ['open', 'in-progress'] }, 0],
    [{ attached: true }, 0],
    [{ recordedAfterMinutes: 600 }, 0],
    [{ shift: 's1' as ShiftId }, 0],
  ]
  for (const order of ['received', 'recorded'] as const) {
    for (const [filter, count] of rare) {
      const session = await ask(anAsking(app, smallParts), { ...asked('', filter), order })
      await session.reach(50)
      expect([JSON.stringify(filter), session.count()]).toEqual([JSON.stringify(filter), count])
      expect(session.read(), `${order} ${JSON.stringify(filter)}`).toBeLessThanOrEqual(24)
    }
  }
}, 60_000)

it('reads no more records than the times asked for hold, however common the words', async () => {
  for (let at = 0; at < 400; at += 1) {
    app.clock.advance(60_000)
    valueIn(await app.api.entries.record(aRecord({ text: '罐区', receivedAt: app.clock.now() })))
  }
  const from = NIGHT + 20 * 60_000
  const session = await ask(anAsking(app, smallParts), asked('罐区', { from, until: from + 10 * 60_000 }))
  await session.reach(50)
  expect(session.count()).toBe(10)
  expect(session.read()).toBeLessThanOrEqual(40)
})

it('reads no more than the index holds for them, however long the time', async () => {
  valueIn(await app.api.entries.record(aRecord({ text: '罐区' })))
  for (let at = 0; at < 400; at += 1) {
    app.clock.advance(60_000)
    valueIn(await app.api.entries.record(aRecord({ text: '河道', receivedAt: app.clock.now() })))
  }
  const session = await ask(anAsking(app, smallParts), asked('罐区', { from: NIGHT - 1, until: NIGHT * 2 }))
  await session.reach(50)
  expect(session.count()).toBe(1)
  expect(session.read()).toBeLessThanOrEqual(40)
})
