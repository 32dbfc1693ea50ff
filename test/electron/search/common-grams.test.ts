import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '../../../electron/db/connection'
import { ask } from '../../../electron/search/asking'
import { commonGramsOf, saveCommonGrams } from '../../../electron/search/common-grams-repository'
import { markForRebuild } from '../../../electron/search/index-state-repository'
import { indexWork } from '../../../electron/search/index-work'
import { type Narrowing, narrowingsOf } from '../../../electron/search/narrowing'
import { foldText } from '../../../shared/search/fold'
import type { CommonGrams } from '../../../shared/search/grams'
import { wholeLog } from '../../../shared/search/search-filter'
import { anAsking } from '../../support/an-asking'
import { aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { fc } from '../../support/property'
import { type StartedApp, startApp } from '../../support/start-app'

afterAll(removeFolders)

let app: StartedApp

beforeEach(async () => {
  app = startApp()
  await setUpOffice(app)
})

const record = async (...texts: readonly string[]) => {
  for (const text of texts) valueIn(await app.api.entries.record(aRecord({ text })))
}

/** Makes the index anew; what stands in no more than `few` records is not common. */
function makeAnew(few: number): void {
  const { connection } = app.ports
  connection.inTransaction(markForRebuild)
  for (const done of indexWork(connection, () => 0, few)) expect(done).toBeLessThanOrEqual(1)
}

const common = () => commonGramsOf(app.ports.connection)
const find = async (text: string) =>
  valueIn(await app.api.search.find({ text, filter: wholeLog, order: 'received', offset: 0, limit: 50 })).rows.length

/** How many records the index alone leaves over for a text. */
function candidates(text: string): number {
  const [narrowing] = narrowingsOf([[text]], common())
  return app.ports.connection.raw.prepare('SELECT rowid FROM search WHERE search MATCH ?').all(narrowing?.match).length
}

/** Records that hold a piece, as a scan of the texts counts them. */
const held = (piece: string) =>
  Number(app.ports.connection.raw.prepare('SELECT count(*) FROM entry WHERE instr(text, ?) > 0').pluck().get(piece))

const fires = ['罐区起火了', '罐区起火，已报', '罐区起火请求增援', '河道起火', '罐区巡查', '罐区', '起火']

describe('what is common in the index', () => {
  it('is nothing in a log so small that everything is few', async () => {
    await record(...fires)
    makeAnew(7)
    expect(common()).toEqual({ records: 7, counts: new Map() })
  })

  it('is what stands in more than few records, with how many', async () => {
    await record(...fires)
    makeAnew(2)
    const { records, counts } = common()
    expect(records).toBe(7)
    for (const piece of ['罐', '罐区', '罐区起', '罐区起火', '区起火', '起火']) {
      expect([piece, counts.get(piece)]).toEqual([piece, held(piece)])
    }
    expect([counts.has('河道'), counts.has('罐区起火了'), counts.has('巡查')]).toEqual([false, false, false])
  })

  it('leaves what stands nowhere without candidates, however common all of its pairs are', async () => {
    await record(...fires, '区起点', '区起点在此', '区起点已查')
    makeAnew(100)
    expect([candidates('罐区起点'), candidates('罐区起火')]).toEqual([0, 3])
    await record('罐区，区起点', '罐区；区起点')
    expect(candidates('罐区起点')).toBe(2)
    makeAnew(2)
    expect([candidates('罐区起点'), candidates('罐区起火'), held('罐区起点')]).toEqual([0, 3, 0])
    expect([await find('罐区起点'), await find('罐区起火'), await find('区起点')]).toEqual([0, 3, 5])
  })

  it('is what the index was made by when it is asked, also where it is made anew just then', async () => {
    await record(...fires)
    makeAnew(100)
    const { reading } = app.ports
    let isAnew = false
    const readingAsItIsMadeAnew: Db = {
      all: reading.all,
      first(query) {
        if (!isAnew && query.compile().sql.includes('search_state')) {
          isAnew = true
          makeAnew(2)
        }
        return reading.first(query)
      },
    }
    const session = await ask(anAsking(app, { reading: readingAsItIsMadeAnew }), {
      text: '罐区起',
      filter: wholeLog,
      order: 'received',
    })
    await session.reach(50)
    expect([session.count(), isAnew, common().counts.has('罐区')]).toEqual([3, true, true])
  })

  it('holds for what is recorded afterwards, until the index is made anew', async () => {
    await record(...fires)
    makeAnew(2)
    const before = common()
    await record('罐区起火复燃', '河道里', '河道外', '河道清淤')
    expect(common()).toBe(before)
    expect([await find('罐区起火'), await find('起火复燃'), await find('河道')]).toEqual([4, 1, 4])
    makeAnew(2)
    expect(common().counts.get('河道')).toBe(4)
    expect([await find('罐区起火'), await find('起火复燃'), await find('河道')]).toEqual([4, 1, 4])
  })
})

describe('whatever is common', () => {
  const character = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...'罐区起火') },
    { weight: 2, arbitrary: fc.constantFrom(...'aＺ"*，') },
    { weight: 1, arbitrary: fc.constantFrom('𠮷', '𪚥', ' ', '\n') },
  )
  const said = fc.array(character, { minLength: 8, maxLength: 30 }).map((all) => `始${all.join('')}`)
  const texts = fc.sample(said, { numRuns: 40, seed: 7 })

  /** Every piece of up to eight characters of one of them, and what stands in none. */
  const terms = new Set(
    [...texts.slice(0, 6), '罐罐罐罐起起起起火火火火'].flatMap((text) => {
      const characters = [...foldText(text)]
      const pieces = characters.flatMap((_, at) =>
        [1, 2, 3, 4, 5, 6, 7, 8].map((long) => characters.slice(at, at + long)),
      )
      return pieces.map((piece) => piece.join('').trim()).filter((piece) => piece !== '' && !piece.includes('\n'))
    }),
  )

  it('every part of it is, and no record that holds a text is left out', async () => {
    await record(...texts)
    const { raw } = app.ports.connection
    const held = raw.prepare('SELECT seq, text FROM entry').all() as { seq: number; text: string }[]
    const asked = raw.prepare('SELECT rowid FROM search WHERE search MATCH ?').pluck()
    for (const few of [0, 1, 3, 9, 20]) {
      makeAnew(few)
      const { counts } = common()
      for (const piece of counts.keys()) {
        const characters = [...piece]
        const parts = [characters.slice(1), characters.slice(0, -1)].map((part) => part.join(''))
        expect(parts.filter((part) => part !== '' && !counts.has(part))).toEqual([])
      }
      for (const term of terms) {
        const holding = held.filter(({ text }) => foldText(text).includes(term)).map(({ seq }) => seq)
        for (const { match } of narrowingsOf([[term]], common())) {
          const candidates = new Set(asked.all(match))
          expect([few, match, holding.filter((seq) => !candidates.has(seq))]).toEqual([few, match, []])
        }
      }
    }
  })
})

