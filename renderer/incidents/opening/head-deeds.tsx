import { type RefObject, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import { useAction } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'
import { useIncidents } from '../incident-context'
import { INCIDENTS_SCOPE as scope } from '../incident-scopes'
import { DeedsDialog } from './deeds-dialog'
import type { IncidentDeedsStore } from './deeds-store'

/** The two lines at the right of the head: what is settled anew, and how it goes on or ends. */
export function HeadDeeds({ detail }: { detail: IncidentDetail }) {
  const { stores, mayRecord } = useIncidents()
  const { opening, deeds } = stores
  const isOpen = detail.status === 'open'
  const reassess = () => void opening.reassess(detail)
  const box = useRef<HTMLDivElement>(null)
  const choose = useReturning(deeds, box)
  useAction({
    id: 'incident.reassess',
    keys: 'Alt+E',
    words: '改类别、等级、时间',
    scope,
    enabled: mayRecord && isOpen,
    run: reassess,
  })
  useAction({
    id: 'incident.deeds',
    keys: 'Alt+W',
    words: '平稳、并入、拆出、误立、移交',
    scope,
    enabled: mayRecord && detail.status !== 'merged',
    run: choose,
  })
  if (!mayRecord || detail.status === 'merged') return null
  return (
    <div ref={box} className="incident-head__deeds">
      {isOpen && (
        <KeyButton keys="Alt+E" keysAfter onPress={reassess}>
          改类别等级
        </KeyButton>
      )}
      <KeyButton keys="Alt+W" keysAfter onPress={choose}>
        {isOpen ? '平稳、并入、误立' : '恢复处置'}
      </KeyButton>
      <DeedsDialog />
    </div>
  )
}

/**
 * Opens the menu. One dialog follows another, so where the keyboard was before the first is remembered here; what is gone with
 * the deed leaves it to the place.
 */
function useReturning(deeds: IncidentDeedsStore, box: RefObject<HTMLElement | null>): () => void {
  const from = useRef<Element | null>(null)
  const open = useStore(deeds, (state) => state.open !== null)
  useEffect(() => {
    const back = from.current
    if (open || back === null) return
    from.current = null
    const place = box.current?.closest<HTMLElement>('[data-key-scope]')
    const target = back instanceof HTMLElement && back.isConnected ? back : place
    target?.focus({ preventScroll: true })
  }, [open, box])
  return () => {
    from.current = document.activeElement
    deeds.choose()
  }
}
