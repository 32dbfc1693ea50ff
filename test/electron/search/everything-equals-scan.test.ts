import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from '../../../electron/search/asking'
import { foldText } from '../../../shared/search/fold'
import { fieldWords, parseQuery, type SearchField, searchFields } from '../../../shared/search/query'
import type { HitRow, SearchRequest } from '../../../shared/search/search-contract'
import { type SearchFilter, wholeLog } from '../../../shared/search/search-filter'
import { pick } from '../../support/a-restarted-desk'
import { aSearchedAct, happen } from '../../support/a-searched-room'
import { openRoom, type Room } from '../../support/a-shift'
import { anAsking } from '../../support/an-asking'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type PlainRecord, plainScan, readEverything } from '../../support/plain-scan'
import { fc } from '../../support/property'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const MINUTE = 60_000
const SAMPLE = { percent: 40, seed: 7 }

const aTerm = fc.record({
  field: fc.constantFrom<SearchField | null>(null, null, null, ...searchFields),
  which: fc.nat(),
  part: fc.nat(),
  from: fc.nat(),
  length: fc.integer({ min: 1, max: 8 }),
  without: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
})

const conditions = [
  ...['kinds', 'times', 'channels', 'urgencies', 'statuses', 'unit', 'officer', 'shift', 'attached', 'late', 'unread'],
  ...['hour', 'weekday', 'sample', 'only'],
] as const

type Term = typeof aTerm extends fc.Arbitrary<infer T> ? T : never

const aQuestion = fc.record({
  terms: fc.array(aTerm, { maxLength: 3 }),
  narrowed: fc.subarray([...conditions], { maxLength: 2 }),
  which: fc.nat(),
  at: fc.integer({ min: -300, max: 300 }),
  order: fc.constantFrom<SearchRequest['order']>('received', 'recorded'),
})
type Question = typeof aQuestion extends fc.Arbitrary<infer T> ? T : never

const said: Partial<Record<SearchField, readonly string[]>> = {
  class: ['来电', '传真', '来', '事故', '自然'],
  grade: ['一般', '紧急', '重特大', '特别重大', '较大'],
  time: ['今天', '昨天', '今年'],
}

/** A part of something that stands in some record, as it would be typed; empty where there is nothing to take a part of. */
function typedTerm(records: readonly PlainRecord[], { field, which, part, from, length, without }: Term): string {
  const record = pick(records, which)
  const column = field === null ? null : said[field]
  const texts = field === null || column ? record?.words : record?.fields[field as keyof PlainRecord['fields']]
  const characters = [
    ...(pick(
      (texts ?? []).filter((text) => /\P{ASCII}|^\d/u.test(text)),
      part,
    ) ?? ''),
  ]
  const first = from % Math.max(1, characters.length)
  const text = column
    ? pick(column, from)
    : characters
        .slice(first, first + length)
        .join('')
        .trim()
  // What the program writes as its own values (ids, kinds) is no text of the record.
  if (!text || /["\n]|[a-z]|^-/iu.test(text) || (field === null && /^[\d\P{L}]+$/u.test(text))) return ''
  return `${without ? '-' : ''}${field === null ? '' : `${fieldWords[field]}:`}"${text}"`
}

function filterOf(records: readonly PlainRecord[], { narrowed, which, at }: Question): SearchFilter {
  const [record, other] = [pick(records, which), pick(records, which + 1)]
  const entry = pick(
    records.filter(({ kind }) => kind === 'entry'),
    which,
  )
  const all: Record<(typeof conditions)[number], Partial<SearchFilter>> = {
    kinds: { kinds: record ? [record.kind] : [] },
    times: { from: NIGHT + at * MINUTE, until: which % 2 === 0 ? NIGHT + (at + 400) * MINUTE : null },
    channels: { channels: ['fax', 'visit'] },
    urgencies: { urgencies: pick([['grave'], ['urgent'], ['ordinary', 'grave']] as const, which)?.slice() ?? [] },
    statuses: { statuses: ['open', 'struck'] },
    unit: { unit: String(entry?.row.contact_unit ?? '') },
    officer: { officer: (entry?.row.recorded_by ?? null) as SearchFilter['officer'] },
    shift: { shift: (record?.shift ?? null) as SearchFilter['shift'] },
    attached: { attached: true },
    late: { recordedAfterMinutes: 30 },
    unread: { unread: true },
    hour: { hour: which % 24 },
    weekday: { weekday: 1 + (which % 7) },
    sample: { sample: SAMPLE },
    only: { only: [record, other].flatMap((one) => (one ? [{ kind: one.kind, id: one.id }] : [])) },
  }
  return Object.assign({ ...wholeLog }, ...narrowed.map((one) => all[one]))
}

let room: Room

beforeAll(async () => {
  room = await openRoom()
})

const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id)

it('finds in everything there is what a scan of everything finds, whatever of it the index holds, and shows it where it stands', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aSearchedAct, { minLength: 1, maxLength: 12 }),
      fc.array(aQuestion, { minLength: 1, maxLength: 6 }),
      async (acts, questions) => {
        for (const act of acts) await happen(room, act)
        const records = readEverything(room.app.ports.connection)
        for (const question of questions) {
          const text = question.terms.map((term) => typedTerm(records, term)).join(' ')
          await compare(records, { text, filter: filterOf(records, question), order: question.order })
        }
      },
    ),
    // What was recorded stays: a smaller case would begin with more than this one.
    { numRuns: 30, endOnFailure: true },
  )
}, 240_000)

