import type { Office } from '../../shared/office/office'
import { isNarrowing } from '../../shared/search/grams'
import { fieldWords, LONGEST_QUERY, parseQuery, type SearchField, type SearchTerm } from '../../shared/search/query'
import type { SearchRequest } from '../../shared/search/search-contract'
import {
  type RecordKind,
  type RecordRef,
  recordKind,
  type SearchFilter,
  type SearchOrder,
} from '../../shared/search/search-filter'
import type { Db } from '../db/connection'
import { admissionOf } from './admission'
import { type Along, alongOf } from './along'
import { columnConditions } from './column-terms'
import { type TextField, textFields } from './field-texts'
import type { NamesByInitials } from './names-by-initials'
import type { OneOf } from './narrowing'
import { createRecordReader, type Head, type RecordReader, type Stretch } from './records-repository'
import { namesAccount } from './search-accounts'
import { stretchOfShift } from './shift-stretch'
import { type Sieve, sieveOf } from './sieve'
import { type Marked, markedOf, narrowedByWanted, type Wanted } from './wanted'

/** What is asked, in the terms of the database. */
export interface Question {
  kinds: readonly RecordKind[]
  reader: RecordReader
  admits: ((head: Head) => boolean) | null
  wanted: readonly Wanted[]
  /** What the index can narrow by: all of these; none: it cannot. */
  narrowedBy: readonly OneOf[]
  /** Times [from, until) that a record must have, UTC ms; null: open. */
  from: number | null
  until: number | null
  /** Indexes that hold few entries but all that are asked for; null: none does. */
  along: readonly Along[] | null
  /** Numbers within which all that is asked for was recorded. */
  stretch: Stretch
  /** Only these; null: all. */
  only: readonly RecordRef[] | null
  order: SearchOrder
  /** Whether anything but the text narrows it. */
  isNarrowed: boolean
  marked: readonly Marked[]
  /** What was left out, in sentences. */
  remarks: readonly string[]
}

interface Asking {
  db: Db
  office: Pick<Office, 'zone'>
  /** UTC ms. */
  now: number
  account: string
  names: NamesByInitials
}

export async function readQuestion(request: SearchRequest, asking: Asking): Promise<Question> {
  const { text, filter, order } = request
  const remarks: string[] = []
  if (text.length > LONGEST_QUERY) remarks.push(`查询词太长，只查前 ${LONGEST_QUERY} 字`)
  const terms = parseQuery(text)
  const columns = columnConditions(terms, asking)
  remarks.push(...columns.remarks)
  const wanted: Wanted[] = []
  for (const term of terms) {
    const one = await wantedOf(term, asking, remarks)
    if (one) wanted.push(one)
  }
  const base = sieveOf(filter, asking.account)
  const sieve = withConditions(base, columns.conditions)
  const fields = textFields.filter((field) => wanted.some((one) => one.field === field))
  return {
    kinds: recordKind.options.filter((kind) => sieve[kind] !== null),
    reader: createRecordReader(sieve, fields),
    admits: admissionOf(filter, asking.office.zone),
    wanted,
    narrowedBy: [...narrowedByWanted(wanted), ...unitOf(filter)],
    from: bound(Math.max(filter.from ?? columns.span.from, columns.span.from)),
    until: bound(Math.min(filter.until ?? columns.span.until, columns.span.until)),
    along: alongOf(filter),
    stretch: filter.shift === null ? everything : stretchOfShift(asking.db, filter.shift),
    only: filter.only,
    order,
    isNarrowed: isNarrowed(request) || columns.conditions.length > 0,
    marked: markedOf(wanted),
    remarks,
  }
}

/** An instant, or null where there is no limit. */
const bound = (at: number) => (Number.isFinite(at) ? at : null)

const everything: Stretch = { from: 0, before: Number.MAX_SAFE_INTEGER }

/** The unit it came from is among the words of a record: their index narrows to it. */
function unitOf({ unit }: SearchFilter): OneOf[] {
  return unit === null || !isNarrowing(unit) ? [] : [[unit]]
}

/** Whether everything is asked for, as the log has it. */
export function isWhole({ wanted, isNarrowed: narrowed, order }: Question): boolean {
  return wanted.length === 0 && !narrowed && order === 'received'
}

function isNarrowed({ filter }: SearchRequest): boolean {
  const { kinds, recordedAfterMinutes, attached, unread, period: _, ...rest } = filter
  return (
    kinds.length > 0 ||
    recordedAfterMinutes > 0 ||
    attached ||
    unread ||
    Object.values(rest).some((value) => value !== null && !(Array.isArray(value) && value.length === 0))
  )
}

function withConditions(sieve: Sieve, conditions: readonly Sieve[]): Sieve {
  const of = (kind: RecordKind) => {
    const all = [sieve, ...conditions].map((one) => one[kind])
    return all.includes(null) ? null : all.flatMap((one) => one ?? [])
  }
  return { entry: of('entry'), incident: of('incident'), handover: of('handover') }
}

const isTextField = (field: SearchField): field is TextField => textFields.some((known) => known === field)

/** Null for a field that is a condition on columns. */
async function wantedOf(term: SearchTerm, { db, names }: Asking, remarks: string[]): Promise<Wanted | null> {
  const { text, field, without } = term
  if (field !== null && !isTextField(field)) return null
  if (field === 'phone') {
    // 内线5 is no number that was written apart.
    const digits = /^[\d\s()+-]+$/.test(text) ? text.replace(/\D/g, '') : ''
    return { texts: digits === '' ? [text] : [digits, text], field, without, isIndexed: true }
  }
  const byInitials = field === null || field === 'person' || field === 'unit' ? await names.find(text, field) : none
  if (byInitials.cut) {
    const word = field === null ? '' : `${fieldWords[field]}:`
    remarks.push(`“${word}${text}”的拼音首字母对应的名字很多，只查了最常见的 ${byInitials.names.length} 个`)
  }
  const texts = [text, ...byInitials.names]
  // Who recorded it is no word of the record: the index knows nothing of him.
  const isIndexed = field !== 'person' || !texts.some((name) => namesAccount(db, name))
  return { texts, field, without, isIndexed }
}

const none = { names: [], cut: false } as const
