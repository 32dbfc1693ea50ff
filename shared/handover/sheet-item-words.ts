import type { Urgency } from '../entries/entry'
import { type AnswerKind, answerKind, answerWords, needsReadBack } from './answer'
import type { ItemAnswer, ItemWord, SheetPhase } from './handover-contract'
import { type OpenItem, subjectOf } from './open-item'

/** Something said about an item, in a row of its own below it. Empty words are a line to be written by hand. */
export interface NoteWords {
  label: string
  words: string
}

/** One open item as the sheet says it. */
export interface ItemWords {
  key: string
  no: number
  urgency: Urgency
  /** 0418, or what it is where it is no record: 草稿. */
  number: string
  line: string
  who: string
  /** 7月18日 03:05 起 */
  since: string
  /** What is waited for, each with its time. */
  waits: string[]
  /** 首次, 3 次: how often it was handed over, this time included. */
  carried: string
  /** 接收, 有疑问, 退回; nothing while nobody has answered it. */
  answer: string
  answeredAt: string
  notes: NoteWords[]
}

interface Wanted {
  item: OpenItem
  no: number
  answer: ItemAnswer | undefined
  phase: SheetPhase
  when: (at: number) => string
}

/** What an item is that has no number of its own. */
const unnumbered: Readonly<Record<string, string>> = {
  draft: '草稿',
  handover: '补确认',
  joint: '联合值守',
  review: '批示交办',
}

export function itemWords({ item, no, answer, phase, when }: Wanted): ItemWords {
  const { key, urgency, number, line, who, waits, next, carried } = item
  const said = answer?.words ?? []
  const isReadBack = said.some(({ readBack }) => readBack !== '')
  const owesReadBack = needsReadBack(item) && !isReadBack && phase !== 'closed'
  return {
    key,
    no,
    urgency,
    number: number === '' ? (unnumbered[subjectOf(key).about] ?? '') : number,
    line,
    who,
    since: `${when(item.since)} 起`,
    waits: waits.map(({ words }) => words),
    carried: carried === 1 ? '首次' : `${carried} 次`,
    ...answerOf(answer, phase, when),
    notes: [
      ...(next
        ? [{ label: '下一步', words: [next.due === null ? '' : when(next.due), next.words].join('　').trim() }]
        : []),
      ...said.flatMap((word) => notesOf(word, when)),
      ...(answer?.doneSince && answer.answer === null ? [{ label: '办结', words: '交班签字以后已办结' }] : []),
      ...(owesReadBack ? [{ label: '复述', words: '' }] : []),
    ],
  }
}

function answerOf(
  given: ItemAnswer | undefined,
  phase: SheetPhase,
  when: (at: number) => string,
): Pick<ItemWords, 'answer' | 'answeredAt'> {
  if (phase === 'live') return { answer: '', answeredAt: '' }
  const last = given?.words.findLast(({ kind }) => kind === (given.answer ?? 'explained'))
  const answeredAt = last ? when(last.at) : ''
  if (given?.answer) return { answer: answerWords[given.answer], answeredAt }
  if (last) return { answer: '已补正', answeredAt }
  return { answer: phase === 'closed' ? '未确认' : '', answeredAt }
}

const labels: Record<ItemWord['kind'], string> = {
  accepted: '说明',
  questioned: '疑问',
  'sent-back': '退回',
  explained: '补正',
}

function notesOf({ kind, words, readBack, at, byName }: ItemWord, when: (at: number) => string): NoteWords[] {
  const said = (label: string, text: string) =>
    text === '' ? [] : [{ label, words: `${text}（${byName}，${when(at)}）` }]
  return [...said('复述', readBack), ...said(labels[kind], words)]
}

/** 接收 4、有疑问 1、退回 1、未确认 8 */
export function answerTally(answers: readonly Pick<ItemAnswer, 'answer'>[]): string {
  const count = (kind: AnswerKind | null) => answers.filter(({ answer }) => answer === kind).length
  return [
    ...answerKind.options.map((kind) => [answerWords[kind], count(kind)] as const),
    ['未确认', count(null)] as const,
  ]
    .filter(([, many]) => many > 0)
    .map(([words, many]) => `${words} ${many}`)
    .join('、')
}
