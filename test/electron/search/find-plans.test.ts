import { afterAll, beforeEach, expect, it } from 'vitest'
import { type AskingDependencies, ask } from '../../../electron/search/asking'
import type { AccountId } from '../../../shared/accounts/account'
import { type SearchFilter, wholeLog } from '../../../shared/search/search-filter'
import { aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { queryPlansOf } from '../../support/query-plans'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'
import { unexpected } from '../../support/unexpected'

afterAll(removeFolders)

let app: StartedApp

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
})

const asking = (): AskingDependencies => ({
  reading: app.ports.reading,
  clock: app.clock,
  session: { actor: () => 'somebody' as AccountId },
  names: { find: async () => ({ names: [], cut: false }) },
  nextTurn: () => Promise.resolve(),
  noteIndexFault: unexpected,
})

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
    const session = await ask(asking(), request)
    await session.reach(50)
  })
  expect(plans.filter(isWholeTable)).toEqual([])
})

it('reads no more records than the times asked for hold, however common the words', async () => {
  for (let at = 0; at < 400; at += 1) {
    app.clock.advance(60_000)
    valueIn(await app.api.entries.record(aRecord({ text: '罐区', receivedAt: app.clock.now() })))
  }
  const from = NIGHT + 20 * 60_000
  const session = await ask(
    { ...asking(), sizes: { first: 8, largest: 8 } },
    asked('罐区', { from, until: from + 10 * 60_000 }),
  )
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
  const session = await ask(
    { ...asking(), sizes: { first: 8, largest: 8 } },
    asked('罐区', { from: NIGHT - 1, until: NIGHT * 2 }),
  )
  await session.reach(50)
  expect(session.count()).toBe(1)
  expect(session.read()).toBeLessThanOrEqual(40)
})
