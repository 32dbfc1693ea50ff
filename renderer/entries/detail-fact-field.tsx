import { type DetailField, type Details, detailFault } from '../../shared/entries/channel'
import { ChoiceField } from '../ui/choice-field'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { readFigure } from '../ui/figure'
import { NumberField } from '../ui/number-field'
import { TextField } from '../ui/text-field'
import { Tick } from '../ui/tick'
import { detailFieldName } from './form-field'

export interface DetailFactFieldProps {
  fact: DetailField
  /** As typed or chosen; a figure is text. */
  value: Details[string] | undefined
  fault?: string | undefined
  onChange: (value: Details[string] | undefined, composing: boolean) => void
  onRefused: (sentence: string) => void
}

/** A fact that only this channel has. */
export function DetailFactField(props: DetailFactFieldProps) {
  return (
    <div data-field={detailFieldName(props.fact)}>
      <FactControl {...props} />
      <FieldSentence sentence={props.fault} />
    </div>
  )
}

function FactControl({ fact, value, fault, onChange, onRefused }: DetailFactFieldProps) {
  const typed = typeof value === 'string' ? value : ''
  const look = { label: fact.label, question: shortSentence(fault) }
  switch (fact.kind) {
    case 'text':
      return (
        <TextField
          {...look}
          value={typed}
          limit={fact.longest}
          onRefused={onRefused}
          onChange={(text, { composing }) => onChange(text === '' ? undefined : text, composing)}
        />
      )
    case 'number':
      return (
        <NumberField
          {...look}
          value={typed}
          question={shortSentence(fault ?? figureQuestion(fact, typed))}
          hint={fact.unit}
          onChange={(text, { composing }) => onChange(text === '' ? undefined : text, composing)}
        />
      )
    case 'choice':
      return (
        <ChoiceField {...look} options={fact.options} value={typed} onChange={(chosen) => onChange(chosen, false)} />
      )
    case 'tick':
      return (
        <div className="tick-field">
          <span className="field-label" aria-hidden="true">
            {fact.label}
          </span>
          <Tick checked={value === true} onChange={(checked) => onChange(checked || undefined, false)}>
            {fact.words}
          </Tick>
        </div>
      )
  }
}

function figureQuestion(fact: DetailField, typed: string): string | undefined {
  if (typed.trim() === '') return undefined
  const figure = readFigure(typed)
  return (figure === null ? '写整数' : detailFault(fact, figure)) ?? undefined
}
