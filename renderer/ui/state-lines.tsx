import type { ReactNode } from 'react'
import { KeyButton } from './button'
import './state-lines.css'

/** Nothing here: the fact, then the key. 今日尚无记录 / 按 F2 记第一条来电. */
export function EmptyState({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="state-lines">
      <p className="state-lines__title">{title}</p>
      {children !== undefined && <p className="state-lines__text">{children}</p>}
    </div>
  )
}

export interface ProgressLineProps {
  /** What is being done: 正在重建索引. */
  title: string
  /** 0 to 100, or null when the end is not known. */
  percent: number | null
  /** What the officer can do meanwhile. */
  children?: ReactNode
  cancel?: { keys: string; words: string; onPress: () => void } | undefined
}

/** Long work as a sentence with a figure and a way to stop it. */
export function ProgressLine({ title, percent, children, cancel }: ProgressLineProps) {
  return (
    <div className="state-lines">
      <p
        className="state-lines__title"
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
      >
        {title}
        {percent !== null && ` ${Math.floor(percent)}%`}
      </p>
      <p className="state-lines__text">
        {children}
        {cancel !== undefined && (
          <KeyButton keys={cancel.keys} onPress={cancel.onPress}>
            {cancel.words}
          </KeyButton>
        )}
      </p>
    </div>
  )
}
