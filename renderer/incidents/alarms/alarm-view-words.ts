import type { Alarm, RunningClock } from '../../../shared/incidents/alarm'
import type { AlarmStage } from '../../../shared/incidents/clock-state'
import { formatSpan } from '../../../shared/time/office-time'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const notKnown: Record<AlarmStage, string> = {
  half: '时限过半未知悉',
  due: '时限到未知悉',
  overdue: '超时未知悉',
}

/** Head of the cell that rings: 超时未知悉 · 事 0031 · 另 4 项. */
export function ringingLabel(ringing: readonly Alarm[]): string {
  const [first] = ringing
  if (!first) return ''
  const more = ringing.length > 1 ? `另 ${ringing.length - 1} 项` : ''
  return [notKnown[first.stage], ofWhat(first), more].filter((part) => part !== '').join(' · ')
}

/** What a clock belongs to: its incident's number, or the daily report itself; nothing while the room is locked. */
export function ofWhat({ number, name }: RunningClock): string {
  return number === '' ? name : number
}

/** 06:00 past due; until it is due 余 12:00, above a day 余 3 天. */
export function clockFigure({ dueAt }: Pick<RunningClock, 'dueAt'>, at: number): string {
  const left = dueAt - at
  if (left <= 0) return formatSpan(left)
  return left >= DAY ? `余 ${Math.floor(left / DAY)} 天` : `余 ${formatSpan(left)}`
}

/** The figure of what rings; of what is due since a while 已 22:03, so that it is not taken for overdue. */
export function alarmFigure(alarm: Alarm, at: number): string {
  const figure = clockFigure(alarm, at)
  return alarm.stage === 'due' ? `已 ${figure}` : figure
}

/** First words of the banner, in minutes, so that it is not read out anew each second: 超时 6 分. */
export function bannerHead({ stage, dueAt }: Alarm, at: number): string {
  const minutes = Math.floor(Math.abs(at - dueAt) / MINUTE)
  switch (stage) {
    case 'overdue':
      return `超时 ${minutes} 分`
    case 'due':
      return minutes > 0 ? `时限到，已 ${minutes} 分` : '时限到'
    case 'half':
      return `时限过半，余 ${minutes} 分`
  }
}

/** 事 0031　首报 上级总值班室　东浦区甲源化工厂罐区火灾 */
export function bannerWords({ number, name, words }: Alarm): string {
  return [number, words, number === '' ? '' : name].filter((part) => part !== '').join('　')
}

/** What the locked desk says, without what it is about: 有 1 个时限超时、2 个过半，登录后查看。 */
export function lockedWords(ringing: readonly Alarm[]): string {
  const words: Record<AlarmStage, string> = { overdue: '超时', due: '到时', half: '过半' }
  const parts = (['overdue', 'due', 'half'] as const)
    .map((stage) => ({ stage, count: ringing.filter((alarm) => alarm.stage === stage).length }))
    .filter(({ count }) => count > 0)
    .map(({ stage, count }, index) => `${count} 个${index === 0 ? '时限' : ''}${words[stage]}`)
  return `有 ${parts.join('、')}，登录后查看。`
}
