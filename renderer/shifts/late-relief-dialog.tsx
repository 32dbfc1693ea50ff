import type { ShiftSetting } from './shift-setting'

export interface LateReliefDialogProps {
  setting: ShiftSetting
  /** Written down, or left by Esc. */
  onClose: () => void
}

/** 接班人未到: who was told of it and what they said. Mount it while it is open. */
export function LateReliefDialog(_props: LateReliefDialogProps) {
  return null
}
