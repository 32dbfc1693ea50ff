import { useStore } from 'zustand'
import { dayWords } from './day-words'
import { useDesk } from './desk-context'
import { countOf, itemOf, type LogLine as Line } from './log-index'
import { rowOfLine } from './log-pages'
import { LogRow } from './log-row'

/** px; the list must know them before it draws. */
export const ENTRY_HEIGHT = 48
export const HEAD_HEIGHT = 27

export function heightOfLine(line: Line): number {
  return itemOf(line).kind === 'entry' ? ENTRY_HEIGHT : HEAD_HEIGHT
}

/** One line of the log; an entry that was not read yet is an empty row. */
export function LogLine({ line }: { line: Line }) {
  const { log } = useDesk().stores
  const { zone } = useDesk().office
  const item = itemOf(line)
  const row = useStore(log, ({ index, pages }) => rowOfLine(index, pages, line))
  const tinted = useStore(log, (state) => row !== undefined && state.tinted.has(row.id))
  const count = useStore(log, ({ index }) => (item.kind === 'head' ? countOf(index, item.day) : 0))
  const today = useStore(log, (state) => state.today)
  switch (item.kind) {
    case 'entry':
      return row ? <LogRow row={row} tinted={tinted} /> : null
    case 'head':
      return (
        <div className="log-head">
          {dayWords(item.day, today, zone)}
          <span className="log-head__count">{count} 条</span>
        </div>
      )
    case 'none':
      return <NoneLine />
    case 'older':
      return <div className="log-head">更早的还没有找，按 Enter 再往前找 31 天</div>
  }
}

/** The day that the pane's head names has no entries. */
function NoneLine() {
  const { stores, mayRecord } = useDesk()
  const { log } = stores
  const filtered = useStore(log, ({ filter }) => filter.text !== '' || hasChoice(filter))
  const until = useStore(log, (state) => state.until)
  if (filtered) return <div className="log-head">这一天没有合于筛选的记录</div>
  if (until !== null) return <div className="log-head">这一天没有记录</div>
  return <div className="log-head">{mayRecord ? '今日尚无记录，按 F2 记第一条来电' : '今日尚无记录'}</div>
}

function hasChoice({ channel, urgency, status }: { channel: unknown; urgency: unknown; status: unknown }): boolean {
  return channel !== null || urgency !== null || status !== null
}
