import { sql as raw, type SqlBool } from 'kysely'
import { channel, channelForms } from '../../shared/entries/channel'
import { urgency, urgencyWords } from '../../shared/entries/entry'
import { classId, classWords, grade, gradeWords } from '../../shared/incidents/incident-kind'
import { fieldWords, type SearchTerm } from '../../shared/search/query'
import type { RecordKind } from '../../shared/search/search-filter'
import { readTimeWords, type TimeSpan } from '../../shared/search/time-words'
import { type Condition, isGraveIncident, momentOf, type Sieve } from './sieve'

interface Reading {
  office: { zone: string }
  /** UTC ms. */
  now: number
}

/** Terms that are conditions on columns (类别 等级 时间), the times that they leave, and what could not be made out of them. */
export function columnConditions(
  terms: readonly SearchTerm[],
  reading: Reading,
): { conditions: Sieve[]; span: TimeSpan; remarks: string[] } {
  const conditions: Sieve[] = []
  const span = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY }
  const remarks: string[] = []
  for (const { text, field, without } of terms) {
    const sieve = field === null ? null : sieveOfTerm(field, text, reading)
    if (sieve === 'unreadable') {
      remarks.push(`“${fieldWords.time}:${text}”不是能读懂的时间，没有按它查。写成 2026-07、7月18日、昨天`)
    } else if (sieve !== null) conditions.push(without ? opposite(sieve) : sieve)
    const wanted = field === 'time' && !without ? timesOf(text, reading) : null
    if (wanted) {
      span.from = Math.max(span.from, wanted.from)
      span.until = Math.min(span.until, wanted.until)
    }
  }
  return { conditions, span, remarks }
}

const timesOf = (text: string, { now, office: { zone } }: Reading) => readTimeWords(text, { now, zone })

/** Null: none of that kind. */
type Said = Record<RecordKind, Condition | null>

function sieveOfTerm(
  field: NonNullable<SearchTerm['field']>,
  text: string,
  reading: Reading,
): Sieve | 'unreadable' | null {
  switch (field) {
    case 'class':
      return only({ entry: among(raw`entry.channel`, channelsOf(text)), incident: classIs(text), handover: null })
    case 'grade':
      return only(gradeIs(text))
    case 'time': {
      const span = timesOf(text, reading)
      if (!span) return 'unreadable'
      const within = (kind: RecordKind) =>
        raw<SqlBool>`(${momentOf[kind]} >= ${span.from} AND ${momentOf[kind]} < ${span.until})`
      return only({ entry: within('entry'), incident: within('incident'), handover: within('handover') })
    }
    default:
      return null
  }
}

const never = raw<SqlBool>`0`

function only(said: Said): Sieve {
  const of = (kind: RecordKind) => {
    const condition = said[kind]
    return condition && [condition]
  }
  return { entry: of('entry'), incident: of('incident'), handover: of('handover') }
}

function opposite(sieve: Sieve): Sieve {
  const not = (kind: RecordKind) => (sieve[kind] ?? []).map((condition) => raw<SqlBool>`NOT coalesce(${condition}, 0)`)
  return { entry: not('entry'), incident: not('incident'), handover: not('handover') }
}

function among(column: ReturnType<typeof raw>, values: readonly string[]): Condition | null {
  return values.length === 0 ? null : raw<SqlBool>`${column} IN (${raw.join(values)})`
}

function channelsOf(text: string): string[] {
  return channel.options.filter((one) => `${channelForms[one].words}\n${channelForms[one].short}`.includes(text))
}

function classIs(text: string): Condition | null {
  return among(
    raw`json_extract(incident.facts, '$.class')`,
    classId.options.filter((one) => classWords[one].includes(text)),
  )
}

/** 一般 紧急 重特大 of an entry; of an incident also its level: 较大, III级. 重大 alone is level II. */
function gradeIs(text: string): Said {
  const urgencies = urgency.options.filter(
    (one) => urgencyWords[one] === text || (text.length > 2 && urgencyWords[one].includes(text)),
  )
  const grades = grade.options.filter(
    (one) => gradeWords[one] === text || `${one}级`.toLowerCase() === text || one.toLowerCase() === text,
  )
  const level = among(raw`json_extract(incident.facts, '$.grade')`, grades)
  const grave = urgencies.includes('grave') ? isGraveIncident : never
  const urgent = urgencies.includes('urgent') ? raw<SqlBool>`NOT ${isGraveIncident}` : never
  return {
    entry: among(raw`entry.urgency`, urgencies),
    incident: raw<SqlBool>`(coalesce(${level ?? never}, 0) OR ${grave} OR ${urgent})`,
    handover: null,
  }
}
