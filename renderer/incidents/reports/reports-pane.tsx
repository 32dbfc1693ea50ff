import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { reportName } from '../../../shared/incidents/report'
import { chineseNumber } from '../../../shared/incidents/report-draft'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'
import { PaneHead } from '../../ui/pane'
import { EmptyState } from '../../ui/state-lines'
import { useDetail, useIncidents } from '../incident-context'
import { INCIDENTS_SCOPE } from '../incident-scopes'
import { PaperDialog } from './paper-dialog'
import { ReceiptDialog } from './receipt-dialog'
import { ReportDraftView } from './report-draft-view'
import { REPORTS_SCOPE } from './report-scopes'
import { useMayReport, useShownWork } from './reports-context'
import './report-draft.css'
import './report-form.css'
import './reports-pane.css'
import { SendingDialog } from './sending-dialog'
import { SentReports } from './sent-reports'

/** 报告: what was sent, and the one being written. */
export function ReportsPane() {
  const { stores } = useIncidents()
  const { id } = useDetail()
  const failure = useStore(stores.reports.drafts, (state) => state.failure)
  const unsent = useStore(stores.reports.sending, (state) => (state.open ? null : state.failure))
  const work = useShownWork()
  const may = useMayReport()
  const [turn, setTurn] = useState(0)
  const pane = useRef<HTMLDivElement>(null)
  const gone = useStore(stores.reports.sending, (state) => state.turn)
  useEffect(() => {
    if (gone > 0) pane.current?.focus()
  }, [gone])
  const write = () => {
    if (may) stores.reports.drafts.begin()
    pane.current?.focus()
    setTurn(turn + 1)
  }
  useAction({ id: 'reports.write', keys: 'Alt+R', words: '写报告', scope: INCIDENTS_SCOPE, run: write })
  return (
    <KeyScope name={REPORTS_SCOPE} label="报告" className="pane reports">
      <PaneHead title="报告" note={<Chain />}>
        <KeyButton keys="Alt+R" onPress={write}>
          {may ? '写' : '看'}
        </KeyButton>
      </PaneHead>
      <FailureNotice failure={failure} />
      <FailureNotice failure={unsent} />
      <div className="reports__content" ref={pane} tabIndex={-1}>
        <SentReports />
        {work && <ReportDraftView key={id} work={work} turn={turn} />}
        {!work && <NoDraft />}
      </div>
      <SendingDialog />
      <ReceiptDialog />
      <PaperDialog />
    </KeyScope>
  )
}

/** 首报 → 续报一 → 终报, with what is being written now in bold. */
function Chain() {
  const { reports } = useDetail()
  const work = useShownWork()
  const followUps = reports.filter(({ stage }) => stage === 'follow-up').length
  const writing = work && reportName({ stage: work.draft.stage, number: work.view.number })
  const number = Math.max(1, followUps + (work?.draft.stage === 'follow-up' ? 1 : 0))
  const names = ['首报', number > 2 ? '…' : '', number > 1 ? `续报${chineseNumber(number - 1)}` : '']
  const chain = [...names, `续报${chineseNumber(number)}`, '终报'].filter((name) => name !== '')
  return chain.map((name, at) => (
    <span key={name}>
      {at > 0 && ' → '}
      {name === writing ? <b>{name}</b> : name}
    </span>
  ))
}

function NoDraft() {
  const { status, reports } = useDetail()
  const may = useMayReport()
  if (reports.length === 0 && !may) return <EmptyState title="没有报告" />
  if (!may) return null
  if (status === 'open' && !reports.some(({ stage }) => stage === 'final')) return null
  const words = status === 'open' ? '终报已发。' : '事件已办结。'
  return (
    <p className="reports__none">
      {words}情况有变，按 Alt+R 再写{reports.length === 0 ? '首报' : '续报'}。
    </p>
  )
}
