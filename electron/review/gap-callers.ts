import { sql as raw, type SqlBool } from 'kysely'
import { formatShortNumber } from '../../shared/entries/entry'
import { repetitions } from '../../shared/review/gap-callers'
import type { FoundGap } from '../../shared/review/gaps-contract'
import { sql } from '../db/connection'
import type { Finder } from './gap-search'

/**
 * 同一来电人多次: the same number, or where there is none the same name and unit, again and again. Calls about an incident are left out:
 * whoever is at the scene is asked to call.
 */
export const findRepeatedCallers: Finder = ({ db, from, until, limit, within, most }) => {
  // Twice the span: whether the first call in sight was one too many depends on what was before it.
  const rows = db.all(
    sql
      .selectFrom('entry')
      .select(['id', 'number', 'received_at', 'contact_unit', 'contact_name', 'contact_phone', 'phone_digits'])
      .where('received_at', '>=', from - 2 * within)
      .where('received_at', '<', until + within)
      .where('channel', 'in', ['call', 'visit', 'oral'])
      .where('status', '<>', 'struck')
      .where(raw<SqlBool>`(phone_digits <> '' OR contact_name <> '')`)
      .where(raw<SqlBool>`NOT EXISTS (SELECT 1 FROM incident_entry WHERE entry_id = entry.id)`),
  )
  const calls = rows.map((row) => ({
    caller: row.phone_digits === '' ? `${row.contact_unit} ${row.contact_name}` : row.phone_digits,
    id: row.id,
    at: row.received_at,
    row,
  }))
  return repetitions(calls, limit, within)
    .filter(({ at }) => at >= from && at < until)
    .slice(0, most)
    .map(({ at, calls: own }): FoundGap => {
      const records = own.map(({ id }) => ({ kind: 'entry' as const, id }))
      const last = own[own.length - 1]
      if (last === undefined) throw new Error('a repetition has calls')
      const { contact_unit: unit, contact_name: name, contact_phone: phone } = last.row
      return {
        key: `${last.caller}-${at}`,
        record: { kind: 'entry', id: last.id },
        records,
        step: null,
        number: formatShortNumber(last.row),
        words: [unit, name, phone].filter((part) => part !== '').join(' '),
        at,
        times: [
          { words: '首次', at: own[0]?.at ?? at },
          { words: '末次', at: last.at },
        ],
        note: '',
        late: null,
        lasting: false,
        tally: `${own.length} 次`,
        explained: null,
      }
    })
}
