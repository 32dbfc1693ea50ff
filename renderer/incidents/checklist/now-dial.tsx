import type { AlarmStage } from '../../../shared/incidents/clock-state'
import type { IncidentDetail, StepView } from '../../../shared/incidents/incident-detail'
import { formatClockBeside } from '../../../shared/time/office-time'
import { useIncidents } from '../incident-context'
import { clocksOf, timesOf } from './step-reading'
import { type ClockWords, limitWords } from './step-words'
import { useClockWords } from './use-step-clock'

/** How the big clock looks: `rings` filled until somebody acknowledges it, `known` tinted after it. */
type Look = 'far' | 'half' | 'near' | 'rings' | 'known' | 'met' | 'late' | 'still'

/** The most pressing clock, 38 px: one on the screen. */
export function NowDial({ detail, step }: { detail: IncidentDetail; step: StepView }) {
  const { office } = useIncidents()
  const said = useClockWords(step)
  const clocks = clocksOf(step, detail.clocks)
  const acknowledged = clocks.length > 0 && clocks.every((each) => each.metAt !== null || knows(each.acknowledged))
  const look = lookOf(said, acknowledged)
  const { dueAt } = timesOf(step)
  const limit = limitWords(step, clocks)
  const due = dueAt === null || limit === '立即' ? '' : `${formatClockBeside(dueAt, step.startedAt, office.zone)} 到 · `
  return (
    <div className="now-dial" data-look={look}>
      <span className="now-dial__word">{headWords(said)}</span>
      <span className="now-dial__figure" data-long={said.figure.length > 7 || undefined}>
        {said.figure}
      </span>
      <span className="now-dial__limit">
        {due}时限 {limit}
      </span>
    </div>
  )
}

/** What ran out was acknowledged as such; that half of it had gone is another matter. */
const knows = (stages: readonly AlarmStage[]) => stages.some((stage) => stage === 'due' || stage === 'overdue')

function lookOf({ phase, word }: ClockWords, acknowledged: boolean): Look {
  switch (phase) {
    case 'due':
    case 'overdue':
      if (word === '已') return 'near'
      return acknowledged ? 'known' : 'rings'
    case 'open':
    case 'not-needed':
      return 'still'
    default:
      return phase
  }
}

function headWords({ word, phase }: ClockWords): string {
  if (word === '已') return '立即，已过'
  if (word === '超') return phase === 'due' ? '时限到' : '超时'
  if (word === '迟') return '迟'
  if (phase === 'met') return '用时'
  if (word === '余') return phase === 'half' ? '余，时限过半' : '余'
  return '时限'
}
