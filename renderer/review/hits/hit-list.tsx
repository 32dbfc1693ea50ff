import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { useKeyRegistry } from '../../app/keys/key-scope'
import { openRecord } from '../../app/open-record'
import { runAction } from '../../app/run-action'
import { LongList } from '../../ui/long-list'
import { useReview } from '../review-context'
import { hitAt, rowsOf } from './hit-pages'
import { HitRow } from './hit-row'
import { NothingFound } from './nothing-found'
import type { SearchState } from './search-state'

/** px; two lines. */
const HIT_HEIGHT = 52

/** What Space does here belongs to the marks, which are given it by this name. */
const READ_ACTION = 'marks.read'

export function HitList() {
  const { stores, doors } = useReview()
  const { search } = stores
  const keys = useKeyRegistry()
  const state = useStore(search)
  const onRange = useCallback((first: number, last: number) => search.show({ first, last }), [search])
  const box = useRef<HTMLDivElement>(null)
  useCopying(box)
  if (state.answered === null) return null
  return (
    <div className={isOld(state) ? 'hit-list hit-list--old' : 'hit-list'} ref={box}>
      <LongList
        label="命中"
        count={rowsOf(state)}
        rowHeight={HIT_HEIGHT}
        renderRow={(index) => <Hit index={index} />}
        current={state.current}
        onCurrentChange={search.choose}
        onOpen={(index) => {
          const hit = hitAt(search.getState().pages, index)
          if (hit) openRecord(hit, doors)
        }}
        onRange={onRange}
        list={state.list}
        onKey={(event) => {
          const isSpace = event.key === ' ' && !event.ctrlKey && !event.altKey && !event.shiftKey
          if (isSpace && !event.repeat) runAction(keys, READ_ACTION)
          return isSpace
        }}
        empty={<NothingFound />}
      />
    </div>
  )
}

/** The rows answer the question before. */
const isOld = ({ finding }: SearchState) => finding === 'quick' || finding === 'slow'

function Hit({ index }: { index: number }) {
  const { stores, office, now } = useReview()
  const hit = useStore(stores.search, ({ pages }) => hitAt(pages, index))
  if (hit === undefined) return <span className="hit hit--awaited">第 {index + 1} 条，正在读</span>
  return <HitRow hit={hit} now={now.getState().now} zone={office.zone} />
}

/** Ctrl+C while the list has the keyboard. With nothing selected the event goes to the page, past the list. */
function useCopying(box: RefObject<HTMLElement | null>): void {
  const { search, table } = useReview().stores
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      if (!box.current?.contains(document.activeElement)) return
      event.preventDefault()
      const { answered } = search.getState()
      if (answered) void table.copy(answered)
    }
    document.addEventListener('copy', copy)
    return () => document.removeEventListener('copy', copy)
  }, [box, search, table])
}
