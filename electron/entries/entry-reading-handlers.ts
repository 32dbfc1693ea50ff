import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../../shared/clock'
import { recognisePhone } from '../../shared/contacts/phone-number'
import type { ElementsPolicy } from '../../shared/entries/elements'
import { similarTexts } from '../../shared/entries/similar-text'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, success } from '../../shared/result'
import { addDays, dayOf } from '../../shared/time/office-time'
import type { Db } from '../db/connection'
import { getOffice } from '../office/office-repository'
import { findEntryDetail } from './entry-detail-repository'
import { toEntryRow } from './entry-records'
import { listDays, listOfCaller, listOpenRows, listRecentTexts, listRowsOfDay } from './log-repository'
import { countDaysWithText, listRowsWithText } from './text-filter'

/** How far back a second call about the same matter is looked for. */
const SIMILAR_WITHIN_MS = 24 * 60 * 60 * 1000
const SIMILAR_CANDIDATES = 500
const SIMILAR_SHOWN = 5
const HISTORY_SHOWN = 20
const OPEN_SHOWN = 200
/** Days that the text filter of the log reads through: without an index it reads every text of them. */
const TEXT_FILTER_DAYS = 31

interface Dependencies {
  db: Db
  clock: Clock
  policy: ElementsPolicy
}

type Reading = Pick<Handlers['entries'], 'find' | 'days' | 'rows' | 'openItems' | 'similar' | 'history' | 'policy'>

export function entryReadingHandlers({ db, clock, policy }: Dependencies): Reading {
  return {
    policy: () => success(policy),
    find({ entryId }) {
      const detail = findEntryDetail(db, entryId)
      return detail ? success(detail) : failure('not-found', '找不到这条记录')
    },
    async days({ filter, until }) {
      if (filter.text === '') return success(listDays(db, filter, null, until))
      const last = until ?? dayOf(clock.now(), getOffice(db).zone)
      return success(await countDaysWithText({ db, nextTurn }, filter, addDays(last, 1 - TEXT_FILTER_DAYS), until))
    },
    async rows({ filter, ...part }) {
      if (filter.text === '') return success(listRowsOfDay(db, part, filter))
      return success(await listRowsWithText({ db, nextTurn }, filter, part))
    },
    openItems() {
      const { counts, rows } = listOpenRows(db, OPEN_SHOWN)
      const countOf = (urgency: string) => counts.find((row) => row.urgency === urgency)?.count ?? 0
      const [grave, urgent, ordinary] = [countOf('grave'), countOf('urgent'), countOf('ordinary')]
      return success({ total: grave + urgent + ordinary, urgent, grave, rows })
    },
    similar({ text, place, phone }) {
      const now = clock.now()
      const recent = listRecentTexts(db, now - SIMILAR_WITHIN_MS, SIMILAR_CANDIDATES)
      const candidates = recent.map((row) => ({
        id: row.id,
        text: [row.matter, row.text].filter((part) => part !== '').join(' '),
        at: row.received_at,
        phone: row.contact_phone,
        place: row.place,
      }))
      const found = similarTexts({ text, phone, place }, candidates, { limit: SIMILAR_SHOWN, now })
      const known = new Map(recent.map((row, index) => [row.id, { row, text: candidates[index]?.text ?? '' }]))
      return success(
        found.flatMap(({ id, spans }) => {
          const candidate = known.get(id)
          return candidate ? [{ row: toEntryRow(candidate.row), text: candidate.text, spans }] : []
        }),
      )
    },
    history({ name, phone }) {
      const caller = { digits: recognisePhone(phone).digits, name: name.trim() }
      return success(listOfCaller(db, caller, HISTORY_SHOWN))
    },
  }
}
