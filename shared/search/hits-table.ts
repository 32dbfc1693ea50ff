import { channelForms } from '../entries/channel'
import { statusWords, urgencyWords } from '../entries/entry'
import { escaped, htmlTextCell, lineCell, textCell } from '../table-cell'
import { formatMoment } from '../time/office-time'
import type { HitRow } from './search-contract'
import type { RecordKind } from './search-filter'

const kindWords: Record<RecordKind, string> = { entry: '值班记录', incident: '突发事件', handover: '交接班记录' }

/** `time`: a table program may take it for the moment it is; everything else is text, whatever it looks like. */
interface Column {
  head: string
  kind: 'time' | 'text'
  of: (row: HitRow, zone: string) => string
}

const text = (head: string, of: (row: HitRow) => string): Column => ({ head, kind: 'text', of })

const columns: readonly Column[] = [
  { head: '时间', kind: 'time', of: (row, zone) => formatMoment(row.at, zone) },
  text('类别', ({ kind }) => kindWords[kind]),
  text('编号', ({ number }) => number),
  text('方式', ({ channel }) => (channel === null ? '' : channelForms[channel].words)),
  text('紧急程度', ({ kind, urgency }) => (kind === 'handover' ? '' : urgencyWords[urgency])),
  text('状态', ({ status }) => (status === null ? '' : statusWords[status])),
  text('来自', ({ title }) => title),
  text('所在', ({ place }) => place),
  text('内容', ({ parts }) => parts.map(({ words }) => words).join('')),
  { head: '登记时间', kind: 'time', of: (row, zone) => formatMoment(row.recordedAt, zone) },
]

/** It would take such a cell for a number or a date, and write it in its own way: 0418 as 418, 1-2 as the 2nd of January. */
const MISREAD = /^[\d\s.,:/%+\-eE年月日时分]*\d[\d\s.,:/%+\-eE年月日时分]*$/

/** Longest text that a formula of Excel may hold. */
const LONGEST_LITERAL = 255

/** The first line of the table, with the mark by which WPS and Excel know UTF-8. */
export const tableHead = `\uFEFF${line(columns.map(({ head }) => head))}`

/** What was found as a line of the table (CSV), times in the office's zone. */
export function tableLine(row: HitRow, zone: string): string {
  return line(columns.map(({ kind, of }) => (kind === 'time' ? of(row, zone) : asText(of(row, zone)))))
}

/** Rows for the clipboard: cells apart by tabs, lines by CRLF, for whatever understands no table. */
export function hitsAsText(rows: readonly HitRow[], zone: string): string {
  const lines = rows.map((row) => columns.map(({ of }) => lineCell(of(row, zone))))
  return [columns.map(({ head }) => head), ...lines].map((cells) => `${cells.join('\t')}\r\n`).join('')
}

/** Rows for the clipboard as a table of HTML: WPS and Excel keep what is marked as text just as it stands. */
export function hitsAsHtml(rows: readonly HitRow[], zone: string): string {
  const head = columns.map((column) => `<th>${escaped(column.head)}</th>`).join('')
  const body = rows.map((row) => `<tr>${columns.map((column) => htmlCell(column, row, zone)).join('')}</tr>`)
  return `<meta charset="utf-8"><table border="1"><tr>${head}</tr>${body.join('')}</table>`
}

function htmlCell({ kind, of }: Column, row: HitRow, zone: string): string {
  return kind === 'text' ? htmlTextCell(of(row, zone)) : `<td>${escaped(of(row, zone))}</td>`
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * A cell that stays text when the file is opened with a double click. CSV knows no types, and quoting does not make one: ="0418" is the
 * way that Excel and WPS take (https://edoceo.com/utilitas/csv-file-format/). Only figures and their signs come into such a
 * formula, so that nobody can write one of his own.
 */
function asText(words: string): string {
  return MISREAD.test(words) && words.length <= LONGEST_LITERAL ? `="${words}"` : textCell(words)
}
