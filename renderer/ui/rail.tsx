import type { ReactNode } from 'react'
import './rail.css'
import { keyShortcuts } from './key-hint'

export interface RailPlace {
  id: string
  words: string
  keys: string
  /** Shown when above zero. */
  count?: number | undefined
  /** Red: only for a running incident. */
  grave?: boolean | undefined
}

export interface RailProps {
  label: string
  places: readonly RailPlace[]
  current: string
  onGo: (id: string) => void
  /** RailFoot blocks, from the bottom of the rail. */
  children?: ReactNode
}

/** Places of the program, 84 wide: word over key, count at the right. */
export function Rail({ label, places, current, onGo, children }: RailProps) {
  return (
    <nav className="rail" aria-label={label}>
      {places.map((place) => (
        <button
          key={place.id}
          type="button"
          className="rail__place"
          aria-current={place.id === current ? 'page' : undefined}
          aria-keyshortcuts={keyShortcuts(place.keys)}
          onClick={() => onGo(place.id)}
        >
          <span className="rail__words">{place.words}</span>
          <span className="rail__keys">
            <span aria-hidden="true">{place.keys}</span>
            {place.count !== undefined && place.count > 0 && (
              <span className={place.grave ? 'rail__count rail__count--grave' : 'rail__count'}>{place.count}</span>
            )}
          </span>
        </button>
      ))}
      <div className="rail__foot">{children}</div>
    </nav>
  )
}

/** One ruled block at the foot of the rail: signed-in person, theme and manual. */
export function RailFoot({ children }: { children: ReactNode }) {
  return <div className="rail__block">{children}</div>
}

/** The signed-in person: name over role over the key that leaves the desk (a KeyButton, drawn without frame). */
export function RailPerson({ name, role, children }: { name: string; role: string; children?: ReactNode }) {
  return (
    <div className="rail__person">
      <span className="rail__name">{name}</span>
      <span className="rail__role">{role}</span>
      {children}
    </div>
  )
}
