import type { CommandId } from '../../shared/entries/entries-contract'
import type { EntryContent } from '../../shared/entries/entry'
import { NIGHT } from './test-clock'

/** An ordinary call with every element; change what a test is about. */
export function aContent(changes: Partial<EntryContent> = {}): EntryContent {
  return {
    channel: 'call',
    urgency: 'ordinary',
    receivedAt: NIGHT,
    occurredAt: NIGHT - 15 * 60_000,
    text: '东浦区居民反映小区停电，询问何时恢复',
    place: '东浦区清河路12号',
    matter: '小区停电',
    cause: '线路跳闸',
    contactUnit: '东浦区清河社区',
    contactName: '贺云川',
    contactPost: '值班主任',
    contactPhone: '0690-555 0110',
    instruction: '',
    outcome: '',
    details: {},
    ...changes,
  }
}

let commands = 0

/** A record command with an id of its own. */
export function aRecord(changes: Partial<EntryContent> = {}, commandId?: string) {
  commands += 1
  return {
    commandId: (commandId ?? `c${commands}`) as CommandId,
    draftId: null,
    content: aContent(changes),
    attachments: [],
    linkedTo: [],
  }
}

/** A new command id. */
export function aCommand(): CommandId {
  commands += 1
  return `c${commands}` as CommandId
}
