import { z } from 'zod'
import { accountId } from '../accounts/account'
import { attachment } from '../attachments/attachment'
import { dayNumber, instant } from '../instant'
import { idText, LONGEST_TEXT, lineText, oneLine, plainText } from '../text'
import { channel, channelForms, detailFault, details } from './channel'
import { step } from './step'

/** 一般, 紧急, 重特大. */
export const urgency = z.enum(['ordinary', 'urgent', 'grave'])
export type Urgency = z.infer<typeof urgency>
export const urgencyWords: Record<Urgency, string> = { ordinary: '一般', urgent: '紧急', grave: '重特大' }

/** 待办, 办理中, 已办结, 作废. */
export const entryStatus = z.enum(['open', 'in-progress', 'closed', 'struck'])
export type EntryStatus = z.infer<typeof entryStatus>
export const statusWords: Record<EntryStatus, string> = {
  open: '待办',
  'in-progress': '办理中',
  closed: '已办结',
  struck: '作废',
}

export const entryId = idText.brand('EntryId')
export type EntryId = z.infer<typeof entryId>

/** Longest instruction or outcome, in characters. */
export const LONGEST_REMARK = 5_000

const contentFields = z.object({
  channel,
  urgency,
  /** When the duty room received it (接报). */
  receivedAt: instant,
  /** 何时: when it happened, if known. */
  occurredAt: instant.nullable(),
  /** Whatever was heard, as it was heard. */
  text: plainText(LONGEST_TEXT),
  /** 何地 */
  place: lineText(),
  /** 何事, in one line */
  matter: lineText(),
  /** 何因 */
  cause: lineText(),
  contactUnit: lineText(100),
  /** 联系人姓名 */
  contactName: lineText(100),
  /** 联系人职务 */
  contactPost: lineText(100),
  /** 联系方式, kept as typed */
  contactPhone: lineText(100),
  /** 领导批示和处理意见 */
  instruction: plainText(LONGEST_REMARK),
  /** 处理结果 */
  outcome: plainText(LONGEST_REMARK),
  details: details.transform((facts) =>
    Object.fromEntries(
      Object.entries(facts).map(([key, fact]) => [key, typeof fact === 'string' ? oneLine(fact) : fact]),
    ),
  ),
})

/** What an officer writes of an entry; the number, the recorded time and the recorder are the program's. */
export const entryContent = contentFields.superRefine((content, context) => {
  const known = channelForms[content.channel].details
  for (const [key, value] of Object.entries(content.details)) {
    const field = known.find((candidate) => candidate.key === key)
    const fault = field ? detailFault(field, value) : `${channelForms[content.channel].words}没有这一项`
    if (fault) context.addIssue({ code: 'custom', path: ['details', key], message: fault })
  }
  if (!hasWords(content)) {
    context.addIssue({ code: 'custom', path: ['text'], message: '还没有写内容。写半句也可以存' })
  }
})
export type EntryContent = z.infer<typeof entryContent>

/** The elements that are text: every one can be amended, and all of them are searched. */
export const textElements = [
  'text',
  'place',
  'matter',
  'cause',
  'contactUnit',
  'contactName',
  'contactPost',
  'contactPhone',
  'instruction',
  'outcome',
] as const satisfies readonly (keyof EntryContent)[]

/** Whether anything at all was written down. */
export function hasWords(content: Pick<EntryContent, (typeof textElements)[number]>): boolean {
  return textElements.some((element) => content[element].trim() !== '')
}

/** Per year and station, without gaps: 〔2026〕第0123号. */
export const entryNumber = z.object({
  year: z.number().int(),
  station: z.string(),
  number: z.number().int().positive(),
})
export type EntryNumber = z.infer<typeof entryNumber>

export function formatEntryNumber(number: Pick<EntryNumber, 'year' | 'number'>): string {
  return `〔${number.year}〕第${formatShortNumber(number)}号`
}

/** The number alone, as in a row of the log: 0123. */
export function formatShortNumber(number: Pick<EntryNumber, 'number'>): string {
  return String(number.number).padStart(4, '0')
}

/** One 更正: what an element said, what it says now, by whom, when (recorded, UTC ms) and why. */
export const amendment = z.object({
  seq: z.number().int(),
  at: instant,
  by: accountId,
  byName: z.string(),
  reason: z.string(),
  /** Values of the content before and after, by field name (channel facts as `details.<key>`). */
  changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
})
export type Amendment = z.infer<typeof amendment>

const remark = z.object({ at: instant, by: accountId, byName: z.string(), reason: z.string() })

/** A row of the log list: what one sees without opening the entry. */
export const entryRow = z.object({
  id: entryId,
  number: entryNumber,
  channel,
  urgency,
  status: entryStatus,
  receivedAt: instant,
  /** Day of `receivedAt`. */
  day: dayNumber,
  /** Who it came from: unit and name as far as known. */
  who: z.string(),
  /** 何事, or the beginning of the text; at most 120 characters. */
  line: z.string(),
  amendments: z.number().int(),
  attachments: z.number().int(),
  /** Relays sent and not yet receipted. */
  unreceipted: z.number().int(),
  /** Reason it was struck, if it was. */
  struckReason: z.string().nullable(),
})
export type EntryRow = z.infer<typeof entryRow>

/** Everything about one entry. */
export const entryDetail = z.object({
  id: entryId,
  number: entryNumber,
  status: entryStatus,
  /** As it reads now, after all amendments. */
  content: contentFields,
  recordedAt: instant,
  recordedBy: accountId,
  recorderName: z.string(),
  amendments: z.array(amendment),
  steps: z.array(step),
  attachments: z.array(attachment),
  /** Entries said to be about the same matter, either way round. */
  links: z.array(entryRow),
  struck: remark.nullable(),
  closed: remark.extend({ missing: z.array(z.string()) }).nullable(),
})
export type EntryDetail = z.infer<typeof entryDetail>
