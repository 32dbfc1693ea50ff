import { useStore } from 'zustand'
import type { EntryDetail } from '../../shared/entries/entry'
import { incidentStatusWords, shortIncidentNumber } from '../../shared/incidents/incident'
import { useAction } from '../app/keys/key-scope'
import { Banner } from '../ui/banner'
import { KeyButton } from '../ui/button'
import { useDesk } from './desk-context'
import { ENTRY_SCOPE } from './desk-scopes'
import { useIncidentLink } from './use-incident-link'

/** The incident that an opened entry belongs to, and the ways there and out of it. */
export function EntryIncident({ detail }: { detail: EntryDetail }) {
  const { stores, mayRecord, onOpenIncident } = useDesk()
  const mark = useStore(stores.incidentLinks, ({ marks }) => marks.get(detail.id))
  const detach = useIncidentLink(detail.id)
  if (!mark) return null
  const status = mark.status === 'open' ? '' : `（${incidentStatusWords[mark.status]}）`
  const open = () => onOpenIncident(mark.incidentId)
  return (
    <Banner
      kind="panel"
      head={shortIncidentNumber(mark.number)}
      action={
        <>
          {!mayRecord && <ReadingKey run={open} />}
          <KeyButton keys="F8" onPress={open}>
            到事件
          </KeyButton>
          {mayRecord && mark.status === 'open' && (
            <KeyButton keys="Shift+F8" onPress={detach}>
              移出
            </KeyButton>
          )}
        </>
      }
    >
      {mark.name}
      {status}
    </Banner>
  )
}

/** Those who only read have no keys to write with; this one leads on. */
function ReadingKey({ run }: { run: () => void }) {
  useAction({ id: 'entry.open-incident', keys: 'F8', words: '到它所属的事件', scope: ENTRY_SCOPE, run })
  return null
}
