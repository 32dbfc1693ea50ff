import { useState } from 'react'
import { type EntryId, type EntryRow, formatShortNumber, urgencyWords } from '../../shared/entries/entry'
import type { SheetView } from '../../shared/handover/handover-contract'
import { formatMomentBeside } from '../../shared/time/office-time'
import { Badge } from '../ui/badge'
import { EmptyState } from '../ui/state-lines'
import { VirtualList } from '../ui/virtual-list'
import { useHandover } from './handover-context'
import './item-row.css'

const keyOfRow = (row: EntryRow) => row.id
const heightOfRow = () => 28

/** What was recorded since the sheet was frozen: it is on the next one, and told here. Enter opens the entry. */
export function AddedList({ view }: { view: SheetView }) {
  const { office, onOpenEntry } = useHandover()
  const [current, setCurrent] = useState<EntryId | null>(null)
  return (
    <VirtualList
      label="冻结后新增的记录"
      rows={view.added}
      keyOf={keyOfRow}
      heightOf={heightOfRow}
      renderRow={(row) => (
        <div className="item-row">
          <span className="item-row__urgency">
            {row.urgency !== 'ordinary' && <Badge kind={row.urgency}>{urgencyWords[row.urgency]}</Badge>}
          </span>
          <span className="item-row__number">{formatShortNumber(row.number)}</span>
          <span className="item-row__line">
            {row.who !== '' && `${row.who}：`}
            {row.line}
          </span>
          <span className="item-row__state item-row__state--faint">
            {formatMomentBeside(row.receivedAt, view.sheet.composedAt, office.zone)}
          </span>
        </div>
      )}
      current={current}
      onCurrentChange={(_, row) => setCurrent(row.id)}
      onOpen={(row) => onOpenEntry(row.id)}
      empty={
        <div className="sheet__empty">
          <EmptyState title="冻结后没有新增" />
        </div>
      }
    />
  )
}
