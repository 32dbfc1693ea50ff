import { sql as raw, type SqlBool } from 'kysely'
import { type Channel, channelForms } from '../../shared/entries/channel'
import { type Element, elementWords } from '../../shared/entries/elements'
import { formatShortNumber } from '../../shared/entries/entry'
import type { FoundGap } from '../../shared/review/gaps-contract'
import { shownLine } from '../../shared/text'
import { sql } from '../db/connection'
import type { EntryTable } from '../db/schema'
import type { ClosingRemark } from '../entries/entry-records'
import { entryLine } from '../entries/log-repository'
import { type Finder, LONGEST_LINE } from './gap-search'

const line = entryLine(LONGEST_LINE)

const ofEntry = (id: string) => ({ record: { kind: 'entry' as const, id }, records: [{ kind: 'entry' as const, id }] })

/** The words of the indexes that hold only these: see migration 0110. */
const recordedLate = raw<SqlBool>`recorded_at - received_at > 300000`
const closedIncomplete = raw<SqlBool>`closed ->> '$.missing' <> '[]'`
const receiptLate = raw<SqlBool>`kind = 'relay' AND coalesce(receipt_at, at + 300001) - at > 300000`

/** 事后补记: recorded long after it was received. */
export const findLateRecordings: Finder = ({ db, from, until, limit, most }) =>
  db
    .all(
      sql
        .selectFrom('entry')
        .select(['id', 'number', 'channel', 'contact_unit', 'contact_name', 'received_at', 'recorded_at', line])
        .where(recordedLate)
        .where('status', '<>', 'struck')
        .where('received_at', '>=', from)
        .where('received_at', '<', until)
        .where(raw<SqlBool>`recorded_at - received_at > ${limit}`)
        .orderBy('received_at', 'desc')
        .limit(most),
    )
    .map((row): FoundGap => {
      return {
        key: row.id,
        ...ofEntry(row.id),
        step: null,
        number: formatShortNumber(row),
        words: `${shortOf(row)} ${shownLine(row.line)}`,
        at: row.received_at,
        times: [
          { words: '接报', at: row.received_at },
          { words: '登记', at: row.recorded_at },
        ],
        note: '',
        late: row.recorded_at - row.received_at - limit,
        lasting: false,
        tally: '',
        explained: false,
      }
    })

/** 要素缺项已办结: closed without what its kind of record needs. */
export const findMissingElements: Finder = ({ db, from, until, most }) =>
  db
    .all(
      sql
        .selectFrom('entry')
        .select(['id', 'number', 'channel', 'received_at', 'closed', line])
        .where(closedIncomplete)
        .where('status', '=', 'closed')
        .where('received_at', '>=', from)
        .where('received_at', '<', until)
        .orderBy('received_at', 'desc')
        .limit(most),
    )
    .map((row): FoundGap => {
      const { at, reason, missing } = JSON.parse(row.closed ?? '') as ClosingRemark
      return {
        key: row.id,
        ...ofEntry(row.id),
        step: null,
        number: formatShortNumber(row),
        words: `${shortOf(row)} ${shownLine(row.line)}`,
        at: row.received_at,
        times: [{ words: '办结', at }],
        note: `缺 ${missing.map((each) => elementWords[each as Element]).join('、')}`,
        late: null,
        lasting: false,
        tally: `缺 ${missing.length} 项`,
        explained: reason !== '',
      }
    })

/** 转办无签收: nobody signed for it in time, whether somebody did later or not. */
export const findUnreceipted: Finder = ({ db, from, until, limit, most, now }) =>
  db
    .all(
      sql
        .selectFrom('entry_step')
        .innerJoin('entry', 'entry.id', 'entry_step.entry_id')
        .select([
          'entry_step.id as step',
          'entry_id',
          'entry.number',
          'unit',
          'person',
          'at',
          'receipt_by',
          'receipt_at',
        ])
        .where(receiptLate)
        .where('status', '<>', 'struck')
        .where('at', '>=', from - limit)
        .where('at', '<', until - limit)
        .where(raw<SqlBool>`coalesce(receipt_at, ${now}) - at > ${limit}`)
        .orderBy('at', 'desc')
        .limit(most),
    )
    .map((row): FoundGap => {
      const { receipt_at: receiptAt } = row
      return {
        key: row.step,
        ...ofEntry(row.entry_id),
        step: row.step,
        number: formatShortNumber(row),
        words: `转办${row.unit || row.person} 签收`,
        at: row.at + limit,
        times: [{ words: '转', at: row.at }, ...(receiptAt === null ? [] : [{ words: '签收', at: receiptAt }])],
        note: receiptAt === null ? '未签收' : '',
        late: (receiptAt ?? now) - row.at - limit,
        lasting: receiptAt === null,
        tally: '',
        explained: false,
      }
    })

/** An instruction on an entry that is not done with, long after it was given. */
export const findUnansweredSteps: Finder = ({ db, from, until, limit, most, now }) =>
  db
    .all(
      sql
        .selectFrom('entry_step')
        .innerJoin('entry', 'entry.id', 'entry_step.entry_id')
        .select(['entry_step.id as step', 'entry_id', 'entry.number', 'person', 'words', 'at'])
        .where(raw<SqlBool>`kind = 'instruction'`)
        .where('status', 'in', ['open', 'in-progress'])
        .where('entry.outcome', '=', '')
        .where('at', '>=', from - limit)
        .where('at', '<', Math.min(until, now) - limit)
        .where(raw<SqlBool>`NOT EXISTS (
          SELECT 1 FROM entry_step AS later
          WHERE later.entry_id = entry_step.entry_id AND later.kind = 'outcome' AND later.seq > entry_step.seq
        )`)
        .orderBy('at', 'desc')
        .limit(most),
    )
    .map((row): FoundGap => {
      return {
        key: row.step,
        ...ofEntry(row.entry_id),
        step: row.step,
        number: formatShortNumber(row),
        words: `${row.person ?? ''}批示：${shownLine(row.words, LONGEST_LINE)}`,
        at: row.at + limit,
        times: [{ words: '批示', at: row.at }],
        note: '未写处理结果',
        late: now - row.at - limit,
        lasting: true,
        tally: '',
        explained: false,
      }
    })

function shortOf({ channel }: Pick<EntryTable, 'channel'>): string {
  return channelForms[channel as Channel].short
}
