import { useId, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { PackDraft } from '../../../shared/incidents/policy-draft'
import { lookupIn } from '../../../shared/incidents/policy-lookup'
import { sectionWords } from '../../../shared/incidents/policy-sections'
import { PaneHead } from '../../ui/pane'
import { PackRows } from './pack-rows'
import type { OpenPack, PackStore } from './pack-store'
import { PackTabs } from './pack-tabs'
import { RowFacts } from './row-facts'

export interface PackBodyProps {
  store: PackStore
  pack: PackDraft
  open: OpenPack
}

/** The parts of a pack, the rows of one, and the row in sight. */
export function PackBody({ store, pack, open }: PackBodyProps) {
  const { section, row } = useStore(store)
  const panelId = useId()
  const box = useRef<HTMLDivElement>(null)
  const lookup = lookupIn([pack, ...open.base])

  // The part that is left takes the keyboard with it, unless it stands on the tabs.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part or pack is another list
  useLayoutEffect(() => {
    if (document.activeElement?.getAttribute('role') === 'tab') return
    const list = box.current?.querySelector<HTMLElement>('[role="listbox"]') ?? box.current
    list?.focus()
  }, [section, pack.id])

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
            isAtFault={() => false}
            empty="按 Alt+→ 看下一部分。"
          />
        </div>
        <div className="pane">
          <PaneHead title={sectionWords[section]} note="全文" />
          <div className="pane__body scroll">
            <RowFacts path={row} pack={pack} lookup={lookup} />
          </div>
        </div>
      </div>
    </>
  )
}
