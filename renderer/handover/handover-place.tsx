import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { mayCall } from '../../shared/accounts/access'
import type { EntryId } from '../../shared/entries/entry'
import type { IncidentId } from '../../shared/incidents/incident'
import { FailureNotice } from '../app/failure-notice'
import { useKeyScope } from '../app/keys/key-scope'
import { ChangeShiftPanel } from '../shifts/change-shift-panel'
import { LateReliefDialog } from '../shifts/late-relief-dialog'
import { OpenShiftForm } from '../shifts/open-shift-form'
import { PlanShiftPanel } from '../shifts/plan-shift-panel'
import type { ShiftSetting } from '../shifts/shift-setting'
import { EmptyState } from '../ui/state-lines'
import { DeedDialog } from './deed-dialog'
import { FormPane } from './form-pane'
import { HandoverContext, type HandoverSetting, type Side, useHandover, useSheetView } from './handover-context'
import './handover-place.css'
import { HANDOVER_SCOPE } from './handover-scopes'
import type { HandoverStores } from './handover-stores'
import { ItemPane } from './item-pane'
import { owedBy } from './landing'
import { OtherDeedKeys } from './other-deeds'
import { SheetPane } from './sheet-pane'
import { SigningDialog } from './signing-dialog'
import { useSigningKeys } from './use-signing-keys'

export interface HandoverPlaceProps {
  stores: HandoverStores
  /** Room, office, session, people and timer, as the parts about shifts are given them. */
  shift: ShiftSetting
  /** To a fresh form for a call; coming back finds the same item. */
  onNewCall: () => void
  /** Opens an entry at the desk. */
  onOpenEntry: (id: EntryId) => void
  /** To an incident in 突发事件. */
  onOpenIncident: (id: IncidentId) => void
}

/** 交接班: the sheet at the left, the item being confirmed at the right. */
export function HandoverPlace({ stores, shift, onNewCall, onOpenEntry, onOpenIncident }: HandoverPlaceProps) {
  const [side, setSide] = useState<Side>('item')
  const [late, sayLate] = useState(false)
  const turnTo = useCallback(
    (next: Side) => {
      setSide(next)
      if (next === 'item') stores.sheet.takeKeyboard()
    },
    [stores],
  )
  const setting = useMemo<HandoverSetting>(
    () => ({
      ...shift,
      stores,
      side,
      turnTo,
      late,
      sayLate,
      onNewCall,
      onOpenEntry,
      onOpenIncident,
      mayRecord: mayCall('record', shift.session.account.role),
    }),
    [shift, stores, side, turnTo, late, onNewCall, onOpenEntry, onOpenIncident],
  )
  useOwedFirst(stores, shift)
  useEffect(() => stores.follow(), [stores])
  useKeyScope(HANDOVER_SCOPE, '交接班', false)
  return (
    <HandoverContext value={setting}>
      <div className="panes handover" data-key-scope={HANDOVER_SCOPE}>
        <Content shift={shift} />
      </div>
    </HandoverContext>
  )
}

/** Whoever comes here for the first time finds the items they owe, before their own sheet. */
function useOwedFirst({ sheet }: HandoverStores, { shifts, session }: ShiftSetting): void {
  const come = useRef(false)
  useEffect(() => {
    if (come.current) return
    come.current = true
    const { room } = shifts.getState()
    if (room) sheet.show(owedBy(room, session.account.id))
  }, [sheet, shifts, session.account.id])
}

function Content({ shift }: { shift: ShiftSetting }) {
  const { stores } = useHandover()
  const view = useStore(stores.sheet, (state) => state.view)
  const failure = useStore(stores.sheet, (state) => state.failure)
  if (view) return <SheetAndSide shift={shift} />
  return (
    <>
      <section className="pane sheet" aria-label="交接班记录">
        <FailureNotice failure={failure} deed="没有读到" />
        {view === null && (
          <div className="item__none">
            <EmptyState title="还没有开班">在右边写上第一班是谁、值到几点。此后换班由交接班接过去。</EmptyState>
          </div>
        )}
      </section>
      {view === null ? <OpenShiftForm setting={shift} /> : <section className="pane" aria-label="事项" />}
    </>
  )
}

function SheetAndSide({ shift }: { shift: ShiftSetting }) {
  const view = useSheetView()
  useSigningKeys(view)
  return (
    <>
      <OtherDeedKeys view={view} />
      <SheetPane />
      <RightSide shift={shift} />
      <LateRelief shift={shift} />
      <SigningDialog />
      <DeedDialog />
    </>
  )
}

function RightSide({ shift }: { shift: ShiftSetting }) {
  const { side, turnTo, mayRecord } = useHandover()
  const { phase } = useSheetView()
  const back = () => turnTo('item')
  if (side === 'form' && phase === 'live' && mayRecord) return <FormPane />
  if (side === 'plan') return <PlanShiftPanel setting={shift} onDone={back} />
  if (side === 'change') return <ChangeShiftPanel setting={shift} onDone={back} />
  return <ItemPane />
}

/** The relief has not come: who was told of it. */
function LateRelief({ shift }: { shift: ShiftSetting }) {
  const { late, sayLate } = useHandover()
  return late ? <LateReliefDialog setting={shift} onClose={() => sayLate(false)} /> : null
}
