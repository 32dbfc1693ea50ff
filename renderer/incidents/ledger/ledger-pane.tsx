import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Measure } from '../../../shared/incidents/incident-kind'
import { mayDoToIncident } from '../../../shared/incidents/incident-rules'
import { useAction, useKeyScope } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'
import { PaneHead } from '../../ui/pane'
import { useDetail, useIncidents } from '../incident-context'
import { INCIDENTS_SCOPE } from '../incident-scopes'
import { DeclineDialog } from './decline-dialog'
import { GradeOffer } from './grade-offer'
import { shownForm, workOn } from './kept-works'
import './ledger-pane.css'
import { LedgerRows } from './ledger-rows'
import { LEDGER_SCOPE } from './ledger-scopes'
import { LedgerTable } from './ledger-table'
import { ReReportLine } from './re-report-line'
import { Refused } from './refused'
import { RowFields } from './row-fields'
import { useWantedKeyboard } from './use-wanted-keyboard'

/** Rows behind the totals: of all measures, or of one. */
type Behind = { of: Measure | null }

/** 伤亡损失台账: what stands, every row behind it, and the grade that follows. */
export function LedgerPane() {
  const { stores, mayRecord } = useIncidents()
  const { id, status, ledger } = useDetail()
  const work = useStore(stores.ledger, (state) => workOn(state, id))
  const form = shownForm(work)
  const [behind, show] = useState<Behind | null>(null)
  const pane = useRef<HTMLElement>(null)
  useKeyScope(LEDGER_SCOPE, '伤亡损失台账', false)
  useWantedKeyboard(pane, stores.ledger)
  const mayWrite = mayRecord && mayDoToIncident('figure', status).ok
  const turn = (to: Behind | null) => {
    show(to)
    stores.ledger.takeKeyboard('list')
  }
  const begin = () => stores.ledger.begin(behind?.of ?? undefined)
  const look = () => turn(behind === null ? { of: null } : null)
  const place = { scope: INCIDENTS_SCOPE }
  useAction({ ...place, id: 'ledger.begin', keys: 'Alt+K', words: '台账记一笔', run: begin, enabled: mayWrite })
  useAction({ ...place, id: 'ledger.rows', keys: 'Alt+G', words: '看台账各笔', run: look })
  const writes = form !== null && form.kind !== 'decline'
  return (
    <section
      ref={pane}
      className="pane ledger-pane"
      aria-label="伤亡损失台账"
      data-key-scope={LEDGER_SCOPE}
      data-writes={writes || undefined}
      tabIndex={-1}
    >
      <PaneHead title={behind === null ? '伤亡损失台账' : '台账各笔'}>
        {mayWrite && (
          <KeyButton keys="Alt+K" onPress={begin}>
            记一笔
          </KeyButton>
        )}
        <KeyButton keys="Alt+G" onPress={look}>
          {behind === null ? `各笔 ${ledger.rows.length}` : '看合计'}
        </KeyButton>
      </PaneHead>
      {form === null && <Refused failure={work.failure} deed="没有改定" onRead={stores.ledger.settle} />}
      {writes && <RowFields form={form} />}
      {form?.kind === 'decline' && <DeclineDialog form={form} />}
      {behind === null ? (
        <div className="ledger-pane__totals scroll">
          <div className="ledger-pane__table scroll">
            <LedgerTable onOpen={(of) => turn({ of })} />
          </div>
          {ledger.offer !== null && <GradeOffer offer={ledger.offer} />}
          <ReReportLine ledger={ledger} />
        </div>
      ) : (
        <LedgerRows key={id} of={behind.of} mayRecord={mayWrite} />
      )}
    </section>
  )
}
