import { useStore } from 'zustand'
import type { HandoverFigures } from '../../../shared/handover/handover-contract'
import type { RecordsStore } from './records-store'

interface Figure {
  label: string
  value: string
  /** Time ran out, or nobody said why. */
  look?: 'late' | 'strong' | undefined
}

/** How the room changed hands in the span of the list below. */
export function RecordsFigures({ store }: { store: RecordsStore }) {
  const figures = useStore(store, (state) => state.figures)
  if (figures === null) return null
  return (
    <dl className="records-figures" aria-label="本时段">
      {figuresOf(figures).map(({ label, value, look }) => (
        <div key={label} className={`records-figures__one${look ? ` records-figures__one--${look}` : ''}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function figuresOf(figures: HandoverFigures): Figure[] {
  const minutes = (times: number, sum: number) => (times === 0 ? '0' : `${times}，共 ${sum} 分`)
  const strong = (many: number) => (many > 0 ? 'strong' : undefined)
  return [
    { label: '交接', value: `${figures.handovers}` },
    { label: '准时', value: `${figures.onTime}` },
    { label: '迟', value: minutes(figures.late, figures.lateMinutes), look: figures.late > 0 ? 'late' : undefined },
    { label: '早', value: minutes(figures.early, figures.earlyMinutes) },
    { label: '未说明', value: `${figures.unexplained}`, look: strong(figures.unexplained) },
    { label: '紧急接班', value: `${figures.urgent}` },
    { label: '指令', value: `${figures.ordered}` },
    { label: '代签', value: `${figures.onBehalf}` },
    { label: '迟确认', value: `${figures.confirmedLate}`, look: figures.confirmedLate > 0 ? 'late' : undefined },
    { label: '退回', value: `${figures.sentBack}` },
  ]
}
