import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { type HandoverCheck, MOST_CHECKS } from '../../../shared/handover/checks'
import type { Failure } from '../../../shared/result'
import { FailureNotice } from '../../app/failure-notice'
import { useFormFaults } from '../../app/form-faults'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { Button, KeyButton } from '../../ui/button'
import { ActionBar, PaneHead } from '../../ui/pane'
import { ChecksLines } from './checks-lines'
import type { ChecksListStore } from './checks-list-store'
import './checks-panel.css'

export interface ChecksPanelProps {
  store: ChecksListStore
  mayChange: boolean
}

/** 管理 › 检查项目: what both look at when the room changes hands. */
export function ChecksPanel({ store, mayChange }: ChecksPanelProps) {
  const checks = useStore(store, (state) => state.checks)
  const [failure, setFailure] = useState<Failure | null>(null)
  useEffect(() => {
    void store.load().then(setFailure)
  }, [store])
  if (checks !== null && mayChange) return <ChecksForm checks={checks} store={store} />
  return (
    <KeyScope name="checks" label="检查项目" className="pane">
      <PaneHead title="检查项目" note={mayChange ? undefined : '由管理员修改'} />
      <FailureNotice failure={failure} deed="没有读出" />
      <ol className="pane__body scroll checks-list">
        {(checks ?? []).map(({ id, words }) => (
          <li key={id} className="checks-list__line">
            {words}
          </li>
        ))}
      </ol>
    </KeyScope>
  )
}

function ChecksForm({ checks, store }: { checks: readonly HandoverCheck[]; store: ChecksListStore }) {
  const [draft, setDraft] = useState<readonly HandoverCheck[] | null>(null)
  const [busy, setBusy] = useState(false)
  const [added, setAdded] = useState<string | null>(null)
  const faults = useFormFaults()
  const lines = draft ?? checks
  const full = lines.length >= MOST_CHECKS

  const save = async () => {
    if (draft === null || busy) return
    setBusy(true)
    const failure = await store.change(draft)
    setBusy(false)
    if (failure) faults.take(failure)
    else setDraft(null)
  }
  const add = () => {
    if (full) return
    const check = store.newCheck()
    setDraft([...lines, check])
    setAdded(check.id)
  }
  const scope = 'checks'
  useAction({ id: 'checks.save', keys: 'Ctrl+Enter', words: '保存检查项目', scope, run: () => void save() })
  useAction({ id: 'checks.add', keys: 'Alt+N', words: '加一项', scope, run: add, enabled: !full })

  return (
    <KeyScope name={scope} label="检查项目" className="pane">
      <PaneHead title="检查项目" note={`${lines.length} 项，交接班时按此顺序逐项看`}>
        <KeyButton keys="Alt+N" disabled={full} onPress={add}>
          加一项
        </KeyButton>
      </PaneHead>
      <div className="pane__body scroll">
        <ChecksLines lines={lines} onChange={setDraft} faults={faults} focused={added} />
      </div>
      <FailureNotice failure={faults.whole} deed="没有存下" />
      <ActionBar note={draft === null ? '与已存的一致' : '有改动尚未保存。签过字的交接班记录不变'}>
        <Button kind="primary" keys="Ctrl+Enter" disabled={draft === null || busy} onPress={() => void save()}>
          保存
        </Button>
        {draft !== null && <Button onPress={() => setDraft(null)}>改回原样</Button>}
      </ActionBar>
    </KeyScope>
  )
}
