import { PaneHead } from '../../ui/pane'

/** The first column: what to do now, and the steps. */
export function ChecklistColumn() {
  return (
    <section className="pane" aria-label="上报清单">
      <PaneHead title="上报清单" />
    </section>
  )
}
