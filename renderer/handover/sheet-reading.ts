import type { Account, AccountId } from '../../shared/accounts/account'
import type { AnswerKind } from '../../shared/handover/answer'
import type { ItemAnswer, SheetView } from '../../shared/handover/handover-contract'
import { type OpenItem, subjectOf } from '../../shared/handover/open-item'
import type { Shift } from '../../shared/shifts/shift'

/** Who takes over: as planned, and once it has happened as it did. */
export function incomingOf({ takenOverBy, sheet }: SheetView): Shift | null {
  return takenOverBy ?? sheet.next
}

/** Whether the items of a sheet are being confirmed one by one. */
export function isConfirming({ phase }: Pick<SheetView, 'phase'>): boolean {
  return phase === 'frozen' || phase === 'owed'
}

const isOf = (shift: Shift | null, id: AccountId) =>
  [shift?.lead, shift?.deputy, shift?.leader].some((member) => member?.id === id)

/** Items are answered by whoever of the incoming shift is signed in; once the room has passed, by whoever is on duty, too. */
export function mayAnswer(view: SheetView, id: AccountId, owner: Shift | null): boolean {
  return isConfirming(view) && (isOf(incomingOf(view), id) || (view.phase === 'owed' && isOf(owner, id)))
}

/** The outgoing side takes its signature back, or a duty leader does. */
export function mayWithdraw(view: SheetView, { id, role }: Pick<Account, 'id' | 'role'>): boolean {
  return view.phase === 'frozen' && (isOf(view.sheet.shift, id) || role === 'duty-leader')
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
