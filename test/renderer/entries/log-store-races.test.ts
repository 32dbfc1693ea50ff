import { describe, expect, it } from 'vitest'
import { createLogStore } from '../../../renderer/entries/log-store'
import type { DayCount, LogFilter } from '../../../shared/entries/entries-contract'
import type { EntryId, EntryRow } from '../../../shared/entries/entry'
import { failure, success } from '../../../shared/result'
import { aRow } from '../../support/a-draft'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled, heldAnswers } from '../../support/held-answers'
import { createTestClock } from '../../support/test-clock'

const TODAY = 20260718
const BEFORE = 20260717

/** Newest first, numbers `from` down to `to`. */
const rows = (from: number, to = 1) => Array.from({ length: from - to + 1 }, (_, at) => aRow(from - at))
const counts = (today: number, before = 0): DayCount[] =>
  [
    { day: TODAY, count: today },
    { day: BEFORE, count: before },
  ].filter(({ count }) => count > 0)

/** A log whose every answer is given by the test. */
function openSlowLog() {
  const days = heldAnswers<{ filter: LogFilter }, DayCount[]>()
  const pages = heldAnswers<{ day: number; offset: number }, EntryRow[]>()
  const fake = fakeApi({ entries: { days: days.handler, rows: pages.handler } })
  const log = createLogStore({ api: fake.api, clock: createTestClock(), zone: 'Asia/Shanghai' })
  const shown = () => log.getState().index.lines.flatMap((line) => log.rowOf(line)?.number.number ?? [])
  const answerDays = async (at: number, found: DayCount[]) => {
    days.call(at).answer(success(found))
    await everythingSettled()
  }
  const answerPage = async (at: number, found: EntryRow[]) => {
    pages.call(at).answer(success(found))
    await everythingSettled()
  }
  const announce = async (day: number) => {
    fake.publish('entries', 'onChanged', { entryId: 'e1' as EntryId, day })
    await everythingSettled()
  }
  return { log, days, pages, shown, answerDays, answerPage, announce }
}

describe('the log, when answers are slow', () => {
  it('ends with what was announced while it was read for the first time', async () => {
    const { log, shown, answerDays, answerPage, announce } = openSlowLog()
    log.start()
    await announce(TODAY)
    await answerDays(0, counts(1))
    await answerDays(1, counts(2))
    await answerPage(0, rows(1))
    await answerPage(1, rows(2))
    expect(shown()).toEqual([2, 1])
  })

  it('answers many announcements with one more reading, and shows the last state', async () => {
    const { log, days, shown, answerDays, answerPage, announce } = openSlowLog()
    log.start()
    await answerDays(0, counts(1))
    await answerPage(0, rows(1))
    for (let count = 2; count <= 6; count += 1) await announce(TODAY)
    expect(days.calls).toHaveLength(2)
    await answerDays(1, counts(2))
    await answerPage(1, rows(2))
    await answerDays(2, counts(6))
    await answerPage(2, rows(6))
    expect(days.calls).toHaveLength(3)
    expect(shown()).toEqual([6, 5, 4, 3, 2, 1])
  })

  it('does not lay a page that was asked for before a change over the newer one', async () => {
    const { log, pages, shown, answerDays, answerPage, announce } = openSlowLog()
    log.start()
    await answerDays(0, counts(300))
    await answerPage(0, rows(300, 201))
    log.show({ first: 250, last: 260 })
    await everythingSettled()
    const late = pages.calls.findIndex(({ input }) => input.offset === 200)
    await announce(TODAY)
    await answerDays(1, counts(301))
    for (const [at, { input }] of pages.calls.entries()) {
      if (at > late) await answerPage(at, rows(301 - input.offset, Math.max(1, 202 - input.offset)))
    }
    await answerPage(late, rows(100))
    const numbers = shown()
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
  })

  it('shows nothing of the list before when a filter was chosen and a change announced at once', async () => {
    const { log, days, pages, shown, answerDays, answerPage, announce } = openSlowLog()
    log.start()
    await answerDays(0, counts(2, 2))
    await answerPage(0, rows(4, 3))
    await answerPage(1, rows(2))
    log.narrow({ urgency: 'grave' })
    await announce(20260101)
    expect(days.calls).toHaveLength(3)
    await answerDays(2, counts(2, 3))
    await answerPage(2, rows(14, 13))
    await answerPage(3, rows(12, 10))
    await answerDays(1, counts(2, 2))
    expect(pages.calls).toHaveLength(4)
    expect(shown()).toEqual([14, 13, 12, 11, 10])
  })

  it('reads everything anew after a filter whose reading failed', async () => {
    const { log, days, pages, shown, answerDays, answerPage, announce } = openSlowLog()
    log.start()
    await answerDays(0, counts(2, 2))
    await answerPage(0, rows(4, 3))
    await answerPage(1, rows(2))
    log.narrow({ urgency: 'grave' })
    await everythingSettled()
    days.call(1).answer(failure('not-stored', '没有读出：磁盘读写出错'))
    await announce(TODAY)
    expect(log.getState().failure?.message).toBe('没有读出：磁盘读写出错')
    await answerDays(2, counts(2, 2))
    expect(pages.calls.slice(2).map(({ input }) => input.day)).toEqual([TODAY, BEFORE])
    await answerPage(2, rows(14, 13))
    await answerPage(3, rows(12, 11))
    expect(shown()).toEqual([14, 13, 12, 11])
    expect(log.getState().failure).toBeNull()
  })

  it('asks again for a page that could not be read once it is in sight again', async () => {
    const { log, pages, shown, answerDays, answerPage } = openSlowLog()
    log.start()
    await answerDays(0, counts(300))
    await answerPage(0, rows(300, 201))
    log.show({ first: 255, last: 260 })
    await everythingSettled()
    pages.call(1).answer(failure('not-stored', '没有读出：磁盘读写出错'))
    await everythingSettled()
    expect(log.getState().failure).not.toBeNull()
    log.show({ first: 256, last: 261 })
    await everythingSettled()
    expect(pages.call(-1).input.offset).toBe(200)
    await answerPage(pages.calls.length - 1, rows(100))
    expect(shown()).toContain(1)
  })
})
