import { useRef } from 'react'
import { useStore } from 'zustand'
import type { EntryRow } from '../../shared/entries/entry'
import { KeyScope, useAction } from '../app/keys/key-scope'
import { KeyButton } from '../ui/button'
import { PaneHead } from '../ui/pane'
import { useFirstFocus } from '../ui/use-first-focus'
import { VirtualList } from '../ui/virtual-list'
import { useDesk } from './desk-context'
import { OPEN_ITEMS_SCOPE } from './desk-scopes'
import { OpenItemRow } from './open-item-row'

/** Rows in sight while the log has the rest of the pane. */
const SHOWN = 3

const keyOfRow = (row: EntryRow) => row.id
const heightOfRow = () => 32

/** What is not closed yet: the first few, or all of them in place of the log. */
export function OpenItemsPane() {
  const { stores, returnToWork } = useDesk()
  const { openItems } = stores
  const { openItems: items, expanded } = useStore(openItems)
  const collapse = () => {
    openItems.expand(false)
    returnToWork()
  }
  useAction({ id: 'desk.open-items', keys: 'Alt+O', words: '待办', scope: 'global', run: () => openItems.expand(true) })
  useAction({
    id: 'open-items.collapse',
    keys: 'Esc',
    words: '收起待办',
    scope: OPEN_ITEMS_SCOPE,
    enabled: expanded,
    run: collapse,
  })
  if (!items) return null
  const rest = items.total - SHOWN
  return (
    <KeyScope name={OPEN_ITEMS_SCOPE} label="待办" className={expanded ? 'open-items open-items--all' : 'open-items'}>
      <PaneHead title="待办" note={noteOf(items)}>
        {expanded ? (
          <KeyButton keys="Esc" keysAfter onPress={collapse}>
            收起
          </KeyButton>
        ) : (
          rest > 0 && (
            <KeyButton keys="Alt+O" keysAfter onPress={() => openItems.expand(true)}>
              其余 {rest} 项
            </KeyButton>
          )
        )}
      </PaneHead>
      {expanded ? <AllOpenItems rows={items.rows} /> : <FirstOpenItems rows={items.rows.slice(0, SHOWN)} />}
    </KeyScope>
  )
}

function noteOf({ total, urgent, grave }: { total: number; urgent: number; grave: number }): string {
  if (total === 0) return '没有未办结事项'
  const parts = [grave > 0 ? `重特大 ${grave}` : '', urgent > 0 ? `紧急 ${urgent}` : ''].filter((part) => part !== '')
  return [`${total} 项`, ...parts].join('，')
}

function FirstOpenItems({ rows }: { rows: readonly EntryRow[] }) {
  const { stores, openEntry } = useDesk()
  const today = useStore(stores.log, (state) => state.today)
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className="open-items__row">
          <button type="button" className="open-items__open" onClick={() => openEntry(row.id)}>
            <OpenItemRow row={row} today={today} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function AllOpenItems({ rows }: { rows: readonly EntryRow[] }) {
  const { stores, mayRecord, openEntry, onMakeIncident } = useDesk()
  const today = useStore(stores.log, (state) => state.today)
  const current = useStore(stores.openItems, (state) => state.current)
  const box = useRef<HTMLDivElement>(null)
  const row = rows.find(({ id }) => id === current)
  useFirstFocus(box, '[role="listbox"]')
  useAction({
    id: 'open-items.make-incident',
    keys: 'F8',
    words: '转为突发事件，或到它所属的事件',
    scope: OPEN_ITEMS_SCOPE,
    enabled: mayRecord && row !== undefined,
    run: () => row && onMakeIncident(row.id),
  })
  return (
    <div ref={box} className="open-items__all">
      <VirtualList
        label="全部待办"
        rows={rows}
        keyOf={keyOfRow}
        heightOf={heightOfRow}
        renderRow={(row) => <OpenItemRow row={row} today={today} />}
        current={current}
        onCurrentChange={(_key, row) => stores.openItems.take(row.id)}
        onOpen={(row) => openEntry(row.id)}
      />
    </div>
  )
}
