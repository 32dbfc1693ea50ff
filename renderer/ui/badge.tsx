import type { ReactNode } from 'react'
import './badge.css'

export interface BadgeProps {
  /** `grave` solid, `urgent` tinted, `done` green outline, `plain` (更正 1), `dashed` (作废, 待签). */
  kind: 'grave' | 'urgent' | 'done' | 'plain' | 'dashed'
  children: ReactNode
}

/** A word in a frame. The word carries the meaning, the colour repeats it. */
export function Badge({ kind, children }: BadgeProps) {
  return <span className={`badge badge--${kind}`}>{children}</span>
}
