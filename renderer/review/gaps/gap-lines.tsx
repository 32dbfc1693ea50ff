import { thresholdWords } from '../../../shared/review/gap-rules'
import type { GapCount, GapHit } from '../../../shared/review/gaps-contract'
import { KeyHint } from '../../ui/key-hint'
import { useReview } from '../review-context'
import { countWords, lateWords, reasonWords, timesWords } from './gap-words'

/** 转办无签收　超过 60 分　1 */
export function GapRuleLine({ rule, open }: { rule: GapCount; open: boolean }) {
  const quiet = (rule.count ?? 0) === 0
  return (
    <div
      className={`gap-rule${quiet ? ' gap-rule--quiet' : ''}`}
      data-gap-rule={quiet ? undefined : rule.id}
      data-open={open || undefined}
    >
      <span className="gap-rule__title">{rule.title}</span>
      <span className="gap-rule__limit">{thresholdWords(rule)}</span>
      <span className="gap-rule__count">{countWords(rule)}</span>
    </div>
  )
}

/** 事 0031 通报市生态环境局　迟 9:12, and when, and whether the reason is written. */
export function GapHitLine({ hit }: { hit: GapHit }) {
  const { office, now, mayReview } = useReview()
  const reason = reasonWords(hit)
  return (
    <div className="gap-hit">
      <span className="gap-hit__words">
        <span className="gap-hit__number">{hit.number}</span> {hit.words}
      </span>
      <span className={hit.late === null ? 'gap-hit__tally' : 'gap-hit__late'}>{lateWords(hit)}</span>
      <span className="gap-hit__second">
        <span className="gap-hit__when">{timesWords(hit, now.getState().now, office.zone)}</span>
        {hit.note !== '' && <span className="gap-hit__note">{hit.note}</span>}
        {reason !== null && (
          <span
            className={`gap-hit__reason${hit.explained || hit.sentBack !== 'no' ? '' : ' gap-hit__reason--missing'}`}
          >
            {reason}
          </span>
        )}
        {mayReview && maySendBack(hit) && (
          <span className="gap-hit__return" data-gap-return>
            <KeyHint keys="Alt+S" /> 发回
          </span>
        )}
      </span>
    </div>
  )
}

/** Where a reason is missing and nobody asked for it yet; a sheet that both signed goes back to nobody. */
function maySendBack({ explained, sentBack, record }: GapHit): boolean {
  return explained === false && sentBack === 'no' && record.kind !== 'handover'
}

export function GapMoreLine({ left, more }: { left: number; more: boolean }) {
  return <div className="gap-more">{more ? `还有 ${left} 处以上` : `还有 ${left} 处`}</div>
}
