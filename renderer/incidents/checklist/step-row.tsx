import { memo } from 'react'
import type { ClockView, StepView } from '../../../shared/incidents/incident-detail'
import { formatClockBeside } from '../../../shared/time/office-time'
import { useIncidents } from '../incident-context'
import { StepHistory } from './step-history'
import { isFinished, markOf, markWords, timesOf } from './step-reading'
import { limitWords, meansShort, storyWords } from './step-words'
import { useClockWords, usePhase } from './use-step-clock'
import './step-row.css'

/** px of a step in two lines; one that is finished folds to 32 where room is short. */
export const STEP_HEIGHT = 50

export interface StepRowProps {
  id: string
  step: StepView
  clocks: readonly ClockView[]
  /** The one to do now. */
  isNow: boolean
  isCurrent: boolean
  /** Tries, endings and sources are shown below it. */
  isOpen: boolean
  /** Room is short: what is finished takes one line. */
  folds: boolean
  onChoose: (key: string) => void
}

/** One step: stamp, limit over means, whom over what happened, clock over due time. Tells nothing anew but its clock. */
export const StepRow = memo(
  function StepRow(props: StepRowProps) {
    const { id, step, clocks, isNow, isCurrent, isOpen, folds, onChoose } = props
    const phase = usePhase(step)
    const isFolded = folds && isFinished(step) && !isCurrent
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list holds the focus, and its scope answers the arrows
      // biome-ignore lint/a11y/useFocusableInteractive: reached by aria-activedescendant
      <div
        id={id}
        role="option"
        aria-selected={isCurrent}
        className="step-row"
        data-mark={markOf(step, phase)}
        data-phase={phase}
        data-now={isNow || undefined}
        data-folded={isFolded || undefined}
        onClick={() => onChoose(step.key)}
      >
        <div className="step-row__line">
          <Stamp step={step} isNow={isNow} />
          <span className="step-row__limit">
            <b>{limitWords(step, clocks)}</b>
            <span>{meansShort(step)}</span>
          </span>
          <What step={step} />
          <StepClock step={step} clocks={clocks} />
        </div>
        {isOpen && <StepHistory step={step} clocks={clocks} />}
      </div>
    )
  },
  (before, after) =>
    before.step === after.step &&
    before.isNow === after.isNow &&
    before.isCurrent === after.isCurrent &&
    before.isOpen === after.isOpen &&
    before.folds === after.folds,
)

function Stamp({ step, isNow }: { step: StepView; isNow: boolean }) {
  const mark = markOf(step, usePhase(step))
  return (
    <span className="step-stamp" data-mark={mark} data-nearest={(isNow && mark === 'waiting') || undefined}>
      {markWords[mark]}
    </span>
  )
}

/** Whom it tells what, over what happened so far. */
function What({ step }: { step: StepView }) {
  const { office } = useIncidents()
  const { end } = step.state
  const first = step.candidates[0]
  const reached = end?.kind === 'reach' ? end.candidate : null
  const person = reached?.name ?? (first?.role === step.to ? first.name : '')
  const isBackup = reached !== null && first !== undefined && first.role === step.to && first.name !== reached.name
  return (
    <span className="step-row__what">
      <span className="step-row__whom">
        <span className="step-row__role">{step.toTitle}</span>
        <b>{isBackup ? `${first.name} → ${reached.name}` : person}</b>
        <span className="step-row__title">{step.titles.join('、')}</span>
      </span>
      <span className="step-row__story">{storyWords(step, office.zone)}</span>
    </span>
  )
}

function StepClock({ step, clocks }: { step: StepView; clocks: readonly ClockView[] }) {
  const { office } = useIncidents()
  const { word, figure, phase } = useClockWords(step)
  const { dueAt } = timesOf(step)
  const wasLate = clocks.some(({ lateRounds }) => lateRounds.length > 0)
  return (
    <span className="step-row__clock">
      <span className="step-row__figure" data-phase={phase} data-word={word || undefined}>
        {word !== '' && `${word} `}
        {figure}
      </span>
      <small>
        {belowClock(step, phase, wasLate, dueAt === null ? '' : formatClockBeside(dueAt, step.startedAt, office.zone))}
      </small>
    </span>
  )
}

function belowClock(step: StepView, phase: string, wasLate: boolean, due: string): string {
  if (phase === 'met') {
    const mark = markOf(step, 'met')
    return mark === 'backup' ? '转备份' : wasLate ? '有迟' : '时限内'
  }
  if (phase === 'late') return `应于 ${due}`
  if (step.next === null && step.state.end === null && step.isNeeded) return '有缺口'
  return step.atOnce && step.dueAt === null ? '立即' : due
}
