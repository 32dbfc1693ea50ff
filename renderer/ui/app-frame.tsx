import type { ReactNode } from 'react'
import './app-frame.css'

/** The window: strip above, rail at the left, one place in the rest. Nothing here scrolls. */
export function AppFrame({ strip, rail, children }: { strip: ReactNode; rail: ReactNode; children: ReactNode }) {
  return (
    <div className="app-frame">
      <div className="app-frame__strip">{strip}</div>
      {rail}
      <main className="app-frame__place">{children}</main>
    </div>
  )
}

export interface PanesProps {
  /** `desk` 776 + 505 at 1366 (a third pane from 1800 px when given); `even` two equal panes; `one`. */
  plan: 'desk' | 'even' | 'one'
  children: ReactNode
}

/** Panes side by side, parted by a line. Children are KeyScopes with className `pane`. */
export function Panes({ plan, children }: PanesProps) {
  return <div className={`panes panes--${plan}`}>{children}</div>
}
