import type { Channel } from '../../shared/entries/channel'
import { type Draft, type DraftForm, type DraftId, emptyForm } from '../../shared/entries/draft'
import type { EntryId, EntryRow } from '../../shared/entries/entry'
import { NIGHT } from './test-clock'

/** A form in which something was written; change what a test is about. */
export function aForm(changes: Partial<DraftForm> = {}, channel: Channel = 'call'): DraftForm {
  return { ...emptyForm(channel), text: '清河路12号小区停电', ...changes }
}

/** A draft as it is stored. */
export function aDraft(id: string, changes: Partial<Draft> = {}): Draft {
  return { id: id as DraftId, openedAt: NIGHT, savedAt: NIGHT, form: aForm(), focus: null, ...changes }
}

/** A row of the log. */
export function aRow(number: number, changes: Partial<EntryRow> = {}): EntryRow {
  return {
    id: `e${number}` as EntryId,
    number: { year: 2026, station: 'A', number },
    channel: 'call',
    urgency: 'ordinary',
    status: 'open',
    receivedAt: NIGHT,
    day: 20260718,
    who: '清河社区 贺云川',
    line: `第 ${number} 条`,
    amendments: 0,
    attachments: 0,
    unreceipted: 0,
    struckReason: null,
    ...changes,
  }
}
