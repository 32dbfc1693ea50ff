import { PaneHead } from '../../ui/pane'

export function FiguresView() {
  return (
    <section className="pane" aria-label="统计">
      <PaneHead title="统计" />
    </section>
  )
}
