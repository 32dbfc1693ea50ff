import { afterAll, describe, expect, it } from 'vitest'
import { ask } from '../../../electron/search/asking'
import type { Urgency } from '../../../shared/entries/entry'
import { foldText } from '../../../shared/search/fold'
import type { SearchOrder } from '../../../shared/search/search-filter'
import { wholeLog } from '../../../shared/search/search-filter'
import { anAsking } from '../../support/an-asking'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { fc } from '../../support/property'
import { type StartedApp, startApp } from '../../support/start-app'

afterAll(removeFolders)

const MINUTE = 60_000

const character = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'甲乙丙罐区') },
  { weight: 2, arbitrary: fc.constantFrom(...'aＺ-"，') },
  { weight: 1, arbitrary: fc.constantFrom('𠮷', ' ') },
)

/** What happens: something is recorded, received some minutes before or after; the clock jumps; the received time is amended. */
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('record' as const),
      said: fc.array(character, { minLength: 1, maxLength: 8 }).map((all) => all.join('')),
      ago: fc.integer({ min: -30, max: 90 }),
      urgency: fc.constantFrom<Urgency>('ordinary', 'urgent', 'grave'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('jump' as const), by: fc.integer({ min: -90, max: 60 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('amend' as const),
      which: fc.nat(),
      by: fc.integer({ min: -60, max: 60 }),
    }),
  },
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

const question = fc.record({
  which: fc.nat(),
  from: fc.nat(),
  length: fc.integer({ min: 0, max: 4 }),
  without: fc.boolean(),
  order: fc.constantFrom<SearchOrder>('received', 'recorded'),
  urgent: fc.boolean(),
  since: fc.option(fc.integer({ min: -200, max: 100 })),
  until: fc.option(fc.integer({ min: 101, max: 300 })),
})

interface Row {
  seq: number
  id: string
  received_at: number
  urgency: string
  text: string
}

describe('find equals a plain scan of all records', () => {
  it('for random records, clocks that jump, amended times, terms, filters and both orders; page by page as in one', async () => {
    const app = startApp()
    await setUpOffice(app)
    const start = app.clock.now()
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 10 }),
        fc.array(question, { minLength: 1, maxLength: 5 }),
        async (acts, questions) => {
          for (const one of acts) await carryOut(app, one)
          const rows = app.ports.connection.raw
            .prepare('SELECT seq, id, received_at, urgency, text FROM entry')
            .all() as Row[]
          for (const asked of questions) {
            const said = [...(rows[asked.which % Math.max(1, rows.length)]?.text ?? '')]
            const from = asked.from % Math.max(1, said.length)
            const term = foldText(said.slice(from, from + asked.length).join('')).trim()
            if (/["\n]/.test(term)) continue
            const since = asked.since === null ? null : start + asked.since * MINUTE
            const until = asked.until === null ? null : start + asked.until * MINUTE
            const expected = rows
              .filter((row) => term === '' || foldText(row.text).includes(term) !== asked.without)
              .filter(({ urgency }) => !asked.urgent || urgency === 'urgent')
              .filter(
                (row) => (since === null || row.received_at >= since) && (until === null || row.received_at < until),
              )
              .sort((a, b) =>
                asked.order === 'recorded' ? b.seq - a.seq : b.received_at - a.received_at || b.seq - a.seq,
              )
            const ids = expected.map(({ id }) => id)
            const request = {
              text: term === '' ? '' : `${asked.without ? '-' : ''}"${term}"`,
              filter: { ...wholeLog, from: since, until, urgencies: asked.urgent ? (['urgent'] as const).slice() : [] },
              order: asked.order,
            }
            const find = async (offset: number, limit: number) =>
              valueIn(await app.api.search.find({ ...request, offset, limit })).rows.map(({ id }) => id)
            const inSmallParts = await ask(anAsking(app, { sizes: { first: 1, largest: 3 } }), request)
            await inSmallParts.reach(Number.MAX_SAFE_INTEGER)
            expect(inSmallParts.part(0, expected.length + 1), JSON.stringify(request)).toEqual(
              expected.map(({ seq }) => seq),
            )
            expect(await find(0, 200), JSON.stringify(request)).toEqual(ids.slice(0, 200))
            expect([...(await find(0, 2)), ...(await find(2, 3)), ...(await find(5, 200))]).toEqual(ids.slice(0, 205))
            expect(valueIn(await app.api.search.count({ ...request, atMost: null }))).toEqual({
              count: expected.length,
              exact: true,
            })
          }
        },
      ),
      { numRuns: 25 },
    )
  }, 120_000)
})

async function carryOut(app: StartedApp, one: Act): Promise<void> {
  const { clock, api } = app
  if (one.kind === 'jump') return clock.set(clock.now() + one.by * MINUTE)
  if (one.kind === 'record') {
    const { said, ago, urgency } = one
    const bare = {
      matter: '',
      place: '',
      cause: '',
      contactUnit: '',
      contactName: '',
      contactPost: '',
      contactPhone: '',
    }
    if (said.trim() === '') return
    valueIn(await api.entries.record(aRecord({ ...bare, text: said, urgency, receivedAt: clock.now() - ago * MINUTE })))
    return
  }
  const rows = app.ports.connection.raw.prepare('SELECT id, received_at FROM entry').all() as Row[]
  const row = rows[one.which % Math.max(1, rows.length)]
  if (!row || one.by === 0) return
  const changes = [{ field: 'receivedAt', to: row.received_at + one.by * MINUTE }]
  valueIn(await api.entries.amend({ commandId: aCommand(), entryId: row.id as never, changes, reason: '核对' }))
}
