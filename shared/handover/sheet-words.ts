import { channelForms } from '../entries/channel'
import { formatShortNumber, type Urgency, urgencyWords } from '../entries/entry'
import type { SheetFact } from '../entries/entry-sheet'
import { formatShiftNumber, takeoverWords } from '../shifts/shift'
import { wallTime } from '../time/office-time'
import type { SheetView } from './handover-contract'
import { sheetFacts } from './sheet-fact-words'
import { answerTally, type ItemWords, itemWords } from './sheet-item-words'
import { type PlaceWords, placesOf } from './sheet-signature-words'

const SHEET_TITLE = '交接班记录'

/** A row of a list on the sheet: what it is about, and when it happened or was done. */
export interface ListedWords {
  key: string
  /** 0418, or nothing. */
  number: string
  urgency: Urgency
  line: string
  at: string
}

/** One thing that was looked at. `short` ones stand two in a row. */
export interface CheckWords {
  id: string
  label: string
  value: string
  short: boolean
}

/** What the handover sheet says, whichever way it leaves the program; an empty value is a blank to be filled in by hand. */
export interface SheetWords {
  office: string
  title: string
  number: string
  /** How the room changed hands, once it has. */
  mark: string
  /** What is not done yet, so that nobody takes the paper for a signed one. */
  pending: { stamp: string; words: string } | null
  facts: SheetFact[]
  /** 14 项，其中重特大 1、紧急 4、跨班 3；接收 4、未确认 10 */
  itemsNote: string
  items: ItemWords[]
  added: ListedWords[]
  done: ListedWords[]
  checks: CheckWords[]
  exceptions: ListedWords[]
  places: PlaceWords[]
  remarks: ListedWords[]
  /** Null until both have signed. */
  checkCode: string | null
  /** SHA-256 of the sheet, in hex; null while it writes itself. */
  hash: string | null
}

export function sheetWords(view: SheetView): SheetWords {
  const { sheet, phase, takenOverBy, checkCode, hash } = view
  const when = momentsOf(sheet.zone)
  const number = sheet.shift.takeover?.number
  const answers = new Map(view.answers.map((answer) => [answer.key, answer]))
  return {
    office: sheet.office,
    title: SHEET_TITLE,
    number: number ? formatShiftNumber(number) : '',
    mark: takenOverBy?.takeover ? takeoverWords[takenOverBy.takeover.kind] : '',
    pending: pendingOf(view, when),
    facts: sheetFacts(view),
    itemsNote: [countsOf(sheet.items), answerTally(view.answers)].filter((part) => part !== '').join('；'),
    items: sheet.items.map((item, at) => itemWords({ item, no: at + 1, answer: answers.get(item.key), phase, when })),
    added: view.added.map(({ id, number: of, urgency, channel, who, line, receivedAt }) => ({
      key: id,
      number: formatShortNumber(of),
      urgency,
      line: [channelForms[channel].words, who, line].filter((part) => part !== '').join('　'),
      at: when(receivedAt),
    })),
    done: sheet.done.map(({ entryId, number: of, urgency, line, closedAt }) => ({
      key: entryId,
      number: of,
      urgency,
      line,
      at: when(closedAt),
    })),
    checks: sheet.checks.map((check) => checkWords(check, phase === 'live')),
    exceptions: sheet.exceptions.map(({ at, words }, index) => listed(`${index}`, words, when(at))),
    places: placesOf(view, when),
    remarks: view.remarks.map(({ at, byName, words }, index) => listed(`${index}`, `${byName}：${words}`, when(at))),
    checkCode,
    hash,
  }
}

/** An instant (UTC ms) as the sheet writes it: 7月18日 03:20. */
export type Moments = (at: number) => string

/** A long sheet says thousands of them, many of them the same. */
function momentsOf(zone: string): Moments {
  const said = new Map<number, string>()
  return (at) => {
    const words = said.get(at) ?? dayAndClock(at, zone)
    said.set(at, words)
    return words
  }
}

function dayAndClock(at: number, zone: string): string {
  const { month, day, hour, minute } = wallTime(at, zone)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${month}月${day}日 ${two(hour)}:${two(minute)}`
}

function pendingOf({ phase, sheet, frozenAt, due }: SheetView, when: Moments): SheetWords['pending'] {
  switch (phase) {
    case 'live':
      return { stamp: '未签字', words: `截至 ${when(sheet.composedAt)}，双方都没有签字，内容还会随记录变化` }
    case 'frozen':
      return { stamp: '未接收', words: `交班一方 ${frozenAt === null ? '' : when(frozenAt)} 签字，接班一方还没有签字` }
    case 'owed':
      return {
        stamp: '待确认',
        words: `班已接过，各项${due === null ? '' : `应于 ${when(due)} 前`}逐项确认，还没有确认完`,
      }
    case 'closed':
      return null
  }
}

function countsOf(items: SheetView['sheet']['items']): string {
  if (items.length === 0) return '没有未办结事项'
  const count = (words: string, many: number) => (many === 0 ? [] : [`${words} ${many}`])
  const parts = [
    ...count(urgencyWords.grave, items.filter(({ urgency }) => urgency === 'grave').length),
    ...count(urgencyWords.urgent, items.filter(({ urgency }) => urgency === 'urgent').length),
    ...count('跨班', items.filter(({ carried }) => carried > 1).length),
  ]
  return `${items.length} 项${parts.length === 0 ? '' : `，其中${parts.join('、')}`}`
}

function checkWords({ id, words, state, remark }: SheetView['sheet']['checks'][number], blank: boolean): CheckWords {
  const states = { done: '毕', remarked: '注', unchecked: blank ? '' : '未查' }
  const value = [states[state], remark].filter((part) => part !== '').join('　')
  return { id, label: words, value, short: remark === '' }
}

function listed(key: string, line: string, at: string): ListedWords {
  return { key, number: '', urgency: 'ordinary', line, at }
}
