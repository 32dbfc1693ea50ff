import { useMemo } from 'react'
import { useStore } from 'zustand'
import { urgencyWords } from '../../shared/entries/entry'
import type { ItemAnswer, SheetPhase, SheetView } from '../../shared/handover/handover-contract'
import { type OpenItem, subjectOf } from '../../shared/handover/open-item'
import { Badge } from '../ui/badge'
import { EmptyState } from '../ui/state-lines'
import { VirtualList } from '../ui/virtual-list'
import { useHandover } from './handover-context'
import { itemState } from './handover-words'
import './item-row.css'

const keyOfItem = (row: ItemRow) => row.item.key
const heightOfItem = () => 28

interface ItemRow {
  place: number
  item: OpenItem
  answer: ItemAnswer | undefined
}

/** Every open item, however many: one line each, in the order of handing over. */
export function ItemList({ view }: { view: SheetView }) {
  const { stores, office } = useHandover()
  const current = useStore(stores.sheet, (state) => state.current)
  const { items } = view.sheet
  const rows = useMemo(
    () => items.map((item, index): ItemRow => ({ place: index + 1, item, answer: view.answers[index] })),
    [items, view.answers],
  )
  return (
    <>
      <div className="item-row item-row--head" aria-hidden="true">
        <span className="item-row__place">序</span>
        <span className="item-row__urgency" />
        <span className="item-row__number">编号</span>
        <span className="item-row__line">事项</span>
        <span className="item-row__carried">移交</span>
        <span className="item-row__state">{view.phase === 'live' ? '等待' : '接班确认'}</span>
      </div>
      <VirtualList
        label="未办结事项"
        rows={rows}
        keyOf={keyOfItem}
        heightOf={heightOfItem}
        renderRow={(row) => <ItemLine row={row} phase={view.phase} zone={office.zone} />}
        current={current}
        onCurrentChange={(key) => stores.sheet.choose(key)}
        onOpen={stores.sheet.takeKeyboard}
        empty={
          <div className="sheet__empty">
            <EmptyState title="没有未办结事项">本班的事都办结了，签收齐了。</EmptyState>
          </div>
        }
      />
    </>
  )
}

function ItemLine({ row: { place, item, answer }, phase, zone }: { row: ItemRow; phase: SheetPhase; zone: string }) {
  const state = itemState(item, answer, phase, zone)
  const { about } = subjectOf(item.key)
  return (
    <div className="item-row">
      <span className="item-row__place">{place}</span>
      <span className="item-row__urgency">
        {item.urgency !== 'ordinary' && <Badge kind={item.urgency}>{urgencyWords[item.urgency]}</Badge>}
      </span>
      <span className="item-row__number">{about === 'draft' ? '草稿' : item.number}</span>
      <span className="item-row__line">
        {about === 'entry' && item.who !== '' && `${item.who}：`}
        {item.line}
      </span>
      {answer?.doneSince === true && <Badge kind="plain">冻结后已办</Badge>}
      <span className={item.carried > 1 ? 'item-row__carried item-row__carried--again' : 'item-row__carried'}>
        {item.carried}
      </span>
      <span className={`item-row__state item-row__state--${state.look}`}>{state.words}</span>
    </div>
  )
}
