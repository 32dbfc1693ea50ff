import { useStore } from 'zustand'
import type { WantedPaper } from '../../../shared/incidents/incident-paper'
import { reportName } from '../../../shared/incidents/report'
import { PaperKeys } from '../../app/paper-keys'
import { Dialog, type DialogDeed } from '../../ui/dialog'
import '../../ui/print-view.css'
import { useDetail, useIncidents } from '../incident-context'
import { DraftPaper, SentPaper } from './report-paper'
import { useShownWork } from './reports-context'
import { TimelinePaper } from './timeline-paper'

const SCOPE = 'incident-paper'

/** A report or the timeline as it goes on paper: read, copied, printed, saved as PDF. */
export function PaperDialog() {
  const { papers } = useIncidents().stores.reports
  const paper = useStore(papers, (state) => state.shown)
  return paper === null ? null : <OnePaper paper={paper} />
}

function OnePaper({ paper }: { paper: WantedPaper }) {
  const { papers } = useIncidents().stores.reports
  const title = useTitle(paper)
  const send = useSending(paper)
  return (
    <Dialog name={SCOPE} title={title} open wide onClose={papers.putAway} dismissWords="关上" primary={send}>
      <PaperKeys scope={SCOPE} papers={papers} />
      <div className="print-view scroll" tabIndex={-1}>
        <Content paper={paper} />
      </div>
    </Dialog>
  )
}

function Content({ paper }: { paper: WantedPaper }) {
  if (paper.kind === 'timeline') return <TimelinePaper />
  return paper.reportId === null ? <DraftPaper /> : <SentPaper reportId={paper.reportId} />
}

function useTitle(paper: WantedPaper): string {
  const { name, reports } = useDetail()
  const work = useShownWork()
  if (paper.kind === 'timeline') return `${name}处置时间线`
  const sent = reports.find(({ id }) => id === paper.reportId)
  if (sent) return reportName(sent)
  return work ? `${reportName({ stage: work.draft.stage, number: work.view.number })}（草稿，未发出）` : '报告'
}

/** From the preview of a draft it can be sent; one that went out can go to somebody else. */
function useSending(paper: WantedPaper): DialogDeed | undefined {
  const { stores, mayRecord } = useIncidents()
  const { reports } = useDetail()
  const { papers, sending } = stores.reports
  const work = useShownWork()
  if (paper.kind === 'timeline' || !mayRecord) return undefined
  const sent = reports.find(({ id }) => id === paper.reportId)
  if (paper.reportId === null && !work) return undefined
  return {
    words: sent ? '再发一处' : '发出',
    onPress: () => {
      papers.putAway()
      if (sent) sending.begin({ kind: 'sent', stage: sent.stage, reportId: sent.id })
      else if (work) sending.begin({ kind: 'draft', stage: work.draft.stage })
    },
  }
}
