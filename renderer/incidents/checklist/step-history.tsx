import type { ClockView, StepView } from '../../../shared/incidents/incident-detail'
import { tryOutcomeWords } from '../../../shared/incidents/step-state'
import { formatClockBeside } from '../../../shared/time/office-time'
import { useIncidents } from '../incident-context'
import { holeWords, lateWords, reachedWords } from './step-words'

interface StepHistoryProps {
  step: StepView
  clocks: readonly ClockView[]
}

/** Everything about one step: each try and ending with its time, what is missing, why it was late, and which rule asks for it. */
export function StepHistory({ step, clocks }: StepHistoryProps) {
  const { office } = useIncidents()
  const at = (moment: number) => formatClockBeside(moment, step.startedAt, office.zone)
  const rounds = [...step.history, step.state]
  return (
    <div className="step-history">
      {rounds.map((round, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rounds are only ever added at the end
        <ul key={index}>
          {rounds.length > 1 && (round.end !== null || round.attempts.length > 0) && (
            <li className="step-history__round">第 {index + 1} 轮</li>
          )}
          {round.attempts.map((each) => (
            <li key={`${each.at} ${each.candidate.number}`}>
              <time>{at(each.at)}</time>
              {each.candidate.name} {each.candidate.number}　{tryOutcomeWords[each.outcome]}
            </li>
          ))}
          {round.end && (
            <li>
              <time>{at(round.end.at)}</time>
              {endWords(step, round.end)}
            </li>
          )}
        </ul>
      ))}
      <ul>
        {step.holes.map((hole) => (
          <li key={hole.role}>
            <time>缺</time>
            {holeWords(hole)}
          </li>
        ))}
        {clocks.flatMap(({ clock, lateRounds }) =>
          lateRounds.map((late) => (
            <li key={`${clock.key} ${late.round}`} className="step-history__late">
              <time>迟</time>
              {clock.rule.title} 迟 {lateWords(late.metAt - late.dueAt)}　{late.reason ?? '还没有写原因'}
            </li>
          )),
        )}
        {clocks.map(({ clock }) => (
          <li key={clock.key} className="step-history__source">
            <time>依据</time>
            {clock.rule.source}
            {clock.rule.verified || clock.pack === 'own' ? '' : '（未核原文）'}
            {clock.rule.note !== '' && `　${clock.rule.note}`}
          </li>
        ))}
      </ul>
    </div>
  )
}

function endWords(step: StepView, end: NonNullable<StepView['state']['end']>): string {
  if (end.kind === 'do-otherwise') return `其他方式：${end.how}`
  return end.kind === 'void' ? `不办：${end.reason}` : reachedWords(step, end)
}
