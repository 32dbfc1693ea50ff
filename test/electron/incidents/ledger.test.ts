import { afterAll, describe, expect, it } from 'vitest'
import { aCommand } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { aDutyRoom, MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import type { StartedApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

type Figure = Parameters<StartedApp['api']['incidents']['recordFigure']>[0]

const record = (app: StartedApp, incidentId: Figure['incidentId'], changes: Partial<Figure> = {}) =>
  app.api.incidents.recordFigure({
    commandId: aCommand(),
    incidentId,
    measure: 'dead',
    figure: 2,
    reach: 'all',
    confirmed: true,
    source: '急救中心',
    at: NIGHT,
    corrects: null,
    reason: '',
    ...changes,
  })

describe('the casualty ledger', () => {
  it('offers the grade that a figure reaches, with its new clocks, and applies nothing unasked', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app, { grave: false, grade: 'IV' })
    valueIn(await record(app, fire.id))
    const risen = valueIn(await record(app, fire.id, { figure: 10, confirmed: false }))
    expect(risen.ledger.totals.dead).toMatchObject({ confirmed: 2, unconfirmed: 8, all: 10 })
    expect(risen.ledger.offer).toMatchObject({ from: 'IV', to: 'II', direction: 'up', unconfirmed: true })
    expect(risen.ledger.offer?.newClocks.map(({ key }) => key)).toContain('national/first-phone')
    expect(risen.grade).toBe('IV')
    app.stop()
  })

  it('does not offer a declined grade again until a figure is added', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app, { grave: false, grade: 'IV' })
    valueIn(await record(app, fire.id, { figure: 3 }))
    const of = { commandId: aCommand(), incidentId: fire.id, grade: 'III' as const, reason: '一人待核实' }
    expect(valueIn(await app.api.incidents.declineGrade(of)).ledger.offer).toBeNull()
    expect(valueIn(await record(app, fire.id, { figure: 4 })).ledger.offer).toMatchObject({ to: 'III' })
    app.stop()
  })

  it.each([
    ['a negative figure', { figure: -1 }, '不能是负数'],
    ['half a person', { figure: 1.5 }, '整数'],
    ['more people than there can be', { figure: 10_000_001 }, '超过'],
    ['more yuan than there can be', { measure: 'loss' as const, figure: 1e15 }, '超过'],
    ['nothing', { figure: null }, '没有写数'],
    ['a correction of nothing', { corrects: 'no-such-row' }, '找不到要更正的那一笔'],
    ['a time later than now', { at: NIGHT + 60 * MINUTE }, '晚于现在'],
  ])('refuses %s with a sentence', async (_, changes, sentence) => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    expect(await record(app, fire.id, changes)).toMatchObject({
      failure: { kind: 'invalid-input', message: expect.stringContaining(sentence) },
    })
    expect(app.reported).toEqual([])
    app.stop()
  })

  it('asks why a figure falls, and takes a correction as a row', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const first = valueIn(await record(app, fire.id, { figure: 5 }))
    expect(await record(app, fire.id, { figure: 3 })).toMatchObject({
      failure: { fields: { reason: expect.stringContaining('由 5 人 降为 3 人') } },
    })
    const corrects = first.ledger.rows[0]?.id ?? null
    const corrected = valueIn(await record(app, fire.id, { figure: 3, corrects, reason: '重复计算' }))
    expect(corrected.ledger.rows).toHaveLength(2)
    expect(corrected.ledger.totals.dead?.all).toBe(3)
    app.stop()
  })

  it('is open after closing, and rings within the window when a figure changes, until it is reported', async () => {
    const app = await aDutyRoom()
    const { incidents } = app.api
    const fire = await openFire(app)
    valueIn(await record(app, fire.id))
    valueIn(await incidents.close({ commandId: aCommand(), incidentId: fire.id, reason: '已扑灭' }))
    app.clock.advance(3 * 24 * 60 * MINUTE)
    const changed = valueIn(await record(app, fire.id, { figure: 3, at: app.clock.now() }))
    expect(changed.ledger.reReport).toEqual(['死亡 2 → 3 人'])
    expect(valueIn(await incidents.alarms())).toMatchObject([{ stage: 'due', words: '补报 死亡 2 → 3 人' }])
    const draft = { stage: 'first' as const, values: {}, title: '', body: '' }
    const sending = { role: null, addressee: '上级总值班室', means: 'written' as const, at: app.clock.now() }
    valueIn(await incidents.sendReport({ commandId: aCommand(), incidentId: fire.id, draft, sending, steps: [] }))
    expect(valueIn(await incidents.alarms())).toEqual([])
    app.clock.advance(60 * 24 * 60 * MINUTE)
    expect(valueIn(await record(app, fire.id, { figure: 4, at: app.clock.now() })).ledger.reReport).toEqual([])
    app.stop()
  })
})

describe('words for the timeline', () => {
  it('are decisions with their reasons, and notes, in the order of their times', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    app.clock.advance(10 * MINUTE)
    const of = () => ({ commandId: aCommand(), incidentId: fire.id })
    valueIn(await app.api.incidents.note({ ...of(), words: '现场风向转北', at: NIGHT + 8 * MINUTE }))
    valueIn(
      await app.api.incidents.decide({
        ...of(),
        words: '通知下游停止取水',
        reason: '消防水可能入河',
        at: NIGHT + 6 * MINUTE,
      }),
    )
    const lines = valueIn(await app.api.incidents.timeline({ incidentId: fire.id }))
    const [decision, note] = [
      lines.findIndex(({ kind }) => kind === 'decision'),
      lines.findIndex(({ kind }) => kind === 'note'),
    ]
    expect(lines[decision]).toMatchObject({
      words: '通知下游停止取水。原因：消防水可能入河',
      at: NIGHT + 6 * MINUTE,
      recordedAt: NIGHT + 10 * MINUTE,
      byName: '林砚秋',
    })
    expect(decision).toBeLessThan(note)
    app.stop()
  })
})
