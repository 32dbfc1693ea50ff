import { useStore } from 'zustand'
import type { CodeVerdict } from '../../../shared/handover/handover-contract'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { Banner } from '../../ui/banner'
import { Button } from '../../ui/button'
import { ActionBar, PaneHead } from '../../ui/pane'
import { TextField } from '../../ui/text-field'
import './code-panel.css'
import type { CodeStore } from './code-store'

/** 管理 › 校验码: the code at the foot of a signed sheet, against the journal as it is now. */
export function CodePanel({ store }: { store: CodeStore }) {
  const { code, busy, verdict, failure } = useStore(store)
  const compare = () => void store.compare()
  const idle = busy || code.trim() === ''
  useAction({
    id: 'code.compare',
    keys: 'Ctrl+Enter',
    words: '核对校验码',
    scope: 'code',
    run: compare,
    enabled: !idle,
  })
  return (
    <KeyScope name="code" label="校验码" className="pane">
      <PaneHead title="校验码" note="印在每份签过字的交接班记录上" />
      <div className="pane__body scroll code-panel">
        <p>校验码记着签字那一刻的流水。照纸上写进来：流水在那以前被改、被抽走、被截短，这里都对不上。</p>
        <div className="code-panel__field">
          <TextField
            label="校 验 码"
            placeholder="如 1234-7KQM-X2NP-0D5"
            limit={60}
            value={code}
            hint="大小写、全角、少写横线都认得"
            onEnter={compare}
            onChange={store.write}
          />
        </div>
        {verdict && <Verdict verdict={verdict} />}
        <FailureNotice failure={failure} />
      </div>
      <ActionBar note="一台计算机的校验码只与本机的流水相配">
        <Button kind="primary" keys="Ctrl+Enter" disabled={idle} onPress={compare}>
          核对
        </Button>
      </ActionBar>
    </KeyScope>
  )
}

/** The first sentence says how it stands, the rest what to do. */
function Verdict({ verdict: { verdict, words } }: { verdict: CodeVerdict }) {
  const end = words.indexOf('。')
  const told = verdict === 'holds' || verdict === 'unreadable'
  if (end === -1) return <Banner kind={told ? 'panel' : 'strong'}>{words}</Banner>
  return (
    <Banner kind={told ? 'panel' : 'strong'} head={words.slice(0, end)}>
      {words.slice(end + 1)}
    </Banner>
  )
}
