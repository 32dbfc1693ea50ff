import { useStore } from 'zustand'
import { entryId } from '../../shared/entries/entry'
import { handoverId } from '../../shared/handover/handover-contract'
import type { OpenItem } from '../../shared/handover/open-item'
import { incidentId } from '../../shared/incidents/incident'
import type { RecordRef } from '../../shared/search/search-filter'
import { useAction } from '../app/keys/key-scope'
import { KeyButton } from '../ui/button'
import { useHandover } from './handover-context'
import { HANDOVER_SCOPE } from './handover-scopes'

const words = { entry: '看原记录', incident: '到事件', handover: '打开那一份' } as const

/** The way to the whole record an item is about: at the desk, in 突发事件, or to the earlier sheet. */
export function OpenRecord({ item }: { item: OpenItem }) {
  const { onOpenEntry, onOpenIncident, stores } = useHandover()
  const record = useStore(stores.facts, (state) => (state.key === item.key ? state.record : null))
  const show = ({ kind, id }: RecordRef) => {
    if (kind === 'entry') onOpenEntry(entryId.parse(id))
    else if (kind === 'incident') onOpenIncident(incidentId.parse(id))
    else stores.sheet.show(handoverId.parse(id))
  }
  const open = () => record && show(record)
  useAction({
    id: 'handover.open-record',
    keys: 'Alt+K',
    words: '看这一项的原记录、事件',
    scope: HANDOVER_SCOPE,
    enabled: record !== null,
    run: open,
  })
  if (record === null) return null
  return (
    <span className="item__open">
      <KeyButton keys="Alt+K" keysAfter onPress={open}>
        {words[record.kind]}
      </KeyButton>
    </span>
  )
}
