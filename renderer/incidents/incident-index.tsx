import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import {
  formatIncidentNumber,
  type IncidentRow,
  type IncidentStatus,
  incidentStatus,
  incidentStatusWords,
} from '../../shared/incidents/incident'
import { classWords, gradeWords } from '../../shared/incidents/incident-kind'
import { formatClock, formatDay } from '../../shared/time/office-time'
import { FailureNotice } from '../app/failure-notice'
import { KeyScope, useAction } from '../app/keys/key-scope'
import { KeyButton } from '../ui/button'
import { FilterButton } from '../ui/filter-button'
import { PaneHead } from '../ui/pane'
import { EmptyState } from '../ui/state-lines'
import { VirtualList } from '../ui/virtual-list'
import { useIncidents } from './incident-context'
import './incident-index.css'

const SCOPE = 'incident-index'

type Filter = IncidentStatus | 'all'
const filters = [
  { value: 'all' as Filter, words: '全部' },
  ...incidentStatus.options.map((value) => ({ value: value as Filter, words: incidentStatusWords[value] })),
] as const
const keyOf = ({ id }: IncidentRow) => id
const heightOf = () => 48

/** 事件目录: those under way first, then those that are over. */
export function IncidentIndex({ onClose }: { onClose: () => void }) {
  const { stores, office } = useIncidents()
  const { zone } = office
  const rows = useStore(stores.list, (state) => state.rows)
  const failure = useStore(stores.list, (state) => state.failure)
  const shown = useStore(stores.sight, (state) => state.shown)
  const [current, setCurrent] = useState<string | null>(shown)
  const [status, setStatus] = useState<Filter>('all')
  const listed = (rows ?? []).filter((row) => status === 'all' || row.status === status)
  const pane = useRef<HTMLDivElement>(null)
  useAction({ id: 'incident-index.back', keys: 'Esc', words: '回到事件', scope: SCOPE, run: onClose })
  useEffect(() => pane.current?.querySelector<HTMLElement>('[role=listbox]')?.focus(), [])
  const open = (row: IncidentRow) => {
    stores.sight.show(row.id)
    onClose()
  }
  return (
    <KeyScope name={SCOPE} label="事件目录" className="pane incident-index">
      <PaneHead title="事件目录" note={rows && `${listed.length} 件`}>
        <FilterButton label="状态" options={filters} value={status} onChange={setStatus} />
        <KeyButton keys="Esc" onPress={onClose}>
          回到事件
        </KeyButton>
      </PaneHead>
      <FailureNotice failure={failure} deed="没有读到" />
      <div className="incident-index__list" ref={pane}>
        <VirtualList
          label="突发事件"
          rows={listed}
          keyOf={keyOf}
          heightOf={heightOf}
          renderRow={(row) => <Row row={row} zone={zone} />}
          current={current}
          onCurrentChange={setCurrent}
          onOpen={open}
          empty={rows && <Empty isFiltered={status !== 'all'} />}
        />
      </div>
    </KeyScope>
  )
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <EmptyState title="没有这样的事件">在“状态”里选“全部”。</EmptyState>
  return <EmptyState title="还没有突发事件">在值班台的来电上按 F8 转为突发事件。</EmptyState>
}

function Row({ row, zone }: { row: IncidentRow; zone: string }) {
  const kind = row.class === null ? '类别未定' : classWords[row.class]
  return (
    <div className="incident-index__row" data-grave={row.grave || undefined}>
      <span className="incident-index__when">
        {formatDay(row.receivedAt, zone)} {formatClock(row.receivedAt, zone)}
        <small>{formatIncidentNumber(row.number)}</small>
      </span>
      <span className="incident-index__what">
        <b>{row.name}</b>
        <small>{[kind, row.place].filter((words) => words !== '').join('　')}</small>
      </span>
      <span className="incident-index__grade">{row.grade === null ? '未定级' : gradeWords[row.grade]}</span>
      <span className="incident-index__state" data-open={row.status === 'open' || undefined}>
        {incidentStatusWords[row.status]}
        {row.status === 'open' && row.openSteps > 0 && <small>未办 {row.openSteps} 步</small>}
      </span>
    </div>
  )
}
