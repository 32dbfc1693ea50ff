import { PaneHead } from '../../ui/pane'

export function DayBand() {
  return (
    <section className="pane" aria-label="时间带">
      <PaneHead title="时间带" />
    </section>
  )
}
