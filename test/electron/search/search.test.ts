import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { ask } from '../../../electron/search/asking'
import type { EntryId } from '../../../shared/entries/entry'
import { foldText } from '../../../shared/search/fold'
import { wholeLog } from '../../../shared/search/search-filter'
import { anAsking } from '../../support/an-asking'
import { aCommand, aRecord } from '../../support/an-entry'
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

const record = async (...args: Parameters<typeof aRecord>) => valueIn(await app.api.entries.record(aRecord(...args)))

/** Numbers (seq) of what is found, newest recorded first. */
async function found(text: string, limit = 50): Promise<number[]> {
  const session = await ask(anAsking(app), { text, filter: wholeLog, order: 'recorded' })
  await session.reach(limit)
  return [...session.part(0, limit)]
}

const finds = async (typed: string) => (await found(typed)).length

describe('search finds', () => {
  it.each([
    ['one character', '罐'],
    ['two', '罐区'],
    ['a whole sentence', '甲源化工厂罐区起火，有２人受伤'],
    ['digits in a number', '555'],
    ['part of a plate', '京a12'],
    ['a rare character', '𠮷'],
    ['two terms', '罐区 受伤'],
    ['half width for full width', '2人'],
    ['a phrase with a sign', '"火，有"'],
    ['signs alone', '，'],
    ['what is not there', '罐区 -演练'],
    ['the number of the record', '〔2026〕0001'],
  ])('%s', async (_, typed) => {
    await record({
      text: '甲源化工厂罐区起火，有２人受伤，京Ａ12345',
      contactPhone: '0690-555 0101',
      contactName: '𠮷野川',
    })
    await record({ text: '无关的事', contactPhone: '', contactName: '', contactUnit: '', matter: '', place: '' })
    expect(await finds(typed)).toBeGreaterThan(0)
    expect(await finds(`${typed} 绝无此事`)).toBe(0)
  })

  it('old wording, steps and reasons', async () => {
    const { id } = await record({ text: '罐区起火' })
    const entryId = id
    valueIn(
      await app.api.entries.addStep({
        commandId: aCommand(),
        entryId,
        step: { kind: 'relay', at: app.clock.now(), unit: '市水务局', person: '', means: 'phone', words: '速关泵站' },
      }),
    )
    valueIn(await app.api.entries.strike({ commandId: aCommand(), entryId, reason: '与前一条重复' }))
    expect(await finds('泵站')).toBe(1)
    expect(await finds('水务局 罐区')).toBe(1)
    expect(await finds('前一条重')).toBe(1)
  })

  it.each(['"', '*', '^', ':', '(', ')', 'NEAR(', '%', '_', "'", '\\', '罐"区', '罐* OR 区', '-'])(
    'an operator of the engine as what it is: %s',
    async (sign) => {
      await record({ text: `罐${sign}区`, matter: '甲' })
      await record({ text: '罐区', matter: '乙' })
      expect(await finds(`“罐${sign}区”`)).toBe(1)
    },
  )
})

/** Text as it comes in a log, and as it comes from a cat on the keyboard. */
const character = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'甲乙丙火灾罐区值班') },
  { weight: 3, arbitrary: fc.constantFrom(...'aBＺ-，。"*%_') },
  { weight: 1, arbitrary: fc.constantFrom('𠮷', '𪚥', ' ', '　', '\n') },
)
const text = fc.array(character, { minLength: 1, maxLength: 30 }).map((all) => all.join(''))

describe('search equals a plain scan', () => {
  it('for random texts, steps and terms', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ said: text, done: fc.option(text) }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 6 }), fc.boolean()), {
          minLength: 1,
          maxLength: 6,
        }),
        async (records, picks) => {
          round += 1
          const marked = `批${round}`
          const texts = new Map<number, string>()
          for (const { said, done } of records) {
            const { id } = await record({ text: `${said}\n${marked}终`, ...nothingElse })
            if (done?.trim()) await relay(id, done)
            const seq = seqOf(id)
            texts.set(seq, [said, done ?? ''].map(foldText).join('\n'))
          }
          for (const [which, from, length, without] of picks) {
            const characters = [...(records[which % records.length]?.said ?? '')]
            const term = foldText(
              characters.slice(from % characters.length, (from % characters.length) + length).join(''),
            ).trim()
            if (term === '' || /["\n]/.test(term)) continue
            const expected = [...texts].filter(([, said]) => said.includes(term) !== without).map(([seq]) => seq)
            const answer = await found(`${without ? '-' : ''}"${term}" ${marked}终`)
            expect(answer, term).toEqual(expected.toReversed())
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})

let round = 0
const nothingElse = { matter: '', place: '', contactUnit: '', contactName: '', contactPost: '', contactPhone: '' }

async function relay(entryId: EntryId, words: string): Promise<void> {
  const step = { kind: 'relay' as const, at: app.clock.now(), unit: '', person: '', means: 'phone' as const, words }
  valueIn(await app.api.entries.addStep({ commandId: aCommand(), entryId, step: { ...step, unit: '转' } }))
}

function seqOf(id: EntryId): number {
  const row = app.ports.connection.raw.prepare('SELECT seq FROM entry WHERE id = ?').pluck().get(id)
  return Number(row)
}
