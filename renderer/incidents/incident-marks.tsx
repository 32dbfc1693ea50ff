import { useState } from 'react'
import { useStore } from 'zustand'
import { countAwaited, firstAwaited, isMarked, type MarkThread } from '../../shared/review/marks'
import { useAction } from '../app/keys/key-scope'
import { ANSWER_KEY } from '../marks/record-mark-lines'
import { RecordMarks, RecordMarksFailure } from '../marks/record-marks'
import { KeyButton } from '../ui/button'
import { PaneHead } from '../ui/pane'
import { useIncidents } from './incident-context'
import './incident-marks.css'
import { INCIDENTS_SCOPE } from './incident-scopes'

/** 审阅: what was said of the incident in sight in reviewing it, and the answers; nothing while nothing was said. */
export function IncidentMarks() {
  const { marks, sight } = useIncidents().stores
  const thread = useStore(marks, (state) => state.thread)
  const shown = useStore(sight, (state) => state.shown)
  if (thread === null || thread.record.id !== shown || !isMarked(thread)) return <RecordMarksFailure marks={marks} />
  return <Marks key={shown} thread={thread} />
}

/** Folded it is one line, which says what waits: the ledger above needs the room. */
function Marks({ thread }: { thread: MarkThread }) {
  const setting = useIncidents()
  const { stores, session } = setting
  const awaited = firstAwaited(thread, session.account)
  const [open, setOpen] = useState(false)
  const toggle = () => {
    // What is folded away must not take the keyboard with it.
    if (open) stores.checklist.takeKeyboard()
    setOpen(!open)
  }
  useAction({ id: 'incident-marks.toggle', keys: 'Alt+S', words: '审阅', scope: INCIDENTS_SCOPE, run: toggle })
  const answer = () => awaited && stores.marks.marking.begin({ ...awaited, record: thread.record })
  return (
    <section className="pane incident-marks" aria-label="审阅">
      <PaneHead title="审阅" note={<Counts thread={thread} />}>
        {!open && awaited && (
          <KeyButton keys={ANSWER_KEY} onPress={answer}>
            答复
          </KeyButton>
        )}
        <KeyButton keys="Alt+S" onPress={toggle}>
          {open ? '收起' : '展开'}
        </KeyButton>
      </PaneHead>
      <RecordMarksFailure marks={stores.marks} />
      <div className="incident-marks__list scroll">
        <RecordMarks marks={stores.marks} thread={thread} setting={setting} scope={INCIDENTS_SCOPE} folded={!open} />
      </div>
    </section>
  )
}

/** 1 条待答复　批示 1　批注 2　已阅 1 */
function Counts({ thread }: { thread: MarkThread }) {
  const { returns, instructions } = countAwaited(thread)
  const counts = [
    ['批示', thread.instructions.length],
    ['发回', thread.returns.length],
    ['批注', thread.comments.length],
    ['已阅', thread.reads.length],
  ] as const
  const said = counts.filter(([, count]) => count > 0).map(([words, count]) => `${words} ${count}`)
  const waiting = returns + instructions
  return (
    <>
      {waiting > 0 && <b className="incident-marks__waiting">{waiting} 条待答复　</b>}
      {said.join('　')}
    </>
  )
}
