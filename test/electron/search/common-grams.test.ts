import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { commonGramsOf } from '../../../electron/search/common-grams-repository'
import { markForRebuild } from '../../../electron/search/index-state-repository'
import { indexWork } from '../../../electron/search/index-work'
import { narrowingOf } from '../../../electron/search/narrowing'
import { wholeLog } from '../../../shared/search/search-filter'
import { aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
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
  const narrowing = narrowingOf([[text]], common())
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

describe('what the index is asked', () => {
  const known = {
    records: 100_000,
    counts: new Map([
      ['市', 90_000],
      ['报告', 40_000],
      ['值班', 20_000],
    ]),
  }
  it.each<[string, readonly (readonly string[])[], { match: string; share: number; worth: number } | null]>([
    ['nothing where there is nothing to narrow by', [], null],
    ['all that is whole', [['罐区起']], { match: '"罐区" AND "区起"', share: 0, worth: 0 }],
    ['what is in few records alone', [['报告'], ['罐区']], { match: '"罐区"', share: 0, worth: 0 }],
    ['one of several', [['沈括', '罐区起']], { match: '(("沈括") OR ("罐区" AND "区起"))', share: 0, worth: 0 }],
    ['what begins with something common', [['市']], { match: '"市"*', share: 0.9, worth: 2_500 }],
    ['all of what is common', [['报告'], ['值班']], { match: '"报告"* AND "值班"*', share: 0.08, worth: 60_000 / 36 }],
    ['nothing that is an operator', [['"*a']], { match: '"""*" AND "*a"', share: 0, worth: 0 }],
  ])('is %s', (_, all, narrowing) => {
    const asked = narrowingOf(all, known)
    expect(asked && { ...asked, share: Math.round(asked.share * 1_000) / 1_000 }).toEqual(narrowing)
  })
})
