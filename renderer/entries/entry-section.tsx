import type { ReactNode } from 'react'

export interface EntrySectionProps {
  title: string
  note?: string | undefined
  /** KeyButtons at the right of the head. */
  actions?: ReactNode
  children?: ReactNode
}

/** One part of an opened entry with its head: 更正, 办理, 关联, 附件, 流水. */
export function EntrySection({ title, note, actions, children }: EntrySectionProps) {
  return (
    <section className="entry-section" aria-label={title}>
      <header className="entry-section__head">
        <h3 className="entry-section__title">{title}</h3>
        {note !== undefined && <span className="entry-section__note">{note}</span>}
        {actions !== undefined && <div className="entry-section__actions">{actions}</div>}
      </header>
      {children}
    </section>
  )
}
