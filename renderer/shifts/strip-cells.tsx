import { useStore } from 'zustand'
import type { Room } from '../../shared/shifts/room'
import type { Shift } from '../../shared/shifts/shift'
import { formatClock, formatDay, formatSpan } from '../../shared/time/office-time'
import type { NowStore } from '../app/now-store'
import { StripCell, StripFigure, StripKey, StripSmall, StripWords } from '../ui/duty-strip'
import { AcknowledgeKey } from './acknowledge-key'
import { changeMoment } from './change-words'
import type { ReminderStore } from './reminder-store'
import './strip-cells.css'

const MINUTE = 60_000
const SECOND = 1000

export interface ShiftCellsProps {
  room: Room
  reminders: ReminderStore
  now: NowStore
  zone: string
  /** A clock of an incident rings: it has F6, and the room of whoever comes next. */
  keyTaken: boolean
}

/** The cells of the duty strip about the room: who has it, until when, and who comes next. */
export function ShiftCells({ room, reminders, now, zone, keyTaken }: ShiftCellsProps) {
  const { owner, next, signing, owed, joint } = room
  if (owner === null) {
    return (
      <StripCell label="当班">
        <StripWords>尚未开班</StripWords>
      </StripCell>
    )
  }
  const since = owner.takeover?.at ?? owner.plannedFrom
  return (
    <>
      <StripCell label={`当班 自 ${formatDay(since, zone)} ${formatClock(since, zone)}`}>
        <Officers shift={owner} />
        {owner.leader && <Named post="带班领导" name={owner.leader.name} />}
      </StripCell>
      <ChangeCell shift={owner} reminders={reminders} now={now} zone={zone} keyTaken={keyTaken} />
      {next && (signing || !keyTaken) && (
        <StripCell label={signing ? `接班 签字进行中 ${formatClock(signing.frozenAt, zone)} 起` : '接班'}>
          <Officers shift={next} />
        </StripCell>
      )}
      {owed.map(({ handoverId, due, items, answered }) => (
        <OwedCell key={handoverId} due={due} rest={items - answered} now={now} zone={zone} />
      ))}
      {joint && (
        <StripCell label={`联合值守 自 ${formatClock(joint.since, zone)}`}>
          <Named post="前班" name={joint.before.lead.name} />
        </StripCell>
      )}
    </>
  )
}

function Officers({ shift: { lead, deputy } }: { shift: Shift }) {
  return (
    <>
      <Named post="主班" name={lead.name} />
      {deputy && <Named post="副班" name={deputy.name} />}
    </>
  )
}

function Named({ post, name }: { post: string; name: string }) {
  return (
    <span className="shift-cells__person">
      <StripSmall>{post}</StripSmall> <StripWords>{name}</StripWords>
    </span>
  )
}

/** How long until the planned change; over, in minutes, because that is how it is written down. */
function ChangeCell({ shift, reminders, now, zone, keyTaken }: { shift: Shift } & Omit<ShiftCellsProps, 'room'>) {
  const at = useStore(now, (state) => state.now)
  const { late, rings } = useStore(reminders)
  const left = shift.plannedUntil - at
  const minutesOver = Math.floor(-left / MINUTE)
  return (
    <StripCell
      label={`交班 ${changeMoment(shift.plannedUntil, at, zone)}`}
      ringing={rings}
      tinted={Math.floor(at / SECOND) % 2 === 1}
      known={late && !rings}
    >
      <StripFigure>{minutesOver > 0 ? `超 ${minutesOver} 分` : `余 ${formatSpan(Math.max(left, 0))}`}</StripFigure>
      {rings && keyTaken && <StripKey words="知悉" onPress={reminders.acknowledge} />}
      {rings && !keyTaken && (
        <>
          <StripKey keys="F6" words="知悉" onPress={reminders.acknowledge} />
          <AcknowledgeKey reminders={reminders} />
        </>
      )}
    </StripCell>
  )
}

/** Items that were taken on without being confirmed one by one, and by when they must be. */
function OwedCell({ due, rest, now, zone }: { due: number; rest: number } & Pick<ShiftCellsProps, 'now' | 'zone'>) {
  const at = useStore(now, (state) => state.now)
  const over = at > due
  return (
    <StripCell label={`补确认 ${changeMoment(due, at, zone)} 前`} known={over}>
      <StripFigure>
        {over ? '超' : '余'} {formatSpan(due - at)}
      </StripFigure>
      <StripWords>{rest} 项</StripWords>
    </StripCell>
  )
}
