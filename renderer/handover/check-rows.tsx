import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { SheetView } from '../../shared/handover/handover-contract'
import { type CheckState, LONGEST_REMARK } from '../../shared/handover/handover-form'
import { listStep } from '../ui/listbox'
import { TextField } from '../ui/text-field'
import { useHandover } from './handover-context'
import { type Check, checkMarks, useChecks } from './sheet-checks'

const nextState: Record<CheckState, CheckState> = { unchecked: 'done', done: 'unchecked', remarked: 'done' }

/**
 * The checks, one a row: the arrows move, the space bar ticks, Enter goes into the remark and Enter there comes back. A
 * check with a remark is looked at, too.
 */
export function CheckRows({ view }: { view: SheetView }) {
  const checks = useChecks(view)
  const [current, setCurrent] = useState(0)
  const list = useRef<HTMLUListElement>(null)

  const controls = (kind: 'tick' | 'remark') =>
    list.current?.querySelectorAll<HTMLElement>(`[data-${kind}] :is(button, input)`)
  const toTick = (index: number) => {
    setCurrent(index)
    controls('tick')?.[index]?.focus()
  }
  // Whoever comes here wants to tick: the first check takes the keyboard.
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[data-tick] button')?.focus()
  }, [])

  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = listStep(event.key, index, checks.length)
    if (to === null && event.key !== 'Enter') return
    event.preventDefault()
    if (to !== null) toTick(to)
    else controls('remark')?.[index]?.focus()
  }

  return (
    <ul ref={list} className="check-rows" aria-label="检查">
      {checks.map((check, index) => (
        <CheckRow
          key={check.id}
          check={check}
          tabStop={index === current}
          onFocus={() => setCurrent(index)}
          onKeyDown={(event) => onKeyDown(event, index)}
          onRemarked={() => toTick(Math.min(index + 1, checks.length - 1))}
        />
      ))}
    </ul>
  )
}

interface CheckRowProps {
  check: Check
  tabStop: boolean
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
  /** Enter in the remark. */
  onRemarked: () => void
}

function CheckRow({ check: { id, words, state, remark }, tabStop, onFocus, onKeyDown, onRemarked }: CheckRowProps) {
  const { form } = useHandover().stores
  return (
    <li className="check-row">
      <span data-tick>
        {/* biome-ignore lint/a11y/useSemanticElements: Enter goes into the remark, which a checkbox would not let it do */}
        <button
          type="button"
          role="checkbox"
          className={`check-mark check-mark--${state}`}
          aria-checked={state !== 'unchecked'}
          aria-label={words}
          tabIndex={tabStop ? 0 : -1}
          onFocus={onFocus}
          onClick={() => form.check(id, { state: nextState[state], remark: '' })}
          onKeyDown={onKeyDown}
        >
          {checkMarks[state]}
        </button>
      </span>
      <span className="check-row__words">{words}</span>
      <span data-remark>
        <TextField
          label={`${words} 记注`}
          labelHidden
          small
          limit={LONGEST_REMARK}
          onRefused={form.refuse}
          value={remark}
          onChange={(text) => form.check(id, { state: text.trim() === '' ? 'done' : 'remarked', remark: text })}
          onEnter={onRemarked}
        />
      </span>
    </li>
  )
}
