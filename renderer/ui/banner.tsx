import type { ReactNode } from 'react'
import './banner.css'

export interface BannerProps {
  /** `grave` and `overdue` tinted; `strong` (ink bar) for what did not happen; `panel` for the rest. */
  kind: 'panel' | 'strong' | 'grave' | 'overdue'
  /** Bold first words: 没有存下. */
  head?: ReactNode
  /** One sentence: what happened, where the text is, what to do. */
  children: ReactNode
  /** Spans its pane: ruled above and below, 36 high, text of 15. */
  across?: boolean | undefined
  /** Key or button at the right. */
  action?: ReactNode
}

/** One sentence in the flow of a pane, never over text. Screen readers hear it when it appears. */
export function Banner({ kind, head, children, across = false, action }: BannerProps) {
  return (
    <div
      className={`banner banner--${kind}${across ? ' banner--across' : ''}`}
      role={kind === 'panel' ? 'status' : 'alert'}
    >
      {head !== undefined && <b className="banner__head">{head}</b>}
      <span className="banner__text">{children}</span>
      {action !== undefined && <span className="banner__action">{action}</span>}
    </div>
  )
}
