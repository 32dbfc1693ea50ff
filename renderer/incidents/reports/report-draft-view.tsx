import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import { reportName } from '../../../shared/incidents/report'
import { formatClockSeconds } from '../../../shared/time/office-time'
import { useAction } from '../../app/keys/key-scope'
import { Button } from '../../ui/button'
import { useDetail, useIncidents } from '../incident-context'
import { DraftElements } from './draft-elements'
import { DraftText } from './draft-text'
import type { ReportWork } from './report-draft-store'
import { type ReportRows, rowsOf, saysAnything } from './report-rows'
import { REPORTS_SCOPE } from './report-scopes'

/** The report being written: its elements, or its whole text. `turn` counts how often the keyboard was asked here. */
export function ReportDraftView({ work, turn }: { work: ReportWork; turn: number }) {
  const [whole, setWhole] = useState(false)
  const { reports } = useDetail()
  const { view, draft } = work
  const rows = rowsOf(view, draft, reports)
  const frame = useRef<HTMLElement>(null)
  // The field that held the keyboard goes; its keys go on working.
  const turnTo = (next: boolean) => {
    frame.current?.focus()
    setWhole(next)
  }
  return (
    <section
      ref={frame}
      tabIndex={-1}
      className="report-draft"
      aria-label={reportName({ stage: draft.stage, number: view.number })}
    >
      <Head work={work} rows={rows} />
      {whole ? <DraftText work={work} turn={turn} /> : <DraftElements work={work} rows={rows} turn={turn} />}
      <Actions work={work} whole={whole} onWhole={turnTo} />
    </section>
  )
}

/** 稿 续报一　只写变化，3 变 1 补　已存 04:15:52 */
function Head({ work, rows }: { work: ReportWork; rows: ReportRows }) {
  const { office } = useIncidents()
  const { view, draft, savedAt } = work
  return (
    <header className="report-draft__head">
      <span className="report-stamp report-stamp--draft">稿</span>
      <b>{reportName({ stage: draft.stage, number: view.number })}</b>
      <span className="report-draft__note">{noteOf(work, rows)}</span>
      {savedAt !== null && <span className="report-draft__saved">已存 {formatClockSeconds(savedAt, office.zone)}</span>}
    </header>
  )
}

function noteOf({ draft }: ReportWork, { rows, changed, added, missing }: ReportRows): string {
  const own = draft.body !== '' ? '，正文自改' : ''
  if (draft.stage === 'first') return `要素 ${rows.length - missing}/${rows.length}${own}`
  const parts = [changed > 0 ? `${changed} 变` : '', added > 0 ? `${added} 补` : ''].filter((part) => part !== '')
  const head = draft.stage === 'final' ? '' : '只写变化，'
  return `${head}${parts.length === 0 ? '尚无变化' : parts.join(' ')}${own}`
}

interface ActionsProps {
  work: ReportWork
  whole: boolean
  onWhole: (whole: boolean) => void
}

function Actions({ work, whole, onWhole }: ActionsProps) {
  const { stores } = useIncidents()
  const busy = useStore(stores.reports.sending, (state) => state.busy)
  const { drafts, sending, papers } = stores.reports
  const { stage } = work.draft
  const mute = !saysAnything(work.view, work.draft)
  const name = reportName({ stage, number: work.view.number })
  const send = () => sending.begin({ kind: 'draft', stage })
  const look = () => papers.show({ kind: 'report', reportId: null })
  const scope = REPORTS_SCOPE
  useAction({
    id: 'reports.send',
    keys: 'Ctrl+Enter',
    words: `发出${name}`,
    scope,
    run: send,
    enabled: !(busy || mute),
  })
  useAction({ id: 'reports.preview', keys: 'Ctrl+P', words: '预览、打印、存为 PDF', scope, run: look })
  useAction({ id: 'reports.whole', keys: 'Alt+T', words: '要素、全文', scope, run: () => onWhole(!whole) })
  return (
    <footer className="report-draft__foot">
      <Button kind="primary" size="inner" keys="Ctrl+Enter" onPress={send} disabled={busy || mute}>
        发出
      </Button>
      <Button size="inner" keys="Ctrl+P" onPress={look}>
        预览
      </Button>
      <Button size="inner" onPress={() => onWhole(!whole)}>
        {whole ? '回要素' : '全文'}
      </Button>
      {stage !== 'first' && (
        <span className="report-draft__stage">
          <button
            type="button"
            className="text-button"
            onClick={() => drafts.turn(stage === 'final' ? 'follow-up' : 'final')}
          >
            {stage === 'final' ? '改写续报' : '改写终报'}
          </button>
        </span>
      )}
    </footer>
  )
}
