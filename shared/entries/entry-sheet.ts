import type { Attachment } from '../attachments/attachment'
import type { Office } from '../office/office'
import { formatClockSeconds, formatDayFull, formatMoment } from '../time/office-time'
import { type ChangeWords, changeWords } from './change-words'
import { type Channel, channelForms, detailWords } from './channel'
import { elementWords } from './elements'
import { type EntryDetail, type EntryRow, formatEntryNumber, statusWords, urgencyWords } from './entry'
import { meansWords, type Step, stepWords } from './step'

/** The register form of each channel. */
const titles: Record<Channel, string> = {
  call: '电话记录单',
  'outgoing-call': '去电记录单',
  fax: '传真登记单',
  telegram: '电报登记单',
  letter: '来函登记单',
  visit: '来访登记单',
  oral: '口述记录单',
  paper: '呈件登记单',
  instruction: '领导指示记录单',
  note: '值班记事单',
}

/** One element of the form; an empty value is a blank to be filled in by hand. Short ones stand two in a row. */
export interface SheetFact {
  label: string
  value: string
  short: boolean
}

export interface SheetStep {
  id: string
  at: string
  kind: string
  /** Unit and person on the other side. */
  whom: string
  means: string
  words: string
  /** 签收, or 复述 of an instruction. */
  answer: string
}

export interface SheetAmendment {
  seq: number
  at: string
  by: string
  reason: string
  changes: ChangeWords[]
}

/** What the register form of an entry says, whichever way it leaves the program. */
export interface EntrySheet {
  office: string
  title: string
  number: string
  /** 来电, 一般, 办理中 */
  marks: string[]
  /** Why it is void, if it is. */
  struck: string | null
  facts: SheetFact[]
  steps: SheetStep[]
  closed: string | null
  amendments: SheetAmendment[]
  attachments: { no: number; name: string; size: string; sha256: string }[]
  links: string[]
  recorded: { at: string; by: string }
}

export function entrySheet(entry: EntryDetail, office: Pick<Office, 'name'>, zone: string): EntrySheet {
  const { content, struck, closed } = entry
  const form = channelForms[content.channel]
  return {
    office: office.name,
    title: titles[content.channel],
    number: formatEntryNumber(entry.number),
    marks: [form.words, urgencyWords[content.urgency], statusWords[entry.status]],
    struck: struck && `${formatMoment(struck.at, zone)}　${struck.byName}作废。${struck.reason}`,
    facts: factsOf(entry, zone),
    steps: entry.steps.map((step) => sheetStep(step, zone)),
    closed: closed && closingWords(closed, zone),
    amendments: entry.amendments.map(({ seq, at, byName, reason, changes }) => ({
      seq,
      at: formatMoment(at, zone),
      by: byName,
      reason,
      changes: changes.map((change) => changeWords(change, content, zone)),
    })),
    attachments: entry.attachments.map(({ name, size, sha256 }, index) => ({
      no: index + 1,
      name,
      size: fileSize(size),
      sha256,
    })),
    links: entry.links.map(linkWords),
    recorded: {
      at: `${formatDayFull(entry.recordedAt, zone)} ${formatClockSeconds(entry.recordedAt, zone)}`,
      by: entry.recorderName,
    },
  }
}

function factsOf({ content }: EntryDetail, zone: string): SheetFact[] {
  const form = channelForms[content.channel]
  const short = (label: string, value: string): SheetFact => ({ label, value, short: true })
  const wide = (label: string, value: string): SheetFact => ({ label, value, short: false })
  const details = form.details.map((field) => {
    const value = content.details[field.key]
    return short(field.label, value === undefined ? '' : detailWords(field, value))
  })
  return [
    short(form.received === '时间' ? form.received : `${form.received}时间`, formatMoment(content.receivedAt, zone)),
    short('发生时间', content.occurredAt === null ? '' : formatMoment(content.occurredAt, zone)),
    short(form.contact, content.contactName),
    short('职务', content.contactPost),
    short(form.unit, content.contactUnit),
    short('联系方式', content.contactPhone),
    ...details,
    wide('何地', content.place),
    wide('何事', content.matter),
    wide('记录内容', content.text),
    wide('何因', content.cause),
    wide('领导批示和处理意见', content.instruction),
    wide('处理结果', content.outcome),
  ]
}

function sheetStep(step: Step, zone: string): SheetStep {
  const receipt = step.receipt && `${step.receipt.by}　${formatMoment(step.receipt.at, zone)}签收`
  const readBack = step.readBack === null ? '' : step.readBack ? '已复述' : '未复述'
  return {
    id: step.id,
    at: formatMoment(step.at, zone),
    kind: stepWords[step.kind],
    whom: [step.unit, step.person].filter((part) => part).join(' '),
    means: step.means ? meansWords[step.means] : '',
    words: step.words,
    answer: receipt ?? (step.kind === 'relay' ? '待签收' : readBack),
  }
}

function closingWords({ at, byName, reason, missing }: NonNullable<EntryDetail['closed']>, zone: string): string {
  const names: Record<string, string> = elementWords
  const gaps = missing.length === 0 ? '' : `　缺 ${missing.map((element) => names[element] ?? element).join('、')}。`
  return `${formatMoment(at, zone)}　${byName}办结。${gaps}${reason}`
}

function linkWords(row: EntryRow): string {
  return [formatEntryNumber(row.number), channelForms[row.channel].words, row.who, row.line]
    .filter((part) => part !== '')
    .join('　')
}

function fileSize(bytes: Attachment['size']): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
