import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { PaperTable } from '../../../shared/incidents/incident-paper'
import type { LineView } from '../../../shared/review/timeline-contract'
import { timelinePrint } from '../../../shared/review/timeline-print'
import { PaperKeys } from '../../app/paper-keys'
import '../../ui/print-view.css'
import { Dialog } from '../../ui/dialog'
import { useReview } from '../review-context'

const SCOPE = 'review-timeline-paper'

/** The timeline as it goes on paper: read, copied, printed, saved as PDF. */
export function TimelinePaper() {
  const { print, lines } = useReview().stores
  const shown = useStore(print, (state) => state.shown)
  const view = useStore(lines, (state) => state.view)
  if (shown === null || view === null) return null
  return (
    <Dialog name={SCOPE} title="时间线" open wide onClose={print.putAway} dismissWords="关上">
      <PaperKeys scope={SCOPE} papers={print} />
      <div className="print-view scroll" tabIndex={-1}>
        <Sheet view={view} />
      </div>
    </Dialog>
  )
}

function Sheet({ view }: { view: LineView }) {
  const { office } = useReview()
  const paper = useMemo(() => timelinePrint(view, office), [view, office])
  return (
    <article className="print-view__sheet">
      <p className="print-view__office">{paper.office}</p>
      <h3 className="print-view__title">{paper.title}</h3>
      <p className="print-view__number">
        {paper.number}　{paper.mark}
      </p>
      {paper.tables.map((table) => (
        <Table key={table.kind} table={table} />
      ))}
    </article>
  )
}

function Table({ table: { heads, rows } }: { table: PaperTable }) {
  // A paper does not change while it is read: a place in it is an identity.
  const placed = rows.map((row, no) => ({ ...row, no }))
  return (
    <table className="print-view__table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {placed.map(({ no, cells: [at, words, beside], overrun }) => (
          <tr key={no} data-kind={overrun ? 'overrun' : undefined}>
            <td className="print-view__when">{at}</td>
            <td>{words}</td>
            <td>{beside}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
