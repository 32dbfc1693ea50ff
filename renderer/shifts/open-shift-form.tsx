import { KeyScope } from '../app/keys/key-scope'
import { PaneHead } from '../ui/pane'
import type { ShiftSetting } from './shift-setting'

/** 开班: the first shift of the room. A pane of its own, with its keys. */
export function OpenShiftForm(_props: { setting: ShiftSetting }) {
  return (
    <KeyScope name="open-shift" label="开班" className="pane">
      <PaneHead title="开班" />
    </KeyScope>
  )
}
