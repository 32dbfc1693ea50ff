import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databasePaths } from '../../electron/db/database-paths'
import { verifyJob } from '../../electron/journal/journal-jobs'
import { newFolder, removeFolders } from '../support/folders'
import { quickPasswords } from '../support/quick-passwords'
import { createChance } from './chance'
import { createContents } from './entry-content'
import { type Seeded, seedOffice } from './seed-office'
import { createTown } from './town'

const UNTIL = Date.UTC(2026, 6, 18, 4, 0)
const resources = resolve(import.meta.dirname, '../../resources')

afterAll(removeFolders)

function seedInto(folder: string, wanted: { entries: number; seed: number }): Promise<Seeded> {
  mkdirSync(folder, { recursive: true })
  return seedOffice({ folder, resources, until: UNTIL, password: 'duty-desk-1', passwords: quickPasswords, ...wanted })
}

function reading<T>(folder: string, read: (db: BetterSqlite3.Database) => T): T {
  const db = new BetterSqlite3(databasePaths(folder).database, { readonly: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

describe('a seeded office', () => {
  let folder = ''
  beforeAll(async () => {
    folder = newFolder()
    await seedInto(folder, { entries: 2_000, seed: 7 })
  }, 120_000)
  const count = (query: string) => reading(folder, (db) => Number(db.prepare(query).pluck().get()))

  it('is what its journal says, to the last row and table', () => {
    expect(verifyJob(databasePaths(folder), () => true)).toMatchObject({ firstBad: null, differing: [] })
  })

  it('holds as many entries as were asked for, nearly all of them done with', () => {
    expect(count('SELECT count(*) FROM entry')).toBe(2_000)
    expect(count("SELECT count(*) FROM entry WHERE status IN ('open', 'in-progress')")).toBeLessThan(80)
  })

  it('hands the room over every morning', () => {
    expect(count("SELECT count(*) FROM handover WHERE state <> 'passed'")).toBe(0)
    expect(count("SELECT count(*) FROM handover WHERE state = 'passed'")).toBe(15)
  })

  it('indexes every record', () => {
    expect(count('SELECT count(*) FROM entry WHERE seq NOT IN (SELECT rowid FROM search)')).toBe(0)
  })

  it('is the same for the same seed and end, and another for another', async () => {
    const head = (of: string) =>
      reading(of, (db) =>
        db.prepare('SELECT hash FROM journal WHERE type NOT LIKE ? ORDER BY seq DESC').pluck().get('account%'),
      )
    const [again, other] = [join(newFolder(), 'again'), join(newFolder(), 'other')]
    await seedInto(again, { entries: 300, seed: 7 })
    await seedInto(other, { entries: 300, seed: 8 })
    const third = join(newFolder(), 'third')
    await seedInto(third, { entries: 300, seed: 7 })
    expect(head(again)).toBe(head(third))
    expect(head(again)).not.toBe(head(other))
  })

  it('stops where it is told to, and says so', async () => {
    const stopped = await seedOffice({
      folder: newFolder(),
      resources,
      entries: 20_000,
      seed: 7,
      until: UNTIL,
      password: 'duty-desk-1',
      passwords: quickPasswords,
      onProgress: () => false,
    })
    expect(stopped.stopped).toBe(true)
  })
})

describe('the words of a long log', () => {
  const chance = createChance(7)
  const compose = createContents(chance, createTown(chance, 20_000))
  const contents = Array.from({ length: 20_000 }, (_, index) => compose(UNTIL + index * 60_000))

  it('are made of at least 2,500 different Chinese characters', () => {
    const characters = new Set(
      contents.flatMap(({ text, matter, place, contactName }) => [...(text + matter + place + contactName)]),
    )
    const chinese = [...characters].filter((character) => /\p{Script=Han}/u.test(character))
    expect(chinese.length).toBeGreaterThanOrEqual(2_500)
  })

  it('are as long as those of real reports: half of them between 160 and 400 characters, none beyond 1,200', () => {
    const lengths = contents.map(({ text }) => text.length).sort((one, other) => one - other)
    expect(lengths[Math.floor(0.25 * lengths.length)]).toBeGreaterThan(140)
    expect(lengths[Math.floor(0.75 * lengths.length)]).toBeLessThan(420)
    expect(lengths.at(-1)).toBeLessThan(1_200)
  })

  it('give nobody a number that could be somebody’s', () => {
    const phones = new Set(contents.map(({ contactPhone }) => contactPhone))
    expect([...phones].filter((phone) => !/^$|^13\d 0000 \d{4}$|^0690-555 \d{4}$/.test(phone))).toEqual([])
  })
})
