import type { Repeat } from '../../../shared/incidents/clock-rule'
import { meansWords } from '../../../shared/incidents/clock-rule'
import { type ClockPhase, clockState } from '../../../shared/incidents/clock-state'
import type { ClockView, StepView } from '../../../shared/incidents/incident-detail'
import { type Attempt, tryOutcomeWords } from '../../../shared/incidents/step-state'
import { formatClock, formatClockBeside, formatSpan } from '../../../shared/time/office-time'
import { isPhone, timesOf } from './step-reading'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A clock as it is read: the word, then the figure. */
export interface ClockWords {
  word: '余' | '超' | '已' | '迟' | ''
  figure: string
  phase: ClockPhase
}

/** How a step stands at `now` (UTC ms): 余 04:00, 超 06:00, 24 分. */
export function clockWords(step: StepView, now: number): ClockWords {
  const times = timesOf(step)
  const { phase, leftMs, tookMs } = clockState(times, now)
  const say = (word: ClockWords['word'], figure: string): ClockWords => ({ word, figure, phase })
  switch (phase) {
    case 'not-needed':
      return say('', step.state.end?.kind === 'void' ? '不办' : '不再需要')
    case 'open':
      return say('', '无时限')
    case 'met':
      return say('', minutesWords(tookMs ?? 0))
    case 'late':
      return say('迟', lateWords(-(leftMs ?? 0)))
    case 'due':
    case 'overdue':
      // What the law calls at once has no limit to run over: it tells how long it has been waiting.
      return say(step.atOnce && step.dueAt === null ? '已' : '超', longSpan(leftMs ?? 0))
    default:
      return say('余', longSpan(leftMs ?? 0))
  }
}

/** 04:00, 1:04:00; from a day on 3 天 04 时, so that digits do not run on. */
function longSpan(ms: number): string {
  const span = Math.abs(ms)
  if (span < DAY) return formatSpan(span)
  return `${Math.floor(span / DAY)} 天 ${String(Math.floor((span % DAY) / HOUR)).padStart(2, '0')} 时`
}

/** Whole minutes used; 不到 1 分. */
function minutesWords(ms: number): string {
  const minutes = Math.floor(ms / MINUTE)
  if (minutes < 1) return '不到 1 分'
  return minutes < 600 ? `${minutes} 分` : longSpan(ms)
}

/** 9 分: a begun minute counts. */
export function lateWords(ms: number): string {
  const minutes = Math.ceil(ms / MINUTE)
  return minutes < 600 ? `${minutes} 分` : longSpan(ms)
}

/** 立即, 50 分, 24 小时, 30 天, 每日; 待定 where leaders say when. */
export function limitWords(step: StepView, clocks: readonly ClockView[]): string {
  const repeat = clocks.find(({ clock }) => clock.rule.repeat !== null)?.clock.rule.repeat
  if (repeat) return repeatWords(repeat)
  if (step.atOnce) return '立即'
  if (step.dueAt === null) return '待定'
  return limitSpan(step.dueAt - step.startedAt)
}

/** 50 分, 24 小时, 30 天. */
export function limitSpan(ms: number): string {
  const minutes = Math.round(ms / MINUTE)
  if (minutes <= 180 || (minutes < 2880 && minutes % 60 > 0)) return `${minutes} 分`
  return minutes < 2880 || minutes % 1440 > 0 ? `${Math.round(minutes / 60)} 小时` : `${minutes / 1440} 天`
}

function repeatWords(repeat: Repeat): string {
  if (repeat.kind === 'every')
    return `每 ${repeat.minutes % 60 > 0 ? `${repeat.minutes} 分` : `${repeat.minutes / 60} 时`}`
  return repeat.kind === 'times-a-day' && repeat.times > 1 ? `日 ${repeat.times} 次` : '每日'
}

/** 电话, 书面; all three are 不限. */
export function meansShort({ means }: StepView): string {
  return means.length > 2 ? '方式不限' : means.map((each) => meansWords[each]).join('、')
}

/** What happened with a step so far, in one line: 03:23、03:25 无人接听；03:27 沈书言接通，已复述. */
export function storyWords(step: StepView, zone: string): string {
  const { attempts, end } = step.state
  const told = attemptWords(step, zone)
  if (end === null) return told === '' ? untouchedWords(step, zone) : told
  const base = attempts[0]?.at ?? end.at
  const at = formatClockBeside(end.at, base, zone)
  const how = endWords(step, at)
  return told === '' ? how : `${told}；${how}`
}

function endWords(step: StepView, at: string): string {
  const { end } = step.state
  if (end?.kind === 'reach') return `${at} ${reachedWords(step, end)}`
  return end?.kind === 'void' ? `不办：${end.reason}` : `${at} ${end?.how ?? ''}`
}

/** 沈书言 接通，马上到，已复述; what is no call was sent: 发给 省政府总值班室，首报. */
export function reachedWords(
  step: StepView,
  { who, said, readBack }: Extract<NonNullable<StepView['state']['end']>, { kind: 'reach' }>,
): string {
  const whom = isPhone(step) ? `${who} 接通` : `发给 ${who}`
  return [whom, said, readBack ? '已复述' : ''].filter((words) => words !== '').join('，')
}

/** Tries one after another; a run of the same outcome is told once. */
function attemptWords({ state: { attempts } }: StepView, zone: string): string {
  const runs: { outcome: Attempt['outcome']; times: string[] }[] = []
  for (const { at, outcome } of attempts) {
    const run = runs.at(-1)
    if (run?.outcome === outcome) run.times.push(formatClock(at, zone))
    else runs.push({ outcome, times: [formatClock(at, zone)] })
  }
  return runs.map(({ outcome, times }) => `${times.join('、')} ${tryOutcomeWords[outcome]}`).join('；')
}

function untouchedWords(step: StepView, zone: string): string {
  const [hole] = step.holes
  const last = step.history.at(-1)?.end
  if (step.next === null) return hole ? `${holeWords(hole)}；补上就能办` : '号码都打不通，补号码'
  if (hole && hole.role === step.to) return `${holeWords(hole)}，改打 ${step.next.post || step.next.name}`
  if (last) return `已办 ${step.history.length} 轮，上轮 ${formatClockBeside(last.at, step.startedAt, zone)}`
  if (!isPhone(step)) return '未发出'
  return step.candidates.length > 1 ? `${step.candidates.length} 个号码，尚未拨打` : '尚未拨打'
}

/** 市卫生健康委 没有填人. */
export function holeWords({ title, why }: StepView['holes'][number]): string {
  return `${title} ${why === 'nobody' ? '没有填人' : '没有号码'}`
}

/** How often it was tried: 尚未拨打; 拨过 2 次. */
export function triesWords(step: StepView): string {
  const { attempts } = step.state
  if (attempts.length > 0) return `拨过 ${attempts.length} 次`
  return isPhone(step) ? '尚未拨打' : '未发出'
}
