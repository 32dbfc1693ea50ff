import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { listStep } from './listbox'
import './tabs.css'

export interface Tab {
  id: string
  title: string
  /** State after the title: 草稿. */
  note?: string | undefined
}

export interface TabsProps {
  label: string
  tabs: readonly Tab[]
  current: string
  onChange: (id: string) => void
  /** Id of the panel the tabs switch. */
  panelId: string
  /** KeyButtons at the right. */
  children?: ReactNode
}

const horizontal: Record<string, string> = { ArrowLeft: 'ArrowUp', ArrowRight: 'ArrowDown', Home: 'Home', End: 'End' }

/** Open drafts, 38 high. One tab stop; arrows move and switch at once. */
export function Tabs({ label, tabs, current, onChange, panelId, children }: TabsProps) {
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const index = listStep(
      horizontal[event.key] ?? '',
      tabs.findIndex((tab) => tab.id === current),
      tabs.length,
    )
    const next = index === null ? undefined : tabs[index]
    if (index === null || next === undefined) return
    event.preventDefault()
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus()
    if (next.id !== current) onChange(next.id)
  }
  return (
    <div className="tabs">
      <div ref={list} className="tabs__list" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            className="tabs__tab"
            aria-selected={tab.id === current}
            aria-controls={tab.id === current ? panelId : undefined}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => onChange(tab.id)}
          >
            <span className="tabs__title">{tab.title}</span>
            {tab.note !== undefined && <span className="tabs__note">{tab.note}</span>}
          </button>
        ))}
      </div>
      {children !== undefined && <div className="tabs__actions">{children}</div>}
    </div>
  )
}
