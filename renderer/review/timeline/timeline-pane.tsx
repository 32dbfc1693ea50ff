import { PaneHead } from '../../ui/pane'

export function TimelinePane() {
  return (
    <section className="pane" aria-label="时间线">
      <PaneHead title="时间线" />
    </section>
  )
}
