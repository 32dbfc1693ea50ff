import { useStore } from 'zustand'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { OutcomeNotice } from '../../app/outcome-notice'
import { Banner } from '../../ui/banner'
import { Button, KeyButton } from '../../ui/button'
import { KeyHint } from '../../ui/key-hint'
import { PaneHead } from '../../ui/pane'
import { useReview } from '../review-context'
import { REVIEW_SCOPE } from '../review-scopes'
import { HitList } from './hit-list'
import './hits-pane.css'
import { countWords } from './hit-words'
import { HITS_SCOPE } from './hits-scopes'
import { figureWords } from './search-count'
import type { SearchState } from './search-state'
import type { TableState } from './table-store'

/** What was found, newest first. */
export function HitsPane() {
  const { search } = useReview().stores
  const state = useStore(search)
  useAction({ id: 'hits.move', keys: '↑↓', words: '选', scope: HITS_SCOPE, run: null })
  useAction({ id: 'hits.open', keys: 'Enter', words: '打开', scope: HITS_SCOPE, run: null })
  useAction({ id: 'hits.copy', keys: 'Ctrl+C', words: '复制成表，可贴到 WPS、Excel', scope: HITS_SCOPE, run: null })
  useAction({ id: 'hits.refresh', keys: 'F5', words: '刷新，看新记录', scope: REVIEW_SCOPE, run: search.refresh })
  return (
    <KeyScope name={HITS_SCOPE} label="命中" className="pane hits">
      <PaneHead title="命中" note={placeWords(state)}>
        <span className="hits__keys">
          <KeyHint keys="↑↓" /> 选 <KeyHint keys="Enter" /> 打开
        </span>
      </PaneHead>
      <FailureNotice
        failure={state.failure}
        deed="没有查成"
        action={
          <KeyButton keys="F5" onPress={search.refresh}>
            再查
          </KeyButton>
        }
      />
      <HitsNotices changed={state.changed} remark={state.remark} />
      <HitList />
    </KeyScope>
  )
}

/** 第 1 条，共 37 条 */
function placeWords(state: SearchState): string | undefined {
  if (state.answered === null || state.current === null) return undefined
  return `第 ${countWords({ count: state.current + 1, exact: true })} 条，共 ${figureWords(state)} 条`
}

function doneWords({ saved, copied }: Pick<TableState, 'saved' | 'copied'>): string | null {
  if (saved !== null) return `已存为 ${saved}，WPS、Excel 可打开。`
  if (copied === null) return null
  return copied.all
    ? `已复制 ${copied.records} 条，可贴到 WPS、Excel。`
    : `已复制前 ${copied.records} 条。全部的按 Ctrl+E 存为表。`
}

function HitsNotices({ changed, remark }: { changed: number; remark: string }) {
  const { search, saved, table } = useReview().stores
  const lessened = useStore(saved, (state) => state.lessened)
  const { written, failure, ...done } = useStore(table)
  return (
    <>
      {changed > 0 && (
        <Banner
          kind="panel"
          action={
            <KeyButton keys="F5" onPress={search.refresh}>
              刷新
            </KeyButton>
          }
        >
          有新记录或改动 {changed} 条
        </Banner>
      )}
      {remark !== '' && <Banner kind="panel">{remark}</Banner>}
      {lessened !== null && (
        <Banner
          kind="panel"
          head={lessened.name}
          action={
            <Button size="inner" onPress={saved.dismiss}>
              知道了
            </Button>
          }
        >
          有已不存在的条件：{lessened.dropped.join('、')}。其余条件照用。
        </Banner>
      )}
      {written !== null && (
        <Banner
          kind="panel"
          action={
            <KeyButton keys="Esc" onPress={table.giveUp}>
              不存了
            </KeyButton>
          }
        >
          正在存表，已有 {written} 条
        </Banner>
      )}
      <OutcomeNotice failure={failure} done={doneWords(done)} onDismiss={table.dismiss} />
    </>
  )
}
