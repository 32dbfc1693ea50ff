import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { type OpenData, openData } from '../../../electron/app/open-data'
import { recordGap } from '../../../electron/app/record-gap'
import { databasePaths } from '../../../electron/db/database-paths'
import { createJournal } from '../../../electron/journal/journal'
import { success } from '../../../shared/result'
import { newFolder, removeFolders } from '../../support/folders'
import { createTestClock, createTestIds, NIGHT } from '../../support/test-clock'
import { unexpected } from '../../support/unexpected'

afterAll(removeFolders)

function opened(folder: string): OpenData {
  const data = openData(folder, NIGHT)
  if (data.kind === 'refused') throw new Error(data.sentence)
  return data
}

function journalOf({ connection, headFile }: OpenData, prefix: string) {
  const noteHead = headFile.write
  return createJournal({
    connection,
    clock: createTestClock(),
    ids: createTestIds(prefix),
    station: 'A',
    noteHead,
    noteIndexFault: unexpected,
  })
}

/** Appends one fact, without any feature's rules. */
function record(data: OpenData, id: string): void {
  journalOf(data, id).execute({ commandId: id, actor: null }, () =>
    success([{ type: 'clock.went-back.1', subject: 'A', payload: { from: 2, to: 1 } }]),
  )
}

describe('openData', () => {
  it('makes a new database at the first start and opens the same one afterwards', () => {
    const folder = newFolder()
    const first = opened(folder)
    record(first, 'one')
    first.close()
    const second = opened(folder)
    expect(second.gap).toBeNull()
    second.close()
  })

  it('leaves the whole database in one file when it closes', () => {
    const folder = newFolder()
    const data = opened(folder)
    record(data, 'one')
    data.close()
    expect(existsSync(`${databasePaths(folder).database}-wal`)).toBe(false)
  })

  it('refuses a folder that another owner holds, and opens it when he has let go', () => {
    const folder = newFolder()
    const owner = opened(folder)
    expect(openData(folder, NIGHT)).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('已在运行'),
      file: databasePaths(folder).database,
    })
    owner.close()
    opened(folder).close()
  })

  it('lets go of the folder when the database cannot be opened, so that a repaired one can', () => {
    const folder = newFolder()
    const { database } = databasePaths(folder)
    const first = opened(folder)
    record(first, 'one')
    first.close()
    const sound = readFileSync(database)
    rmSync(database)
    expect(openData(folder, NIGHT)).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('不见了') })
    expect(existsSync(database)).toBe(false)
    writeFileSync(database, sound)
    opened(folder).close()
  })

  it('says in a sentence when the lock itself cannot be made', () => {
    const folder = newFolder()
    mkdirSync(databasePaths(folder).lock)
    expect(openData(folder, NIGHT)).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('只读') })
  })
})

describe('a database that was put back to an older state', () => {
  it('is told from the head that was noted, and the gap goes into the journal', () => {
    const folder = newFolder()
    const { database } = databasePaths(folder)
    const first = opened(folder)
    record(first, 'one')
    first.close()
    copyFileSync(database, `${database}.old`)
    const second = opened(folder)
    record(second, 'two')
    record(second, 'three')
    second.close()
    copyFileSync(`${database}.old`, database)

    const third = opened(folder)
    expect(third.gap).toEqual({
      expected: { seq: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      foundSeq: 1,
      why: '流水应有第 3 条，现在缺失',
    })
    if (third.gap) recordGap(journalOf(third, 'gap'), createTestIds('gap'), third.gap)
    const last = third.connection.raw.prepare('SELECT type, payload FROM journal ORDER BY seq DESC').get()
    expect(last).toMatchObject({ type: 'journal.gap-found.1' })
    third.close()

    const fourth = opened(folder)
    expect(fourth.gap).toBeNull()
    fourth.close()
  })

  it('is told too when the note was taken away, also after a start that recorded nothing', () => {
    const folder = newFolder()
    const { head } = databasePaths(folder)
    const first = opened(folder)
    expect(first.gap).toBeNull()
    record(first, 'one')
    first.close()
    rmSync(head)
    for (let start = 1; start <= 2; start += 1) {
      const again = opened(folder)
      expect(again.gap).toEqual({ expected: { seq: 0, hash: '' }, foundSeq: 1, why: expect.stringContaining('登记') })
      again.close()
    }
  })
})
