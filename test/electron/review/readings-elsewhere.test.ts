import { describe, expect, it } from 'vitest'
import type { ReaderOrder, ReaderReport } from '../../../electron/review/reader-loop'
import { KEPT_FOR_MS, readingsElsewhere } from '../../../electron/review/readings-elsewhere'
import { createTestClock } from '../../support/test-clock'

const question = {
  kind: 'figures',
  figure: 'entries',
  span: { from: 20260701, to: 20260718 },
  before: null,
  now: 0,
} as const
const figure = { key: 'entries', lines: [] } as const

/** Readings over processes that are played by the test. */
function someReadings() {
  const clock = createTestClock()
  const faults: string[] = []
  const processes: {
    orders: ReaderOrder[]
    hear: (report: ReaderReport) => void
    die: () => void
    ended: boolean
  }[] = []
  const readings = readingsElsewhere({
    start(hear, die) {
      const one = { orders: [] as ReaderOrder[], hear, die, ended: false }
      processes.push(one)
      return { tell: (order) => one.orders.push(order), end: () => Object.assign(one, { ended: true }) }
    },
    database: 'desk.db',
    clock,
    report: (where) => faults.push(where),
  })
  const process = (index = 0) => {
    const found = processes[index]
    if (!found) throw new Error(`process ${index} was not started`)
    return found
  }
  return { clock, readings, processes, process, faults }
}

describe('readings in a process of their own', () => {
  it('tell each answer as it comes, and the end', async () => {
    const { readings, process } = someReadings()
    const heard: unknown[] = []
    const asked = readings.ask(question, (answer) => heard.push(answer))
    process().hear({ kind: 'answer', id: 1, answer: figure })
    expect(heard).toEqual([figure])
    process().hear({ kind: 'ended', id: 1, end: 'whole' })
    expect(await asked.ended).toBe('whole')
  })

  it('keep the process for a minute after the last question, and start another when asked again', async () => {
    const { readings, clock, processes, process } = someReadings()
    readings.ask(question, () => undefined)
    process().hear({ kind: 'ended', id: 1, end: 'whole' })
    clock.advance(KEPT_FOR_MS - 1)
    readings.ask(question, () => undefined)
    clock.advance(KEPT_FOR_MS)
    expect(process().ended).toBe(false)
    process().hear({ kind: 'ended', id: 2, end: 'whole' })
    clock.advance(KEPT_FOR_MS)
    expect(process().ended).toBe(true)
    readings.ask(question, () => undefined)
    expect(processes).toHaveLength(2)
  })

  it('end the process with the program, which is no fault of it, and start no other', async () => {
    const { readings, processes, process, faults } = someReadings()
    readings.ask(question, () => undefined)
    readings.close()
    process().die()
    expect([process().ended, processes.length, faults]).toEqual([true, 1, []])
  })

  it('ask once more of a new process when one was killed', async () => {
    const { readings, process } = someReadings()
    const asked = readings.ask(question, () => undefined)
    process().die()
    expect(process(1).orders).toEqual(process().orders)
    process(1).hear({ kind: 'ended', id: 1, end: 'whole' })
    expect(await asked.ended).toBe('whole')
  })

  it('say so when it is killed again, or in the middle of the answers', async () => {
    const { readings, process } = someReadings()
    const twice = readings.ask(question, () => undefined)
    process().die()
    process(1).die()
    await expect(twice.ended).rejects.toThrow('读库的进程意外结束')
    const begun = readings.ask(question, () => undefined)
    process(2).hear({ kind: 'answer', id: 2, answer: figure })
    process(2).die()
    await expect(begun.ended).rejects.toThrow('读库的进程意外结束')
  })

  it('drop what comes after a question was given up', async () => {
    const { readings, process } = someReadings()
    const heard: unknown[] = []
    const asked = readings.ask(question, (answer) => heard.push(answer))
    asked.cancel()
    process().hear({ kind: 'answer', id: 1, answer: figure })
    expect(await asked.ended).toBe('cancelled')
    expect(heard).toEqual([])
    expect(process().orders.at(-1)).toEqual({ kind: 'cancel', id: 1 })
  })

  it('give a fault as a sentence', async () => {
    const { readings, process } = someReadings()
    const asked = readings.ask(question, () => undefined)
    process().hear({ kind: 'failed', id: 1, sentence: '没有读出来：数据库正忙，再试一次', detail: 'SQLITE_BUSY' })
    await expect(asked.ended).rejects.toThrow('没有读出来：数据库正忙，再试一次')
  })
})
