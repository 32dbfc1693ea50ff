import { useEffect } from 'react'
import { useStore } from 'zustand'
import { ImportView } from './import-view'
import { PackView } from './pack-view'
import { PacksChoice } from './packs-choice'
import type { PoliciesStores } from './policies-stores'

export interface PacksPanelProps {
  stores: PoliciesStores
  mayChange: boolean
}

/** 管理 › 政策包: those at hand with what the room uses of them, and one of them opened. */
export function PacksPanel({ stores, mayChange }: PacksPanelProps) {
  useEffect(() => stores.policies.follow(), [stores])
  const opened = useStore(stores.pack, (state) => state.id)
  const importing = useStore(stores.imports, (state) => state.isOpen)
  if (importing) return <ImportView store={stores.imports} />
  if (opened !== null) return <PackView stores={stores} mayChange={mayChange} />
  return <PacksChoice stores={stores} mayChange={mayChange} />
}
