import { type Expression, sql as raw, type SqlBool } from 'kysely'
import type { RecordKind, Sample, SearchFilter } from '../../shared/search/search-filter'

export type Condition = Expression<SqlBool>

/** What records of each kind are narrowed to by their columns; null: none of that kind. */
export type Sieve = Record<RecordKind, readonly Condition[] | null>

/** The time by which a record is ordered and filtered, UTC ms: received, opened, signed. */
export const momentOf: Record<RecordKind, Expression<number>> = {
  entry: raw<number>`entry.received_at`,
  incident: raw<number>`incident.opened_at`,
  handover: raw<number>`handover.frozen_at`,
}

export const seqOf: Record<RecordKind, Expression<number>> = {
  entry: raw<number>`entry.seq`,
  incident: raw<number>`incident.seq`,
  handover: raw<number>`handover.frozen_seq`,
}

const among = (column: Condition | Expression<string>, values: readonly string[]): Condition =>
  raw<SqlBool>`${column} IN (${raw.join(values)})`

const grade = raw<string | null>`json_extract(incident.facts, '$.grade')`
const isJudgedGrave = raw<SqlBool>`json_extract(incident.facts, '$.grave')`
const isSensitive = raw<SqlBool>`json_array_length(incident.facts, '$.sensitive') > 0`
/** As `urgencyOfIncident` has it. */
export const isGraveIncident = raw<SqlBool>`(coalesce(${grade} IN ('I', 'II'), ${isJudgedGrave}) OR ${isSensitive})`

/** A sheet that was taken back is no record: the next one says the same. */
export const isHandover = raw<SqlBool>`handover.state <> 'withdrawn'`

/**
 * Recorded since the account last said that all is read, and not read by it. With the plus the planner does not begin at that number,
 * which is 0 for whoever never said so: it would read the whole log.
 */
export const isUnread = (kind: RecordKind, account: string): Condition =>
  raw<SqlBool>`(+${seqOf[kind]} > coalesce((SELECT through FROM review_caught_up WHERE account_id = ${account}), 0)
    AND NOT EXISTS (SELECT 1 FROM review_read WHERE subject = ${raw.ref(`${kind}.id`)} AND account_id = ${account}))`

/** A sample is drawn in millionths. */
const PARTS = 1_000_000
const everything: Sample = { percent: 100, seed: 0 }

/** Whether a record belongs to a sample: the same ones for the same seed, spread evenly by the remainders of a large prime. */
const isDrawn = (seq: Expression<number>, { percent, seed }: Sample): Condition =>
  raw<SqlBool>`((((${seq} + ${seed % 1_000_003}) * 2654435761) % 4294967291) * 40503 % 4294967291) % ${PARTS} < ${Math.round((percent / 100) * PARTS)}`

/** The conditions of a filter on columns. The hour and the weekday are no columns: see admission.ts. */
export function sieveOf(filter: SearchFilter, account: string): Sieve {
  const entry: Condition[] = []
  const incident: Condition[] = []
  const handover: Condition[] = [isHandover]
  let [incidents, handovers] = [true, true]
  const onlyEntries = (condition: Condition) => {
    entry.push(condition)
    incidents = false
    handovers = false
  }
  if (filter.channels.length > 0) onlyEntries(among(raw<string>`entry.channel`, filter.channels))
  if (filter.statuses.length > 0) onlyEntries(among(raw<string>`entry.status`, filter.statuses))
  if (filter.unit !== null) onlyEntries(raw<SqlBool>`entry.contact_unit = ${filter.unit}`)
  if (filter.attached) onlyEntries(raw<SqlBool>`entry.attachments > 0`)
  if (filter.recordedAfterMinutes > 0) {
    onlyEntries(raw<SqlBool>`entry.recorded_at - entry.received_at > ${filter.recordedAfterMinutes * 60_000}`)
  }
  if (filter.urgencies.length > 0) {
    entry.push(among(raw<string>`entry.urgency`, filter.urgencies))
    handovers = false
    const [grave, urgent] = [filter.urgencies.includes('grave'), filter.urgencies.includes('urgent')]
    if (!grave && !urgent) incidents = false
    else if (!grave) incident.push(raw<SqlBool>`NOT ${isGraveIncident}`)
    else if (!urgent) incident.push(isGraveIncident)
  }
  if (filter.officer !== null) {
    entry.push(raw<SqlBool>`entry.recorded_by = ${filter.officer}`)
    incident.push(raw<SqlBool>`incident.opened_by = ${filter.officer}`)
    handovers = false
  }
  if (filter.shift !== null) {
    entry.push(raw<SqlBool>`entry.shift = ${filter.shift}`)
    incident.push(raw<SqlBool>`(SELECT shift FROM journal WHERE journal.seq = incident.seq) = ${filter.shift}`)
    handover.push(raw<SqlBool>`handover.shift_id = ${filter.shift}`)
  }
  if (filter.unread) {
    entry.push(isUnread('entry', account))
    incident.push(isUnread('incident', account))
    handover.push(isUnread('handover', account))
  }
  if (filter.sample !== null) {
    const drawn = (kind: RecordKind) => isDrawn(seqOf[kind], filter.sample ?? everything)
    entry.push(raw<SqlBool>`(entry.urgency = 'grave' OR ${drawn('entry')})`)
    incident.push(raw<SqlBool>`(${isGraveIncident} OR ${drawn('incident')})`)
    handover.push(drawn('handover'))
  }
  return withTimes(
    {
      entry: admitsKind(filter, 'entry') ? entry : null,
      incident: incidents && admitsKind(filter, 'incident') ? incident : null,
      handover: handovers && admitsKind(filter, 'handover') ? handover : null,
    },
    filter,
  )
}

function admitsKind({ kinds }: SearchFilter, kind: RecordKind): boolean {
  return kinds.length === 0 || kinds.includes(kind)
}

function withTimes(sieve: Sieve, { from, until }: Pick<SearchFilter, 'from' | 'until'>): Sieve {
  const times = (kind: RecordKind): Condition[] => [
    ...(from === null ? [] : [raw<SqlBool>`${momentOf[kind]} >= ${from}`]),
    ...(until === null ? [] : [raw<SqlBool>`${momentOf[kind]} < ${until}`]),
  ]
  const of = (kind: RecordKind) => {
    const conditions = sieve[kind]
    return conditions && [...conditions, ...times(kind)]
  }
  return { entry: of('entry'), incident: of('incident'), handover: of('handover') }
}
