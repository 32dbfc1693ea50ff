import type { EntryDetail } from '../../shared/entries/entry'
import { meansWords, type Step, stepWords } from '../../shared/entries/step'
import { Badge } from '../ui/badge'
import { KeyButton } from '../ui/button'
import { useDesk } from './desk-context'
import { shortMoment } from './entry-facts'

export interface EntryStepsProps {
  detail: EntryDetail
  onReceipt: (step: Step) => void
}

/** What was done about an entry, in the order it was done. */
export function EntrySteps({ detail, onReceipt }: EntryStepsProps) {
  const { office, mayRecord } = useDesk()
  const { zone } = office
  const waiting = detail.steps.find(isWaiting)
  return (
    <ol>
      {detail.steps.map((step) => (
        <li key={step.id} className="entry-line">
          <span className="entry-line__time">{shortMoment(step.at, detail.recordedAt, zone)}</span>
          <span className="entry-line__kind">{stepWords[step.kind].slice(-2)}</span>
          <span className="entry-line__words">{stepSummary(step)}</span>
          <span className="entry-line__end">
            {step.receipt && (
              <span className="entry-line__done">
                {shortMoment(step.receipt.at, detail.recordedAt, zone)} {step.receipt.by} 签收
              </span>
            )}
            {step.readBack === true && <span className="entry-line__done">已复述</span>}
            {isWaiting(step) && (
              <Waiting first={step === waiting} onReceipt={mayRecord ? () => onReceipt(step) : null} />
            )}
          </span>
        </li>
      ))}
      {detail.closed && (
        <li className="entry-line">
          <span className="entry-line__time">{shortMoment(detail.closed.at, detail.recordedAt, zone)}</span>
          <span className="entry-line__kind">办结</span>
          <span className="entry-line__words">
            {detail.closed.byName}
            {detail.closed.reason !== '' && `　缺项原因：${detail.closed.reason}`}
          </span>
          <span className="entry-line__end entry-line__done">办结</span>
        </li>
      )}
    </ol>
  )
}

/** Nobody has signed for it; the first such relay has the key. `onReceipt` is null for those who only read. */
function Waiting({ first, onReceipt }: { first: boolean; onReceipt: (() => void) | null }) {
  const badge = <Badge kind="dashed">待签</Badge>
  if (onReceipt === null) return badge
  if (first) {
    return (
      <KeyButton keys="Alt+S" onPress={onReceipt}>
        签收
      </KeyButton>
    )
  }
  return (
    <button type="button" className="key-button" onClick={onReceipt}>
      {badge}
    </button>
  )
}

/** A relay that nobody has signed for. */
export function isWaiting(step: Step): boolean {
  return step.kind === 'relay' && step.receipt === null
}

function stepSummary(step: Step): string {
  const means = step.means === null ? '' : meansWords[step.means]
  return [step.unit ?? '', step.person ?? '', means, step.words].filter((words) => words !== '').join('　')
}
