import { cpSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DatabasePaths, databasePaths } from '../../../electron/db/database-paths'
import { rebuildJob, verifyJob } from '../../../electron/journal/journal-jobs'
import type { SheetView } from '../../../shared/handover/handover-contract'
import type { Room } from '../../support/a-shift'
import { anEventfulRoom } from '../../support/an-eventful-room'
import { valueIn } from '../../support/an-office'
import { newFolder, removeFolders } from '../../support/folders'

afterAll(removeFolders)

/** Everything that a rebuild makes of handovers and shifts. */
const tables = [
  'handover_checks',
  'handover_signature',
  'handover_word',
  'handover_item',
  'handover',
  'room',
  'shift_exception',
  'shift',
]

/** Somebody with a database tool. */
function outside<T>({ database }: DatabasePaths, work: (raw: BetterSqlite3.Database) => T): T {
  const raw = new BetterSqlite3(database)
  try {
    return work(raw)
  } finally {
    raw.close()
  }
}

/** Every row, each column as the bytes that are stored. */
const stored = ({ app }: Room) =>
  outside(app.paths, (raw) =>
    tables.map((table) => {
      const columns = raw.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[]
      const bytes = columns.map((column) => `hex(CAST("${column}" AS BLOB)) AS "${column}"`)
      return [table, raw.prepare(`SELECT ${bytes} FROM ${table} ORDER BY ${columns.map((_, at) => at + 1)}`).all()]
    }),
  )

async function views(room: Room, ids: readonly (SheetView['handoverId'] | null)[]): Promise<unknown[]> {
  const seen: unknown[] = []
  for (const handoverId of ids) seen.push(valueIn(await room.app.api.handover.sheet({ handoverId })))
  return seen
}

describe('the journal replayed into empty tables', () => {
  let original: string

  beforeAll(async () => {
    const { app } = await anEventfulRoom()
    app.stop()
    original = app.folder
  })

  it('gives every sheet, word, answer and signature again, byte for byte', async () => {
    const room = await anEventfulRoom()
    const ids = [...room.handovers, null]
    const [rows, seen] = [stored(room), await views(room, ids)]
    expect(JSON.stringify(rows)).toContain(Buffer.from('𠮷').toString('hex').toUpperCase())
    outside(room.app.paths, (raw) => {
      raw.pragma('foreign_keys = OFF')
      for (const table of tables) raw.exec(`DELETE FROM ${table}`)
      raw.exec('UPDATE entry SET shift = NULL, closed_seq = 1')
    })
    expect(valueIn(await room.app.api.shifts.room()).owner).toBeNull()
    const { differing } = rebuildJob(room.app.paths, room.app.clock.now(), () => true)
    expect(differing).toEqual([])
    expect(stored(room)).toEqual(rows)
    expect(await views(room, ids)).toEqual(seen)
    expect(room.app.reported).toEqual([])
    room.app.stop()
  })

  it.each([
    ['handover', "UPDATE handover SET sheet = replace(sheet, '火灾', '冒烟') WHERE state = 'passed'"],
    ['handover', "UPDATE handover SET words = ''"],
    ['handover', 'UPDATE handover SET confirmed_at = NULL, due = 1 WHERE due IS NULL'],
    ['handover_item', "UPDATE handover_item SET answer = NULL WHERE answer = 'accepted'"],
    ['handover_item', "UPDATE handover_item SET next_words = '不用催' WHERE next_words IS NOT NULL"],
    ['handover_signature', "UPDATE handover_signature SET capacity = 'on-behalf'"],
    ['handover_word', "DELETE FROM handover_word WHERE kind = 'sent-back'"],
    ['handover_checks', 'DELETE FROM handover_checks'],
    ['shift', "UPDATE shift SET took_over_reason = '' WHERE took_over_reason <> ''"],
    ['shift_exception', 'DELETE FROM shift_exception'],
    ['entry', 'UPDATE entry SET shift = NULL'],
  ])('shows what somebody changed in %s: %s', (table, statement) => {
    const folder = newFolder()
    cpSync(original, folder, { recursive: true })
    const paths = databasePaths(folder)
    expect(outside(paths, (raw) => raw.prepare(statement).run().changes)).toBeGreaterThan(0)
    expect(verifyJob(paths, () => true).differing).toEqual([table])
  })
})
