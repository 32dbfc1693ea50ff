import { useStore } from 'zustand'
import { nextPlanTimes } from '../../shared/shifts/crew-rules'
import type { Room } from '../../shared/shifts/room'
import type { Shift } from '../../shared/shifts/shift'
import { emptyShiftDraft, namesOf, readShiftDraft } from './shift-draft'
import { ShiftFields } from './shift-fields'
import { ShiftFormPane } from './shift-form-pane'
import type { ShiftSetting } from './shift-setting'
import { useShiftForm } from './use-shift-form'

export interface PlanShiftPanelProps {
  setting: ShiftSetting
  /** Written down, or left by Esc: the pane goes away. */
  onDone: () => void
}

/** 下一班: who takes over, and when. A pane of its own, with its keys. */
export function PlanShiftPanel(props: PlanShiftPanelProps) {
  const room = useStore(props.setting.shifts, (state) => state.room)
  // Another plan, by another window or hand, is another form: what stands is never overwritten unseen.
  if (!room?.owner) return null
  return <PlanForm key={room.owner.id} {...props} owner={room.owner} next={room.next} />
}

type PlanFormProps = PlanShiftPanelProps & { owner: Shift; next: Room['next'] }

function PlanForm({ setting, onDone, owner, next }: PlanFormProps) {
  const { shifts, people, now, office } = setting
  const expected = next ? { from: next.plannedFrom, until: next.plannedUntil } : nextPlanTimes(owner, office.zone)
  const form = useShiftForm(
    () => (next ? namesOf(next) : emptyShiftDraft),
    (draft) => {
      const read = readShiftDraft(draft, { people, now: now.getState().now, zone: office.zone, expected })
      return read.ok ? { ok: true, send: () => shifts.plan(read.plan) } : read
    },
    onDone,
  )
  return (
    <ShiftFormPane
      name="plan-shift"
      title="下一班"
      note={next ? '已写过，改了以后按新的算' : '写上才能签字交班'}
      form={form}
      deed="记下"
      failed="没有记下"
      leave={{ words: '不写', run: onDone }}
    >
      <ShiftFields setting={setting} form={form} expected={expected} />
    </ShiftFormPane>
  )
}
