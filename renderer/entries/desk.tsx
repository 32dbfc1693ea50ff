import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { mayCall } from '../../shared/accounts/access'
import type { Session } from '../../shared/accounts/account'
import type { EntryId } from '../../shared/entries/entry'
import type { IncidentId } from '../../shared/incidents/incident'
import type { Office } from '../../shared/office/office'
import { useKeyRegistry } from '../app/keys/key-scope'
import type { NowStore } from '../app/now-store'
import { runAction } from '../app/run-action'
import { AttachmentViewer } from '../attachments/attachment-viewer'
import { Panes } from '../ui/app-frame'
import { type AfterSaving, DeskContext, type DeskSetting } from './desk-context'
import type { DeskStores } from './desk-stores'
import { EntryPane } from './entry-pane'
import { newStepForm } from './entry-work'
import { FormPane } from './form-pane'
import { IncidentLinkDialogs } from './incident-link-dialogs'
import { LogPane } from './log-pane'
import { targetWords } from './person-field'

export interface DeskProps {
  stores: DeskStores
  office: Office
  session: Session
  /** The one timer of the window. */
  now: NowStore
  onOpenIncident: (id: IncidentId) => void
  /** An entry becomes an incident. */
  onMakeIncident: (entry: EntryId) => void
}

/** 值班台: the form, the log, and the opened entry. */
export function Desk({ stores, office, session, now, onOpenIncident, onMakeIncident }: DeskProps) {
  const mayRecord = mayCall('record', session.account.role)
  const returnToWork = useReturnToWork(stores, mayRecord)
  const entryDoors = useReturning(stores, returnToWork)
  useStoring(stores)
  const setting = useMemo<DeskSetting>(() => {
    const doors = { ...entryDoors, onOpenIncident, onMakeIncident }
    const save = (then?: AfterSaving) => void saveForm(stores, office, doors, then)
    return { stores, office, session, now, mayRecord, returnToWork, ...doors, save }
  }, [stores, office, session, now, mayRecord, returnToWork, entryDoors, onOpenIncident, onMakeIncident])
  return (
    <DeskContext value={setting}>
      <Panes plan="desk">
        {mayRecord ? <FormPane /> : <ReadingFocus stores={stores} onRead={returnToWork} />}
        <LogPane />
        <EntryPane />
      </Panes>
      <IncidentLinkDialogs />
      <AttachmentViewer store={stores.viewer} />
    </DeskContext>
  )
}

/** Those who only read begin in the log, as officers begin in the form. */
function ReadingFocus({ stores, onRead }: { stores: DeskStores; onRead: () => void }) {
  const loaded = useStore(stores.log, (state) => state.loaded)
  const begun = useRef(false)
  useEffect(() => {
    if (!loaded || begun.current) return
    begun.current = true
    onRead()
  }, [loaded, onRead])
  return null
}

function useReturnToWork({ drafts }: DeskStores, mayRecord: boolean): () => void {
  const keys = useKeyRegistry()
  return useCallback(() => (mayRecord ? drafts.restoreFocus() : runAction(keys, 'log.list')), [drafts, keys, mayRecord])
}

/** Opening an entry remembers where the keyboard is, and closing it goes back there: the same field, the same caret. */
function useReturning(
  stores: DeskStores,
  returnToWork: () => void,
): Pick<DeskSetting, 'openEntry' | 'closeEntry' | 'showForm'> {
  const { entry } = stores
  const from = useRef<Element | null>(null)
  const opened = useStore(entry, (state) => state.id !== null)
  const wasOpen = useRef(opened)
  useEffect(() => {
    if (opened === wasOpen.current) return
    wasOpen.current = opened
    if (opened) return
    const back = from.current
    if (back instanceof HTMLElement && back.isConnected && back !== back.ownerDocument.body) back.focus()
    else returnToWork()
  }, [opened, returnToWork])
  return useMemo(
    () => ({
      openEntry: (id: EntryId) => {
        if (entry.getState().id === null) from.current = document.activeElement
        void entry.open(id)
      },
      closeEntry: entry.close,
      showForm: () => {
        from.current = null
        entry.close()
      },
    }),
    [entry],
  )
}

/** What is typed is stored when the window goes out of sight, too. */
function useStoring({ drafts }: DeskStores): void {
  useEffect(() => {
    const store = () => void drafts.flush()
    document.addEventListener('visibilitychange', store)
    addEventListener('blur', store)
    addEventListener('pagehide', store)
    return () => {
      document.removeEventListener('visibilitychange', store)
      removeEventListener('blur', store)
      removeEventListener('pagehide', store)
      store()
    }
  }, [drafts])
}

async function saveForm(
  stores: DeskStores,
  office: Office,
  { openEntry, onMakeIncident }: Pick<DeskSetting, 'openEntry' | 'onMakeIncident'>,
  then: AfterSaving | undefined,
): Promise<void> {
  const entry = await stores.recording.record()
  if (!entry || then === undefined) return
  if (then === 'make-incident') return onMakeIncident(entry.id)
  if (then === 'attach-to-incident') return stores.incidentLinks.attach(entry.id)
  openEntry(entry.id)
  const target = then === 'consult' ? office.reportTo[0] : undefined
  stores.entry.begin({ kind: 'step', form: newStepForm(then, target ? { person: targetWords(target) } : {}) })
}
