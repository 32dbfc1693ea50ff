import { useStore } from 'zustand'
import { entryId } from '../../shared/entries/entry'
import { type OpenItem, subjectOf } from '../../shared/handover/open-item'
import { useAction } from '../app/keys/key-scope'
import { KeyButton } from '../ui/button'
import { useHandover } from './handover-context'
import { HANDOVER_SCOPE } from './handover-scopes'

/** The way to the whole entry, at the desk. */
export function OpenEntry({ item }: { item: OpenItem }) {
  const { onOpenEntry, stores } = useHandover()
  const { about, id: ownId } = subjectOf(item.key)
  const read = useStore(stores.facts, (state) => (state.key === item.key ? (state.detail?.id ?? null) : null))
  const id = about === 'entry' ? entryId.parse(ownId) : read
  const isEntry = id !== null
  const open = () => (id === null ? undefined : onOpenEntry(id))
  useAction({
    id: 'handover.open-entry',
    keys: 'Alt+K',
    words: '在值班台看原记录',
    scope: HANDOVER_SCOPE,
    enabled: isEntry,
    run: open,
  })
  if (!isEntry) return null
  return (
    <span className="item__open">
      <KeyButton keys="Alt+K" keysAfter onPress={open}>
        看原记录
      </KeyButton>
    </span>
  )
}
