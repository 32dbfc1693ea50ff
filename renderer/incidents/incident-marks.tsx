import { useStore } from 'zustand'
import { countAwaited, isMarked, type MarkThread } from '../../shared/review/marks'
import { RecordMarks, RecordMarksFailure } from '../marks/record-marks'
import { PaneHead } from '../ui/pane'
import { useIncidents } from './incident-context'
import './incident-marks.css'
import { INCIDENTS_SCOPE } from './incident-scopes'

/** 审阅: what was said of the incident in sight in reviewing it, and the answers; nothing while nothing was said. */
export function IncidentMarks() {
  const setting = useIncidents()
  const { marks, sight } = setting.stores
  const thread = useStore(marks, (state) => state.thread)
  const shown = useStore(sight, (state) => state.shown)
  if (thread === null || thread.record.id !== shown || !isMarked(thread)) return <RecordMarksFailure marks={marks} />
  return (
    <section className="pane incident-marks" aria-label="审阅" tabIndex={-1}>
      <PaneHead title="审阅" note={awaitedWords(thread)} />
      <RecordMarksFailure marks={marks} />
      <div className="incident-marks__list scroll">
        <RecordMarks marks={marks} thread={thread} setting={setting} scope={INCIDENTS_SCOPE} />
      </div>
    </section>
  )
}

function awaitedWords(thread: MarkThread): string | undefined {
  const { returns, instructions } = countAwaited(thread)
  return returns + instructions === 0 ? undefined : `${returns + instructions} 条待答复`
}
