import { useState } from 'react'
import { mayCall } from '../../shared/accounts/access'
import { mayBeOfficer } from '../../shared/shifts/crew-rules'
import { PaneHead } from '../ui/pane'
import { EmptyState } from '../ui/state-lines'
import { emptyShiftDraft, readShiftDraft } from './shift-draft'
import { ShiftFields } from './shift-fields'
import { ShiftFormPane } from './shift-form-pane'
import type { ShiftSetting } from './shift-setting'
import { useShiftForm } from './use-shift-form'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A clock typed for the end means its next coming, from an hour after the beginning on. */
const END_IS_READ_AROUND = 13 * HOUR

/** 开班: the first shift of the room. A pane of its own, with its keys; those who only read are told who may. */
export function OpenShiftForm({ setting }: { setting: ShiftSetting }) {
  return mayCall('record', setting.session.account.role) ? <OpenForm setting={setting} /> : <NotOpenedYet />
}

function OpenForm({ setting }: { setting: ShiftSetting }) {
  const { shifts, people, session, now, office } = setting
  const [openedAt] = useState(() => Math.floor(now.getState().now / MINUTE) * MINUTE)
  const expected = { from: openedAt, until: openedAt + END_IS_READ_AROUND }
  const form = useShiftForm(
    () => ({ ...emptyShiftDraft, lead: mayBeOfficer(session.account) ? session.account.name : '' }),
    (draft) => {
      const reading = { people, now: now.getState().now, zone: office.zone, expected, untilNeeded: true }
      const read = readShiftDraft(draft, reading)
      return read.ok ? { ok: true, send: () => shifts.open(read.plan) } : read
    },
    () => undefined,
  )
  return (
    <ShiftFormPane name="open-shift" title="开班" note="只在第一次用时做一回" form={form} deed="开班" failed="没有开班">
      <p className="shift-form__text">
        写上现在当班的是谁、什么时候交班。开班以后值班室一刻不离人：下一班由交接班接过去，每条记录都归当时的班次。
      </p>
      <ShiftFields setting={setting} form={form} expected={expected} untilNeeded />
    </ShiftFormPane>
  )
}

function NotOpenedYet() {
  return (
    <div className="pane">
      <PaneHead title="交接班" />
      <EmptyState title="尚未开班">由值班员或带班领导登录后在这里开班。</EmptyState>
    </div>
  )
}
