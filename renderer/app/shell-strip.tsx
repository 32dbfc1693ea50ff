import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { roleWords, type Session } from '../../shared/accounts/account'
import type { OpenItems } from '../../shared/entries/entries-contract'
import type { Office } from '../../shared/office/office'
import {
  DEFAULT_ZONE,
  formatClock,
  formatClockSeconds,
  formatDay,
  formatDayWeekday,
} from '../../shared/time/office-time'
import { AlarmCells, hasCells } from '../incidents/alarms/alarm-cells'
import type { BellStore } from '../incidents/alarms/bell-store'
import { QuietCell } from '../incidents/alarms/quiet-cell'
import { ShiftCells } from '../shifts/strip-cells'
import { DutyStrip, StripCell, StripFigure, StripSmall, StripWords } from '../ui/duty-strip'
import type { AppStores } from './app-stores'
import type { NowStore } from './now-store'
import './shell-strip.css'

export interface ShellStripProps {
  stores: Pick<AppStores, 'shifts' | 'reminders' | 'alarms' | 'now'>
  bell: BellStore
  office: Office | null
  session: Session | null
  /** null while nobody is signed in, or before they were counted. */
  openItems: Pick<OpenItems, 'total' | 'urgent' | 'grave'> | null
}

/** The duty strip: the same cells in the same order in every place. */
export function ShellStrip({ stores, bell, office, session, openItems }: ShellStripProps) {
  const { reminders, alarms, now } = stores
  const alarmed = useStore(alarms, (state) => state.ringing.length > 0)
  const timed = useStore(alarms, ({ ringing, clocks }) => ringing.length > 0 || hasCells(clocks))
  const room = useStore(stores.shifts, (state) => state.room)
  const zone = office?.zone ?? DEFAULT_ZONE
  return (
    <DutyStrip
      label="值班条"
      end={
        <>
          <QuietCell bell={bell} now={now} zone={zone} />
          {openItems && <OpenItemsCell {...openItems} />}
          <TimeCell now={now} zone={zone} />
        </>
      }
    >
      {office && room && <ShiftCells room={room} reminders={reminders} now={now} zone={zone} keyTaken={alarmed} />}
      <AlarmCells alarms={alarms} now={now} zone={zone} />
      {session && !room?.owner && <OfficerCell session={session} zone={zone} />}
      {/* The clocks of an incident want its room. */}
      {office && !(session && timed) && <OfficeCell office={office} />}
    </DutyStrip>
  )
}

function OfficerCell({ session: { account, since }, zone }: { session: Session; zone: string }) {
  return (
    <StripCell label={`登录 自 ${formatDay(since, zone)} ${formatClock(since, zone)}`}>
      <StripSmall>{roleWords[account.role]}</StripSmall>
      <StripWords>{account.name}</StripWords>
    </StripCell>
  )
}

/** The numbers others reach the room by; the last cell at the left, because it gives way first. */
function OfficeCell({ office }: { office: Office }) {
  const numbers = [
    { word: '值班电话', number: office.dutyPhone },
    { word: '传真', number: office.fax },
    { word: '内线', number: office.internalLine },
  ].filter(({ number }) => number !== '')
  return (
    <StripCell label={office.name}>
      {numbers.length === 0 && <StripWords>值班台</StripWords>}
      <span className="shell-strip__numbers">
        {numbers.map(({ word, number }) => (
          <Part key={word} word={word}>
            {number}
          </Part>
        ))}
      </span>
    </StripCell>
  )
}

function OpenItemsCell({ total, urgent, grave }: Pick<OpenItems, 'total' | 'urgent' | 'grave'>) {
  return (
    <StripCell label="待办 Alt+O">
      <StripFigure>{total}</StripFigure>
      {grave > 0 && <Part word="其中重特大">{grave}</Part>}
      {urgent > 0 && <Part word={grave > 0 ? '紧急' : '其中紧急'}>{urgent}</Part>}
    </StripCell>
  )
}

/** One of several figures of a cell, with its word before it. */
function Part({ word, children }: { word: string; children: ReactNode }) {
  return (
    <span className="shell-strip__part">
      <StripSmall>{word}</StripSmall> {children}
    </span>
  )
}

function TimeCell({ now, zone }: { now: NowStore; zone: string }) {
  const at = useStore(now, (state) => state.now)
  return (
    <StripCell label={formatDayWeekday(at, zone)}>
      <StripFigure>{formatClockSeconds(at, zone)}</StripFigure>
    </StripCell>
  )
}
