import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkpointInTheBackground } from '../../../electron/db/checkpoints'
import { databasePaths } from '../../../electron/db/database-paths'
import { openDatabase, openReadOnly } from '../../../electron/db/open-database'
import { newFolder, removeFolders } from '../../support/folders'
import { createTestClock, NIGHT } from '../../support/test-clock'
import { unexpected } from '../../support/unexpected'

afterAll(removeFolders)

it('moves the write-ahead log into the database file in the background, until it is stopped', () => {
  const paths = databasePaths(newFolder())
  const opened = openDatabase(paths, { known: false, now: NIGHT })
  if (opened.kind === 'refused') throw new Error(opened.sentence)
  const { raw } = opened.connection
  const clock = createTestClock()
  const faults: unknown[] = []
  const stop = checkpointInTheBackground(opened.connection, clock, (error) => faults.push(error))
  const write = () => raw.exec("INSERT INTO draft VALUES (hex(randomblob(8)), 'a', 1, 1, hex(randomblob(9000)), NULL)")
  const size = () => statSync(paths.database).size
  const empty = size()
  write()
  expect(size()).toBe(empty)
  clock.advance(10_000)
  const moved = size()
  expect(moved).toBeGreaterThan(empty)
  stop()
  write()
  clock.advance(60_000)
  expect([size(), faults]).toEqual([moved, []])
  opened.connection.close()
})

it('leaves the whole database in its file when it is stopped, though another process has it open', () => {
  const paths = databasePaths(newFolder())
  const opened = openDatabase(paths, { known: false, now: NIGHT })
  if (opened.kind === 'refused') throw new Error(opened.sentence)
  const stop = checkpointInTheBackground(opened.connection, createTestClock(), unexpected)
  const other = openReadOnly(paths.database)
  other.raw.prepare('SELECT count(*) FROM draft').get()
  opened.connection.raw.exec("INSERT INTO draft VALUES ('d1', 'a', 1, 1, '{}', NULL)")
  stop()
  opened.connection.close()
  const copy = join(newFolder(), 'copy.db')
  copyFileSync(paths.database, copy)
  const taken = openReadOnly(copy)
  expect(taken.raw.prepare('SELECT id FROM draft').pluck().all()).toEqual(['d1'])
  for (const connection of [taken, other]) connection.close()
})

it('says once that it cannot, keeps trying, and never throws out of a timer, which would end the program', () => {
  const opened = openDatabase(databasePaths(newFolder()), { known: false, now: NIGHT })
  if (opened.kind === 'refused') throw new Error(opened.sentence)
  const clock = createTestClock()
  const faults: unknown[] = []
  const stop = checkpointInTheBackground(opened.connection, clock, (error) => faults.push(error))
  opened.connection.close()
  clock.advance(60_000)
  expect(faults.map(String)).toEqual([expect.stringContaining('not open')])
  stop()
})
