import { PaneHead } from '../../ui/pane'

/** An incident is opened: its name, place, class and grade, with what the entry says offered. */
export function OpeningForm() {
  return (
    <section className="pane" aria-label="新立突发事件">
      <PaneHead title="新立突发事件" />
    </section>
  )
}
