import { PaneHead } from '../../ui/pane'

export function SearchHead() {
  return (
    <section className="pane" aria-label="查询">
      <PaneHead title="查询" />
    </section>
  )
}
