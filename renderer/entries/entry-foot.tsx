import { useStore } from 'zustand'
import type { EntryDetail } from '../../shared/entries/entry'
import { Button } from '../ui/button'
import { ActionBar } from '../ui/pane'
import { useDesk } from './desk-context'
import type { EntryActions } from './use-entry-actions'
import { useIncidentLink } from './use-incident-link'

/** What can be done with an opened entry as a whole. */
export function EntryFoot({ detail, actions }: { detail: EntryDetail; actions: EntryActions }) {
  const { stores, mayRecord, onMakeIncident } = useDesk()
  const { entry } = stores
  const isMarked = useStore(stores.incidentLinks, ({ marks }) => marks.has(detail.id))
  const attach = useIncidentLink(detail.id)
  return (
    <ActionBar>
      {actions.may('reopen') ? (
        <Button size="inner" keys="Alt+K" onPress={actions.reopen}>
          重开
        </Button>
      ) : (
        actions.may('close') && (
          <Button size="inner" keys="Alt+B" onPress={actions.close}>
            办结
          </Button>
        )
      )}
      <Button size="inner" keys="Alt+C" onPress={() => void entry.copySheet()}>
        复制
      </Button>
      <Button size="inner" keys="Alt+E" onPress={() => void entry.savePdf()}>
        存为 PDF
      </Button>
      {mayRecord && !isMarked && detail.status !== 'struck' && (
        <>
          <Button size="inner" keys="F8" onPress={() => onMakeIncident(detail.id)}>
            转事件
          </Button>
          <Button size="inner" keys="Shift+F8" onPress={attach}>
            归入
          </Button>
        </>
      )}
      {actions.may('strike') && (
        <Button size="inner" keys="Alt+F" onPress={actions.strike}>
          作废
        </Button>
      )}
    </ActionBar>
  )
}
