import type { ReactNode } from 'react'
import './pane.css'

export interface PaneHeadProps {
  title: ReactNode
  /** Count or date beside the title: 9 项，按时限. */
  note?: ReactNode
  /** KeyButtons at the right. */
  children?: ReactNode
}

/** Head of a pane, 36 high. */
export function PaneHead({ title, note, children }: PaneHeadProps) {
  return (
    <header className="pane-head">
      <h2 className="pane-head__title">{title}</h2>
      {note !== undefined && <span className="pane-head__note">{note}</span>}
      {children !== undefined && <div className="pane-head__actions">{children}</div>}
    </header>
  )
}

/** A ruled box within a pane with a small head: 来电人, 办理, 问询要点. */
export function Block({ title, note, actions, children }: BlockProps) {
  return (
    <section className="block" aria-label={typeof title === 'string' ? title : undefined}>
      <header className="block__head">
        <h3 className="block__title">{title}</h3>
        {note !== undefined && <span className="block__note">{note}</span>}
        {actions !== undefined && <div className="block__actions">{actions}</div>}
      </header>
      {children}
    </section>
  )
}

export interface BlockProps {
  title: ReactNode
  note?: ReactNode
  /** KeyButtons at the right of the head. */
  actions?: ReactNode
  children?: ReactNode
}

/** Foot of a pane, 52 high: buttons left, one sentence of state right. */
export function ActionBar({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <footer className="action-bar">
      {children}
      {note !== undefined && <span className="action-bar__note">{note}</span>}
    </footer>
  )
}

/** One fact of an opened record: justified label, value as written. */
export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt className="fact__label">{label}</dt>
      <dd className="fact__value">{children}</dd>
    </div>
  )
}
