import { KeyScope } from '../app/keys/key-scope'
import { PaneHead } from '../ui/pane'
import type { ShiftSetting } from './shift-setting'

export interface ChangeShiftPanelProps {
  setting: ShiftSetting
  /** Written down, or left by Esc: the pane goes away. */
  onDone: () => void
}

/** 改本班. A pane of its own, with its keys. */
export function ChangeShiftPanel(_props: ChangeShiftPanelProps) {
  return (
    <KeyScope name="change-shift" label="改本班" className="pane">
      <PaneHead title="改本班" />
    </KeyScope>
  )
}
