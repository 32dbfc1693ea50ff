import { KeyScope } from '../app/keys/key-scope'
import { PaneHead } from '../ui/pane'
import type { ShiftSetting } from './shift-setting'

export interface PlanShiftPanelProps {
  setting: ShiftSetting
  /** Written down, or left by Esc: the pane goes away. */
  onDone: () => void
}

/** 下一班. A pane of its own, with its keys. */
export function PlanShiftPanel(_props: PlanShiftPanelProps) {
  return (
    <KeyScope name="plan-shift" label="下一班" className="pane">
      <PaneHead title="下一班" />
    </KeyScope>
  )
}
