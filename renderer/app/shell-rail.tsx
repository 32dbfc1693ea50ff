import { useStore } from 'zustand'
import { KeyButton } from '../ui/button'
import { Rail, RailFoot, RailPerson } from '../ui/rail'
import type { Place } from './place-store'
import './shell-rail.css'
import { type ThemeStore, themeWords } from './theme'

/** What the rail shows of whoever is signed in. */
export interface RailInside {
  name: string
  /** Their part in the room, or their role: 主班, 接班主班, 办公室主任. */
  part: string
  place: Place
  openItems: number
  /** Incidents under way. */
  running: number
  /** Items of a handover that are not confirmed yet. */
  unanswered: number
  onGo: (place: Place) => void
  onLock: () => void
}

export interface ShellRailProps {
  /** null while nobody is signed in: then there are no places. */
  inside: RailInside | null
  theme: ThemeStore
  onTheme: () => void
  onManual: () => void
  onKeys: () => void
}

/** The places there are, and below them who is signed in, lock, theme, manual and keys. */
export function ShellRail({ inside, theme, onTheme, onManual, onKeys }: ShellRailProps) {
  const current = useStore(theme, (state) => state.theme)
  const places = inside ? placesOf(inside) : []
  return (
    <Rail
      label="去处"
      places={places}
      current={inside?.place ?? ''}
      onGo={(id) => {
        const place = places.find((candidate) => candidate.id === id)
        if (place) inside?.onGo(place.id)
      }}
    >
      {inside && (
        <RailFoot>
          <RailPerson name={inside.name} role={inside.part}>
            <KeyButton keys="Ctrl+L" keysAfter onPress={inside.onLock}>
              锁定
            </KeyButton>
          </RailPerson>
        </RailFoot>
      )}
      <RailFoot>
        <KeyButton keys="F12" keysAfter onPress={onTheme}>
          {themeWords[current]}
        </KeyButton>
        <KeyButton keys="F1" keysAfter onPress={onManual}>
          手册
        </KeyButton>
        <span className="shell-rail__keys">
          <KeyButton keys="Ctrl+/" keysAfter onPress={onKeys}>
            按键
          </KeyButton>
        </span>
      </RailFoot>
    </Rail>
  )
}

function placesOf({ openItems, running, unanswered }: RailInside) {
  return [
    { id: 'desk' as const, words: '值班台', keys: 'Alt+1', count: openItems },
    { id: 'incidents' as const, words: '突发事件', keys: 'Alt+2', count: running, grave: true },
    { id: 'handover' as const, words: '交接班', keys: 'Alt+3', count: unanswered },
    { id: 'review' as const, words: '审阅查询', keys: 'Alt+4' },
    { id: 'administration' as const, words: '管理', keys: 'Alt+5' },
  ]
}
