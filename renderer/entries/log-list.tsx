import { useCallback, useLayoutEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { VirtualList } from '../ui/virtual-list'
import { useDesk } from './desk-context'
import { itemOf, type LogLine as Line } from './log-index'
import { heightOfLine, LogLine } from './log-line'

const keyOfLine = (line: Line) => String(line)

/** The entries, newest first. */
export function LogList() {
  const { stores, openEntry } = useDesk()
  const { log, entry } = stores
  const lines = useStore(log, (state) => state.index.lines)
  const list = useStore(log, (state) => state.list)
  const cursor = useStore(log, (state) => state.cursor)
  const loaded = useStore(log, (state) => state.loaded)
  const box = useRef<HTMLDivElement>(null)
  const onRange = useCallback((first: number, last: number) => log.show({ first, last }), [log])
  const open = (line: Line) => {
    const row = log.rowOf(line)
    if (itemOf(line).kind === 'older') log.showOlder()
    else if (row && entry.getState().work?.kind === 'link') void entry.link(row.id)
    else if (row) openEntry(row.id)
  }
  // A new filter or day begins at the top; the list itself stays, because the keyboard may be in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number says that another list began, it is not read
  useLayoutEffect(() => {
    const [viewport] = box.current?.children ?? []
    if (viewport) viewport.scrollTop = 0
  }, [list])
  if (!loaded) return null
  return (
    <div ref={box} className="log-list">
      <VirtualList
        label="今日记录"
        rows={lines}
        keyOf={keyOfLine}
        heightOf={heightOfLine}
        renderRow={(line) => <LogLine line={line} />}
        current={cursor === null ? null : keyOfLine(cursor)}
        onCurrentChange={(_key, line) => log.take(line)}
        onOpen={open}
        onRange={onRange}
      />
    </div>
  )
}
