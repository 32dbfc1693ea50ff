import { useState } from 'react'
import { useStore } from 'zustand'
import type { Office, OfficeSettings } from '../../shared/office/office'
import { FailureNotice } from '../app/failure-notice'
import { useFormFaults } from '../app/form-faults'
import { KeyScope, useAction } from '../app/keys/key-scope'
import { Button } from '../ui/button'
import { ActionBar, PaneHead } from '../ui/pane'
import { OfficeFacts } from './office-facts'
import { OfficeFields } from './office-fields'
import type { OfficeStore } from './office-store'

export interface OfficePanelProps {
  store: OfficeStore
  mayChange: boolean
}

/** 管理 › 机关设置. */
export function OfficePanel({ store, mayChange }: OfficePanelProps) {
  const office = useStore(store, (state) => state.office)
  if (!office) return null
  if (mayChange) return <OfficeForm office={office} store={store} />
  return (
    <KeyScope name="office" label="机关设置" className="pane">
      <PaneHead title="机关设置" note="由管理员修改" />
      <div className="pane__body scroll">
        <OfficeFacts office={office} />
      </div>
    </KeyScope>
  )
}

function OfficeForm({ office, store }: { office: Office; store: OfficeStore }) {
  const [draft, setDraft] = useState<OfficeSettings | null>(null)
  const [busy, setBusy] = useState(false)
  const faults = useFormFaults()
  const settings = draft ?? settingsOf(office)

  const save = async () => {
    if (draft === null || busy) return
    setBusy(true)
    const failure = await store.change(draft)
    setBusy(false)
    if (failure) faults.take(failure)
    else setDraft(null)
  }
  useAction({ id: 'office.save', keys: 'Ctrl+Enter', words: '保存机关设置', scope: 'office', run: () => void save() })

  return (
    <KeyScope name="office" label="机关设置" className="pane">
      <PaneHead title="机关设置" note="改动记入流水" />
      <div className="pane__body scroll">
        <OfficeFields value={settings} onChange={setDraft} faults={faults} path="" />
      </div>
      <FailureNotice failure={faults.whole} deed="没有存下" />
      <ActionBar note={draft === null ? '与已存的一致' : '有改动尚未保存'}>
        <Button kind="primary" keys="Ctrl+Enter" disabled={draft === null || busy} onPress={() => void save()}>
          保存
        </Button>
        {draft !== null && <Button onPress={() => setDraft(null)}>改回原样</Button>}
      </ActionBar>
    </KeyScope>
  )
}

/** What can be changed of an office; its station and time zone cannot. */
function settingsOf({ station: _station, zone: _zone, ...settings }: Office): OfficeSettings {
  return settings
}
