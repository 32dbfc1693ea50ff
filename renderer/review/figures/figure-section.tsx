import type { ReactNode } from 'react'
import type { Figure, FigureKey } from '../../../shared/review/figure'
import { FailureNotice } from '../../app/failure-notice'
import { Button } from '../../ui/button'
import { FigureChart } from './figure-chart'
import { FigureNumbers } from './figure-numbers'
import { titleOf } from './figure-tables'
import { useFigures } from './figures-setting'
import type { FigureState } from './figures-store'
import { HoursTable } from './hours-table'

export interface FigureSectionProps {
  figureKey: FigureKey
  state: FigureState
  onRetry: () => void
  onCopy: (figure: Figure) => void
}

/** One figure with its head, table and chart; waiting or failed by itself. */
export function FigureSection({ figureKey, state, onRetry, onCopy }: FigureSectionProps) {
  const { span } = useFigures()
  const title = titleOf(figureKey, span)
  return (
    <section className={`figure figure--${figureKey}`} aria-label={title}>
      <header className="figure__head">
        <h3 className="figure__title">{title}</h3>
        {state.kind === 'read' && (
          <button
            type="button"
            className="figure__copy"
            aria-label={`复制${title}`}
            onClick={() => onCopy(state.figure)}
          >
            复制
          </button>
        )}
      </header>
      <Content state={state} title={title} onRetry={onRetry} />
    </section>
  )
}

interface ContentProps {
  state: FigureState
  title: string
  onRetry: () => void
}

function Content({ state, title, onRetry }: ContentProps): ReactNode {
  if (state.kind === 'waiting') return <p className="figure__wait">正在统计</p>
  if (state.kind === 'failed') {
    return (
      <FailureNotice
        failure={state.failure}
        deed="没有统计出来"
        action={
          <Button size="inner" onPress={onRetry}>
            再统计
          </Button>
        }
      />
    )
  }
  return <ReadFigure figure={state.figure} title={title} />
}

const charts: Partial<Record<FigureKey, 'course' | 'bars'>> = {
  course: 'course',
  channel: 'bars',
  urgency: 'bars',
  unit: 'bars',
  officer: 'bars',
  class: 'bars',
  grade: 'bars',
}

function ReadFigure({ figure, title }: { figure: Figure; title: string }) {
  const { held } = useFigures()
  if (figure.lines.length === 0) return <p className="figure__wait">这段时间没有。</p>
  if (figure.key === 'hours') return <HoursTable figure={figure} />
  const chart = charts[figure.key]
  const nothing = figure.lines.every(({ now, before }) => (now ?? 0) === 0 && (before ?? 0) === 0)
  return (
    <div className="figure__body">
      <div className="figure__numbers">
        <FigureNumbers figure={figure} />
      </div>
      {chart !== undefined && !nothing && (
        <FigureChart label={`${title}，图`} kind={chart} lines={figure.lines} held={held} />
      )}
    </div>
  )
}
