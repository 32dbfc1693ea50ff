import { lazy, Suspense } from 'react'
import { PaneHead } from '../../ui/pane'
import { KeyScope } from '../keys/key-scope'

const KeysChapter = lazy(async () => ({ default: (await import('../../manual/keys-chapter')).KeysChapter }))

/** 管理 › 按键: all of them, while Ctrl+/ shows those that work at the moment. */
export function KeysPanel() {
  return (
    <KeyScope name="keys" label="按键" className="pane">
      <PaneHead title="按键" note="按 Ctrl+/ 只列此刻能用的" />
      <div className="pane__body scroll">
        <Suspense fallback={null}>
          <KeysChapter />
        </Suspense>
      </div>
    </KeyScope>
  )
}
