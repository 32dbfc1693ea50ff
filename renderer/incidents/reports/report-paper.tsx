import { useStore } from 'zustand'
import { meansWords } from '../../../shared/incidents/clock-rule'
import { formatIncidentNumber } from '../../../shared/incidents/incident'
import type { Dispatch, SentReport } from '../../../shared/incidents/report'
import { Button } from '../../ui/button'
import { useDetail, useIncidents } from '../incident-context'
import { useMomentWords } from '../use-moment-words'
import { useMayReport } from './reports-context'

/** A report as it went out, with where it went and who signed. */
export function SentPaper({ reportId }: { reportId: string }) {
  const { reports } = useDetail()
  const moment = useMomentWords()
  const report = reports.find(({ id }) => id === reportId)
  if (!report) return <p>找不到这份报告。</p>
  const { title, body, missing, senderName, recordedAt } = report
  return (
    <>
      <Text title={title} body={body} />
      <p className="print-view__facts">
        {senderName} {moment(recordedAt)} 定稿，已冻结。
        {missing.length > 0 && `发出时缺：${missing.map((each) => each.title).join('、')}。`}
      </p>
      <Dispatches report={report} />
    </>
  )
}

/** The report being written, as it would go out now. */
export function DraftPaper() {
  const { stores } = useIncidents()
  const { id } = useDetail()
  const work = useStore(stores.reports.drafts, (state) => state.works[id])
  if (!work) return null
  const { draft, view } = work
  const title = draft.title === '' ? view.composed.title : draft.title
  const body = draft.body.trim() === '' ? view.composed.body : draft.body
  return <Text title={title} body={body === '' ? '尚无变化可报。' : body} />
}

function Text({ title, body }: { title: string; body: string }) {
  const { office } = useIncidents()
  const { number } = useDetail()
  // A text that does not change while it is read: a place in it is an identity.
  const paragraphs = body.split('\n').map((words, no) => ({ no, words }))
  return (
    <article className="print-view__sheet">
      <p className="print-view__office">{office.name}</p>
      <h3 className="print-view__title">{title}</h3>
      <p className="print-view__number">{formatIncidentNumber(number)}</p>
      {paragraphs.map(({ no, words }) => (
        <p key={no} className="print-view__paragraph">
          {words}
        </p>
      ))}
    </article>
  )
}

function Dispatches({ report }: { report: SentReport }) {
  return (
    <table className="print-view__table">
      <thead>
        <tr>
          <th scope="col">发往</th>
          <th scope="col">方式</th>
          <th scope="col">发出</th>
          <th scope="col">签收</th>
        </tr>
      </thead>
      <tbody>
        {report.dispatches.map((dispatch) => (
          <Way key={dispatch.id} dispatch={dispatch} />
        ))}
      </tbody>
    </table>
  )
}

function Way({ dispatch: { id, addressee, means, at, receipt } }: { dispatch: Dispatch }) {
  const { receipts, papers } = useIncidents().stores.reports
  const may = useMayReport()
  const moment = useMomentWords()
  const sign = () => {
    papers.putAway()
    receipts.begin(id)
  }
  return (
    <tr>
      <td>{addressee}</td>
      <td>{meansWords[means]}</td>
      <td>{moment(at)}</td>
      <td>
        {receipt && (
          <span className="print-view__signed">
            {receipt.by}　{moment(receipt.at)}
          </span>
        )}
        {!receipt && may && (
          <Button size="inner" onPress={sign}>
            记签收
          </Button>
        )}
      </td>
    </tr>
  )
}
