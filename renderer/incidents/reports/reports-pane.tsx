import { PaneHead } from '../../ui/pane'

export function ReportsPane() {
  return (
    <section className="pane" aria-label="报告">
      <PaneHead title="报告" />
    </section>
  )
}
