import { describe, expect, it } from 'vitest'
import { figureKey } from '../../../shared/review/figure'
import { LONGEST_BULLETIN } from '../../../shared/review/figures-contract'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { quickPasswords } from '../../support/quick-passwords'
import { type StartedApp, startApp } from '../../support/start-app'

const span = { from: 20_260_701, to: 20_260_718 }
/** What a broken page may send, whatever the contract says. */
const asPage = (input: object) => input as never
const table = { title: '记录总量', rows: [['项目', '本期']] }

async function anApp(): Promise<StartedApp> {
  const app = startApp({ ports: { passwords: quickPasswords } })
  await setUpOffice(app)
  return app
}

describe('bad input to the figures', () => {
  it.each([
    ['a time range backwards', { figure: 'entries', span: { from: 20_260_718, to: 20_260_701 }, before: null }],
    ['a period before that is backwards', { figure: 'entries', span, before: { from: 20_260_618, to: 20_260_601 } }],
    ['a day that is none', { figure: 'entries', span: { from: 20_260_230, to: 20_260_718 }, before: null }],
    ['half a day', { figure: 'entries', span: { from: 20_260_701.5, to: 20_260_718 }, before: null }],
    ['a figure that does not exist', { figure: 'weather', span, before: null }],
    ['no period', { figure: 'entries', before: null }],
  ])('%s is refused', async (_, input) => {
    const app = await anApp()
    expect(await app.api.figures.read(asPage(input))).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } })
    expect(app.reported).toEqual([])
    app.stop()
  })

  it.each([
    ['a table too many', { tables: Array.from({ length: 21 }, () => table) }],
    ['no table', { tables: [] }],
    ['a cell without end', { tables: [{ title: '记录总量', rows: [['项'.repeat(201)]] }] }],
  ])('%s is not copied', async (_, wanted) => {
    const app = await anApp()
    const input = { commandId: aCommand(), span, ...wanted }
    expect(await app.api.figures.copyTables(asPage(input))).toMatchObject({ failure: { kind: 'invalid-input' } })
    app.stop()
  })

  it.each([
    ['longer than it may be', '字'.repeat(LONGEST_BULLETIN + 1)],
    ['with a control character', '通报\u0007'],
    ['with half a character', '通报\ud840'],
  ])('a bulletin %s is neither copied nor saved', async (_, text) => {
    const app = await anApp()
    const input = { commandId: aCommand(), span, text }
    expect(await app.api.figures.copyBulletin(input)).toMatchObject({ failure: { kind: 'invalid-input' } })
    expect(await app.api.figures.saveBulletin(input)).toMatchObject({ failure: { kind: 'invalid-input' } })
    app.stop()
  })

  it.each(figureKey.options)('%s of a line that does not exist leads nowhere', async (figure) => {
    const app = await anApp()
    valueIn(await app.api.entries.record(aRecord()))
    const wanted = { figure, line: "no'such%line_", span }
    const found = await app.api.figures.records(wanted)
    expect(found).toEqual({ ok: true, value: [] })
    expect(app.reported).toEqual([])
    app.stop()
  })

  it.each(figureKey.options)('%s of all days that can be written is answered', async (figure) => {
    const app = await anApp()
    valueIn(await app.api.entries.record(aRecord()))
    const ever = { from: 19_000_102, to: 22_001_230 }
    const { key, lines } = valueIn(await app.api.figures.read({ figure, span: ever, before: null }))
    expect(key).toBe(figure)
    expect(lines.every(({ before }) => before === null)).toBe(true)
    app.stop()
  })
})
