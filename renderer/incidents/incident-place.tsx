import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { mayCall } from '../../shared/accounts/access'
import type { EntryId } from '../../shared/entries/entry'
import { FailureNotice } from '../app/failure-notice'
import { useAction, useKeyScope } from '../app/keys/key-scope'
import type { ShiftSetting } from '../shifts/shift-setting'
import { EmptyState } from '../ui/state-lines'
import { ChecklistColumn } from './checklist/checklist-column'
import { IncidentContext, type IncidentSetting, useIncidents } from './incident-context'
import { IncidentHead } from './incident-head'
import { IncidentIndex } from './incident-index'
import { IncidentMarks } from './incident-marks'
import './incident-place.css'
import { INCIDENTS_SCOPE } from './incident-scopes'
import type { IncidentStores } from './incident-stores'
import { IncidentTabs } from './incident-tabs'
import { InstructionsPane } from './instructions/instructions-pane'
import { LedgerPane } from './ledger/ledger-pane'
import { OpeningForm } from './opening/opening-form'
import { DailyList, DailyStrip } from './reports/daily-strip'
import { ReportsPane } from './reports/reports-pane'
import { TimelinePane } from './timeline/timeline-pane'

export interface IncidentPlaceProps {
  stores: IncidentStores
  /** Office, session, people and timer. */
  shift: ShiftSetting
  onNewCall: () => void
  /** Opens an entry at the desk. */
  onOpenEntry: (id: EntryId) => void
}

/** 突发事件: whom to call next, the ledger, the reports, and what was done minute by minute. */
export function IncidentPlace({ stores, shift, onNewCall, onOpenEntry }: IncidentPlaceProps) {
  const { office, session, people, now } = shift
  const setting = useMemo<IncidentSetting>(
    () => ({
      stores,
      office,
      session,
      people,
      now,
      onNewCall,
      onOpenEntry,
      mayRecord: mayCall('record', session.account.role),
    }),
    [stores, office, session, people, now, onNewCall, onOpenEntry],
  )
  useEffect(() => stores.follow(), [stores])
  useKeyScope(INCIDENTS_SCOPE, '突发事件', false)
  const place = useRef<HTMLDivElement>(null)
  return (
    <IncidentContext value={setting}>
      <div ref={place} className="incidents" data-key-scope={INCIDENTS_SCOPE} tabIndex={-1}>
        <Content place={place} />
      </div>
    </IncidentContext>
  )
}

function Content({ place }: { place: RefObject<HTMLDivElement | null> }) {
  const { stores } = useIncidents()
  const shown = useStore(stores.sight, (state) => state.shown)
  // The index lies over the incident it was opened from: whatever brings another one into sight takes it away.
  const [indexOver, setIndexOver] = useState<string | null>(null)
  const index = indexOver === (shown ?? 'none')
  const showIndex = (wanted: boolean) => setIndexOver(wanted ? (shown ?? 'none') : null)
  const opening = useStore(stores.opening, (state) => state.form !== null || state.filling !== null)
  useAction({
    id: 'incidents.index',
    keys: 'Alt+M',
    words: '事件目录',
    scope: INCIDENTS_SCOPE,
    run: () => showIndex(!index),
  })
  // What had the keyboard is gone, or elsewhere: where nothing in the place takes it, the place does, so that its keys work.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown says when something may have gone, it is not read
  useEffect(() => {
    if (!place.current?.contains(document.activeElement)) place.current?.focus({ preventScroll: true })
  }, [place, opening, index])
  if (opening && index) showIndex(false)
  if (opening) return <OpeningForm />
  if (index) return <IncidentIndex onClose={() => showIndex(false)} />
  return <OneIncident />
}

function OneIncident() {
  const { stores, mayRecord } = useIncidents()
  const read = useStore(stores.list, (state) => state.rows !== null)
  const known = useStore(stores.sight, (state) => state.detail !== null)
  const shown = useStore(stores.sight, (state) => state.shown !== null)
  const failure = useStore(stores.sight, (state) => state.failure)
  return (
    <>
      <DailyStrip />
      <IncidentTabs />
      <FailureNotice failure={failure} deed="没有读到" />
      {known && (
        <>
          <IncidentHead />
          <div className="incident-panes">
            <ChecklistColumn />
            <div className="incident-column">
              <LedgerPane />
              <InstructionsPane />
              <IncidentMarks />
            </div>
            <div className="incident-column incident-column--reports">
              <ReportsPane />
              <TimelinePane />
            </div>
          </div>
        </>
      )}
      {read && !shown && (
        <section className="pane incident-none" aria-label="突发事件">
          <EmptyState title="没有处置中的突发事件">
            {mayRecord ? '在值班台的来电上按 F8 转为突发事件；没有来电的，在这里按 F8 直接立。' : ''}
            已办结的在目录里，按 Alt+M。
          </EmptyState>
          <DailyList />
        </section>
      )}
    </>
  )
}
