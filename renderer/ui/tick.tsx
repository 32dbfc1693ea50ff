import type { ReactNode } from 'react'
import './tick.css'

export interface TickProps {
  children: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean | undefined
  /** Second line: what ticking means. */
  note?: ReactNode
}

/** One thing to tick, as a row. */
export function Tick({ children, checked, onChange, disabled = false, note }: TickProps) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        className="tick__box"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
      {note !== undefined && <span className="tick__note">{note}</span>}
    </label>
  )
}
