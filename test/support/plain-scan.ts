import type { Connection } from '../../electron/db/connection'
import { channelForms } from '../../shared/entries/channel'
import { urgencyWords } from '../../shared/entries/entry'
import type { IncidentFacts } from '../../shared/incidents/incident-facts'
import { classWords, gradeWords } from '../../shared/incidents/incident-kind'
import { foldText } from '../../shared/search/fold'
import type { SearchField, SearchTerm } from '../../shared/search/query'
import type { SearchRequest } from '../../shared/search/search-contract'
import type { RecordKind } from '../../shared/search/search-filter'
import { addDays, dayOf, dayParts, wallTime } from '../../shared/time/office-time'

type Row = Record<string, string | number | null>
type TextField = Extract<SearchField, 'person' | 'unit' | 'phone' | 'attachment'>

/** A record as somebody would read it who has all the time in the world: every text of its rows, and its columns. */
export interface PlainRecord {
  kind: RecordKind
  id: string
  seq: number
  at: number
  row: Row
  shift: string | null
  /** Read by, and everything up to a number (seq). */
  readBy: ReadonlySet<string>
  words: readonly string[]
  fields: Record<TextField, readonly string[]>
}

const own: Record<RecordKind, Record<string, string>> = {
  entry: { entry_step: 'entry_id', entry_attachment: 'entry_id', entry_amendment: 'entry_id' },
  incident: {
    incident_action: 'incident_id',
    incident_figure: 'incident_id',
    incident_report: 'incident_id',
    incident_instruction: 'incident_id',
    incident_line: 'incident_id',
  },
  handover: { handover_word: 'handover_id', handover_signature: 'handover_id' },
}
const ofReport = { incident_dispatch: 'report_id' }
const ofInstruction = { incident_relay: 'instruction_id', incident_feedback: 'instruction_id' }
const ofAny = { review_comment: 'subject', review_return: 'subject', review_instruction: 'subject' }
const columnsOf: Record<RecordKind, { seq: string; at: string; where: string }> = {
  entry: { seq: 'seq', at: 'received_at', where: '' },
  incident: { seq: 'seq', at: 'opened_at', where: '' },
  handover: { seq: 'frozen_seq', at: 'frozen_at', where: "WHERE state <> 'withdrawn'" },
}

/** Reads every record whole, row by row: no index, no join, nothing that the search itself is made of. */
export function readEverything({ raw }: Connection): PlainRecord[] {
  const all = (statement: string, ...values: (string | number)[]) => raw.prepare(statement).all(...values) as Row[]
  const rowsOf = (tables: Record<string, string>, id: string) =>
    Object.entries(tables).map(([table, key]) => all(`SELECT * FROM ${table} WHERE ${key} = ?`, id))
  const nameOf = (id: string | number | null) =>
    all('SELECT name FROM account WHERE id = ?', id ?? '').map(({ name }) => String(name))
  const crewOf = (id: string | number | null) =>
    all('SELECT lead, deputy, leader FROM shift WHERE id = ?', id ?? '').flatMap(({ lead, deputy, leader }) =>
      [lead, deputy, leader].flatMap((one) => nameOf(one ?? null)),
    )
  const read = (kind: RecordKind, row: Row): PlainRecord => {
    const { seq, at } = columnsOf[kind]
    const id = String(row.id)
    const [first = [], second = [], third = [], fourth = []] = rowsOf(own[kind], id)
    const nested = [
      ...third.flatMap((report) => rowsOf(kind === 'incident' ? ofReport : {}, String(report.id)).flat()),
      ...fourth.flatMap((told) => rowsOf(kind === 'incident' ? ofInstruction : {}, String(told.id)).flat()),
    ]
    const parts = [...rowsOf(own[kind], id).flat(), ...nested, ...rowsOf(ofAny, id).flat()]
    const texts = (rows: readonly Row[], column: string) => rows.map((one) => String(one[column] ?? ''))
    const [recorded] = all('SELECT shift FROM journal WHERE seq = ?', Number(row[seq]))
    const said: Record<RecordKind, PlainRecord['fields']> = {
      entry: {
        person: [String(row.contact_name), ...texts(first, 'person'), ...nameOf(row.recorded_by ?? null)],
        unit: [String(row.contact_unit), ...texts(first, 'unit')],
        phone: [String(row.phone_digits), String(row.contact_phone)],
        attachment: texts(second, 'name'),
      },
      incident: {
        person: [...texts(fourth, 'giver'), ...nameOf(row.opened_by ?? null)],
        unit: [...texts(nested, 'addressee'), ...texts(nested, 'relayed_to')],
        phone: [],
        attachment: [],
      },
      handover: {
        person: [...crewOf(row.shift_id ?? null), ...crewOf(row.next_id ?? null)],
        unit: [],
        phone: [],
        attachment: [],
      },
    }
    return {
      kind,
      id,
      seq: Number(row[seq]),
      at: Number(row[at]),
      row,
      shift: kind === 'incident' ? textOf(recorded?.shift) : textOf(kind === 'entry' ? row.shift : row.shift_id),
      readBy: new Set(texts(all('SELECT account_id FROM review_read WHERE subject = ?', id), 'account_id')),
      words: [row, ...parts, numbersOf(kind, row)].flatMap(textsIn),
      fields: said[kind],
    }
  }
  return (['entry', 'incident', 'handover'] as const).flatMap((kind) =>
    all(`SELECT * FROM ${kind} ${columnsOf[kind].where}`).map((row) => read(kind, row)),
  )
}

