import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { PaperTable } from '../../../shared/incidents/incident-paper'
import type { LineView } from '../../../shared/review/timeline-contract'
import { timelinePrint } from '../../../shared/review/timeline-print'
import { useAction } from '../../app/keys/key-scope'
import { OutcomeNotice } from '../../app/outcome-notice'
import '../../incidents/reports/report-paper.css'
import { Button } from '../../ui/button'
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
      <PaperKeys />
      <div className="report-paper scroll" tabIndex={-1}>
        <Sheet view={view} />
      </div>
    </Dialog>
  )
}

function PaperKeys() {
  const { print: store } = useReview().stores
  const { busy, done, failure } = useStore(store)
  const print = () => void store.print()
  const savePdf = () => void store.savePdf()
  const copy = () => void store.copy()
  useAction({ id: 'timeline-paper.print', keys: 'Ctrl+P', words: '打印', scope: SCOPE, run: print })
  useAction({ id: 'timeline-paper.pdf', keys: 'Alt+E', words: '存为 PDF', scope: SCOPE, run: savePdf })
  useAction({ id: 'timeline-paper.copy', keys: 'Alt+C', words: '复制成文字', scope: SCOPE, run: copy })
  return (
    <>
      <div className="report-paper__keys">
        <Button size="inner" keys="Ctrl+P" onPress={print} disabled={busy}>
          打印
        </Button>
        <Button size="inner" keys="Alt+E" onPress={savePdf} disabled={busy}>
          存为 PDF
        </Button>
        <Button size="inner" keys="Alt+C" onPress={copy} disabled={busy}>
          复制
        </Button>
      </div>
      <OutcomeNotice failure={failure} done={done} onDismiss={store.dismiss} />
    </>
  )
}

function Sheet({ view }: { view: LineView }) {
  const { office } = useReview()
  const paper = useMemo(() => timelinePrint(view, office), [view, office])
  return (
    <article className="report-paper__sheet">
      <p className="report-paper__office">{paper.office}</p>
      <h3 className="report-paper__title">{paper.title}</h3>
      <p className="report-paper__number">
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
    <table className="report-paper__table">
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
            <td className="report-paper__when">{at}</td>
            <td>{words}</td>
            <td>{beside}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
