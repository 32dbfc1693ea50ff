import { PaneHead } from '../../ui/pane'
import { KeyList } from '../keys/key-list'
import { KeyScope } from '../keys/key-scope'

/** 管理 › 按键. */
export function KeysPanel() {
  return (
    <KeyScope name="keys" label="按键" className="pane">
      <PaneHead title="按键" note="任何时候按 Ctrl+/ 也能看" />
      <div className="pane__body scroll">
        <KeyList />
      </div>
    </KeyScope>
  )
}
