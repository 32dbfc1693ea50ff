import { z } from 'zod'
import type { AnswerKind } from '../../shared/handover/answer'

/** What is being written about an item; `accepted` until the officer says otherwise. */
export const answerWork = z.object({
  kind: z.enum(['accepted', 'questioned', 'sent-back', 'explained']),
  /** In one's own words, of a grave item. */
  readBack: z.string(),
  /** The question, the reason, or what was put right. */
  words: z.string(),
})
export type AnswerWork = z.infer<typeof answerWork>

export const noWork: AnswerWork = { kind: 'accepted', readBack: '', words: '' }

/** Half-typed words as they are kept; empty when there are none. */
export function toKept(work: AnswerWork): string {
  return work.readBack === '' && work.words === '' ? '' : JSON.stringify(work)
}

/** What was kept, as it was being written. Words kept in another form by an earlier release are words said about the item. */
export function fromKept(kept: string): AnswerWork {
  if (kept === '') return noWork
  const read = answerWork.safeParse(parsed(kept))
  return read.success ? read.data : { ...noWork, readBack: kept }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (reason) {
    if (reason instanceof SyntaxError) return text
    throw reason
  }
}

/** Heads of the second box, and the deed that stores it. */
export const workWords: Record<Exclude<AnswerKind, 'accepted'> | 'explained', WorkWords> = {
  questioned: { head: '疑问', deed: '接收，记下疑问', dismiss: '不提疑问', hint: '接收，疑问记在交接班记录上' },
  'sent-back': { head: '退回原因', deed: '退回', dismiss: '不退回', hint: '退给交班人补正，补正后再确认' },
  explained: { head: '补正', deed: '记下补正', dismiss: '不补正', hint: '写明补了什么、改了什么，接班人据此再确认' },
}

interface WorkWords {
  head: string
  deed: string
  dismiss: string
  hint: string
}
