import type { Handlers } from '../../shared/ipc/contract'
import { success } from '../../shared/result'
import { hitsAsHtml, hitsAsText } from '../../shared/search/hits-table'
import { type HitRow, MOST_COPIED } from '../../shared/search/search-contract'
import type { SessionKeeper } from '../accounts/session'
import { createNotedCopies } from '../documents/noted-copies'
import type { Journal } from '../journal/journal'
import { getOffice } from '../office/office-repository'
import { type AskingDependencies, ask, faultOf, givenUp } from './asking'
import { hitRows } from './hit-rows'

/** Records read at a time: some milliseconds. */
const AT_ONCE = 100

interface Dependencies extends AskingDependencies {
  journal: Journal
  session: SessionKeeper
  /** Puts a table on the clipboard, as text and as HTML. */
  copyTable: (text: string, html: string) => Promise<void>
}

/** The first of what was found on the clipboard. It leaves the program as an exported table does, and that is a fact. */
export function copyHandlers(dependencies: Dependencies): Pick<Handlers['search'], 'copyTable'> {
  const { reading: db, nextTurn, copyTable } = dependencies
  const copies = createNotedCopies(dependencies)
  return {
    async copyTable({ commandId, ...request }) {
      const fault = faultOf(request)
      if (fault) return fault
      const one = await ask(dependencies, request)
      if (!(await one.reach(MOST_COPIED + 1))) return givenUp
      const { zone } = getOffice(db)
      const { marked } = one.question
      const rows: HitRow[] = []
      for (const seqs of partsOf(one.part(0, MOST_COPIED))) {
        rows.push(...hitRows(db, seqs, { marked, zone }))
        await nextTurn()
      }
      const payload = { asked: JSON.stringify(request), records: rows.length }
      const subject = dependencies.session.actor()
      const noted = await copies.copy(
        { commandId, id: payload.asked, fact: () => ({ type: 'search.copied.1', subject, payload }) },
        () => copyTable(hitsAsText(rows, zone), hitsAsHtml(rows, zone)),
      )
      return noted.ok ? success({ records: rows.length, all: one.count() <= MOST_COPIED }) : noted
    },
  }
}

function partsOf(seqs: readonly number[]): (readonly number[])[] {
  const parts = Math.ceil(seqs.length / AT_ONCE)
  return Array.from({ length: parts }, (_, at) => seqs.slice(at * AT_ONCE, (at + 1) * AT_ONCE))
}
