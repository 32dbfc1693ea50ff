import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock, IdSource } from '../../shared/clock'
import type { Handlers, Publish } from '../../shared/ipc/contract'
import { success } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import type { CallersIndex } from '../contacts/callers-index'
import type { Connection, Db } from '../db/connection'
import type { Journal } from '../journal/journal'
import { getOffice } from '../office/office-repository'
import { completionsOf } from './completion'
import { copyHandlers } from './copy-handlers'
import type { IndexFault } from './index-fault'
import { createNamesByInitials } from './names-by-initials'
import { savedHandlers } from './saved-handlers'
import { searchingHandlers } from './searching-handlers'
import { findShiftOffer, listShiftOffers } from './shift-offers'
import { tableHandlers } from './table-handlers'

interface Dependencies {
  db: Connection
  /** The same database on a connection that only reads: whoever searches holds up nobody who saves. */
  reading: Db
  journal: Journal
  clock: Clock
  ids: IdSource
  session: SessionKeeper
  publish: Publish
  callers: CallersIndex
  noteIndexFault: (fault: IndexFault) => void
  chooseSaveFile: (name: string) => Promise<string | null>
  copyTable: (text: string, html: string) => Promise<void>
}

/** Finds anything in the log. */
export function searchHandlers(dependencies: Dependencies): Handlers['search'] {
  const { reading, callers } = dependencies
  const names = createNamesByInitials({ db: reading, callers, nextTurn })
  const asking = { ...dependencies, names, nextTurn }
  const searching = searchingHandlers(asking)
  const { saveTable, giveUp } = tableHandlers(asking)
  return {
    ...searching,
    ...savedHandlers(dependencies),
    ...copyHandlers(asking),
    saveTable,
    cancel(input) {
      giveUp()
      return searching.cancel(input)
    },
    shifts: async ({ text }) => {
      const { zone } = getOffice(reading)
      return success(await listShiftOffers(text, { db: reading, names, now: dependencies.clock.now(), zone }))
    },
    shift: ({ id }) => success(findShiftOffer(reading, id)),
    complete: async (typed) => success(await completionsOf({ reading, callers, names }, typed)),
  }
}
