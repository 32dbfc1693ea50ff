import { statSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { checkpointInTheBackground } from '../../../electron/db/checkpoints'
import { databasePaths } from '../../../electron/db/database-paths'
import { openDatabase } from '../../../electron/db/open-database'
import { newFolder, removeFolders } from '../../support/folders'
import { createTestClock, NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

it('moves the write-ahead log into the database file in the background, until it is stopped', () => {
  const paths = databasePaths(newFolder())
  const opened = openDatabase(paths, { known: false, now: NIGHT })
  if (opened.kind === 'refused') throw new Error(opened.sentence)
  const { raw } = opened.connection
  const clock = createTestClock()
  const stop = checkpointInTheBackground(opened.connection, clock)
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
  expect(size()).toBe(moved)
  opened.connection.close()
})
