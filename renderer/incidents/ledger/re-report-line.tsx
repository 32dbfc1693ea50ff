import { useStore } from 'zustand'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import { formatDay } from '../../../shared/time/office-time'
import { Badge } from '../../ui/badge'
import { useIncidents } from '../incident-context'
import './re-report-line.css'

type Ledger = IncidentDetail['ledger']

/** Until when a changed figure is reported again, and what has to be and was not yet. */
export function ReReportLine({ ledger }: { ledger: Ledger }) {
  const { window, reReport } = ledger
  if (window === null && reReport.length === 0) return null
  return (
    <section className="re-report" aria-label="补报" data-due={reReport.length > 0 || undefined}>
      {reReport.length > 0 && (
        <p>
          <b>要补报</b>　{reReport.join('；')}。发一份报告后消去。
        </p>
      )}
      {window !== null && <Window window={window} />}
    </section>
  )
}

function Window({ window }: { window: NonNullable<Ledger['window']> }) {
  const { office, now } = useIncidents()
  const over = useStore(now, (state) => state.now >= window.until)
  // The last instant belongs to the day after: the day before it is the last on which it is reported.
  const last = formatDay(window.until - 1, office.zone)
  return (
    <p className="re-report__window">
      {over ? `${window.days} 日补报期已过（至 ${last}）` : `补报期 ${window.days} 日，至 ${last} 24 时`}
      {!over && '，伤亡有变要补报'}
      {!window.verified && <Badge kind="dashed">待核对</Badge>}
      <span className="re-report__source">{window.source}</span>
    </p>
  )
}
