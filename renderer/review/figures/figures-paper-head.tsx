import { useStore } from 'zustand'
import type { DaySpan } from '../../../shared/review/figure'
import { spanWords } from '../../../shared/review/figure-periods'
import { formatMoment } from '../../../shared/time/office-time'
import { useReview } from '../review-context'
import './figures-paper-head.css'

/** What the figures begin with on paper, as every paper of the office does; on the screen it is not shown. */
export function FiguresPaperHead({ span, before }: { span: DaySpan; before: DaySpan | null }) {
  const { office, now } = useReview()
  const printedAt = useStore(now, (state) => formatMoment(state.now, office.zone))
  return (
    <section className="figures-paper-head" aria-label="打印抬头">
      <p className="figures-paper-head__office">{office.name}</p>
      <p className="figures-paper-head__title">值班统计</p>
      <p className="figures-paper-head__marks">
        <span>{spanWords(span)}</span>
        <span>打印时间 {printedAt}</span>
      </p>
      <p className="figures-paper-head__note">
        按接报时间，作废的不计。{before !== null && `上期：${spanWords(before)}。图中实条本期，斜纹、虚线上期。`}
      </p>
    </section>
  )
}
