import type { AnswerKind } from '../../shared/handover/answer'
import type { ItemAnswer, SheetView } from '../../shared/handover/handover-contract'
import { type OpenItem, subjectOf } from '../../shared/handover/open-item'
import type { ShiftsOfSheet } from '../../shared/handover/who-may'
import type { Shift } from '../../shared/shifts/shift'

/** Who takes over: as planned, and once it has happened as it did. */
export function incomingOf({ takenOverBy, sheet }: SheetView): Shift | null {
  return takenOverBy ?? sheet.next
}

/** Whether the items of a sheet are being confirmed one by one. */
export function isConfirming({ phase }: Pick<SheetView, 'phase'>): boolean {
  return phase === 'frozen' || phase === 'owed'
}

/** The shifts that matter for who may do what to a sheet; `owner` is the one on duty now. */
export function shiftsOf(view: SheetView, owner: Shift | null): ShiftsOfSheet {
  return { phase: view.phase, outgoing: view.sheet.shift, incoming: incomingOf(view), owner }
}

/** Taken on, with or without a question. What was sent back is not, nor what was put right since and not looked at again. */
export function isTakenOn(answer: ItemAnswer | undefined): boolean {
  return answer?.answer === 'accepted' || answer?.answer === 'questioned'
}

/** How many items still keep the incoming side from signing. */
export function itemsLeft({ answers }: Pick<SheetView, 'answers'>): number {
  return answers.filter((answer) => !isTakenOn(answer)).length
}

export interface AnswerCounts extends Record<AnswerKind, number> {
  unanswered: number
}

export function countAnswers({ answers }: Pick<SheetView, 'answers'>): AnswerCounts {
  const counts: AnswerCounts = { accepted: 0, questioned: 0, 'sent-back': 0, unanswered: 0 }
  for (const { answer } of answers) counts[answer ?? 'unanswered'] += 1
  return counts
}

/** The next item nobody has answered, looked for from the one after `key` and round again; null when there is none. */
export function nextUnanswered({ answers }: Pick<SheetView, 'answers'>, key: string | null): string | null {
  const from = answers.findIndex((answer) => answer.key === key) + 1
  const round = [...answers.slice(from), ...answers.slice(0, from)]
  return round.find(({ answer }) => answer === null)?.key ?? null
}

export function itemOf({ sheet }: Pick<SheetView, 'sheet'>, key: string | null): OpenItem | null {
  return sheet.items.find((item) => item.key === key) ?? null
}

export function answerTo({ answers }: Pick<SheetView, 'answers'>, key: string): ItemAnswer | undefined {
  return answers.find((answer) => answer.key === key)
}

/** Grave matters that are not done: who led them may go on leading until they are calm. */
export function hasGraveMatter(view: SheetView): boolean {
  return view.sheet.items.some(
    ({ urgency, key }) => urgency === 'grave' && subjectOf(key).about !== 'draft' && !answerTo(view, key)?.doneSince,
  )
}
