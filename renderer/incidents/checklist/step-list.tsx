import { type RefObject, useEffect, useId, useRef } from 'react'
import { useStore } from 'zustand'
import { useAction } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'
import { KeyHint } from '../../ui/key-hint'
import { PaneHead } from '../../ui/pane'
import { useDetail, useIncidents, useMayAct } from '../incident-context'
import { INCIDENTS_SCOPE } from '../incident-scopes'
import { CHECKLIST_SCOPE } from './checklist-scope'
import { stepInHand } from './checklist-state'
import { clocksOf, countMarks } from './step-reading'
import { STEP_HEIGHT, StepRow } from './step-row'
import { useHeight } from './use-height'
import './step-list.css'

/** Every step in the order of due time; the one in hand is what the now block works on. */
export function StepList({ order }: { order: readonly string[] }) {
  const { stores } = useIncidents()
  const { checklist } = stores
  const detail = useDetail()
  const mayAct = useMayAct()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const inHand = useStore(checklist, (state) => stepInHand(detail, state)?.key)
  const isChosen = useStore(checklist, (state) => state.chosen[detail.id] !== undefined)
  const writing = useStore(checklist, (state) => state.forms[detail.id] !== undefined)
  const steps = order.flatMap((key) => detail.steps.find((step) => step.key === key) ?? [])
  const height = useHeight(list)
  const isShort = height > 0 && steps.length * STEP_HEIGHT > height
  const current = steps.findIndex(({ key }) => key === inHand)
  const move = (by: 1 | -1) => {
    const to = steps[Math.min(Math.max(current + by, 0), steps.length - 1)]
    if (to) checklist.choose(to.key)
    // The keys of the step before go with it; the list stays, so the keyboard does.
    list.current?.focus({ preventScroll: true })
  }
  // While something is written, the arrows are those of its fields.
  const free = (run: () => void) => (writing ? null : run)
  const scope = CHECKLIST_SCOPE
  useAction({ id: 'steps.up', keys: '↑', words: '上一步', scope, run: free(() => move(-1)), repeats: true })
  useAction({ id: 'steps.down', keys: '↓', words: '下一步', scope, run: free(() => move(1)), repeats: true })
  useAction({
    id: 'steps.next-number',
    keys: '→',
    words: '下一个号码',
    scope,
    run: free(() => checklist.turnNumber(1)),
  })
  useAction({
    id: 'steps.last-number',
    keys: '←',
    words: '上一个号码',
    scope,
    run: free(() => checklist.turnNumber(-1)),
  })
  useAction({
    id: 'steps.add',
    keys: 'Alt+N',
    words: '加一步',
    scope: INCIDENTS_SCOPE,
    run: checklist.add,
    enabled: mayAct,
  })
  useInSight(list, `${inHand} ${height}`)

  return (
    <>
      <PaneHead title="上报清单" note={<Counts />}>
        {isChosen && !writing ? (
          <BackToNow />
        ) : (
          <span className="step-list__hint">
            <KeyHint keys="↑↓" /> 选步
          </span>
        )}
        {mayAct && (
          <KeyButton keys="Alt+N" onPress={checklist.add}>
            加步
          </KeyButton>
        )}
      </PaneHead>
      <div
        ref={list}
        className="step-list"
        role="listbox"
        aria-label="步骤"
        aria-activedescendant={current < 0 ? undefined : `${id}-${current}`}
        tabIndex={0}
      >
        {steps.map((step, index) => (
          <StepRow
            key={step.key}
            id={`${id}-${index}`}
            step={step}
            clocks={clocksOf(step, detail.clocks)}
            isNow={step.key === detail.callOrder[0]}
            isCurrent={step.key === inHand}
            isOpen={isChosen && step.key === inHand}
            folds={isShort}
            onChoose={checklist.choose}
          />
        ))}
      </div>
    </>
  )
}

/** From a chosen step back to the most pressing one. */
function BackToNow() {
  const { checklist } = useIncidents().stores
  const back = () => {
    checklist.choose(null)
    checklist.takeKeyboard()
  }
  useAction({ id: 'steps.most-pressing', keys: 'Esc', words: '回到现在办', scope: CHECKLIST_SCOPE, run: back })
  return (
    <KeyButton keys="Esc" onPress={back}>
      现在办
    </KeyButton>
  )
}

/** A step that comes into hand comes into sight, and stays there as the list grows and shrinks. */
function useInSight(list: RefObject<HTMLElement | null>, inHand: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step in hand is another row to be seen
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' })
  }, [list, inHand])
}

/** 9 步：毕 4　超 1　待 3　缺 1 */
function Counts() {
  const { now } = useIncidents()
  const { steps } = useDetail()
  return useStore(now, (state) => {
    const { done, overdue, waiting, hole, off } = countMarks(steps, state.now)
    const parts = [
      ['毕', done],
      ['超', overdue],
      ['待', waiting],
      ['缺', hole],
      ['免', off],
    ] as const
    const told = parts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`)
    return `${steps.length} 步${told.length > 0 ? '：' : ''}${told.join('　')}`
  })
}
