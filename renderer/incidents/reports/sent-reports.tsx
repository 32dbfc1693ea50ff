import { useState } from 'react'
import { meansWords } from '../../../shared/incidents/clock-rule'
import { type Dispatch, reportName, type SentReport } from '../../../shared/incidents/report'
import { useDetail, useIncidents } from '../incident-context'
import { useMomentWords } from '../use-moment-words'

/** Earlier reports than these are folded. */
const IN_SIGHT = 1

/** The reports that went out, oldest first: frozen, with where they went and who signed. */
export function SentReports() {
  const { reports } = useDetail()
  const [all, showAll] = useState(false)
  if (reports.length === 0) return null
  const folded = all ? [] : reports.slice(0, -IN_SIGHT)
  return (
    <ul className="sent-reports">
      {folded.length > 0 && (
        <li>
          <button type="button" className="sent-reports__folded" onClick={() => showAll(true)}>
            此前 {folded.length} 份：{folded.map(reportName).join('、')}，展开
          </button>
        </li>
      )}
      {reports.slice(folded.length).map((report) => (
        <Sent key={report.id} report={report} />
      ))}
    </ul>
  )
}

function Sent({ report }: { report: SentReport }) {
  const { stores } = useIncidents()
  const name = reportName(report)
  return (
    <li>
      <button
        type="button"
        className="sent-report"
        onClick={() => stores.reports.papers.show({ kind: 'report', reportId: report.id })}
      >
        <span className="report-stamp report-stamp--done">毕</span>
        <span className="sent-report__line">
          <b>{name}</b>
          {report.dispatches.map((dispatch) => (
            <Way key={dispatch.id} dispatch={dispatch} />
          ))}
        </span>
        <span className="sent-report__frozen">
          已冻结。{report.missing.length > 0 && `发出时缺：${report.missing.map(({ title }) => title).join('、')}`}
        </span>
      </button>
    </li>
  )
}

/** 04:02 书面　04:06 签收 */
function Way({ dispatch: { means, at, receipt } }: { dispatch: Dispatch }) {
  const moment = useMomentWords()
  return (
    <>
      <span>
        {moment(at)} {meansWords[means]}
      </span>
      {receipt && <span>{moment(receipt.at)} 签收</span>}
      {!receipt && means !== 'phone' && <span className="sent-report__waiting">待签</span>}
    </>
  )
}
