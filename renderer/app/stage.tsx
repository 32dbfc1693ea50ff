import { lazy, type ReactNode, Suspense } from 'react'
import { useStore } from 'zustand'
import { FailureBanner } from './failure-banner'
import type { FailureStore } from './failure-store'
import { KeptViews, type View } from './kept-views'
import { useAction } from './keys/key-scope'
import type { PlaceStore } from './place-store'
import './stage.css'
import { useKeptFocus } from './use-kept-focus'

export interface StageProps {
  views: readonly View[]
  current: string
  place: PlaceStore
  failures: FailureStore
  /** Below every view. */
  foot?: ReactNode
  onNewCall: () => void
  onPrint: () => void
}

const MANUAL = 'manual'

// Read only by those who open it.
const ManualPane = lazy(async () => ({ default: (await import('../manual/manual-pane')).ManualPane }))

/** The part of the window below the strip and beside the rail. The manual lies over whichever view it was opened from. */
export function Stage({ views, current, place, failures, foot, onNewCall, onPrint }: StageProps) {
  const manual = useStore(place, (state) => state.manual)
  const shown = manual ? MANUAL : current
  useKeptFocus(shown)
  useAction({ id: 'app.manual', keys: 'F1', words: '手册', scope: 'global', run: place.openManual })

  return (
    <div className="stage">
      <FailureBanner store={failures} />
      <KeptViews views={views} shown={shown} />
      {manual && (
        <div className="kept-view" data-view={MANUAL}>
          <Suspense fallback={null}>
            <ManualPane onClose={place.closeManual} onNewCall={onNewCall} onPrint={onPrint} />
          </Suspense>
        </div>
      )}
      {foot}
    </div>
  )
}
