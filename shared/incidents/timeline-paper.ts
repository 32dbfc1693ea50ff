import type { SheetFact } from '../entries/entry-sheet'
import { dayOf, formatClock, formatClockBeside, formatDay, formatMoment } from '../time/office-time'
import { type Limit, meansWords, type Repeat } from './clock-rule'
import { clockState } from './clock-state'
import { formatIncidentNumber, incidentStatusWords } from './incident'
import type { ClockView, IncidentDetail, TimelineLine } from './incident-detail'
import { classWords, gradeWithNumber } from './incident-kind'
import type { IncidentPaper, PaperOffice, PaperRow } from './incident-paper'

const MINUTE = 60_000

/** The whole timeline, each line with both its times, after the limits that it is held against. `now` UTC ms. */
export function timelinePaper(
  incident: IncidentDetail,
  lines: readonly TimelineLine[],
  office: PaperOffice,
  now: number,
): IncidentPaper {
  const { zone } = office
  const limits = incident.clocks.filter(({ ours }) => ours).sort(byDue)
  const late = limits.flatMap(({ lateRounds }) => lateRounds).length
  return {
    office: office.name,
    title: `${incident.name}处置时间线`,
    number: formatIncidentNumber(incident.number),
    mark: `${lines.length} 条`,
    pending: '',
    facts: factsOf(incident, zone),
    paragraphs: [],
    signed: [],
    tables: [
      {
        kind: 'limits',
        title: '时限对照',
        note: late === 0 ? `${limits.length} 个时限` : `${limits.length} 个时限，迟 ${late} 次`,
        heads: ['事项', '方式、时限', '应于', '办妥', '结果'],
        rows: limits.map((clock) => limitRow(clock, incident, now, zone)),
      },
      {
        kind: 'timeline',
        title: '经过',
        note: '记于：记录的时间与发生的时间不在同一分钟',
        heads: ['时间', '内容', '记录'],
        rows: linesByDay(lines, zone),
      },
    ],
    notes: [],
    zone,
  }
}

const byDue = (one: ClockView, other: ClockView) =>
  (one.dueAt ?? Number.POSITIVE_INFINITY) - (other.dueAt ?? Number.POSITIVE_INFINITY) || one.startedAt - other.startedAt

function factsOf(
  { facts, subclassTitle, grade, lead, status, ended, place }: IncidentDetail,
  zone: string,
): SheetFact[] {
  const at = (moment: number | null) => (moment === null ? '不详' : formatMoment(moment, zone))
  const kind = facts.class === null ? '类别未定' : classWords[facts.class]
  const short = (label: string, value: string) => ({ label, value, short: true })
  return [
    short('类别', [kind, subclassTitle].filter((words) => words !== '').join('　')),
    short('等级', `${grade === null ? '未定级' : gradeWithNumber(grade)}${facts.sensitive.length > 0 ? '　敏感' : ''}`),
    short('地点', place),
    short('牵头', lead.name),
    short('事发', at(facts.occurredAt)),
    short('获知', at(facts.learnedAt)),
    short('接报', at(facts.receivedAt)),
    short('状态', ended ? `${incidentStatusWords[status]}　${at(ended.at)}` : incidentStatusWords[status]),
  ]
}

/** 首报 上级总值班室 | 书面 1 小时 | 04:20 | 04:02 | 42 分，时限内 */
function limitRow(view: ClockView, { steps, facts }: IncidentDetail, now: number, zone: string): PaperRow {
  const { clock, dueAt, metAt } = view
  const { rule } = clock
  const to = steps.find(({ clocks }) => clocks.includes(clock.key))?.toTitle ?? rule.to
  const moment = (at: number | null) => (at === null ? '' : formatClockBeside(at, facts.receivedAt, zone))
  const means = rule.means.map((each) => meansWords[each]).join('、')
  const { words, overrun } = outcomeOf(view, now)
  const limit = rule.repeat === null ? limitWords(rule.limit) : repeatWords(rule.repeat)
  const round = view.round > 1 ? `（第 ${view.round} 次）` : ''
  return { cells: [`${rule.title}${round}　${to}`, `${means}　${limit}`, moment(dueAt), moment(metAt), words], overrun }
}

function outcomeOf(view: ClockView, now: number): { words: string; overrun: boolean } {
  const { phase, tookMs, leftMs } = clockState(view, now)
  const minutes = (ms: number | null) => Math.floor(Math.abs(ms ?? 0) / MINUTE)
  const earlier = view.lateRounds
    .filter(({ round }) => round !== view.round)
    .map(({ round, reason }) => `第 ${round} 次迟${reason === null ? '' : `：${reason}`}`)
  const told = (words: string, overrun: boolean) => {
    return { words: [words, ...earlier].join('；'), overrun: overrun || earlier.length > 0 }
  }
  switch (phase) {
    case 'met':
      return told(`${minutes(tookMs)} 分，时限内`, false)
    case 'late':
      return told(`迟 ${minutes(leftMs)} 分${view.lateReason === null ? '' : `：${view.lateReason}`}`, true)
    case 'overdue':
      return told(`超 ${minutes(leftMs)} 分，未办`, true)
    case 'not-needed':
      return told('不再需要', false)
    default:
      return told('未到', false)
  }
}

function limitWords(limit: Limit): string {
  switch (limit.kind) {
    case 'at-once':
      return '立即'
    case 'as-instructed':
      return '按要求'
    case 'minutes':
      if (limit.minutes % (24 * 60) === 0) return `${limit.minutes / (24 * 60)} 日`
      return limit.minutes % 60 === 0 ? `${limit.minutes / 60} 小时` : `${limit.minutes} 分`
  }
}

function repeatWords(repeat: Repeat): string {
  switch (repeat.kind) {
    case 'daily-at':
      return `每日 ${repeat.at}`
    case 'times-a-day':
      return `每日 ${repeat.times} 次`
    case 'every':
      return `每 ${repeat.minutes} 分`
  }
}

/** A line for each day that begins, then its lines with the time of day alone. */
function linesByDay(lines: readonly TimelineLine[], zone: string): PaperRow[] {
  let day = Number.NaN
  return lines.flatMap((line) => {
    const row = lineRow(line, zone)
    const its = dayOf(line.at, zone)
    if (its === day) return [row]
    day = its
    return [{ cells: [formatDay(line.at, zone), '', ''], overrun: false }, row]
  })
}

function lineRow({ at, words, byName, recordedAt, kind }: TimelineLine, zone: string): PaperRow {
  const isLater = Math.floor(at / MINUTE) !== Math.floor(recordedAt / MINUTE)
  const recorded = isLater ? `${byName}　记于 ${formatClockBeside(recordedAt, at, zone)}` : byName
  return { cells: [formatClock(at, zone), words, recorded], overrun: kind === 'clock' && byName === '' }
}
