import { clockState, type TimedClock } from '../../../shared/incidents/clock-state'
import type { Instruction } from '../../../shared/incidents/instruction'

/** What can be done with an open instruction: 已复述, 转达, 接到, 要反馈, 收到反馈, 办结. */
export type InstructionDeed = 'read-back' | 'relay' | 'arrive' | 'want' | 'feedback' | 'close'

export const deedKeys: Record<InstructionDeed, string> = {
  'read-back': 'F',
  relay: 'Z',
  arrive: 'J',
  want: 'Y',
  feedback: 'S',
  close: 'B',
}

/** What can be done, in the order in which it is done; the first is the next step. */
export function deedsOf(instruction: Instruction): InstructionDeed[] {
  const { readBackAt, relays, feedback, closed } = instruction
  if (closed !== null) return []
  const waits: readonly (readonly [InstructionDeed, boolean])[] = [
    ['read-back', readBackAt === null],
    ['relay', relays.length === 0],
    ['arrive', relays.some(({ arrival }) => arrival === null)],
    ['feedback', feedback.length === 0],
  ]
  const awaited = waits.flatMap(([deed, isAwaited]) => (isAwaited ? [deed] : []))
  const also = (['relay', 'feedback', 'want'] as const).filter((deed) => !awaited.includes(deed))
  return awaited.length === 0 ? ['close', ...also] : [...awaited, ...also, 'close']
}

/** What a deed is called for an instruction as it stands. */
export function deedWords(deed: InstructionDeed, { relays, feedback, feedbackDue }: Instruction): string {
  switch (deed) {
    case 'read-back':
      return '已复述'
    case 'relay':
      return relays.length === 0 ? '转达' : '再转达'
    case 'arrive':
      return '接到'
    case 'want':
      return feedbackDue === null ? '要反馈' : '改反馈时限'
    case 'feedback':
      return feedback.length === 0 ? '收到反馈' : '再记反馈'
    case 'close':
      return '办结'
  }
}

/** The clock of the feedback: from when the instruction was given until somebody answered or it was closed. */
export function feedbackClock({ at, feedbackDue, feedback, closed }: Instruction): TimedClock {
  const heardAt = feedback[0]?.at ?? null
  const startedAt = feedbackDue === null ? at : Math.min(at, feedbackDue - 1)
  return { startedAt, dueAt: feedbackDue, metAt: heardAt, notNeededSince: closed?.at ?? null }
}

/** Open ones first, then those that are closed; the newest first. */
export function inOrder(instructions: readonly Instruction[]): Instruction[] {
  const rankOf = ({ closed }: Instruction) => (closed === null ? 0 : 1)
  return [...instructions].sort((left, right) => rankOf(left) - rankOf(right) || right.at - left.at)
}

/** 2 条，未反馈 1 */
export function countWords(instructions: readonly Instruction[]): string {
  const open = instructions.filter(({ closed }) => closed === null)
  const unanswered = open.filter(({ feedback }) => feedback.length === 0).length
  const unclosed = open.length - unanswered
  return [
    `${instructions.length} 条`,
    ...(unanswered > 0 ? [`未反馈 ${unanswered}`] : []),
    ...(unclosed > 0 ? [`未办结 ${unclosed}`] : []),
  ].join('，')
}

/** How many wait for an answer that should have come by `now` (UTC ms). */
export function overdueOf(instructions: readonly Instruction[], now: number): number {
  return instructions.filter((each) => ['due', 'overdue'].includes(clockState(feedbackClock(each), now).phase)).length
}
