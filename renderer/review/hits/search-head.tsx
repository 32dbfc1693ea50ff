import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useAction } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'
import { KeyHint } from '../../ui/key-hint'
import { UnreadCount } from '../marks/unread-count'
import { useReview } from '../review-context'
import { REVIEW_SCOPE } from '../review-scopes'
import { FilterBar } from './filter-bar'
import { SEARCH_SCOPE } from './hits-scopes'
import { SaveDialog, SavedDialog } from './saved-dialogs'
import { SearchBox } from './search-box'
import { isUncounted, otherOrder, SearchCount } from './search-count'
import './search-head.css'
import { isUnderWay } from './search-store'
import { ViewSwitch } from './view-switch'

const KEYS = {
  order: 'Alt+X',
  count: 'Alt+J',
  stop: 'Esc',
  back: 'Alt+←',
  clear: 'Alt+Q',
  saved: 'Alt+C',
  save: 'Ctrl+D',
  table: 'Ctrl+E',
}

/** The question: box and filters, how many it found, and what can be done with all of them. */
export function SearchHead() {
  const { search, saved, table } = useReview().stores
  const isNarrowed = useStore(search, ({ set }) => set.length > 0)
  const hasPast = useStore(search, ({ past }) => past.length > 0)
  const [dialog, setDialog] = useState<'save' | 'list' | null>(null)
  useEffect(() => search.open(), [search])
  const open = (which: 'save' | 'list') => {
    void saved.read()
    setDialog(which)
  }
  const saveTable = () => void table.save(search.getState().question)
  useSearchKeys({ onSave: () => open('save'), onList: () => open('list'), onTable: saveTable })
  return (
    <section className="search-head" aria-label="查询" data-key-scope={SEARCH_SCOPE}>
      <div className="search-head__line">
        <SearchBox />
        <KeyHint keys="Ctrl+K" />
        {hasPast && (
          <KeyButton keys={KEYS.back} onPress={search.goBack}>
            上一个条件
          </KeyButton>
        )}
        <SearchCount keys={KEYS} />
        <div className="search-head__aside">
          <UnreadCount />
          <ViewSwitch />
        </div>
      </div>
      <div className="search-head__line search-head__line--filters">
        <div className="search-head__filters">
          <FilterBar />
          {isNarrowed && (
            <span className="search-head__dropping">
              <KeyButton keys="Backspace" onPress={search.dropLast}>
                去掉末项
              </KeyButton>
              <KeyButton keys={KEYS.clear} onPress={search.clear}>
                清除
              </KeyButton>
            </span>
          )}
        </div>
        <div className="search-head__aside">
          <KeyButton keys={KEYS.saved} keysAfter onPress={() => open('list')}>
            常用
          </KeyButton>
          <KeyButton keys={KEYS.save} keysAfter onPress={() => open('save')}>
            存为常用
          </KeyButton>
          <KeyButton keys={KEYS.table} keysAfter onPress={saveTable}>
            导出
          </KeyButton>
        </div>
      </div>
      {dialog === 'save' && <SaveDialog onClose={() => setDialog(null)} />}
      {dialog === 'list' && <SavedDialog onClose={() => setDialog(null)} />}
    </section>
  )
}

function useSearchKeys({ onSave, onList, onTable }: { onSave: () => void; onList: () => void; onTable: () => void }) {
  const { search, table } = useReview().stores
  const state = useStore(search)
  const isSaving = useStore(table, ({ written }) => written !== null)
  const scope = REVIEW_SCOPE
  const { order } = state.question
  useAction({
    id: 'search.order',
    keys: KEYS.order,
    words: '按接报时间、按登记时间',
    scope,
    run: () => search.orderBy(otherOrder(order)),
  })
  useAction({
    id: 'search.count',
    keys: KEYS.count,
    words: '全部计数',
    scope,
    enabled: isUncounted(state),
    run: () => void search.countAll(),
  })
  useAction({ id: 'search.clear', keys: KEYS.clear, words: '清除文字和条件', scope, run: search.clear })
  useAction({
    id: 'search.back',
    keys: KEYS.back,
    words: '返回上一个条件',
    scope,
    enabled: state.past.length > 0,
    run: search.goBack,
  })
  useAction({ id: 'search.saved', keys: KEYS.saved, words: '常用查询', scope, run: onList })
  useAction({ id: 'search.save', keys: KEYS.save, words: '存为常用', scope, run: onSave })
  useAction({
    id: 'search.table',
    keys: KEYS.table,
    words: '导出查到的，存为表',
    scope,
    enabled: !isSaving,
    run: onTable,
  })
  useAction({ id: 'search.drop', keys: 'Backspace', words: '框空时去掉末一个条件', scope: SEARCH_SCOPE, run: null })
  const stop = () => {
    if (isUnderWay(state)) search.giveUp()
    else if (isSaving) table.giveUp()
    else if (state.question.text !== '') search.type('', false)
  }
  useAction({ id: 'search.stop', keys: KEYS.stop, words: '不找了；再按清空查询框', scope, run: stop })
}
