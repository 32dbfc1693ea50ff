import { useStore } from 'zustand'
import { roleWords, type Session } from '../../shared/accounts/account'
import type { OpenItems } from '../../shared/entries/entries-contract'
import type { Office } from '../../shared/office/office'
import { DutyStrip, StripCell, StripFigure, StripSmall, StripWords } from '../ui/duty-strip'
import { clockWords } from './clock-words'
import type { NowStore } from './now-store'

export interface ShellStripProps {
  office: Office | null
  session: Session | null
  /** null while nobody is signed in, or before they were counted. */
  openItems: Pick<OpenItems, 'total' | 'urgent' | 'grave'> | null
  now: NowStore
}

/** The duty strip: the same cells in the same order in every place. */
export function ShellStrip({ office, session, openItems, now }: ShellStripProps) {
  if (office === null) return <DutyStrip label="值班条">{null}</DutyStrip>
  const { zone } = office
  return (
    <DutyStrip
      label="值班条"
      end={
        <>
          {openItems && <OpenItemsCell {...openItems} />}
          <TimeCell now={now} zone={zone} />
        </>
      }
    >
      {session && <OfficerCell session={session} zone={zone} />}
      <OfficeCell office={office} />
    </DutyStrip>
  )
}

function OfficerCell({ session: { account, since }, zone }: { session: Session; zone: string }) {
  const { date, minute } = clockWords(since, zone)
  return (
    <StripCell label={`登录 自 ${date} ${minute}`}>
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
      {numbers.map(({ word, number }) => (
        <span key={word}>
          <StripSmall>{word}</StripSmall> {number}
        </span>
      ))}
    </StripCell>
  )
}

function OpenItemsCell({ total, urgent, grave }: Pick<OpenItems, 'total' | 'urgent' | 'grave'>) {
  return (
    <StripCell label="待办 Alt+O">
      <StripFigure>{total}</StripFigure>
      {grave > 0 && (
        <>
          <StripSmall>其中重特大</StripSmall> {grave}
        </>
      )}
      {urgent > 0 && (
        <>
          <StripSmall>{grave > 0 ? '紧急' : '其中紧急'}</StripSmall> {urgent}
        </>
      )}
    </StripCell>
  )
}

function TimeCell({ now, zone }: { now: NowStore; zone: string }) {
  const at = useStore(now, (state) => state.now)
  const { date, weekday, second } = clockWords(at, zone)
  return (
    <StripCell label={`${date} ${weekday}`}>
      <StripFigure>{second}</StripFigure>
    </StripCell>
  )
}
