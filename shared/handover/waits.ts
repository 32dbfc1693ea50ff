import { channelForms } from '../entries/channel'
import type { EntryContent, EntryStatus } from '../entries/entry'
import type { Step } from '../entries/step'
import { formatClockBeside } from '../time/office-time'
import { type Wait, type WaitKind, waitKind } from './open-item'

/** What is looked at of an entry. */
export type WaitingEntry = Pick<
  EntryContent,
  'channel' | 'urgency' | 'receivedAt' | 'details' | 'outcome' | 'instruction'
> & { status: EntryStatus }

/** What is looked at of a handling step. */
export type StepTaken = Pick<Step, 'kind' | 'at' | 'unit' | 'person' | 'means' | 'words' | 'readBack' | 'receipt'>

/**
 * What is still waited for about an entry, longest first, in the words of the sheet; clock times are those of `zone`, with
 * the day where it is not that of the entry. Empty: it is no open item. Steps may come in any order. Handing over what is
 * not done is article 9 of the duty-room rules, passing on what leaders say article 4.
 */
export function waitsOf(entry: WaitingEntry, steps: readonly StepTaken[], zone: string): Wait[] {
  if (entry.status === 'struck') return []
  const asked: Asked = { entry, steps, moment: (at) => formatClockBeside(at, entry.receivedAt, zone) }
  const receipts = receiptsOf(asked)
  if (entry.status === 'closed') return inOrder(receipts)
  const waits = [...receipts, ...answersOf(asked), ...instructionsOf(asked), ...deliveryOf(asked)]
  return waits.length > 0 ? inOrder(waits) : [outcomeOf(asked)]
}

interface Asked {
  entry: WaitingEntry
  steps: readonly StepTaken[]
  /** 03:26, or 7月18日 03:26 */
  moment: (at: number) => string
}

/** Relays that nobody signed for, also of a matter that is closed: whether it arrived is not known. */
function receiptsOf({ steps, moment }: Asked): Wait[] {
  return steps
    .filter((step) => step.kind === 'relay' && step.receipt === null)
    .map((step) => waitFor('receipt', step.at, `转${step.unit || step.person}，${moment(step.at)} 发出，未签收`))
}

/**
 * Consults nobody answered, one for each person, since the first time. An instruction after it answers it, whoever gave
 * it; so do an opinion of the person asked and an outcome: the matter was decided.
 */
function answersOf({ entry, steps, moment }: Asked): Wait[] {
  const consults = inTime(steps.filter((step) => step.kind === 'consult'))
  const open = consults.filter((consult) => {
    // What is written in the form has no time of its own: it can be the answer to the first consult only.
    if (consult.at === consults[0]?.at && (isSaid(entry.instruction) || isSaid(entry.outcome))) return false
    return !steps.some((step) => step.at >= consult.at && answers(step, consult))
  })
  const firsts = open.filter(({ person }, index) => open.findIndex((each) => each.person === person) === index)
  return firsts.map(({ person, at }) => waitFor('answer', at, `请示${person}，${moment(at)}，未答复`))
}

function answers(step: StepTaken, consult: StepTaken): boolean {
  if (step.kind === 'opinion') return step.person === consult.person
  return step.kind === 'instruction' || step.kind === 'outcome'
}

interface Instruction {
  at: number
  /** 许清和批示，03:40 */
  words: string
  unread: boolean
}

/** Instructions that were not passed on, or were and had no outcome since. */
function instructionsOf(asked: Asked): Wait[] {
  const { entry, steps } = asked
  const after = (kind: StepTaken['kind'], at: number) => steps.some((step) => step.kind === kind && step.at >= at)
  const instructions = instructionsIn(asked)
  return instructions.flatMap(({ at, words, unread }) => {
    // As with consults: the outcome in the form may be that of the first instruction, not of one given later.
    if (after('outcome', at) || (at === instructions[0]?.at && isSaid(entry.outcome))) return []
    const said = unread ? `${words}，未复述` : words
    return [after('relay', at) ? waitFor('feedback', at, `${said}，未反馈`) : waitFor('relay', at, `${said}，未转达`)]
  })
}

/** What leaders said: the entry itself, the steps, or, where there is neither, what the form says of it. */
function instructionsIn({ entry, steps, moment }: Asked): Instruction[] {
  const { channel, receivedAt, details, instruction } = entry
  const spoken = inTime(steps.filter((step) => step.kind === 'instruction')).map((step) => ({
    at: step.at,
    words: `${step.person}批示，${moment(step.at)}`,
    unread: step.means === 'phone' && step.readBack === false,
  }))
  if (channel === 'instruction') {
    const unread = details.means === 'phone' && details.readBack !== true
    return [{ at: receivedAt, words: `领导指示，${moment(receivedAt)} 接到`, unread }, ...spoken]
  }
  if (spoken.length > 0 || !isSaid(instruction)) return spoken
  return [{ at: receivedAt, words: '批示意见', unread: false }]
}

/** Papers that reached nobody, and calls that did not get through. A relay, a consult or anything decided is a reader. */
function deliveryOf({ entry, steps, moment }: Asked): Wait[] {
  const { channel, receivedAt, details, outcome, instruction } = entry
  if (steps.length > 0 || isSaid(outcome) || isSaid(instruction)) return []
  const missed = (words: string) => [waitFor('delivery', receivedAt, words)]
  switch (channel) {
    case 'fax':
      if (details.direction === 'sent') return missed(`传真，${moment(receivedAt)} 发出，未确认收到`)
      return missed(`传真，${moment(receivedAt)} 收到，未送达`)
    case 'telegram':
    case 'letter':
      return missed(`${channelForms[channel].words}，${moment(receivedAt)} 收到，未送达`)
    case 'paper': {
      const { submittedTo } = details
      const whom = typeof submittedTo === 'string' && isSaid(submittedTo) ? `呈送${submittedTo}` : '呈件'
      return missed(`${whom}，${moment(receivedAt)} 收到，未送达`)
    }
    case 'outgoing-call': {
      const why = { 'no-answer': '无人接听', busy: '占线', 'wrong-number': '空号错号' }[String(details.reached)]
      return why === undefined ? [] : missed(`去电，${moment(receivedAt)} ${why}，未打通`)
    }
    default:
      return []
  }
}

/** Nothing in particular is waited for, and the matter is not done. */
function outcomeOf({ entry, steps, moment }: Asked): Wait {
  const { outcome, receivedAt, status } = entry
  const has = isSaid(outcome) || steps.some((step) => step.kind === 'outcome')
  const since = `${moment(receivedAt)} ${status === 'open' && steps.length === 0 ? '起待办' : '起办理中'}`
  return waitFor('outcome', receivedAt, has ? '已有处理结果，未办结' : `${since}，无处理结果`)
}

function waitFor(kind: WaitKind, since: number, words: string): Wait {
  return { kind, words, since }
}

const isSaid = (text: string) => text.trim() !== ''

const inTime = (steps: readonly StepTaken[]) => [...steps].sort((left, right) => left.at - right.at)

/** Longest waited for first; at the same instant in the order of the kinds, then of the words. */
function inOrder(waits: readonly Wait[]): Wait[] {
  const rank = (wait: Wait) => waitKind.options.indexOf(wait.kind)
  const byWords = (left: Wait, right: Wait) => (left.words < right.words ? -1 : left.words > right.words ? 1 : 0)
  return [...waits].sort((left, right) => left.since - right.since || rank(left) - rank(right) || byWords(left, right))
}
