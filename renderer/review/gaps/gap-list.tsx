import { type MouseEvent, useCallback, useMemo } from 'react'
import { useStore } from 'zustand'
import { gapRuleId } from '../../../shared/review/gap-rules'
import { useAction } from '../../app/keys/key-scope'
import { openRecord } from '../../app/open-record'
import { ProgressLine } from '../../ui/state-lines'
import { VirtualList } from '../../ui/virtual-list'
import { useReview } from '../review-context'
import { GapHitLine, GapMoreLine, GapRuleLine } from './gap-lines'
import { type GapRow, rowsOf } from './gap-rows'

const keyOf = ({ key }: GapRow) => key
const HEIGHTS: Record<GapRow['kind'], number> = { rule: 33, hit: 52, more: 33 }
const heightOf = ({ kind }: GapRow) => HEIGHTS[kind]

/** The rules, each with its count and threshold; below an open one every place, newest first. */
export function GapList() {
  const { stores, doors } = useReview()
  const { gaps, marks } = stores
  const { rules, open, hits, current } = useStore(gaps)
  const found = useStore(gaps, (state) => state.found)
  const rows = useMemo(() => rowsOf({ rules, open, hits }), [rules, open, hits])
  useAction({ id: 'gaps.move', keys: '↑↓', words: '选一处', scope: 'gaps', run: null })
  useAction({ id: 'gaps.open', keys: 'Enter', words: '展开规则，或到这一处', scope: 'gaps', run: null })

  const readOn = useCallback(
    (first: number, last: number) => {
      const more = rows.slice(first, last + 1).find(({ kind }) => kind === 'more')
      if (more) void gaps.readOn(more.rule.id)
    },
    [gaps, rows],
  )
  const openRow = (row: GapRow) => {
    if (row.kind === 'hit') openRecord(row.hit.record, doors, row.hit.step)
    else if (row.kind === 'rule') void gaps.toggle(row.rule.id)
    else void gaps.readOn(row.rule.id)
  }
  /** A rule opens at one click, as it does at Enter; 发回 is the row's that was chosen by the same click. */
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const rule = event.target.closest<HTMLElement>('[data-gap-rule]')
    if (rule) void gaps.toggle(gapRuleId.parse(rule.dataset.gapRule))
    if (event.target.closest('[data-gap-return]')) marks.begin('return')
  }
  if (!found) return <Looking />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list within holds the focus and answers the keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div className="gaps__rows" onClick={onClick}>
      <VirtualList
        label="查漏"
        rows={rows}
        keyOf={keyOf}
        heightOf={heightOf}
        renderRow={(row) => <Line row={row} />}
        current={current}
        onCurrentChange={gaps.goTo}
        onOpen={openRow}
        onRange={readOn}
      />
    </div>
  )
}

function Line({ row }: { row: GapRow }) {
  if (row.kind === 'rule') return <GapRuleLine rule={row.rule} open={row.open} />
  if (row.kind === 'more') return <GapMoreLine left={row.left} more={row.rule.more} />
  return <GapHitLine hit={row.hit} />
}

/** Said only when it takes a while. */
function Looking() {
  const progress = useStore(useReview().stores.gaps, (state) => state.progress)
  if (progress === null) return null
  return (
    <ProgressLine title="正在查漏" percent={progress * 100}>
      换一个时段，这一次就不查了。
    </ProgressLine>
  )
}
