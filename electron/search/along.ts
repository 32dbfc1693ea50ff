import { sql as raw, type SqlBool } from 'kysely'
import { urgency } from '../../shared/entries/entry'
import type { SearchFilter } from '../../shared/search/search-filter'
import type { Condition } from './sieve'

/** A way along an index that holds few entries, in the order of their received times: its name, and what makes an entry one of them. */
export interface Along {
  index: string
  condition: Condition
}

const UNFINISHED: readonly string[] = ['open', 'in-progress']
/** Minutes below which an entry is not in the index of those recorded late. */
const LATE = 5

/**
 * The ways to the entries that a filter lets through, where it names what few entries are; together they are all of them. Null: along
 * the log itself. The conditions are written as in the migrations: a value that is bound is not known to be that of the index.
 */
export function alongOf(filter: SearchFilter): readonly Along[] | null {
  const { statuses, officer, attached, recordedAfterMinutes, urgencies } = filter
  if (statuses.length > 0 && statuses.every((status) => UNFINISHED.includes(status))) return unfinished
  if (statuses.length === 1 && statuses[0] === 'struck') return only('entry_struck', raw`entry.status = 'struck'`)
  if (urgencies.length === 1 && urgencies[0] === 'grave') return only('entry_grave', raw`entry.urgency = 'grave'`)
  if (attached) return only('entry_attached', raw`entry.attachments > 0`)
  if (recordedAfterMinutes >= LATE) {
    return only('entry_recorded_late', raw`entry.recorded_at - entry.received_at > 300000`)
  }
  return officer === null ? null : only('entry_recorder', raw`entry.recorded_by = ${officer}`)
}

function only(index: string, condition: Condition): readonly Along[] {
  return [{ index, condition }]
}

/** Within each urgency they are in order. */
const unfinished: readonly Along[] = urgency.options.map((each) => ({
  index: 'entry_open',
  condition: raw<SqlBool>`entry.urgency = ${each} AND entry.status IN ('open', 'in-progress')`,
}))
