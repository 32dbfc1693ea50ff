import { PaneHead } from '../../ui/pane'

export function LedgerPane() {
  return (
    <section className="pane" aria-label="伤亡损失台账">
      <PaneHead title="伤亡损失台账" />
    </section>
  )
}
