import { describe, expect, it } from 'vitest'
import { FIRST_LISTED, itemOf, NONE_LINE, OLDER_LINE } from '../../../renderer/entries/log-index'
import { createLogStore, SEARCH_MS, TINT_MS } from '../../../renderer/entries/log-store'
import type { DayCount, LogFilter } from '../../../shared/entries/entries-contract'
import type { EntryId, EntryRow } from '../../../shared/entries/entry'
import { failure, success } from '../../../shared/result'
import { aRow } from '../../support/a-draft'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled, heldAnswers } from '../../support/held-answers'
import { createTestClock } from '../../support/test-clock'

const TODAY = 20260718

/** A log over days of entries, newest first within a day, that a test may add to. */
function openLog(days: Record<number, EntryRow[]>) {
  const clock = createTestClock()
  const dayCounts = (): DayCount[] =>
    Object.entries(days)
      .map(([day, rows]) => ({ day: Number(day), count: rows.length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.day - a.day)
  const fake = fakeApi({
    entries: {
      days: () => success(dayCounts()),
      rows: ({ day, offset, limit }) => success((days[day] ?? []).slice(offset, offset + limit)),
    },
  })
  const log = createLogStore({ api: fake.api, clock, zone: 'Asia/Shanghai' })
  const shown = () => log.getState().index.lines.flatMap((line) => log.rowOf(line)?.id ?? [])
  return { ...fake, log, clock, days, shown }
}

const rowsOf = (count: number): EntryRow[] => Array.from({ length: count }, (_, at) => aRow(count - at))
const asked = (calls: { channel: string; input: unknown }[], channel: string) =>
  calls.filter((call) => call.channel === channel).map(({ input }) => input)

describe('the log store', () => {
  it('lists today first and older days under their heads', async () => {
    const { log, shown } = openLog({ [TODAY]: [aRow(3), aRow(2)], 20260716: [aRow(1)] })
    log.start()
    await everythingSettled()
    expect(shown()).toEqual(['e3', 'e2', 'e1'])
    expect(log.getState().index.lines.map((line) => itemOf(line).kind)).toEqual(['entry', 'entry', 'head', 'entry'])
  })

  it('says so when today has none yet', async () => {
    const { log } = openLog({ 20260717: [aRow(1)] })
    log.start()
    await everythingSettled()
    expect(log.getState().index.lines[0]).toBe(NONE_LINE)
  })

  it('reads only what is in sight, and grows before its end comes into sight', async () => {
    const { log, calls } = openLog({ [TODAY]: rowsOf(100_000) })
    log.start()
    await everythingSettled()
    expect(log.getState().index.lines).toHaveLength(FIRST_LISTED)
    expect(asked(calls, 'entries.rows')).toEqual([expect.objectContaining({ offset: 0, limit: 100 })])

    log.show({ first: 780, last: 800 })
    await everythingSettled()
    expect(log.getState().index.lines).toHaveLength(FIRST_LISTED * 2)
    expect(asked(calls, 'entries.rows').slice(1)).toEqual([
      expect.objectContaining({ offset: 700 }),
      expect.objectContaining({ offset: 800 }),
    ])
  })

  it('keeps the current row on its entry when a newer one comes in', async () => {
    const { log, days, publish, shown } = openLog({ [TODAY]: [aRow(2), aRow(1)] })
    log.start()
    await everythingSettled()
    const [, second] = log.getState().index.lines
    log.take(second ?? NONE_LINE)
    days[TODAY] = [aRow(3), aRow(2), aRow(1)]
    publish('entries', 'onChanged', { entryId: 'e3', day: TODAY })
    await everythingSettled()
    expect(shown()).toEqual(['e3', 'e2', 'e1'])
    expect(log.rowOf(log.getState().cursor ?? NONE_LINE)?.id).toBe('e1')
  })

  it('reads both days anew when an entry was put right to another day', async () => {
    const { log, days, publish, shown } = openLog({ [TODAY]: [aRow(2), aRow(1)], 20260717: [] })
    log.start()
    await everythingSettled()
    days[TODAY] = [aRow(1)]
    days[20260717] = [aRow(2)]
    publish('entries', 'onChanged', { entryId: 'e2', day: 20260717 })
    await everythingSettled()
    expect(shown()).toEqual(['e1', 'e2'])
  })

  it('narrows by text once the typing pauses, and not while the input method composes', async () => {
    const { log, clock, calls } = openLog({ [TODAY]: [aRow(1)] })
    log.start()
    await everythingSettled()
    log.search('yuan', true)
    clock.advance(10_000)
    log.search('园', false)
    log.search('园区', false)
    clock.advance(SEARCH_MS)
    await everythingSettled()
    expect(asked(calls, 'entries.days').map((input) => (input as { filter: LogFilter }).filter.text)).toEqual([
      '',
      '园区',
    ])
    expect(log.getState().index.lines.at(-1)).toBe(OLDER_LINE)
    log.showOlder()
    await everythingSettled()
    expect(asked(calls, 'entries.days').at(-1)).toMatchObject({ until: 20260617, filter: { text: '园区' } })
  })

  it('drops the answer to a filter that was changed meanwhile', async () => {
    const held = heldAnswers<{ filter: LogFilter }, DayCount[]>()
    const { api } = fakeApi({ entries: { days: held.handler, rows: ({ day }) => success([aRow(day)]) } })
    const log = createLogStore({ api, clock: createTestClock(), zone: 'Asia/Shanghai' })
    log.narrow({ urgency: 'grave' })
    log.narrow({ urgency: null })
    await everythingSettled()
    held.call(1).answer(success([{ day: TODAY, count: 1 }]))
    held.call(0).answer(success([{ day: 20260101, count: 1 }]))
    await everythingSettled()
    expect(log.getState().index.days).toEqual([{ day: TODAY, count: 1 }])
  })

  it('begins on another day and comes back to today', async () => {
    const { log, calls } = openLog({ [TODAY]: [aRow(2)], 20260710: [aRow(1)] })
    log.start()
    log.goToDay(20260710)
    await everythingSettled()
    expect(log.getState()).toMatchObject({ until: 20260710, index: { headed: 20260710 } })
    log.goToDay(null)
    await everythingSettled()
    expect(asked(calls, 'entries.days').map((input) => (input as { until: number | null }).until)).toEqual([
      null,
      20260710,
      null,
    ])
  })

  it('tints the row of an entry that was just saved for a moment', () => {
    const { log, clock } = openLog({})
    log.tint('e9' as EntryId)
    expect([...log.getState().tinted]).toEqual(['e9'])
    clock.advance(TINT_MS)
    expect([...log.getState().tinted]).toEqual([])
  })

  it('names the new day after midnight although nothing was recorded', async () => {
    const { log, clock } = openLog({ [TODAY]: [aRow(1)] })
    log.start()
    await everythingSettled()
    clock.advance(21 * 3_600_000)
    await everythingSettled()
    expect(log.getState()).toMatchObject({ today: 20260719, index: { headed: 20260719 } })
  })

  it('says why it could not be read', async () => {
    const { api } = fakeApi({ entries: { days: () => failure('not-stored', '没有读出：磁盘读写出错') } })
    const log = createLogStore({ api, clock: createTestClock(), zone: 'Asia/Shanghai' })
    log.start()
    await everythingSettled()
    expect(log.getState()).toMatchObject({ loaded: true, failure: { message: '没有读出：磁盘读写出错' } })
  })
})
