import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { DaySpan } from '../../../shared/review/figure'
import type { GapRuleId } from '../../../shared/review/gap-rules'
import { dayOf } from '../../../shared/time/office-time'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { Button, KeyButton } from '../../ui/button'
import { FilterButton } from '../../ui/filter-button'
import { PaneHead } from '../../ui/pane'
import { ShiftReviewed } from '../marks/shift-reviewed'
import { useReview } from '../review-context'
import { REVIEW_SCOPE } from '../review-scopes'
import { TypedDays } from '../typed-days'
import type { GapFinderState } from './gap-finder'
import { GapList } from './gap-list'
import { type PeriodChoice, periodOptions, spanWords } from './gap-period'
import { rowsOf, totalOf } from './gap-rows'
import './gaps.css'

/** 查漏: what is missing or came late in a period, rule by rule. */
export function GapsPane() {
  const { stores, office } = useReview()
  const { gaps } = stores
  const choice = useStore(gaps, (state) => state.choice)
  const failure = useStore(gaps, (state) => state.failure)
  const [choosing, setChoosing] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => gaps.follow(office.zone), [gaps, office.zone])

  const next = async () => {
    if (await gaps.next()) list.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()
  }
  useAction({
    id: 'gaps.next',
    keys: 'F7',
    words: '查漏下一处',
    scope: REVIEW_SCOPE,
    run: () => void next(),
    repeats: true,
  })
  const choose = (chosen: PeriodChoice) => {
    setChoosing(chosen === 'custom')
    if (chosen !== 'custom') gaps.choose(chosen)
  }
  const take = (span: DaySpan) => {
    gaps.chooseDays(span)
    setChoosing(false)
  }
  return (
    <KeyScope name="gaps" label="查漏" className="pane gaps">
      <PaneHead title="查漏" note={<Found />}>
        <KeyButton keys="F7" onPress={() => void next()}>
          下一处
        </KeyButton>
      </PaneHead>
      <div className="gaps__period">
        <FilterButton label="时段" options={periodOptions} value={choosing ? 'custom' : choice} onChange={choose} />
        {choice === 'custom' && !choosing && (
          <Button size="inner" onPress={() => setChoosing(true)}>
            改日期
          </Button>
        )}
        <Nothing />
        <ListAll />
      </div>
      {choosing && <TypedDays className="gaps__days" openEnd="same-day" deed="查" onTake={take} />}
      <FailureNotice
        failure={failure}
        deed="没有查出"
        action={
          <Button size="inner" onPress={gaps.retry}>
            再查
          </Button>
        }
      />
      <div className="gaps__list" ref={list}>
        <GapList />
      </div>
      <ShiftReviewed />
    </KeyScope>
  )
}

/** Said beside the period, so that the rules stay in sight with their thresholds. */
function Nothing() {
  const { gaps } = useReview().stores
  const rules = useStore(gaps, (state) => state.rules)
  const found = useStore(gaps, (state) => state.found)
  return found && totalOf(rules).count === 0 ? <span className="gaps__none">没有发现</span> : null
}

/** Every record of the rule in hand as hits of the search: to be read one after another, or exported. */
function ListAll() {
  const { gaps, search } = useReview().stores
  const rule = useStore(gaps, ruleInHand)
  const list = async () => {
    const only = rule === null ? null : await gaps.recordsOf(rule)
    if (only !== null) search.ask({ filter: { only: [...only] } })
  }
  useAction({
    id: 'gaps.list-all',
    keys: 'Alt+B',
    words: '本规则的全部列在命中里',
    scope: REVIEW_SCOPE,
    run: () => void list(),
    enabled: rule !== null,
  })
  if (rule === null) return null
  return (
    <div className="gaps__all">
      <KeyButton keys="Alt+B" onPress={() => void list()}>
        全部列出
      </KeyButton>
    </div>
  )
}

/** The rule that the keyboard is on or within, where it found something. */
function ruleInHand(state: GapFinderState): GapRuleId | null {
  const row = rowsOf(state).find(({ key }) => key === state.current)
  return row && (row.rule.count ?? 0) > 0 ? row.rule.id : null
}

/** 7月18日　12 处 */
function Found() {
  const { stores, office, now } = useReview()
  const { gaps } = stores
  const span = useStore(gaps, (state) => state.span)
  const rules = useStore(gaps, (state) => state.rules)
  const found = useStore(gaps, (state) => state.found)
  const { count, more } = totalOf(rules)
  const days = spanWords(span, dayOf(now.getState().now, office.zone))
  return (
    <>
      {days}
      {found && `　${count}${more ? '+' : ''} 处`}
    </>
  )
}
