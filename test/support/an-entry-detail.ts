import type { AccountId } from '../../shared/accounts/account'
import type { EntryDetail, EntryId } from '../../shared/entries/entry'
import type { Step, StepId } from '../../shared/entries/step'
import { aContent } from './an-entry'
import { NIGHT } from './test-clock'

const MINUTE = 60_000
const by = 'a1' as AccountId

/** An entry as it is read: nothing done with it yet; change what a test is about. */
export function anEntryDetail(changes: Partial<EntryDetail> = {}): EntryDetail {
  return {
    id: 'e1' as EntryId,
    number: { year: 2026, station: 'A', number: 123 },
    status: 'open',
    content: aContent(),
    recordedAt: NIGHT + 41_000,
    recordedBy: by,
    recorderName: '林砚秋',
    amendments: [],
    steps: [],
    attachments: [],
    links: [],
    struck: null,
    closed: null,
    ...changes,
  }
}

/** A step as it is read; by default a relay that nobody has signed for. */
export function aStep(changes: Partial<Step> = {}): Step {
  return {
    id: 's1' as StepId,
    kind: 'relay',
    at: NIGHT + 5 * MINUTE,
    unit: '东浦供电公司',
    person: '调度值班',
    means: 'phone',
    words: '请派人查看并回电',
    readBack: null,
    receipt: null,
    recordedAt: NIGHT + 6 * MINUTE,
    recordedBy: by,
    recorderName: '林砚秋',
    ...changes,
  }
}

/** An entry with everything that can be on a register form. */
export function aFullEntry(): EntryDetail {
  return anEntryDetail({
    status: 'closed',
    content: aContent({ text: '居民𠮷某、㛃某反映：\n小区自 03:00 起停电。\n<b>询问何时恢复 & 由谁负责</b>' }),
    steps: [
      aStep({ receipt: { by: '秦望舒', at: NIGHT + 9 * MINUTE } }),
      aStep({
        id: 's2' as StepId,
        kind: 'instruction',
        unit: null,
        person: '何知远',
        words: '尽快恢复',
        readBack: true,
      }),
      aStep({ id: 's3' as StepId, kind: 'outcome', unit: null, person: null, means: null, words: '04:10 恢复供电' }),
    ],
    amendments: [
      {
        seq: 9,
        at: NIGHT + 30 * MINUTE,
        by,
        byName: '陆听澜',
        reason: '来电人更正门牌',
        changes: [
          { field: 'place', from: '清河路12号', to: '清河路21号' },
          { field: 'occurredAt', from: null, to: NIGHT - 20 * MINUTE },
          { field: 'urgency', from: 'urgent', to: 'ordinary' },
        ],
      },
    ],
    attachments: [{ sha256: 'ab'.repeat(32), name: '现场照片.jpg', mediaType: 'image/jpeg', size: 123_456 }],
    links: [
      {
        id: 'e0' as EntryId,
        number: { year: 2026, station: 'A', number: 120 },
        channel: 'visit',
        urgency: 'ordinary',
        status: 'open',
        receivedAt: NIGHT,
        day: 20260718,
        who: '清河社区 贺云川',
        line: '同一小区停电',
        amendments: 0,
        attachments: 0,
        unreceipted: 0,
        struckReason: null,
      },
    ],
    closed: { at: NIGHT + 60 * MINUTE, by, byName: '林砚秋', reason: '原因待供电公司书面答复', missing: ['cause'] },
  })
}
