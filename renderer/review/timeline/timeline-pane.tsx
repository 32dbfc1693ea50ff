import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { LineView, ReviewLine } from '../../../shared/review/timeline-contract'
import { clockSpan } from '../../../shared/review/timeline-print'
import type { RecordRef } from '../../../shared/search/search-filter'
import { formatClockBeside } from '../../../shared/time/office-time'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { openRecord } from '../../app/open-record'
import { KeyButton } from '../../ui/button'
import { PaneHead } from '../../ui/pane'
import { EmptyState } from '../../ui/state-lines'
import { VirtualList } from '../../ui/virtual-list'
import { useReview } from '../review-context'
import { REVIEW_SCOPE } from '../review-scopes'
import { useToday } from '../use-today'
import { heightOf, keyOf, type LineRow, rowPointedAt, rowsOf } from './line-rows'
import { ScopeSwitch } from './scope-switch'
import { TimelinePaper } from './timeline-paper'
import './timeline-pane.css'
import { TimelineRow } from './timeline-row'

const SCOPE = 'review-timeline'

/** 时间线: what happened in the part of the day that is chosen, minute by minute. */
export function TimelinePane() {
  const { stores, office, now } = useReview()
  const { lines, print } = stores
  const today = useToday()
  // biome-ignore lint/correctness/useExhaustiveDependencies: with no day chosen the lines are those of today, which turns at midnight
  useEffect(() => lines.follow(office.zone), [lines, office.zone, today])
  useMinutes(now, lines.pass)
  const { view, scope, failure } = useStore(lines)
  const look = () => scope && print.show(scope)
  useAction({ id: 'review-timeline.print', keys: 'Ctrl+P', words: '打印时间线', scope: REVIEW_SCOPE, run: look })
  return (
    <KeyScope name={SCOPE} label="时间线" className="pane review-timeline">
      <PaneHead title="时间线" note={view && headWords(view, office.zone)}>
        <KeyButton keys="Ctrl+P" keysAfter onPress={look}>
          打印
        </KeyButton>
      </PaneHead>
      <ScopeSwitch />
      <FailureNotice failure={failure} deed="没有读到" />
      {view && <Lines view={view} />}
      <TimelinePaper />
    </KeyScope>
  )
}

function useMinutes(now: ReturnType<typeof useReview>['now'], pass: (now: number) => void): void {
  const minute = useStore(now, (state) => Math.floor(state.now / 60_000))
  useEffect(() => pass(minute * 60_000), [minute, pass])
}

/** 03:00—04:30; of a shift or incident what it is called. */
function headWords(view: LineView, zone: string): string {
  if (view.title !== '') return view.title
  const span = clockSpan(view, zone)
  return span === '00:00—24:00' ? '全天' : span
}

function Lines({ view }: { view: LineView }) {
  const { stores, office, doors } = useReview()
  const { band } = stores
  const open = (record: RecordRef) => openRecord(record, doors)
  const rows = useMemo(() => rowsOf(view, office.zone), [view, office.zone])
  const [current, setCurrent] = useState<string | null>(null)
  const pointer = useStore(band, (state) => state.line)
  const pointed = rowPointedAt(rows, pointer)?.key
  useEffect(() => {
    if (pointed !== undefined) setCurrent(pointed)
  }, [pointed])
  const choose = (key: string, row: LineRow) => {
    setCurrent(key)
    if (row.kind === 'line' && row.line.record) band.chooseRecord(row.line.record)
  }
  const read = rows.find(({ key }) => key === current)
  return (
    <>
      <div className="review-timeline__list">
        <VirtualList
          label="时间线"
          rows={rows}
          keyOf={keyOf}
          heightOf={heightOf}
          renderRow={(row) => <TimelineRow row={row} zone={office.zone} />}
          current={current}
          onCurrentChange={choose}
          onOpen={(row) => row.kind === 'line' && row.line.record && open(row.line.record)}
          empty={<EmptyState title="这一段没有记录">按 ←→ 移动选段，Alt+D 换日。</EmptyState>}
        />
      </div>
      {view.more && <p className="review-timeline__more">只列最早的一段，其后的没有列。缩短选段再看。</p>}
      {read?.kind === 'line' && read.line.kind !== 'silence' && <WholeLine line={read.line} onOpen={open} />}
    </>
  )
}

const places = { entry: '到值班台打开', incident: '到突发事件打开', handover: '到交接班打开' } as const

/** The current line in full: a line of the list has no room for it. */
function WholeLine({ line, onOpen }: { line: ReviewLine; onOpen: (record: RecordRef) => void }) {
  const { zone } = useReview().office
  const { words, second, measure, at, recordedAt, byName, record } = line
  const told = [words, second, measure?.words ?? ''].filter((part) => part !== '').join('　')
  const recorded = byName === '' ? '' : `${byName} 记于 ${formatClockBeside(recordedAt, at, zone)}`
  return (
    <p className="review-timeline__whole">
      {told}
      <small>
        {recorded}
        {record && (
          <KeyButton keys="Enter" onPress={() => onOpen(record)}>
            {places[record.kind]}
          </KeyButton>
        )}
      </small>
    </p>
  )
}
