import { useStore } from 'zustand'
import { AlarmBanner } from '../incidents/alarms/alarm-banner'
import { WaitingNotice } from '../marks/waiting-notice'
import { ShiftReminder } from '../shifts/shift-reminder'
import type { ShiftSetting } from '../shifts/shift-setting'
import type { AppStores } from './app-stores'
import type { ReviewDoors } from './open-desk'
import { openRecord } from './open-record'

export interface InsideFootProps {
  stores: AppStores
  shift: ShiftSetting
  mayRecord: boolean
  doors: ReviewDoors
}

/** Below every place: that the shift changes, what the head waits for, and what rings. */
export function InsideFoot({ stores, shift, mayRecord, doors }: InsideFootProps) {
  const { alarms, now, place, reminders, gaps } = stores
  const alarmed = useStore(alarms, (state) => state.ringing.length > 0)
  const current = useStore(place, (state) => state.place)
  return (
    <>
      {mayRecord && (
        <ShiftReminder
          setting={shift}
          reminders={reminders}
          gaps={gaps}
          place={current}
          keyTaken={alarmed}
          onHandover={() => place.go('handover')}
        />
      )}
      <WaitingNotice waiting={stores.waiting} setting={shift} onOpen={(record) => openRecord(record, doors)} />
      <AlarmBanner
        alarms={alarms}
        now={now}
        onGo={(id) => (id === null ? place.go('incidents') : doors.onOpenIncident(id))}
      />
    </>
  )
}
