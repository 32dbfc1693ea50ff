import { channelForms } from '../entries/channel'
import { statusWords, urgencyWords } from '../entries/entry'
import { formatMoment } from '../time/office-time'
import type { HitRow } from './search-contract'
import type { RecordKind } from './search-filter'

const kindWords: Record<RecordKind, string> = { entry: '值班记录', incident: '突发事件', handover: '交接班记录' }

const HEAD = ['时间', '类别', '编号', '方式', '紧急程度', '状态', '来自', '所在', '内容', '登记时间']

/** A program that opens the table would take such a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** The first line of the table, with the mark by which WPS and Excel know UTF-8. */
export const tableHead = `\uFEFF${line(HEAD)}`

/** What was found as a line of the table (CSV), times in the office's zone. */
export function tableLine(row: HitRow, zone: string): string {
  return line([
    formatMoment(row.at, zone),
    kindWords[row.kind],
    row.number,
    row.channel === null ? '' : channelForms[row.channel].words,
    row.kind === 'handover' ? '' : urgencyWords[row.urgency],
    row.status === null ? '' : statusWords[row.status],
    row.title,
    row.place,
    row.parts.map(({ words }) => words).join(''),
    formatMoment(row.recordedAt, zone),
  ])
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(words: string): string {
  const safe = FORMULA.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
