import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { type TimelineKind, type TimelineLine, timelineKind } from '../../../shared/incidents/incident-detail'
import { mayDoToIncident } from '../../../shared/incidents/incident-rules'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'
import { FilterButton } from '../../ui/filter-button'
import { PaneHead } from '../../ui/pane'
import { EmptyState } from '../../ui/state-lines'
import { VirtualList } from '../../ui/virtual-list'
import { useDetail, useIncidents } from '../incident-context'
import { INCIDENTS_SCOPE } from '../incident-scopes'
import { useMomentWords } from '../use-moment-words'
import { RemarkDialog } from './remark-dialog'
import './timeline-pane.css'
import { isOverrun, isRecordedLater, kindWords, rowsOf } from './timeline-rows'

const SCOPE = 'incident-timeline'
const keyOf = ({ seq }: TimelineLine) => String(seq)
const heightOf = () => 25

/** 时间线: everything of the incident to the minute. */
export function TimelinePane() {
  const { stores, now, onOpenEntry } = useIncidents()
  const { lines: timeline } = stores.timeline
  useEffect(() => now.subscribe((state) => timeline.pass(state.now)), [timeline, now])
  const state = useStore(timeline)
  const { lines, kind, newestFirst, failure } = state
  const rows = useMemo(() => rowsOf({ lines, kind, newestFirst }), [lines, kind, newestFirst])
  const [current, setCurrent] = useState<string | null>(null)
  const read = rows.find((line) => keyOf(line) === current)
  const turn = newestFirst ? '新的在上' : '旧的在上'
  const look = () => stores.reports.papers.show({ kind: 'timeline' })
  useAction({ id: 'timeline.turn', keys: 'Alt+L', words: '时间线换次序', scope: INCIDENTS_SCOPE, run: timeline.turn })
  useAction({ id: 'timeline.preview', keys: 'Ctrl+P', words: '预览、打印、存为 PDF', scope: SCOPE, run: look })
  return (
    <KeyScope name={SCOPE} label="时间线" className="pane timeline">
      <PaneHead title="时间线" note={lines && `${lines.length} 条，到分`}>
        <KeyButton keys="Ctrl+P" onPress={look}>
          印
        </KeyButton>
        <KeyButton keys="Alt+L" onPress={timeline.turn}>
          {turn}
        </KeyButton>
      </PaneHead>
      <FailureNotice failure={failure} deed="没有读到" />
      <Tools kind={kind} />
      <div className="timeline__list">
        <VirtualList
          label="时间线"
          rows={rows}
          keyOf={keyOf}
          heightOf={heightOf}
          renderRow={(line) => <Row line={line} />}
          current={current}
          onCurrentChange={setCurrent}
          onOpen={({ entryId }) => entryId !== null && onOpenEntry(entryId)}
          empty={lines && <EmptyState title="没有这一类的记录" />}
        />
      </div>
      {read && <WholeLine line={read} />}
      <RemarkDialog />
    </KeyScope>
  )
}

function Tools({ kind }: { kind: TimelineKind | null }) {
  const { stores, mayRecord } = useIncidents()
  const { status } = useDetail()
  const { lines: timeline, remarks } = stores.timeline
  const may = mayRecord && mayDoToIncident('note', status).ok
  const begin = () => may && remarks.begin()
  useAction({
    id: 'timeline.remark',
    keys: 'Alt+J',
    words: '记事、记决定',
    scope: INCIDENTS_SCOPE,
    run: begin,
    enabled: may,
  })
  return (
    <div className="timeline__tools">
      <FilterButton
        label="类别"
        options={[
          { value: 'all', words: '全部' },
          ...timelineKind.options.map((value) => ({ value, words: kindWords[value] })),
        ]}
        value={kind ?? 'all'}
        onChange={(chosen) => timeline.filter(chosen === 'all' ? null : chosen)}
      />
      {may && (
        <KeyButton keys="Alt+J" onPress={begin}>
          记事、记决定
        </KeyButton>
      )}
    </div>
  )
}

function Row({ line }: { line: TimelineLine }) {
  const moment = useMomentWords()
  return (
    <div className="timeline__row" data-kind={isOverrun(line) ? 'overrun' : line.kind}>
      <span className="timeline__at">{moment(line.at)}</span>
      <span className="timeline__words">{line.words}</span>
      {isRecordedLater(line) && <span className="timeline__recorded">记于 {moment(line.recordedAt)}</span>}
    </div>
  )
}

/** The current line in full: one line of a list has no room for it. */
function WholeLine({ line }: { line: TimelineLine }) {
  const moment = useMomentWords()
  const { onOpenEntry } = useIncidents()
  const { words, byName, at, recordedAt, entryId } = line
  return (
    <p className="timeline__whole">
      {words}
      <small>
        {moment(at)}
        {byName !== '' && `　${byName} 记于 ${moment(recordedAt)}`}
        {entryId !== null && (
          <KeyButton keys="Enter" onPress={() => onOpenEntry(entryId)}>
            到值班台打开
          </KeyButton>
        )}
      </small>
    </p>
  )
}
