import { failure, type Result, success } from '../result'
import { channel, channelForms } from './channel'
import { type Element, elementWords } from './elements'
import { type EntryContent, type EntryStatus, entryContent, formatShortNumber } from './entry'

/** What can be done to an entry that was recorded. */
export type EntryAction = 'amend' | 'add-step' | 'receipt' | 'attach' | 'link' | 'close' | 'reopen' | 'strike'

type Standing = { status: EntryStatus; number: { number: number } }

/**
 * Whether an action fits the status of an entry; a conflict names the way out. What was recorded stays open to amendments
 * and receipts after closing (更正/补记), but new handling first reopens it; a struck entry takes nothing more.
 */
export function mayDo(action: EntryAction, entry: Standing): Result<null> {
  const named = `${formatShortNumber(entry.number)} 号`
  if (entry.status === 'struck') return failure('conflict', `${named}已作废，不能再改。另记一条，再关联到它`)
  if (entry.status === 'closed' && (action === 'add-step' || action === 'close')) {
    return failure('conflict', `${named}已办结。要继续办理，先重开并写明原因`)
  }
  if (entry.status !== 'closed' && action === 'reopen') return failure('conflict', `${named}没有办结，不用重开`)
  return success(null)
}

/** A change of one element: the field's name (channel facts as `details.<key>`) and both values. */
export interface Change {
  field: string
  from: Value
  to: Value
}

type Value = string | number | boolean | null

/** Labels of the amendable elements, as in the form. */
const fieldWords: Partial<Record<keyof EntryContent, string>> = {
  channel: '方式',
  urgency: '紧急程度',
  receivedAt: '接报',
  occurredAt: '何时',
  text: '正文',
  place: '何地',
  matter: '何事',
  cause: '何因',
  contactUnit: '单位',
  contactName: '联系人',
  contactPost: '职务',
  contactPhone: '联系方式',
  instruction: '批示意见',
  outcome: '处理结果',
}

/** The label of an amendable element; null when there is no such element. */
export function fieldLabel(field: string, content: Pick<EntryContent, 'channel'>): string | null {
  const detail = detailKey(field)
  if (detail !== null) return channelForms[content.channel].details.find(({ key }) => key === detail)?.label ?? null
  return Object.hasOwn(fieldWords, field) ? (fieldWords[field as keyof EntryContent] ?? null) : null
}

/**
 * The content after an amendment, and what changed in it. Fails when a field does not exist, a value does not fit or
 * nothing would change. Channel facts that the new channel does not have are taken away, and say so among the changes.
 */
export function amend(
  content: EntryContent,
  wanted: readonly { field: string; to: unknown }[],
): Result<{ content: EntryContent; changes: readonly [Change, ...Change[]] }> {
  const known = factKeys(wanted.findLast(({ field }) => field === 'channel')?.to ?? content.channel)
  const stranger = wanted.find(({ field, to }) => !isAmendable(field, to, known))
  if (stranger) {
    return failure('invalid-input', `没有“${stranger.field}”这一项`, { [stranger.field]: '没有这一项' })
  }
  const facts = new Map<string, unknown>(Object.entries(content.details))
  const elements: Record<string, unknown> = { ...content }
  for (const { field, to } of wanted) {
    const key = detailKey(field)
    if (key === null) elements[field] = to
    else facts.set(key, to)
  }
  const details = Object.fromEntries([...facts].filter(([key, value]) => value !== null && known.includes(key)))
  const parsed = entryContent.safeParse({ ...elements, details })
  if (!parsed.success) {
    const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
    return failure('invalid-input', Object.values(fields)[0] ?? '更正后的内容不合规定', fields)
  }
  const [first, ...rest] = changesBetween(content, parsed.data)
  if (!first) return failure('invalid-input', '没有改动，不用更正')
  return success({ content: parsed.data, changes: [first, ...rest] })
}

/** Asks for a reason when elements are missing: a sentence that names them, or null when it may be closed. */
export function closingFault(missing: readonly Element[], reason: string): string | null {
  if (missing.length === 0 || reason.trim() !== '') return null
  return `缺 ${missing.map((element) => elementWords[element]).join('、')}。补上，或写一句原因再办结`
}

function detailKey(field: string): string | null {
  return field.startsWith('details.') ? field.slice('details.'.length) : null
}

/** Keys of the facts that a channel has; none when there is no such channel. */
function factKeys(ofChannel: unknown): string[] {
  const known = channel.safeParse(ofChannel)
  return known.success ? channelForms[known.data].details.map(({ key }) => key) : []
}

/** A fact that the channel does not have may only be taken away. */
function isAmendable(field: string, to: unknown, known: readonly string[]): boolean {
  const key = detailKey(field)
  return key === null ? Object.hasOwn(fieldWords, field) : to === null || known.includes(key)
}

function changesBetween(before: EntryContent, after: EntryContent): Change[] {
  const flat = (content: EntryContent): Record<string, Value> => {
    const { details, ...elements } = content
    const facts = Object.entries(details).map(([key, value]) => [`details.${key}`, value])
    return { ...elements, ...Object.fromEntries(facts) }
  }
  const from = flat(before)
  const to = flat(after)
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .map((field) => ({ field, from: from[field] ?? null, to: to[field] ?? null }))
    .filter((change) => change.from !== change.to)
}
