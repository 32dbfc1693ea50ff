import { afterAll, describe, expect, it } from 'vitest'
import { ReadingFailed, type Readings } from '../../../electron/review/readings'
import type { EntryContent } from '../../../shared/entries/entry'
import type { GapRuleId } from '../../../shared/review/gap-rules'
import type { GapHit } from '../../../shared/review/gaps-contract'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { aDutyRoom, MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import type { StartedApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const period = { from: NIGHT - DAY, until: NIGHT + 3 * DAY }

/** What a rule finds, after the summary said as many. */
async function gapsOf(app: StartedApp, rule: GapRuleId, span = period): Promise<GapHit[]> {
  const { rules } = valueIn(await app.api.gaps.find(span))
  const hits = valueIn(await app.api.gaps.hits({ period: span, rule, offset: 0, limit: 50 }))
  expect(rules.find(({ id }) => id === rule)?.count).toBe(hits.length)
  return hits
}

const record = async (app: StartedApp, changes: Partial<EntryContent> = {}) =>
  valueIn(await app.api.entries.record(aRecord(changes)))

async function relay(app: StartedApp, entryId: Awaited<ReturnType<typeof record>>['id']) {
  const step = {
    kind: 'relay',
    at: app.clock.now(),
    unit: '市水务局',
    person: '',
    means: 'fax',
    words: '速关泵站',
  } as const
  const detail = valueIn(await app.api.entries.addStep({ commandId: aCommand(), entryId, step }))
  const stepId = detail.steps.at(-1)?.id
  if (stepId === undefined) throw new Error('no step')
  return { entryId, stepId }
}

describe('转办无签收', () => {
  it.each([
    ['one minute below', 59 * MINUTE, 0],
    ['at the limit', 60 * MINUTE, 0],
    ['one minute above', 61 * MINUTE, 1],
  ])('%s', async (_, waited, count) => {
    const app = await aDutyRoom()
    await relay(app, (await record(app)).id)
    app.clock.advance(waited)
    const hits = await gapsOf(app, 'relay-receipt')
    expect(hits).toHaveLength(count)
    if (count > 0) {
      expect(hits[0]).toMatchObject({
        number: '0001',
        words: '转办市水务局 签收',
        at: NIGHT + HOUR,
        late: MINUTE,
        note: '未签收',
        explained: false,
      })
    }
    app.stop()
  })

  it.each([
    ['signed at the limit', 60 * MINUTE, 0],
    ['signed a minute after it', 61 * MINUTE, 1],
  ])('%s', async (_, waited, count) => {
    const app = await aDutyRoom()
    const of = await relay(app, (await record(app)).id)
    app.clock.advance(waited)
    const receipt = { by: '值班员', at: app.clock.now() }
    valueIn(await app.api.entries.receipt({ ...of, commandId: aCommand(), receipt }))
    app.clock.advance(DAY)
    const hits = await gapsOf(app, 'relay-receipt')
    expect(hits.map(({ late, note, step }) => ({ late, note, step }))).toEqual(
      count === 0 ? [] : [{ late: MINUTE, note: '', step: of.stepId }],
    )
    app.stop()
  })

  it('is not asked of an entry that was struck', async () => {
    const app = await aDutyRoom()
    const { entryId } = await relay(app, (await record(app)).id)
    valueIn(await app.api.entries.strike({ commandId: aCommand(), entryId, reason: '重复' }))
    app.clock.advance(DAY)
    expect(await gapsOf(app, 'relay-receipt')).toEqual([])
    app.stop()
  })
})

describe('事后补记', () => {
  it.each([
    ['a minute below', 29, []],
    ['at the limit', 30, []],
    ['a minute above', 31, [MINUTE]],
    ['hours after', 150, [120 * MINUTE]],
  ])('%s', async (_, minutes, expected) => {
    const app = await aDutyRoom()
    await record(app, { receivedAt: NIGHT - minutes * MINUTE })
    expect((await gapsOf(app, 'late-recording')).map(({ late }) => late)).toEqual(expected)
    app.stop()
  })
})

describe('批示到期无反馈, of an entry', () => {
  async function instructed(app: StartedApp) {
    const { id: entryId } = await record(app)
    const step = {
      kind: 'instruction',
      at: NIGHT,
      person: '沈书言',
      means: 'phone',
      words: '查明原因，报我',
      readBack: true,
    } as const
    valueIn(await app.api.entries.addStep({ commandId: aCommand(), entryId, step }))
    return entryId
  }

  it.each([
    ['a minute below', DAY - MINUTE, 0],
    ['at the limit', DAY, 0],
    ['a minute above', DAY + MINUTE, 1],
  ])('%s', async (_, waited, count) => {
    const app = await aDutyRoom()
    await instructed(app)
    app.clock.advance(waited)
    expect(await gapsOf(app, 'instruction-feedback')).toHaveLength(count)
    app.stop()
  })

  it('is answered by an outcome', async () => {
    const app = await aDutyRoom()
    const entryId = await instructed(app)
    const step = { kind: 'outcome', at: NIGHT + HOUR, words: '线路已修复' } as const
    app.clock.advance(2 * HOUR)
    valueIn(await app.api.entries.addStep({ commandId: aCommand(), entryId, step }))
    app.clock.advance(2 * DAY)
    expect(await gapsOf(app, 'instruction-feedback')).toEqual([])
    app.stop()
  })
})

describe('要素缺项已办结', () => {
  it('names what is missing, and that the reason is written', async () => {
    const app = await aDutyRoom()
    const whole = await record(app)
    valueIn(await app.api.entries.close({ commandId: aCommand(), entryId: whole.id, outcome: '已复电', reason: '' }))
    const { id: entryId } = await record(app, { contactName: '', contactUnit: '' })
    valueIn(await app.api.entries.close({ commandId: aCommand(), entryId, outcome: '', reason: '来电人挂断' }))
    expect(await gapsOf(app, 'missing-elements')).toMatchObject([
      { record: { kind: 'entry', id: entryId }, note: '缺 联系人及职务、处理结果', tally: '缺 2 项', explained: true },
    ])
    app.stop()
  })
})

describe('同一来电人多次', () => {
  const call = (app: StartedApp, hours: number) => record(app, { receivedAt: NIGHT - hours * HOUR })

  it.each([
    ['three times', [3, 2, 1], 0],
    ['four times', [4, 3, 2, 1], 1],
    ['four times in a day and a minute', [24 + 1 / 60, 2, 1, 0], 0],
    ['four times in exactly a day', [24, 2, 1, 0], 1],
  ])('%s', async (_, hours, count) => {
    const app = await aDutyRoom()
    for (const each of hours) await call(app, each)
    const hits = await gapsOf(app, 'repeated-caller')
    expect(hits).toHaveLength(count)
    if (count > 0)
      expect(hits[0]).toMatchObject({ tally: '4 次', explained: null, words: '东浦区清河社区 贺云川 0690-555 0110' })
    if (count > 0) expect(hits[0]?.records).toHaveLength(4)
    app.stop()
  })

  it('leaves out calls about an incident', async () => {
    const app = await aDutyRoom()
    for (const hours of [3, 2, 1]) await call(app, hours)
    await openFire(app)
    expect(await gapsOf(app, 'repeated-caller')).toEqual([])
    app.stop()
  })
})

describe('what is said in reviewing', () => {
  it('is 批示到期无反馈 once the head waited longer than was said', async () => {
    const app = await aDutyRoom()
    const { id } = await record(app)
    const owner = valueIn(await app.api.accounts.current())?.account.id
    if (owner === undefined) throw new Error('nobody is signed in')
    const of = { record: { kind: 'entry' as const, id } }
    const due = NIGHT + HOUR
    valueIn(await app.api.marks.instruct({ commandId: aCommand(), ...of, words: '查清再报', owner, due }))
    app.clock.set(due)
    expect(await gapsOf(app, 'instruction-feedback')).toEqual([])
    app.clock.set(due + MINUTE)
    const found = { ...of, number: '0001', words: '林砚秋批示：查清再报', late: MINUTE, lasting: true, note: '未答复' }
    expect(await gapsOf(app, 'instruction-feedback')).toMatchObject([found])
    app.stop()
  })

  it('shows what was sent back, and that it was answered', async () => {
    const app = await aDutyRoom()
    const { id } = await record(app, { receivedAt: NIGHT - HOUR })
    const of = { record: { kind: 'entry' as const, id } }
    const sentBack = async () => (await gapsOf(app, 'late-recording')).map((hit) => hit.sentBack)
    expect(await sentBack()).toEqual(['no'])
    const sent = await app.api.marks.sendBack({ commandId: aCommand(), ...of, words: '为何晚记', due: null })
    const returnId = valueIn(sent).returns[0]?.id ?? ''
    expect(await sentBack()).toEqual(['waiting'])
    valueIn(await app.api.marks.explain({ commandId: aCommand(), ...of, returnId, words: '在处置现场' }))
    expect(await sentBack()).toEqual(['answered'])
    app.stop()
  })
})

describe('a period', () => {
  it('holds what became a gap in it: its beginning, not its end', async () => {
    const app = await aDutyRoom()
    await relay(app, (await record(app)).id)
    app.clock.advance(DAY)
    const at = NIGHT + HOUR
    expect(await gapsOf(app, 'relay-receipt', { from: at, until: at + 1 })).toHaveLength(1)
    expect(await gapsOf(app, 'relay-receipt', { from: at + 1, until: at + HOUR })).toEqual([])
    expect(await gapsOf(app, 'relay-receipt', { from: at - HOUR, until: at })).toEqual([])
    app.stop()
  })

  it('is refused when it ends before it begins', async () => {
    const app = await aDutyRoom()
    expect(await app.api.gaps.find({ from: NIGHT, until: NIGHT })).toMatchObject({ failure: { kind: 'invalid-input' } })
    app.stop()
  })

  it('gives way to the next that is asked for', async () => {
    const app = await aDutyRoom()
    const long = app.api.gaps.find({ from: NIGHT - 400 * DAY, until: NIGHT + DAY })
    const short = app.api.gaps.find(period)
    expect(await long).toMatchObject({ failure: { kind: 'conflict' } })
    expect(valueIn(await short).rules).toHaveLength(9)
    app.stop()
  })

  it('is given up when nobody looks any more, so that nothing waits for it', async () => {
    const app = await aDutyRoom()
    const long = app.api.gaps.find({ from: NIGHT - 400 * DAY, until: NIGHT + DAY })
    valueIn(await app.api.gaps.cancel())
    expect(await long).toMatchObject({ failure: { kind: 'conflict' } })
    const span = { from: 20260701, to: 20260702 }
    expect(valueIn(await app.api.figures.read({ figure: 'entries', span, before: null })).key).toBe('entries')
    app.stop()
  })

  it('tells why it could not be looked through', async () => {
    const readings: Readings = {
      ask: () => ({
        ended: Promise.reject(new ReadingFailed('没有读出来：数据库正忙，再试一次')),
        cancel: () => undefined,
      }),
      close: () => undefined,
    }
    const app = await aDutyRoom({ ports: { readings } })
    expect(await app.api.gaps.find(period)).toMatchObject({
      failure: { kind: 'internal', message: '没有读出来：数据库正忙，再试一次' },
    })
    app.stop()
  })

  it('of many gaps is counted to 1,000 and read page by page', async () => {
    const app = await aDutyRoom()
    for (let index = 0; index < 60; index += 1) await record(app, { receivedAt: NIGHT - (60 + index) * MINUTE })
    const read = (offset: number) => app.api.gaps.hits({ period, rule: 'late-recording', offset, limit: 50 })
    const pages = [...valueIn(await read(0)), ...valueIn(await read(50))]
    expect(pages.map(({ at }) => at)).toEqual(Array.from({ length: 60 }, (_, index) => NIGHT - (60 + index) * MINUTE))
    app.stop()
  })
})
