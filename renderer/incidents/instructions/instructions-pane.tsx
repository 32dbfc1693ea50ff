import { PaneHead } from '../../ui/pane'

export function InstructionsPane() {
  return (
    <section className="pane" aria-label="批示指示">
      <PaneHead title="批示指示" />
    </section>
  )
}
