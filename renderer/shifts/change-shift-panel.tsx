import { useStore } from 'zustand'
import type { Shift } from '../../shared/shifts/shift'
import { RecordedField } from '../ui/field'
import { collectFaults, namesOf, readPerson, readPlanned } from './shift-draft'
import { DeputyField, LeaderField, NoteField, TimeField } from './shift-fields'
import { ShiftFormPane } from './shift-form-pane'
import type { ShiftSetting } from './shift-setting'
import { type ShiftDeed, useShiftForm } from './use-shift-form'

export interface ChangeShiftPanelProps {
  setting: ShiftSetting
  /** Written down, or left by Esc: the pane goes away. */
  onDone: () => void
}

/** 本班有变: deputy, duty leader or planned end, with a reason. A pane of its own, with its keys. */
export function ChangeShiftPanel(props: ChangeShiftPanelProps) {
  const owner = useStore(props.setting.shifts, (state) => state.room?.owner)
  return owner ? <ChangeForm key={owner.id} {...props} owner={owner} /> : null
}

function ChangeForm({ setting, onDone, owner }: ChangeShiftPanelProps & { owner: Shift }) {
  const expected = { from: owner.plannedFrom, until: owner.plannedUntil }
  const form = useShiftForm(
    () => ({ ...namesOf(owner), note: '' }),
    (draft) => readChange(setting, draft, owner.plannedUntil),
    onDone,
  )
  return (
    <ShiftFormPane
      name="change-shift"
      title="本班有变"
      note="写明原因，记入流水，交接班记录上看得见"
      form={form}
      deed="记下变动"
      failed="没有记下"
      leave={{ words: '不改', run: onDone }}
    >
      <div className="shift-fields">
        <RecordedField label="主班" hint="换主班须办交接班">
          {owner.lead.name}
        </RecordedField>
        <DeputyField setting={setting} form={form} />
        <LeaderField setting={setting} form={form} />
        <TimeField setting={setting} form={form} expected={expected} field="until" label="交班时间" />
        <NoteField form={form} label="原因" />
      </div>
    </ShiftFormPane>
  )
}

function readChange(
  { shifts, people, now, office }: ShiftSetting,
  draft: { deputy: string; leader: string; until: string; note: string },
  plannedUntil: number,
): ShiftDeed {
  const { faults, take } = collectFaults()
  const deputy = take('deputy', readPerson(people, draft.deputy))
  const leader = take('leader', readPerson(people, draft.leader))
  const when = { expected: plannedUntil, now: now.getState().now, zone: office.zone }
  const until = take('until', readPlanned(draft.until, when))
  const reason = draft.note.trim()
  if (reason === '') faults.note = '写一句原因'
  if (deputy === undefined || leader === undefined || until === undefined || reason === '') return { ok: false, faults }
  const change = { deputy: deputy?.id ?? null, leader: leader?.id ?? null, until, reason }
  return { ok: true, send: () => shifts.change(change) }
}