/** 〔2026〕第0123号 as it is shown, and as it is typed. */
function numbersOf(kind: RecordKind, { year, number }: Row): string[] {
  const four = String(number).padStart(4, '0')
  if (kind === 'entry') return [`〔${year}〕第${four}号`, `〔${year}〕${four}`, `〔${year}〕${number}`]
  return kind === 'incident' ? [`〔${year}〕事 ${four}`, `〔${year}〕事${four}`, `〔${year}〕事${number}`] : []
}

const textOf = (value: string | number | null | undefined) => (typeof value === 'string' ? value : null)

/** Every text in a value; what is kept as JSON is read. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return /^[[{]/.test(value) ? textsIn(JSON.parse(value)) : [foldText(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

interface Scan {
  records: readonly PlainRecord[]
  terms: readonly SearchTerm[]
  request: SearchRequest
  account: string
  /** Up to where the account said that all is read (seq). */
  through: number
  now: number
  zone: string
  /** Ids that a sample of everything holds. */
  drawn: ReadonlySet<string>
}

/** What a question finds, read record by record, in order. */
export function plainScan(scan: Scan): PlainRecord[] {
  const { records, terms, request } = scan
  return records
    .filter((record) => passes(record, scan))
    .filter((record) => terms.every((term) => holds(record, term, scan) !== term.without))
    .sort((one, other) =>
      request.order === 'recorded' ? other.seq - one.seq : other.at - one.at || other.seq - one.seq,
    )
}

function passes(record: PlainRecord, { request: { filter }, account, through, zone, drawn }: Scan): boolean {
  const { kind, id, seq, at, row } = record
  const isEntry = kind === 'entry'
  const among = (list: readonly string[], value: unknown) => list.length === 0 || list.includes(String(value))
  const wall = wallTime(at, zone)
  const weekday = new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay() || 7
  const officer = kind === 'incident' ? row.opened_by : isEntry ? row.recorded_by : null
  return (
    among(filter.kinds, kind) &&
    (filter.from === null || at >= filter.from) &&
    (filter.until === null || at < filter.until) &&
    (isEntry || (filter.channels.length === 0 && filter.statuses.length === 0)) &&
    among(filter.channels, isEntry ? row.channel : filter.channels[0]) &&
    among(filter.statuses, isEntry ? row.status : filter.statuses[0]) &&
    among(filter.urgencies, urgencyOf(record)) &&
    (filter.unit === null || (isEntry && row.contact_unit === filter.unit)) &&
    (filter.officer === null || officer === filter.officer) &&
    (filter.shift === null || record.shift === filter.shift) &&
    (!filter.attached || (isEntry && Number(row.attachments) > 0)) &&
    (filter.recordedAfterMinutes === 0 ||
      (isEntry && Number(row.recorded_at) - at > filter.recordedAfterMinutes * 60_000)) &&
    (filter.hour === null || wall.hour === filter.hour) &&
    (filter.weekday === null || weekday === filter.weekday) &&
    (!filter.unread || (seq > through && !record.readBy.has(account))) &&
    (filter.sample === null || drawn.has(id)) &&
    (filter.only === null || filter.only.some((named) => named.kind === kind && named.id === id))
  )
}

const factsOf = ({ row }: PlainRecord) => JSON.parse(String(row.facts)) as IncidentFacts

/** What has no urgency has one that nobody asks for. */
function urgencyOf(record: PlainRecord): string {
  if (record.kind === 'entry') return String(record.row.urgency)
  if (record.kind === 'handover') return 'none'
  const { grade, sensitive, grave } = factsOf(record)
  const isGraded = grade === null ? grave : grade === 'I' || grade === 'II'
  return isGraded || sensitive.length > 0 ? 'grave' : 'urgent'
}

function holds(record: PlainRecord, { text, field }: SearchTerm, { now, zone }: Scan): boolean {
  switch (field) {
    case null:
      return record.words.some((words) => words.includes(text))
    case 'class':
      return classOf(record).some((words) => words.includes(text))
    case 'grade':
      return gradesOf(record).includes(text)
    case 'time': {
      const today = dayOf(now, zone)
      const day = dayOf(record.at, zone)
      if (text === '今天') return day === today
      if (text === '昨天') return day === addDays(today, -1)
      return dayParts(day).year === dayParts(today).year
    }
    default:
      return record.fields[field].some((words) => foldText(words).includes(text))
  }
}

function classOf(record: PlainRecord): string[] {
  if (record.kind === 'handover') return []
  if (record.kind === 'entry') {
    const { words, short } = channelForms[record.row.channel as keyof typeof channelForms]
    return [words, short]
  }
  const { class: of } = factsOf(record)
  return of === null ? [] : [classWords[of]]
}

function gradesOf(record: PlainRecord): string[] {
  if (record.kind === 'handover') return []
  const urgency = urgencyWords[urgencyOf(record) as keyof typeof urgencyWords]
  if (record.kind === 'entry') return [urgency]
  const { grade } = factsOf(record)
  return grade === null ? [urgency] : [urgency, gradeWords[grade]]
}
