import { useEffect, useRef, useState } from 'react'
import { reportName } from '../../../shared/incidents/report'
import { useAction } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'
import { useDetail } from '../incident-context'
import { ElementRow } from './element-row'
import type { ReportWork } from './report-draft-store'
import { nextMissing, type ReportRows, rowsToShow } from './report-rows'
import { REPORTS_SCOPE } from './report-scopes'

export interface DraftElementsProps {
  work: ReportWork
  rows: ReportRows
  /** Counts how often the keyboard was asked here. */
  turn: number
}

/** The elements of the report being written; of a follow-up only what changed and what is missing. */
export function DraftElements({ work, rows, turn }: DraftElementsProps) {
  const { reports } = useDetail()
  const { draft, view } = work
  const isFirst = draft.stage === 'first'
  const [all, showAll] = useState(false)
  const shown = rowsToShow(rows, isFirst || all)
  const table = useRef<HTMLDivElement>(null)
  const asked = useRef(turn)
  const fieldOf = (id: string | null) =>
    id === null ? null : table.current?.querySelector<HTMLTextAreaElement>(`[data-element="${id}"] textarea`)
  const goOn = () => {
    const current = document.activeElement?.closest<HTMLElement>('[data-element]')?.dataset.element ?? null
    fieldOf(nextMissing(shown, current))?.focus()
  }
  const goBelow = (id: string) => {
    const next = shown[shown.findIndex((row) => row.id === id) + 1]
    fieldOf(next?.id ?? null)?.focus()
  }
  useAction({ id: 'reports.missing', keys: 'F7', words: '下一缺项', scope: REPORTS_SCOPE, run: goOn })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard comes once for each time it was asked
  useEffect(() => {
    if (asked.current === turn) return
    asked.current = turn
    if (shown.length === 0) showAll(true)
    const id = nextMissing(shown, null) ?? shown[0]?.id ?? null
    fieldOf(id)?.focus()
  }, [turn])
  const last = reports.at(-1)
  return (
    <div className="draft-elements scroll" ref={table}>
      <div className={isFirst ? 'draft-grid draft-grid--first' : 'draft-grid'}>
        {last && (
          <div className="draft-grid__heads" aria-hidden="true">
            <span>项目</span>
            <span>{reportName(last)}</span>
            <span>{reportName({ stage: draft.stage, number: view.number })}</span>
          </div>
        )}
        {shown.map((row) => (
          <ElementRow key={row.id} row={row} isFirst={isFirst} onEnter={() => goBelow(row.id)} />
        ))}
      </div>
      <p className="draft-elements__foot">
        {rows.missing > 0 && (
          <KeyButton keys="F7" onPress={goOn}>
            缺 {rows.missing} 项，可先发后补
          </KeyButton>
        )}
        {!isFirst && rows.unchanged > 0 && (
          <button type="button" className="text-button" aria-expanded={all} onClick={() => showAll(!all)}>
            {all ? `未变 ${rows.unchanged} 项，收起` : `未变 ${rows.unchanged} 项不列，列出`}
          </button>
        )}
      </p>
    </div>
  )
}
