import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { FilterButton } from '../../ui/filter-button'
import { KeyHint } from '../../ui/key-hint'
import { PaneHead } from '../../ui/pane'
import { EmptyState } from '../../ui/state-lines'
import { TextField } from '../../ui/text-field'
import type { TextElement } from '../../ui/use-text-input'
import { RecordsFigures } from './records-figures'
import { RecordsList } from './records-list'
import './records-panel.css'
import { RecordsSheet } from './records-sheet'
import { spanOptions } from './records-span'
import type { RecordsStore } from './records-store'

export interface RecordsPanelProps {
  store: RecordsStore
  zone: string
}

/** 交接班记录册: how the room changed hands, sheet by sheet. */
export function RecordsPanel({ store, zone }: RecordsPanelProps) {
  const box = useRef<HTMLDivElement>(null)
  const search = useRef<TextElement>(null)
  const total = useStore(store, (state) => state.total)
  const failure = useStore(store, (state) => state.failure)
  const typed = useStore(store, (state) => state.search)
  const span = useStore(store, (state) => state.span)
  useEffect(() => store.follow(), [store])

  const focusList = () => box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  const scope = 'records'
  useAction({ id: 'records.search', keys: 'Ctrl+F', words: '找交接班记录', scope, run: () => search.current?.focus() })
  useAction({ id: 'records.move', keys: '↑↓', words: '选，右边看记录', scope, run: null })

  return (
    <KeyScope name={scope} label="交接班记录册" className="records">
      <div className="pane" ref={box}>
        <PaneHead title="交接班记录册" note={total === null ? undefined : `${total} 份，新的在上`} />
        {/* biome-ignore lint/a11y/useSemanticElements: the element of that name is younger than the tools that read the page in tests */}
        <div role="search" className="records__filters">
          <FilterButton label="时段" options={spanOptions} value={span} onChange={store.take} />
          <div className="records__text">
            <TextField
              ref={search}
              label="筛选交接班记录"
              labelHidden
              small
              placeholder="人名、编号、事项里的几个字"
              limit={100}
              value={typed}
              onEnter={focusList}
              onChange={(text, { composing }) => store.search(text, composing)}
            />
          </div>
          <KeyHint keys="Ctrl+F" />
        </div>
        <RecordsFigures store={store} />
        <FailureNotice failure={failure} deed="没有读出" />
        <RecordsList store={store} zone={zone} />
      </div>
      <RecordsSheet store={store} nothing={<NothingOpened />} />
    </KeyScope>
  )
}

function NothingOpened() {
  return (
    <div className="pane">
      <PaneHead title="选一份" />
      <div className="pane__body">
        <EmptyState title="还没有选交接班记录">按 ↑ ↓ 选，在这里看。记录签字后不能改，可以补记。</EmptyState>
      </div>
    </div>
  )
}
