import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Shift } from '../../shared/shifts/shift'
import { formatClock } from '../../shared/time/office-time'
import { useAction } from '../app/keys/key-scope'
import type { Place } from '../app/place-store'
import { useBetweenTyping } from '../app/use-between-typing'
import { Banner } from '../ui/banner'
import { Button, KeyButton } from '../ui/button'
import { AcknowledgeKey } from './acknowledge-key'
import type { GapsStore } from './gaps-store'
import { LateReliefDialog } from './late-relief-dialog'
import type { Reminder, ReminderStore } from './reminder-store'
import { calleeWords, gapWords, whomToCall } from './reminder-words'
import type { ShiftSetting } from './shift-setting'

export interface ShiftReminderProps {
  setting: ShiftSetting
  reminders: ReminderStore
  gaps: GapsStore
  /** What is in sight: at the desk it is said that no shift was opened yet. */
  place: Place
  /** F6 belongs to a clock of an incident that rings. */
  keyTaken: boolean
  /** Goes to 交接班. */
  onHandover: () => void
}

/** At the foot of every view: that the change of shift is near, or over, and what is still to be done about it. */
export function ShiftReminder(props: ShiftReminderProps) {
  const { setting, reminders, place, onHandover } = props
  const owner = useStore(setting.shifts, (state) => state.room?.owner)
  const reminder = useStore(reminders, (state) => state.reminder)
  const acknowledged = useStore(reminders, (state) => state.acknowledged)
  const shown = useBetweenTyping(setting.now, reminder !== null && !acknowledged)
  const [noting, setNoting] = useState(false)
  return (
    <>
      {owner === null && place === 'desk' && <NotOpenedBanner onHandover={onHandover} />}
      {shown && reminder && owner && (
        <ReminderBanner {...props} reminder={reminder} owner={owner} onNote={() => setNoting(true)} />
      )}
      {noting && <LateReliefDialog setting={setting} onClose={() => setNoting(false)} />}
    </>
  )
}

/** Who is on duty is not known to the program yet; what is recorded meanwhile is kept all the same. */
function NotOpenedBanner({ onHandover }: { onHandover: () => void }) {
  return (
    <Banner
      kind="panel"
      across
      head="尚未开班"
      action={
        <KeyButton keys="Alt+3" onPress={onHandover}>
          开班
        </KeyButton>
      }
    >
      记录照常可写。写上当班的是谁、何时交班，交接班记录才能由程序编出来。
    </Banner>
  )
}

type BannerProps = ShiftReminderProps & { reminder: Reminder; owner: Shift; onNote: () => void }

function ReminderBanner(props: BannerProps) {
  const { setting, reminders, gaps, place, keyTaken, reminder, owner, onHandover, onNote } = props
  const over = reminder.stage === 'over'
  const ringing = useStore(reminders, (state) => state.rings)
  const change = formatClock(owner.plannedUntil, setting.office.zone)
  const action = (
    <>
      {over && <NoteLateKey onNote={onNote} />}
      {place !== 'handover' && (
        <KeyButton keys="Alt+3" onPress={onHandover}>
          交接班
        </KeyButton>
      )}
      {keyTaken ? (
        <Button size="inner" onPress={reminders.acknowledge}>
          知悉
        </Button>
      ) : (
        <KeyButton keys="F6" onPress={reminders.acknowledge}>
          知悉
        </KeyButton>
      )}
      {/* While it rings the cell of the strip has the key. */}
      {!ringing && !keyTaken && <AcknowledgeKey reminders={reminders} />}
    </>
  )
  if (over) {
    return (
      <Banner kind="overdue" across head={`${change} 交班，已过 ${reminder.minutes} 分`} action={action}>
        <OverWords setting={setting} owner={owner} />
      </Banner>
    )
  }
  return (
    <Banner kind="panel" across head={`${change} 交班，还有 ${reminder.minutes} 分`} action={action}>
      <NearWords setting={setting} gaps={gaps} minutes={reminder.minutes} />
    </Banner>
  )
}

function NoteLateKey({ onNote }: { onNote: () => void }) {
  useAction({ id: 'shift.note-late', keys: 'Alt+M', words: '记接班人未到', scope: 'global', run: onNote })
  return (
    <KeyButton keys="Alt+M" onPress={onNote}>
      记接班未到
    </KeyButton>
  )
}

function NearWords({ setting, gaps, minutes }: Pick<BannerProps, 'setting' | 'gaps'> & { minutes: number }) {
  const next = useStore(setting.shifts, (state) => state.room?.next)
  const counted = useStore(gaps, (state) => state.gaps)
  const failure = useStore(gaps, (state) => state.failure)
  // What is only being written on the sheet is announced by nobody: it is counted anew each minute.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another minute is asked for another count
  useEffect(() => gaps.follow(), [gaps, minutes])
  return (
    <>
      {next === null && '还没有写下一班是谁。'}
      {failure ? `未交代的没有数出：${failure.message}` : counted && gapWords(counted, setting.session.account.name)}
    </>
  )
}

function OverWords({ setting, owner }: Pick<BannerProps, 'setting' | 'owner'>) {
  const next = useStore(setting.shifts, (state) => state.room?.next)
  const late = useStore(setting.shifts, (state) => state.room?.reliefLate)
  const callee = whomToCall(owner, setting.office.reportTo)
  const waited = next ? `接班主班 ${next.lead.name} 还没有接` : '还没有写下一班是谁'
  const call = callee ? `，可告知${calleeWords(callee)}` : ''
  const noted = late ? `　${formatClock(late.at, setting.office.zone)} 已记：${late.words}` : ''
  return `${waited}${call}。${noted}`
}
