import { urgencyWords } from '../entries/entry'
import type { SheetView } from './handover-contract'
import type { ItemWords } from './sheet-item-words'
import type { PlaceWords } from './sheet-signature-words'
import { type ListedWords, type SheetWords, sheetWords } from './sheet-words'

/** The handover sheet as plain text for the clipboard: parts headed and numbered, so that it can be pasted as it is. */
export function sheetText(view: SheetView): string {
  const words = sheetWords(view)
  const parts = [
    headLines(words),
    words.facts.map(({ label, value }) => `${label}：${value === '' ? '（未写）' : onOwnLines(value)}`),
    [`未办结事项　${words.itemsNote}`, ...words.items.map(itemLines)],
    list('交班签字以后新增，归下一班', words.added),
    list('本班办结', words.done),
    [
      '检查',
      ...words.checks.map(({ label, value }, at) => `${at + 1}．${label}：${value === '' ? '（未查）' : value}`),
    ],
    list('须说明的情况', words.exceptions),
    ['签字', ...words.places.map(placeLine)],
    list('签字以后的补记', words.remarks),
    footLines(words),
  ]
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join('　')

function headLines({ office, title, number, mark, pending }: SheetWords): string[] {
  return [office, title, joined(number, mark), ...(pending ? [`${pending.stamp}：${pending.words}`] : [])]
}

/** A text of several paragraphs begins below its label. */
function onOwnLines(value: string): string {
  return value.includes('\n') ? `\n${value}` : value
}

function itemLines(item: ItemWords): string {
  const { no, urgency, number, line, who, since, waits, carried, answer, answeredAt, notes } = item
  return [
    `${no}．${joined(urgency === 'ordinary' ? '' : `【${urgencyWords[urgency]}】`, number, line)}`,
    `　　${joined(who, since, `${carried}移交`, answer, answeredAt)}`,
    ...waits.map((words) => `　　未了：${words}`),
    ...notes.filter(({ words }) => words !== '').map(({ label, words }) => `　　${label}：${words}`),
  ].join('\n')
}

function list(title: string, rows: readonly ListedWords[]): string[] {
  if (rows.length === 0) return []
  return [
    title,
    ...rows.map(
      ({ number, urgency, line, at }, index) =>
        `${index + 1}．${joined(at, urgency === 'ordinary' ? '' : urgencyWords[urgency], number, line)}`,
    ),
  ]
}

function placeLine({ place, name, how, at, reason }: PlaceWords): string {
  return `${place}：${joined(name, how === '' ? '（未签）' : how, at, reason)}`
}

function footLines({ checkCode, hash }: SheetWords): string[] {
  return [...(checkCode ? [`校验码：${checkCode}`] : []), ...(hash ? [`记录校验值（SHA-256）：${hash}`] : [])]
}
