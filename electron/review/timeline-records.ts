import { type Channel, channelForms } from '../../shared/entries/channel'
import { type StepKind, stepWords } from '../../shared/entries/step'
import type { ReviewLine } from '../../shared/review/timeline-contract'
import { shownLine } from '../../shared/text'
import { formatClockBeside, formatClockSeconds } from '../../shared/time/office-time'
import type { EntryLineRow, StepLineRow } from './timeline-repository'

const MINUTE = 60_000

/** An entry when it came in: 市消防救援支队：明火已控制; beneath it when it happened, and when it was written down where that was later. */
export function entryLine(row: EntryLineRow, zone: string): ReviewLine {
  const { received_at: at, occurred_at: occurred, recorded_at: recordedAt } = row
  const who = row.contact_unit || row.contact_name || channelForms[row.channel as Channel].words
  const isLater = Math.floor(recordedAt / MINUTE) > Math.floor(at / MINUTE)
  const times = [
    occurred === null ? '' : `事发 ${formatClockBeside(occurred, at, zone)}`,
    isLater ? `登记 ${laterWords(recordedAt, at, zone)}` : '',
  ]
  const text = shownLine(row.line)
  return {
    key: `entry:${row.id}`,
    kind: 'entry',
    at,
    recordedAt,
    words: `${row.struck === null ? '' : '作废　'}${who}：${text}`,
    second: times.filter((time) => time !== '').join('　'),
    measure: null,
    bar: row.urgency === 'grave' || row.urgency === 'urgent' ? row.urgency : null,
    byName: row.byName ?? '',
    record: { kind: 'entry', id: row.id },
  }
}

/** Soon after, to the second; on another day, with the day. */
function laterWords(recordedAt: number, at: number, zone: string): string {
  const clock = formatClockBeside(recordedAt, at, zone)
  return clock.includes(' ') ? clock : formatClockSeconds(recordedAt, zone)
}

/** A handling step of an entry: 转办 市水务局：…, and when it was signed for. */
export function stepLine(row: StepLineRow, zone: string): ReviewLine {
  const { at, kind, receipt_at: receiptAt } = row
  const whom = [row.unit, row.person].filter((part) => part !== null && part !== '').join(' ')
  const told = [`${stepWords[kind as StepKind]}${whom === '' ? '' : ` ${whom}`}`, shownLine(row.words)]
  const signed = receiptAt === null ? null : `${formatClockBeside(receiptAt, at, zone)} 签收`
  return {
    key: `step:${row.id}`,
    kind: kind === 'instruction' ? 'instruction' : 'step',
    at,
    recordedAt: row.recorded_at,
    words: told.filter((part) => part !== '').join('：'),
    second: '',
    measure: signed === null ? unsignedOf(kind) : { words: signed, tone: 'met' },
    bar: null,
    byName: row.byName ?? '',
    record: { kind: 'entry', id: row.entry_id },
  }
}

function unsignedOf(kind: string): ReviewLine['measure'] {
  return kind === 'relay' ? { words: '未签收', tone: 'plain' } : null
}
