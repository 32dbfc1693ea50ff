import { useState } from 'react'
import { type EntryId, urgencyWords } from '../../shared/entries/entry'
import type { SheetView } from '../../shared/handover/handover-contract'
import { formatMomentBeside } from '../../shared/time/office-time'
import { Badge } from '../ui/badge'
import { EmptyState } from '../ui/state-lines'
import { VirtualList } from '../ui/virtual-list'
import { useHandover } from './handover-context'
import './item-row.css'

type DoneItem = SheetView['sheet']['done'][number]

const keyOfDone = (row: DoneItem) => row.entryId
const heightOfDone = () => 28

/** What was done with during the shift; Enter opens the entry. */
export function DoneList({ view }: { view: SheetView }) {
  const { office, onOpenEntry } = useHandover()
  const [current, setCurrent] = useState<EntryId | null>(null)
  return (
    <VirtualList
      label="办结事项"
      rows={view.sheet.done}
      keyOf={keyOfDone}
      heightOf={heightOfDone}
      renderRow={(row) => (
        <div className="item-row">
          <span className="item-row__urgency">
            {row.urgency !== 'ordinary' && <Badge kind={row.urgency}>{urgencyWords[row.urgency]}</Badge>}
          </span>
          <span className="item-row__number">{row.number}</span>
          <span className="item-row__line">{row.line}</span>
          <span className="item-row__state item-row__state--done">
            {formatMomentBeside(row.closedAt, view.sheet.composedAt, office.zone)} 办结
          </span>
        </div>
      )}
      current={current}
      onCurrentChange={(_, row) => setCurrent(row.entryId)}
      onOpen={(row) => onOpenEntry(row.entryId)}
      empty={
        <div className="sheet__empty">
          <EmptyState title="本班还没有办结的事" />
        </div>
      }
    />
  )
}