async function compare(records: readonly PlainRecord[], request: SearchRequest): Promise<void> {
  const { app } = room
  const { clock, api } = app
  const find = async (asked: SearchRequest, offset: number, limit: number) =>
    valueIn(await api.search.find({ ...asked, offset, limit })).rows
  const account = valueIn(await api.accounts.current())?.account.id
  if (!account) throw new Error('somebody is signed in')
  const drawn = await find({ text: '', filter: { ...wholeLog, sample: SAMPLE }, order: 'received' }, 0, 200)
  const through = app.ports.connection.raw
    .prepare('SELECT through FROM review_caught_up WHERE account_id = ?')
    .pluck()
    .get(account)
  const terms = parseQuery(request.text)
  const expected = plainScan({
    ...{ records, terms, request, account, zone: 'Asia/Shanghai' },
    ...{ through: Number(through ?? 0), now: clock.now(), drawn: new Set(idsOf(drawn)) },
  })
  const asked = JSON.stringify(request)
  const rows = await find(request, 0, 200)
  expect(idsOf(rows), asked).toEqual(idsOf(expected).slice(0, 200))
  expect(idsOf([...(await find(request, 0, 3)), ...(await find(request, 3, 4))]), asked).toEqual(
    idsOf(expected).slice(0, 7),
  )
  const inSmallParts = await ask(
    anAsking(app, { session: { actor: () => account }, sizes: { first: 1, largest: 3 } }),
    request,
  )
  await inSmallParts.reach(Number.MAX_SAFE_INTEGER)
  expect(inSmallParts.part(0, expected.length + 1), asked).toEqual(expected.map(({ seq }) => seq))
  for (const row of rows.slice(0, 20)) isShownInItsPlace(row, request, records)
}

/** What is marked in a row is one of the terms, in a text of the field that was named. */
function isShownInItsPlace(row: HitRow, request: SearchRequest, records: readonly PlainRecord[]): void {
  const shown = parseQuery(request.text).filter(
    ({ without, field }) => !without && !['class', 'grade', 'time'].includes(field ?? ''),
  )
  const marked = row.parts.filter(({ hit }) => hit).map(({ words }) => foldText(words))
  const asked = `${row.kind} ${row.id} ${JSON.stringify(request)} ${JSON.stringify(row)}`
  if (shown.some(({ field }) => field === null)) expect(row.place, asked).not.toBe('')
  if (row.place === '') {
    expect(marked, asked).toEqual([])
    return
  }
  expect(marked.length, asked).toBeGreaterThan(0)
  const record = records.find(({ id }) => id === row.id)
  const line = foldText(row.parts.map(({ words }) => words).join(''))
  const standsIn = shown.some(({ text, field }) => {
    if (!marked.some((one) => one.includes(text))) return false
    if (field === null) return true
    const texts = record?.fields[field as keyof PlainRecord['fields']] ?? []
    return texts.some((one) => foldText(one).replace(/\s/g, ' ') === line)
  })
  expect(standsIn, asked).toBe(true)
}
