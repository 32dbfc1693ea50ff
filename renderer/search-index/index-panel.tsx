import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { IndexState } from '../../shared/search/index-contract'
import { FailureNotice } from '../app/failure-notice'
import { KeyScope, useAction } from '../app/keys/key-scope'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ActionBar, Fact, PaneHead } from '../ui/pane'
import { ProgressLine } from '../ui/state-lines'
import './index-panel.css'
import type { IndexPanelState, IndexStore } from './index-store'
import { RebuildIndexDialog } from './rebuild-index-dialog'

export interface IndexPanelProps {
  store: IndexStore
  mayRebuild: boolean
}

/** 管理 › 检索索引. */
export function IndexPanel({ store, mayRebuild }: IndexPanelProps) {
  const state = useStore(store)
  const [asking, setAsking] = useState(false)
  useEffect(() => void store.load(), [store])
  const { index } = state
  const running = index?.running === true
  const isPart = index !== null && index.indexed < index.records
  const stop = () => void store.stop()
  const goOn = () => void store.start(false)
  const mayStart = mayRebuild && index !== null && !running
  useAction({
    id: 'index.go-on',
    keys: 'Ctrl+Enter',
    words: '继续编检索索引',
    scope: 'search-index',
    run: goOn,
    enabled: mayStart && isPart,
  })
  useAction({
    id: 'index.stop',
    keys: 'Esc',
    words: '停下编索引',
    scope: 'search-index',
    run: stop,
    enabled: running && mayRebuild,
  })

  return (
    <KeyScope name="search-index" label="检索索引" className="pane">
      <PaneHead title="检索索引" note="查得快靠它；没有编入的逐条查找，一条不漏" />
      <div className="pane__body scroll index-panel">
        <p>每存一条，当时编入索引。从旧版升级、按流水重建以后，程序自动在后台补编，从最近的编起，照常登记和查询。</p>
        <IndexFacts index={index} />
        <IndexWork state={state} onStop={mayRebuild ? stop : null} />
      </div>
      <ActionBar note={mayRebuild ? undefined : '重建检索索引由管理员做'}>
        {mayRebuild && isPart && (
          <Button kind="primary" keys="Ctrl+Enter" disabled={running} onPress={goOn}>
            继续编
          </Button>
        )}
        {mayRebuild && (
          <Button disabled={!mayStart} onPress={() => setAsking(true)}>
            重建检索索引
          </Button>
        )}
      </ActionBar>
      <RebuildIndexDialog
        open={asking}
        onClose={() => setAsking(false)}
        onRebuild={() => {
          setAsking(false)
          void store.start(true)
        }}
      />
    </KeyScope>
  )
}

function IndexFacts({ index }: { index: IndexState | null }) {
  if (index === null) return null
  const many = (count: number) => `${count.toLocaleString('en')} 条`
  return (
    <dl>
      <Fact label="全部">{many(index.records)}</Fact>
      {/* While it is being worked on, the progress below is newer. */}
      {!index.running && (
        <Fact label="已编入">
          {index.indexed < index.records
            ? `约 ${many(index.indexed)}，还有约 ${many(index.records - index.indexed)}逐条查找`
            : many(index.indexed)}
        </Fact>
      )}
    </dl>
  )
}

function IndexWork({ state, onStop }: { state: IndexPanelState; onStop: (() => void) | null }) {
  const { index, stopping, last } = state
  if (index?.running) {
    const cancel = onStop ? { keys: 'Esc', words: stopping ? '正在停下' : '停', onPress: onStop } : undefined
    return (
      <ProgressLine title="正在编检索索引" percent={index.done * 100} cancel={cancel}>
        照常登记和查询，可先去做别的。
      </ProgressLine>
    )
  }
  if (last.kind === 'failed') return <FailureNotice failure={last.failure} />
  if (index?.failure) {
    return (
      <Banner kind="strong" head="没有编完">
        {index.failure}。
      </Banner>
    )
  }
  if (last.kind === 'none') return null
  return (
    <Banner kind="panel" head={last.kind === 'stopped' ? '已停下' : '索引完整'}>
      {last.kind === 'stopped' ? '编好的留着，没有编入的逐条查找，随时可以继续。' : '所有记录都已编入。'}
    </Banner>
  )
}
