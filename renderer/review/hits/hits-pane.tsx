import { PaneHead } from '../../ui/pane'

export function HitsPane() {
  return (
    <section className="pane" aria-label="命中">
      <PaneHead title="命中" />
    </section>
  )
}
