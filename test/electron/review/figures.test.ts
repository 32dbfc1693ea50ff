import { describe, expect, it } from 'vitest'
import { channel } from '../../../shared/entries/channel'
import { type EntryDetail, urgency } from '../../../shared/entries/entry'
import { type FigureKey, LATE_RECORDING_MINUTES } from '../../../shared/review/figure'
import { filterOf } from '../../../shared/review/figure-leads'
import { dayOf, wallTime } from '../../../shared/time/office-time'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { fc } from '../../support/property'
import { queryPlansOf } from '../../support/query-plans'
import { quickPasswords } from '../../support/quick-passwords'
import { type StartedApp, startApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

const ZONE = 'Asia/Shanghai'
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const span = { from: dayOf(NIGHT - 20 * DAY, ZONE), to: dayOf(NIGHT + 2 * DAY, ZONE) }

async function anApp(): Promise<StartedApp> {
  const app = startApp({ ports: { passwords: quickPasswords } })
  await setUpOffice(app)
  return app
}

const read = async (app: StartedApp, figure: FigureKey) =>
  new Map(valueIn(await app.api.figures.read({ figure, span, before: null })).lines.map(({ key, now }) => [key, now]))

const deed = fc.record({
  channel: fc.constantFrom(...channel.options.filter((each) => each !== 'note')),
  urgency: fc.constantFrom(...urgency.options),
  unit: fc.constantFrom('', '市教育局', '市气象台', '清河社区'),
  minutesAgo: fc.integer({ min: 0, max: 15 * 24 * 60 }),
  after: fc.constantFrom('nothing', 'close', 'reopen', 'strike', 'amend'),
  waits: fc.integer({ min: 0, max: 90 }),
})

type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/** Carries one out and answers with the entry as it then is. */
async function carryOut(app: StartedApp, one: Deed): Promise<EntryDetail> {
  const { entries } = app.api
  const receivedAt = app.clock.now() - one.minutesAgo * MINUTE
  const content = { channel: one.channel, urgency: one.urgency, contactUnit: one.unit, receivedAt, occurredAt: null }
  const recorded = valueIn(await entries.record(aRecord(content)))
  const entryId = recorded.id
  app.clock.advance(one.waits * MINUTE)
  const again = { entryId, reason: '试' }
  const close = () => entries.close({ commandId: aCommand(), entryId, outcome: '已答复', reason: '试' })
  if (one.after === 'close') return valueIn(await close())
  if (one.after === 'strike') return valueIn(await entries.strike({ commandId: aCommand(), ...again }))
  if (one.after === 'reopen') {
    valueIn(await close())
    return valueIn(await entries.reopen({ commandId: aCommand(), ...again }))
  }
  if (one.after === 'amend') {
    const changes = [
      { field: 'receivedAt', to: receivedAt - 26 * 60 * MINUTE },
      { field: 'contactUnit', to: '更正后的单位' },
    ]
    return valueIn(await entries.amend({ commandId: aCommand(), ...again, changes }))
  }
  return recorded
}

const tally = (keys: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const some = (figure: Map<string, number | null>) => new Map([...figure].filter(([, count]) => count !== 0))

/** The lower of the two in the middle, as whole units upward. */
function middle(spans: readonly number[], unit: number): number | null {
  const ordered = spans.map((ms) => Math.max(0, Math.ceil(ms / unit))).sort((one, other) => one - other)
  return ordered[Math.floor((ordered.length - 1) / 2)] ?? null
}

describe('figures', () => {
  it('are what counting the entries one by one gives, whatever became of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), async (deeds) => {
        const app = await anApp()
        const all: EntryDetail[] = []
        for (const one of deeds) all.push(await carryOut(app, one))
        const counted = all.filter(({ status }) => status !== 'struck')
        const shut = counted.flatMap(({ closed, content }) => (closed ? [{ ...closed, from: content.receivedAt }] : []))
        const delays = counted.map(({ recordedAt, content }) => recordedAt - content.receivedAt)
        expect(some(await read(app, 'channel'))).toEqual(tally(counted.map(({ content }) => content.channel)))
        expect(some(await read(app, 'urgency'))).toEqual(tally(counted.map(({ content }) => content.urgency)))
        expect(await read(app, 'unit')).toEqual(
          tally(counted.flatMap(({ content }) => (content.contactUnit === '' ? [] : [content.contactUnit]))),
        )
        expect(await read(app, 'officer')).toEqual(tally(counted.map(({ recordedBy }) => recordedBy)))
        expect(some(await read(app, 'course'))).toEqual(
          tally(counted.map(({ content }) => String(dayOf(content.receivedAt, ZONE)))),
        )
        expect(some(await read(app, 'hours'))).toEqual(
          tally(counted.map(({ content }) => weekHour(content.receivedAt))),
        )
        expect(await read(app, 'entries')).toEqual(
          new Map([
            ['all', counted.length],
            ['struck', all.length - counted.length],
          ]),
        )
        const late = delays.filter((ms) => ms > LATE_RECORDING_MINUTES * MINUTE).length
        expect(await read(app, 'recording')).toEqual(
          new Map([
            ['late', late],
            ['share', counted.length === 0 ? null : (counted.length - late) / counted.length],
            ['middle', middle(delays, MINUTE)],
          ]),
        )
        const closing = await read(app, 'closing')
        const slow = shut.filter(({ at, from }) => at - from > DAY).length
        const gaps = shut.filter(({ missing }) => missing.length > 0).length
        expect(closing.get('closed')).toBe(shut.length)
        expect(closing.get('unclosed')).toBe(counted.length - shut.length)
        expect(closing.get('slow')).toBe(slow)
        expect(closing.get('gaps')).toBe(gaps)
        expect(closing.get('middle')).toBe(
          middle(
            shut.map(({ at, from }) => at - from),
            60 * MINUTE,
          ),
        )
        const slowOnes = valueIn(await app.api.figures.records({ figure: 'closing', line: 'slow', span }))
        expect(slowOnes).toHaveLength(slow)
        app.stop()
      }),
      { numRuns: 12 },
    )
  })

  it('say 无 where there is nothing to tell from, and count none as none', async () => {
    const app = await anApp()
    const [share] = valueIn(await app.api.figures.read({ figure: 'handovers', span, before: span })).lines.filter(
      ({ key }) => key === 'share',
    )
    expect(share).toMatchObject({ now: null, before: null })
    expect((await read(app, 'channel')).get('call')).toBe(0)
    app.stop()
  })

  it('are read from the counters and covering indexes alone', async () => {
    const app = await anApp()
    valueIn(await app.api.entries.record(aRecord()))
    const figures: FigureKey[] = ['entries', 'course', 'channel', 'unit', 'officer', 'hours', 'recording', 'closing']
    const plans = await queryPlansOf(app.ports.reading, async () => {
      for (const figure of [...figures, 'incidents', 'handovers'] as const) await read(app, figure)
    })
    expect(plans.filter((step) => /\bentry\b/.test(step))).toEqual([])
    expect(
      plans.filter((step) => step.startsWith('SCAN') && /figure_count|incident|handover|shift/.test(step)),
    ).toEqual([])
    expect(plans).toContainEqual(expect.stringContaining('COVERING INDEX incident_opened'))
    expect(plans).toContainEqual(expect.stringContaining('COVERING INDEX handover_figures'))
    expect(plans).toContainEqual(expect.stringContaining('COVERING INDEX shift_taken_over'))
    app.stop()
  })

  it('lead to their entries by a filter, and by their names where no filter says it', () => {
    const lead = (figure: FigureKey, line: string) => filterOf({ figure, line, span }, ZONE)
    expect(lead('channel', 'fax')).toMatchObject({ kinds: ['entry'], channels: ['fax'] })
    expect(lead('hours', '6-03')).toMatchObject({ weekday: 6, hour: 3 })
    expect(lead('recording', 'late')).toMatchObject({ recordedAfterMinutes: LATE_RECORDING_MINUTES })
    expect(lead('entries', 'struck')).toMatchObject({ statuses: ['struck'] })
    expect(lead('closing', 'slow')).toBeNull()
    expect(lead('class', 'natural')).toBeNull()
  })

  it('that leave the program are facts in the journal', async () => {
    const app = await anApp()
    const taken = { commandId: aCommand(), span }
    valueIn(await app.api.figures.copyTables({ ...taken, tables: [{ title: '表', rows: [['项目', '本期']] }] }))
    const rows = valueIn(await app.api.journal.of({ subject: app.journal.station }))
    expect(rows.map(({ type }) => type)).toContain('figures.taken.1')
    app.stop()
  })
})

function weekHour(at: number): string {
  const { year, month, day, hour } = wallTime(at, ZONE)
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
  return `${weekday}-${String(hour).padStart(2, '0')}`
}
