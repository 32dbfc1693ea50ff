import { CLOSED_WITHIN_HOURS, type DaySpan } from '../../shared/review/figure'
import type { PressedNumber } from '../../shared/review/figure-leads'
import { instantsOf } from '../../shared/review/figure-periods'
import { MOST_NAMED, type RecordKind, type RecordRef } from '../../shared/search/search-filter'
import type { Db } from '../db/connection'
import { choiceInUse } from '../incidents/pack-shelf'
import { getOffice } from '../office/office-repository'
import { spanKeyOf } from './figure-series'
import { type ClosedKind, listClosedOfDay, listDaysWith } from './figures-repository'
import { listHandovers, listLateHandovers } from './handover-figures-repository'
import { listClosed, listFirstReports, listOpened, listWithTrait } from './incident-figures-repository'
import type { ReadingSources } from './reading-sources'

export interface RecordsQuestion extends PressedNumber {
  /** UTC ms. */
  now: number
}

/** The records that a number counts, newest first, at most as many as a search can be given by name. */
export function* readRecords({ db }: ReadingSources, question: RecordsQuestion): Generator<RecordRef[]> {
  const { figure, line, span, now } = question
  const instants = instantsOf(span, getOffice(db).zone)
  switch (figure) {
    case 'class':
    case 'grade':
      return yield refs('incident', listWithTrait(db, figure, line, instants, MOST_NAMED))
    case 'incidents':
      return yield refs('incident', (line === 'closed' ? listClosed : listOpened)(db, instants, MOST_NAMED))
    case 'reports': {
      const [means, late] = line.split('-')
      const wanted = { span: instants, ownRoles: choiceInUse(db).ownRoles, now }
      const of = { ...wanted, means: means === 'written' ? 'written' : 'phone' } as const
      return yield refs('incident', listFirstReports(db, of, late === 'late', MOST_NAMED))
    }
    case 'handovers':
      return yield refs(
        'handover',
        line === 'late'
          ? listLateHandovers(db, instants, MOST_NAMED)
          : listHandovers(db, instants, line === 'carried', MOST_NAMED),
      )
    case 'closing':
      return yield refs('entry', closedEntries(db, line === 'gaps' ? 'gaps' : 'slow', span))
    default:
      return yield []
  }
}

/** Day by day from the newest, no further than is wanted: the counters say which days have any. */
function closedEntries(db: Db, kind: ClosedKind, span: DaySpan): string[] {
  const after = spanKeyOf(CLOSED_WITHIN_HOURS)
  const days = kind === 'gaps' ? listDaysWith(db, 'gaps', span, '') : listDaysWith(db, 'closing', span, after)
  const ids: string[] = []
  for (const day of days) {
    ids.push(...listClosedOfDay(db, day, kind, CLOSED_WITHIN_HOURS))
    if (ids.length >= MOST_NAMED) break
  }
  return ids.slice(0, MOST_NAMED)
}

function refs(kind: RecordKind, ids: readonly string[]): RecordRef[] {
  return ids.map((id) => ({ kind, id }))
}
