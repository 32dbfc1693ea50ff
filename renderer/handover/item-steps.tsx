import { useStore } from 'zustand'
import { meansWords, type Step, stepWords } from '../../shared/entries/step'
import type { OpenItem } from '../../shared/handover/open-item'
import { formatMomentBeside } from '../../shared/time/office-time'
import { useHandover } from './handover-context'

/** What was done about the entry behind an item, newest first. */
export function ItemSteps({ item }: { item: OpenItem }) {
  const { stores, office, now } = useHandover()
  const detail = useStore(stores.facts, (state) => (state.key === item.key ? state.detail : null))
  if (detail === null || detail.steps.length === 0) return null
  const at = now.getState().now
  return (
    <ol className="item-steps" aria-label="办理经过">
      {detail.steps.toReversed().map((step) => (
        <li key={step.id} className="item-steps__step">
          <span className="item-steps__time">{formatMomentBeside(step.at, at, office.zone)}</span>
          <span className="item-steps__words">
            <span className="item-steps__said">{stepSummary(step)}</span>
            {step.receipt && (
              <span className="item-steps__done">
                {formatMomentBeside(step.receipt.at, at, office.zone)} {step.receipt.by} 签收
              </span>
            )}
            {step.readBack === true && <span className="item-steps__done">已复述</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** 转办　东浦供电公司 调度值班　电话：请派人查看并回电 */
function stepSummary(step: Step): string {
  const whom = [step.unit ?? '', step.person ?? ''].filter((words) => words !== '').join(' ')
  const means = step.means === null ? '' : meansWords[step.means]
  const head = [stepWords[step.kind], whom, means].filter((words) => words !== '').join('　')
  return step.words === '' ? head : `${head}：${step.words}`
}
