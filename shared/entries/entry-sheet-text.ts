import type { Office } from '../office/office'
import type { EntryDetail } from './entry'
import { type EntrySheet, entrySheet, type SheetAmendment, type SheetStep } from './entry-sheet'

/**
 * The register form as plain text for the clipboard: one paragraph an element, parts numbered as in documents, so that it
 * can be pasted into a word processor or a message as it is.
 */
export function entrySheetText(entry: EntryDetail, office: Pick<Office, 'name'>, zone: string): string {
  const sheet = entrySheet(entry, office, zone)
  const parts = [
    headLines(sheet),
    sheet.facts.map(({ label, value }) => `${label}：${value === '' ? '（未记）' : onOwnLines(value)}`),
    numbered('办理经过', sheet.steps.map(stepLine)),
    numbered('更正', sheet.amendments.map(amendmentLines)),
    numbered(
      '附件',
      sheet.attachments.map(({ name, size }) => `${name}（${size}）`),
    ),
    numbered('关联记录', sheet.links),
    [...(sheet.closed ? [`办结：${sheet.closed}`] : []), `记录：${sheet.recorded.at}　${sheet.recorded.by}`],
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function headLines({ office, title, number, marks, struck }: EntrySheet): string[] {
  return [office, title, [number, ...marks].join('　'), ...(struck ? [`作废：${struck}`] : [])]
}

/** A text of several paragraphs begins below its label. */
function onOwnLines(value: string): string {
  return value.includes('\n') ? `\n${value}` : value
}

function stepLine({ at, kind, whom, means, words, answer }: SheetStep): string {
  const who = [whom, means && `（${means}）`].join('')
  return [at, kind, who, words, answer].filter((part) => part !== '').join('　')
}

function amendmentLines({ at, by, reason, changes }: SheetAmendment): string {
  const lines = changes.map(({ label, from, to }) => `${label}　原：${from}　现：${to}`)
  return [`${at}　${by}　原因：${reason}`, ...lines].join('\n')
}

function numbered(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [title, ...items.map((item, index) => `${index + 1}．${item}`)]
}
