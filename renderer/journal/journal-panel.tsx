import { useState } from 'react'
import { useStore } from 'zustand'
import { assertNever } from '../../shared/result'
import { FailureNotice } from '../app/failure-notice'
import { KeyScope, useAction } from '../app/keys/key-scope'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ActionBar, PaneHead } from '../ui/pane'
import { ProgressLine } from '../ui/state-lines'
import type { JournalCheckState, JournalCheckStore, JournalJob } from './journal-check-store'
import './journal-panel.css'
import { RebuildDialog } from './rebuild-dialog'
import { VerificationResult } from './verification-result'

export interface JournalPanelProps {
  store: JournalCheckStore
  mayRebuild: boolean
  /** An instant as the clock of the office shows it. */
  clockTime: (at: number) => string
}

/** 管理 › 流水. */
export function JournalPanel({ store, mayRebuild, clockTime }: JournalPanelProps) {
  const state = useStore(store)
  const [asking, setAsking] = useState(false)
  const running = state.kind === 'running'
  const verify = () => void store.start('verify')
  const cancel = () => void store.cancel()
  useAction({ id: 'journal.verify', keys: 'Ctrl+Enter', words: '校验流水', scope: 'journal', run: verify })
  useAction({ id: 'journal.cancel', keys: 'Esc', words: '停下校验', scope: 'journal', run: cancel, enabled: running })

  return (
    <KeyScope name="journal" label="流水" className="pane">
      <PaneHead title="流水" note="每次登记、更正、办理、登录各一条，前后相扣，只增不改" />
      <div className="pane__body scroll journal-panel">
        <p>校验从第一条查到末一条：内容有没有被改过，中间有没有缺，现在看到的记录是否与流水一致。校验时照常登记。</p>
        <CheckState state={state} onCancel={cancel} clockTime={clockTime} />
      </div>
      <ActionBar note={mayRebuild ? undefined : '按流水重建由管理员做'}>
        <Button kind="primary" keys="Ctrl+Enter" disabled={running} onPress={verify}>
          校验
        </Button>
        {mayRebuild && (
          <Button disabled={running} onPress={() => setAsking(true)}>
            按流水重建
          </Button>
        )}
      </ActionBar>
      <RebuildDialog
        open={asking}
        onClose={() => setAsking(false)}
        onRebuild={() => {
          setAsking(false)
          void store.start('rebuild')
        }}
      />
    </KeyScope>
  )
}

const jobWords: Record<JournalJob, string> = { verify: '正在校验流水', rebuild: '正在按流水重建' }

interface CheckStateProps {
  state: JournalCheckState
  onCancel: () => void
  clockTime: (at: number) => string
}

function CheckState({ state, onCancel, clockTime }: CheckStateProps) {
  switch (state.kind) {
    case 'idle':
      return null
    case 'running':
      return (
        <ProgressLine
          title={jobWords[state.job]}
          percent={state.done * 100}
          cancel={{ keys: 'Esc', words: state.stopping ? '正在停下' : '停', onPress: onCancel }}
        >
          {state.job === 'rebuild' ? '做完前不能保存，草稿照存。' : '可先去做别的，做完回来看结果。'}
        </ProgressLine>
      )
    case 'finished':
      return <VerificationResult job={state.job} found={state.found} finishedAt={clockTime(state.at)} />
    case 'stopped':
      return (
        <Banner kind="panel" head="已停下">
          什么都没有改。
        </Banner>
      )
    case 'failed':
      return <FailureNotice failure={state.failure} />
    default:
      return assertNever(state)
  }
}
