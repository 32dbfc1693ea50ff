import { useEffect, useRef, useState } from 'react'
import { TextArea } from '../../ui/text-area'
import { useIncidents } from '../incident-context'
import { type FigureChange, figureChanges, type ReportRow } from './report-rows'

/** Longest element, as the contract has it. */
const LONGEST_ELEMENT = 5_000

export interface ElementRowProps {
  row: ReportRow
  /** Nothing was told before: there is no column for it. */
  isFirst: boolean
  onEnter: () => void
}

/** One element of the report being written; figures of the ledger that changed stand one in a row. */
export function ElementRow({ row, isFirst, onEnter }: ElementRowProps) {
  const [inHand, takeInHand] = useState(false)
  const figures = isFirst || row.own || inHand || row.state === 'was' ? null : figureChanges(row)
  if (figures === null) return <WordsRow row={row} isFirst={isFirst} inHand={inHand} onEnter={onEnter} />
  return figures.map((figure, at) => (
    <FigureRow
      key={figure.name}
      figure={figure}
      onRewrite={at === figures.length - 1 ? () => takeInHand(true) : undefined}
      title={row.title}
    />
  ))
}

interface FigureRowProps {
  figure: FigureChange
  title: string
  onRewrite?: (() => void) | undefined
}

function FigureRow({ figure: { name, last, words }, title, onRewrite }: FigureRowProps) {
  return (
    <div className="draft-grid__row">
      <span className="draft-grid__title">{name}</span>
      <span className="draft-grid__last">{last === '' ? '未报' : <s>{last}</s>}</span>
      <span className="draft-grid__figure">
        <b>{words}</b>
        {onRewrite && (
          <button type="button" className="text-button" onClick={onRewrite}>
            改写<span className="visually-hidden">{title}</span>
          </button>
        )}
      </span>
    </div>
  )
}

interface WordsRowProps extends ElementRowProps {
  /** It was asked for: the keyboard goes there. */
  inHand: boolean
}

function WordsRow({ row, isFirst, inHand, onEnter }: WordsRowProps) {
  const { drafts } = useIncidents().stores.reports
  const { id, title, last, words, state, own } = row
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (inHand) field.current?.focus()
  }, [inHand])
  const isStruck = state === 'changed' || state === 'missing'
  return (
    <div className="draft-grid__row" data-element={id} data-state={state}>
      <span className="draft-grid__title">{title}</span>
      {!isFirst && <span className="draft-grid__last">{last === '' ? '缺' : isStruck ? <s>{last}</s> : last}</span>}
      <span className="draft-grid__words">
        {!isFirst && state === 'added' && <b className="draft-grid__added">补：</b>}
        <TextArea
          ref={field}
          label={title}
          lines={1}
          limit={LONGEST_ELEMENT}
          placeholder={last === '' ? '缺' : '不再报'}
          onRefused={drafts.refuse}
          value={words}
          onChange={(text) => drafts.write(id, text)}
          onEnter={onEnter}
        />
        {own && (
          <button type="button" className="text-button" onClick={() => drafts.forgo(id)}>
            还原<span className="visually-hidden">{title}</span>
          </button>
        )}
      </span>
    </div>
  )
}
