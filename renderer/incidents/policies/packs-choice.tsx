import { useStore } from 'zustand'
import type { PolicySettings } from '../../../shared/incidents/policies-contract'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { Banner } from '../../ui/banner'
import { Button, KeyButton } from '../../ui/button'
import { ActionBar, PaneHead } from '../../ui/pane'
import { type Choice, type ChoiceStore, choiceOf } from './choice-store'
import { PackList } from './pack-list'
import './packs-choice.css'
import type { PacksPanelProps } from './packs-panel'
import { RoomChoice } from './room-choice'

/** The packs at hand, which of them hold in this room and in what order, what the room is itself, what it reports daily. */
export function PacksChoice({ stores, mayChange }: PacksPanelProps) {
  const { settings, failure } = useStore(stores.policies)
  if (settings !== null) return <Choosing stores={stores} mayChange={mayChange} settings={settings} />
  return (
    <KeyScope name="packs" label="政策包" className="pane">
      <PaneHead title="政策包" />
      <FailureNotice failure={failure} deed="没有读出" />
    </KeyScope>
  )
}

function Choosing({ stores, mayChange, settings }: PacksPanelProps & { settings: PolicySettings }) {
  const { choice: store, pack, policies } = stores
  const draft = useStore(store, (state) => state.draft)
  const refused = useStore(store, (state) => state.failure)
  const unread = useStore(policies, (state) => state.failure)
  const last = useStore(pack, (state) => state.last)
  const imported = useStore(stores.imports, (state) => state.done)
  const choice = draft ?? choiceOf(settings)
  const write = (part: Partial<Choice>) => store.write({ ...choice, ...part })

  return (
    <KeyScope name="packs" label="政策包" className="pane">
      <div className="packs-choice__panes">
        <PackList
          settings={settings}
          packs={choice.packs}
          last={last}
          onOpen={(id) => void pack.open(id)}
          onChange={mayChange ? (packs) => write({ packs }) : null}
        />
        <RoomChoice settings={settings} choice={choice} onChange={mayChange ? write : null} />
      </div>
      <FailureNotice failure={unread} deed="没有读出" />
      <FailureNotice failure={refused} deed="没有存下" />
      {imported !== null && <Banner kind="panel">{imported}</Banner>}
      {mayChange && <ChoiceBar store={store} onImport={stores.imports.open} />}
    </KeyScope>
  )
}

function ChoiceBar({ store, onImport }: { store: ChoiceStore; onImport: () => void }) {
  const { draft, busy } = useStore(store)
  const save = () => void store.save()
  useAction({ id: 'packs.save', keys: 'Ctrl+Enter', words: '保存选用', scope: 'packs', run: save })
  useAction({ id: 'packs.import', keys: 'Alt+R', words: '导入政策包', scope: 'packs', run: onImport })
  return (
    <ActionBar note={draft === null ? '与已存的一致' : '有改动尚未保存。已立的事件仍按立时选用的政策包'}>
      <Button kind="primary" keys="Ctrl+Enter" disabled={draft === null || busy} onPress={save}>
        保存
      </Button>
      {draft !== null && <Button onPress={store.discard}>改回原样</Button>}
      <KeyButton keys="Alt+R" onPress={onImport}>
        导入政策包
      </KeyButton>
    </ActionBar>
  )
}
