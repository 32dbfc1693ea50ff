import type { Channel } from '../../shared/entries/channel'
import { channelForms } from '../../shared/entries/channel'
import { answerWords, needsReadBack } from '../../shared/handover/answer'
import type { ItemAnswer, ItemWord, SheetPhase } from '../../shared/handover/handover-contract'
import { type OpenItem, subjectOf } from '../../shared/handover/open-item'
import type { SheetCounts } from '../../shared/handover/sheet'
import { capacityWords, type Signature } from '../../shared/handover/signature'
import type { Shift } from '../../shared/shifts/shift'
import { formatClock, formatMomentBeside } from '../../shared/time/office-time'

/** Channels that have a figure of their own at the head of a sheet; the others are counted together. */
const counted: readonly Channel[] = ['call', 'outgoing-call', 'fax', 'telegram']

/** 来电 31, 去电 12, 传真 7, 电报 3, 其他 12; what there was none of is left out. */
export function channelCounts({ byChannel, total }: SheetCounts): readonly string[] {
  const own = counted.map((channel) => ({ words: channelForms[channel].short, count: byChannel[channel] ?? 0 }))
  const others = total - own.reduce((sum, { count }) => sum + count, 0)
  return [...own, { words: '其他', count: others }]
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${words} ${count}`)
}

/** 林砚秋　周牧野; a missing deputy is left out. */
export function crewNames(shift: Shift): string {
  return [shift.lead.name, shift.deputy?.name ?? ''].filter((name) => name !== '').join('　')
}

/** 许清和 → 韩松年, or one name where it stays the same. */
export function leaderNames(shift: Shift, next: Shift | null): string {
  const from = shift.leader?.name ?? '空缺'
  const to = next === null ? from : (next.leader?.name ?? '空缺')
  return from === to ? from : `${from} → ${to}`
}

/** 首次移交, 第 3 次移交 */
export function carriedWords({ carried }: OpenItem): string {
  return carried === 1 ? '首次移交' : `第 ${carried} 次移交`
}

/** What a matter is, above its line: 来电 0418, 草稿, 欠确认的交接班, 联合值守. */
export function aboutWords(item: OpenItem): string {
  switch (subjectOf(item.key).about) {
    case 'draft':
      return '草稿'
    case 'handover':
      return '上一班交接尚欠确认'
    case 'joint':
      return '联合值守'
    case 'review':
      return `批示交办${item.number === '' ? '' : `　${item.number}`}`
    default:
      return `${item.channel === null ? '' : `${channelForms[item.channel].words} `}${item.number}`
  }
}

export interface AnswerWords {
  words: string
  /** `done`: taken on. `strong`: something is to be done about it. `faint`: not looked at yet. */
  look: 'done' | 'strong' | 'faint'
}

/** How an item stands, for the last column of the list. */
export function itemState(
  item: OpenItem,
  answer: ItemAnswer | undefined,
  phase: SheetPhase,
  zone: string,
): AnswerWords {
  if (phase === 'live') return { words: item.waits[0] ? waitWord(item) : '', look: 'faint' }
  const said = answer?.words.at(-1)
  const at = said ? ` ${formatClock(said.at, zone)}` : ''
  switch (answer?.answer) {
    case 'accepted':
      return { words: `${answerWords.accepted}${at}`, look: 'done' }
    case 'questioned':
    case 'sent-back':
      return { words: `${answerWords[answer.answer]}${at}`, look: 'strong' }
    default:
      return waitingState(item, said, at)
  }
}

function waitingState(item: OpenItem, said: ItemWord | undefined, at: string): AnswerWords {
  if (said?.kind === 'explained') return { words: `已补正${at}`, look: 'strong' }
  if (needsReadBack(item)) return { words: '待复述', look: 'strong' }
  if (subjectOf(item.key).about === 'draft') return { words: '待处理', look: 'strong' }
  return { words: '待确认', look: 'faint' }
}

const waitWords = {
  receipt: '待签收',
  answer: '待答复',
  clock: '待办理',
  feedback: '待反馈',
  relay: '待转达',
  delivery: '待送达',
  outcome: '待办结',
  draft: '待处理',
  'follow-up': '已到时',
  confirmation: '待确认',
  calm: '待平稳',
} as const

function waitWord({ waits }: OpenItem): string {
  const [first] = waits
  if (!first) return ''
  return waits.length === 1 ? waitWords[first.kind] : `${waitWords[first.kind]}等 ${waits.length} 件`
}

export const saidWords = { ...answerWords, explained: '补正' } as const

/** 林砚秋, or 周牧野 代签：忘记密码. */
export function signerWords({ by, of, capacity, reason }: Signature): string {
  if (by.id === of.id) return ''
  return `${by.name} ${capacityWords[capacity]}${reason === '' ? '' : `：${reason}`}`
}

/** 08:15 问消防支队搜救情况 */
export function nextWords({ next }: Pick<OpenItem, 'next'>, now: number, zone: string): string {
  if (next === null) return ''
  const due = next.due === null ? '' : formatMomentBeside(next.due, now, zone)
  return [due, next.words].filter((words) => words !== '').join(' ')
}
