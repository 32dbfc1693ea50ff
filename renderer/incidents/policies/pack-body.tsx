import { useId, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { PackDraft } from '../../../shared/incidents/policy-draft'
import { lookupIn } from '../../../shared/incidents/policy-lookup'
import { sectionWords } from '../../../shared/incidents/policy-sections'
import { PaneHead } from '../../ui/pane'
import { PackEditor, PackEditorBar } from './pack-editor'
import { PackRows } from './pack-rows'
import type { OpenPack, PackStore } from './pack-store'
import { PackTabs } from './pack-tabs'
import { RowFacts } from './row-facts'

export interface PackBodyProps {
  store: PackStore
  pack: PackDraft
  open: OpenPack
  mayChange: boolean
}

/** The parts of a pack, the rows of one, and the row in sight: as a form for whoever may change it. */
export function PackBody({ store, pack, open, mayChange }: PackBodyProps) {
  const { section, row, failure } = useStore(store)
  const panelId = useId()
  const box = useRef<HTMLDivElement>(null)
  const lookup = lookupIn([pack, ...open.base])
  const edits = mayChange && open.pack.version === open.newest
  const faults = Object.keys(failure?.fields ?? {})

  // The part that is left takes the keyboard with it, unless it stands on the tabs.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part or pack is another list
  useLayoutEffect(() => {
    if (document.activeElement?.getAttribute('role') === 'tab') return
    const list = box.current?.querySelector<HTMLElement>('[role="listbox"]') ?? box.current
    list?.focus()
  }, [section, pack.id])
  // A form that went away with its row leaves the keyboard to the list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is another form
  useLayoutEffect(() => {
    if (document.activeElement === document.body) box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  }, [row])

  return (
    <>
      <PackTabs pack={pack} current={section} onChange={(to) => store.show(to)} panelId={panelId} />
      <div ref={box} className="pack-panes" id={panelId} tabIndex={-1}>
        <div className="pane">
          <PackRows
            section={section}
            pack={pack}
            lookup={lookup}
            chosen={row}
            onChoose={(path) => store.show(section, path)}
            onOpen={edits ? () => focusForm(box.current) : undefined}
            isAtFault={(path) => faults.some((fault) => fault === path || fault.startsWith(`${path}.`))}
            empty={edits ? '按 Alt+N 加一行，按 Alt+→ 看下一部分。' : '按 Alt+→ 看下一部分。'}
          />
        </div>
        {edits ? (
          <PackEditor store={store} pack={pack} open={open} lookup={lookup} />
        ) : (
          <div className="pane">
            <PaneHead title={sectionWords[section]} note={mayChange ? '全文' : '全文，由管理员修改'} />
            <div className="pane__body scroll">
              <RowFacts path={row} pack={pack} lookup={lookup} />
            </div>
          </div>
        )}
      </div>
      {edits && <PackEditorBar store={store} pack={pack} open={open} onWrite={() => focusForm(box.current)} />}
    </>
  )
}

/** To what was refused of the row in sight, or to its first field. */
function focusForm(panes: HTMLElement | null): void {
  const form = panes?.querySelector('.row-form')
  const field = form?.querySelector<HTMLElement>('.field__box--questioned :is(input, select, textarea)')
  const first = field ?? form?.querySelector<HTMLElement>('input, select, textarea')
  first?.focus()
}
