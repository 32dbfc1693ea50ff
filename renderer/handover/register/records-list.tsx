import { useCallback } from 'react'
import { useStore } from 'zustand'
import type { HandoverRow } from '../../../shared/handover/handover-contract'
import { needsReason, punctualityWords } from '../../../shared/shifts/punctuality'
import { formatShiftNumber, takeoverWords } from '../../../shared/shifts/shift'
import { formatMoment } from '../../../shared/time/office-time'
import { Badge } from '../../ui/badge'
import { EmptyState } from '../../ui/state-lines'
import { VirtualList } from '../../ui/virtual-list'
import type { RecordsStore } from './records-store'

const ROW_HEIGHT = 48
const heightOf = () => ROW_HEIGHT
const keyOf = ({ handoverId }: HandoverRow) => handoverId

/** The closed sheets that fit, newest first; the current one is opened beside the list. */
export function RecordsList({ store, zone }: { store: RecordsStore; zone: string }) {
  const rows = useStore(store, (state) => state.rows)
  const total = useStore(store, (state) => state.total)
  const current = useStore(store, (state) => state.current)
  const searching = useStore(store, (state) => state.search.trim() !== '')
  const showLast = useCallback((_first: number, last: number) => store.show(last), [store])
  const open = (row: HandoverRow) => store.open(row.handoverId)
  return (
    <VirtualList
      label="交接班记录"
      rows={rows}
      keyOf={keyOf}
      heightOf={heightOf}
      renderRow={(row) => <RecordsRow row={row} zone={zone} />}
      current={current}
      onCurrentChange={(_key, row) => open(row)}
      onOpen={open}
      onRange={showLast}
      empty={total === null ? null : <NoRecords searching={searching} />}
    />
  )
}

function NoRecords({ searching }: { searching: boolean }) {
  if (searching) return <EmptyState title="没有含这几个字的交接班记录">一字不差地找，换短一点的词再找。</EmptyState>
  return <EmptyState title="尚无交接班记录">双方签字、接过班后列在这里。</EmptyState>
}

function RecordsRow({ row, zone }: { row: HandoverRow; zone: string }) {
  const { shift, next, phase, items, carried, late } = row
  const taken = next.takeover
  return (
    <div className="records-row">
      <span className="records-row__number">{shift.takeover && formatShiftNumber(shift.takeover.number)}</span>
      <span className="records-row__who">
        {shift.lead.name} → {next.lead.name}
        {taken && taken.kind !== 'signed' && <Badge kind="plain">{takeoverWords[taken.kind]}</Badge>}
        {phase === 'owed' && <Badge kind="dashed">待逐项确认</Badge>}
      </span>
      <span className={`records-row__late${needsReason(late) && late > 0 ? ' records-row__late--over' : ''}`}>
        {punctualityWords(late)}
      </span>
      <span className="records-row__when">{taken && formatMoment(taken.at, zone)}</span>
      <span className="records-row__items">
        未办结 {items}
        {carried > 0 && `，跨班 ${carried}`}
      </span>
    </div>
  )
}
