import { PaneHead } from '../../ui/pane'

export function GapsPane() {
  return (
    <section className="pane" aria-label="查漏">
      <PaneHead title="查漏" />
    </section>
  )
}
