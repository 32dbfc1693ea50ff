import type { EntryContent, EntryStatus } from '../entries/entry'
import type { Step } from '../entries/step'
import { formatClock } from '../time/office-time'
import type { Wait } from './open-item'

type WaitingEntry = Pick<EntryContent, 'channel' | 'urgency' | 'receivedAt' | 'details' | 'outcome' | 'instruction'> & {
  status: EntryStatus
}
type StepTaken = Pick<Step, 'kind' | 'at' | 'unit' | 'person' | 'means' | 'words' | 'readBack' | 'receipt'>
export function waitsOf(entry: WaitingEntry, steps: readonly StepTaken[], zone: string): Wait[] {
  const waits: Wait[] = steps
    .filter((s) => s.kind === 'relay' && !s.receipt)
    .map((s) => ({
      kind: 'receipt',
      words: `转${s.unit || s.person}，${formatClock(s.at, zone)} 发出，未签收`,
      since: s.at,
    }))
  if (entry.status === 'closed' || entry.status === 'struck') return entry.status === 'closed' ? waits : []
  return waits.length > 0 ? waits : [{ kind: 'outcome', words: '未写处理结果', since: entry.receivedAt }]
}
