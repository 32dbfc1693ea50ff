import type { IdSource } from '../../shared/clock'
import type { Handlers, Publish } from '../../shared/ipc/contract'
import { type Result, success } from '../../shared/result'
import { tableHead, tableLine } from '../../shared/search/hits-table'
import { formatDayFull } from '../../shared/time/office-time'
import { savePieces } from '../documents/save-whole'
import type { Journal } from '../journal/journal'
import { getOffice } from '../office/office-repository'
import { type AskingDependencies, ask, faultOf, givenUp } from './asking'
import { hitRows } from './hit-rows'
import type { SearchSession } from './search-session'

/** Records written at a time: some milliseconds. */
const AT_ONCE = 100

interface Dependencies extends AskingDependencies {
  ids: IdSource
  journal: Journal
  publish: Publish
  chooseSaveFile: (name: string) => Promise<string | null>
}

class GivenUp extends Error {}

/** Everything found as a table. It leaves the program, and that is a fact. */
export function tableHandlers(dependencies: Dependencies): {
  saveTable: Handlers['search']['saveTable']
  giveUp: () => void
} {
  const { ids, journal, session, clock, reading: db, chooseSaveFile } = dependencies
  let writing: SearchSession | null = null
  return {
    giveUp: () => writing?.giveUp(),
    async saveTable(request) {
      const fault = faultOf(request)
      if (fault) return fault
      const meta = { commandId: ids.next(), actor: session.actor() }
      const path = await chooseSaveFile(`查询结果${formatDayFull(clock.now(), getOffice(db).zone)}.csv`)
      if (path === null) return success(null)
      writing?.giveUp()
      const one = await ask(dependencies, request)
      writing = one
      const saved = await save(path, one, dependencies)
      if (!saved.ok) return saved
      await journal.resumed()
      const payload = { asked: JSON.stringify(request), records: one.count() }
      const noted = journal.execute(meta, () => success([{ type: 'search.exported.1', subject: meta.actor, payload }]))
      return noted.ok ? saved : noted
    },
  }
}

async function save(path: string, one: SearchSession, dependencies: Dependencies): Promise<Result<string>> {
  try {
    return await savePieces(path, tableOf(one, dependencies), dependencies.ids)
  } catch (error) {
    if (error instanceof GivenUp) return givenUp
    throw error
  }
}

async function* tableOf(
  one: SearchSession,
  { reading: db, publish, nextTurn }: Dependencies,
): AsyncGenerator<Uint8Array> {
  const { zone } = getOffice(db)
  const { marked } = one.question
  yield Buffer.from(tableHead)
  for (let at = 0; ; at += AT_ONCE) {
    if (!(await one.reach(at + AT_ONCE))) throw new GivenUp()
    const seqs = one.part(at, AT_ONCE)
    if (seqs.length === 0) return
    const lines = hitRows(db, seqs, { marked, zone }).map((row) => tableLine(row, zone))
    yield Buffer.from(lines.join(''))
    publish('search', 'onProgress', { found: at + seqs.length })
    await nextTurn()
  }
}
