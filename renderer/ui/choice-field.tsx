import { useId } from 'react'
import './choice-field.css'
import { FieldFrame, type FieldLook } from './field'
import { KeyHint } from './key-hint'

export interface ChoiceFieldProps<T extends string> extends FieldLook {
  options: readonly { value: T; words: string }[]
  /** Empty string: nothing chosen yet. */
  value: T | ''
  onChange: (value: T) => void
  disabled?: boolean | undefined
}

/** One of several in a field: the system's own select, so it needs no code and no style of ours to open. */
export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>) {
  const inputId = useId()
  const hintId = useId()
  const { options, value, missing } = props
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen)
    if (option !== undefined) props.onChange(option.value)
  }
  return (
    <FieldFrame
      label={props.label}
      labelHidden={props.labelHidden}
      missing={missing}
      question={props.question}
      hint={props.hint ?? <KeyHint keys="↑↓" />}
      inputId={inputId}
      hintId={hintId}
      empty={value === ''}
    >
      <select
        id={inputId}
        className={value === '' ? 'field__input choice choice--empty' : 'field__input choice'}
        value={value}
        disabled={props.disabled}
        aria-describedby={props.question === undefined ? undefined : hintId}
        onChange={(event) => choose(event.target.value)}
      >
        {value === '' && (
          <option value="" disabled hidden>
            {missing ?? '选'}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