describe('what the index is asked', () => {
  const known = {
    records: 1_000_000,
    counts: new Map([
      ['市', 90_000],
      ['报告', 40_000],
      ['值班', 20_000],
      ['区桥', 3_600],
      ['有人', 700_000],
      ['来电', 350_000],
      ['现场', 450_000],
    ]),
  }
  const few = (match: string) => ({ match, worth: 0, share: 0 })
  it.each<[string, readonly (readonly string[])[], readonly Narrowing[]]>([
    ['nothing where there is nothing to narrow by', [], []],
    ['all that is whole', [['罐区起']], [few('"罐区" AND "区起"')]],
    ['what is in few records, whatever else', [['市'], ['罐区']], [few('"罐区"')]],
    [
      'first without what is less common, then with it',
      [['罐区桥']],
      [few('"罐区"'), { match: '"罐区" AND "区桥"*', worth: 100, share: 0 }],
    ],
    ['one of several', [['沈括', '罐区起']], [few('(("沈括") OR ("罐区" AND "区起"))')]],
    ['what begins with something common', [['市']], [{ match: '"市"*', worth: 2_500, share: 0.09 }]],
    [
      'all of what is common',
      [['报告'], ['值班']],
      [{ match: '"报告"* AND "值班"*', worth: 60_000 / 36, share: 0.001 }],
    ],
    [
      'the rarest of what is common, where all of it would take too long to put together',
      [['现场'], ['有人'], ['来电'], ['报告']],
      [{ match: '"现场"* AND "来电"* AND "报告"*', worth: 840_000 / 36, share: 0.006 }],
    ],
    [
      'the rarest alone, however common that is',
      [['现场'], ['有人']],
      [{ match: '"现场"*', worth: 12_500, share: 0.45 }],
    ],
    ['nothing where one of several is left out', [['现场', '有人']], []],
    ['nothing that is an operator', [['"*a']], [few('"""*" AND "*a"')]],
  ])('is %s', (_, all, narrowings) => {
    const rounded = (share: number) => Math.round(share * 1_000) / 1_000
    expect(narrowingsOf(all, known).map((one) => ({ ...one, share: rounded(one.share) }))).toEqual(narrowings)
  })
})

describe('what is common', () => {
  /** As in a log of 100,000: putting it together is worth looking at 1,388 records. */
  const inHalfOfAll = (piece: string): CommonGrams => ({
    records: 100_000,
    counts: new Map([...piece, piece].map((part) => [part, 50_000])),
  })

  const look = async (text: string) => {
    const session = await ask(
      { ...anAsking(app), sizes: { first: 8, largest: 8 } },
      { text, filter: wholeLog, order: 'received' },
    )
    await session.reach(50)
    return { found: session.count(), read: session.read() }
  }

  const recordMany = async (text: string, many: number) => {
    for (let at = 0; at < many; at += 1) await record(text)
  }

  beforeEach(() => {
    app.ports.connection.inTransaction((tx) => saveCommonGrams(tx, inHalfOfAll('罐区')))
  })

  it('is found in the log itself where it stands in the newest records', async () => {
    await recordMany('罐区巡查', 60)
    // What the index would say now is that there is none.
    app.ports.connection.raw.exec("INSERT INTO search (search) VALUES ('delete-all')")
    expect(await look('罐区')).toEqual({ found: 56, read: 56 })
  })

  it('is not asked of the index where that would spare nothing: what is looked at in vain holds the words', async () => {
    app.ports.connection.inTransaction((tx) => saveCommonGrams(tx, { ...inHalfOfAll('罐区'), records: 50_000 }))
    await recordMany('罐区巡查', 10)
    await recordMany('罐区河道', 60)
    app.ports.connection.raw.exec("INSERT INTO search (search) VALUES ('delete-all')")
    expect(await look('罐区 -河道')).toEqual({ found: 10, read: 70 })
  })

  it('is asked of the index once that finds too little, and nothing is lost or found twice', async () => {
    await recordMany('罐区巡查', 60)
    await recordMany('河道巡查', 200)
    const { found, read } = await look('罐区')
    expect(found).toBeGreaterThanOrEqual(50)
    expect(read).toBeLessThan(120)
    const all = valueIn(await app.api.search.count({ text: '罐区', filter: wholeLog, order: 'received', atMost: null }))
    expect(all).toEqual({ count: 60, exact: true })
  })
})
