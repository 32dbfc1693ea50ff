import { type Ref, useId } from 'react'
import './text-area.css'
import { type TextSource, useTextInput } from './use-text-input'

export interface TextAreaProps extends TextSource<HTMLTextAreaElement> {
  label: string
  /** Shown above the box; otherwise only spoken. */
  labelShown?: boolean | undefined
  /** Fewest lines; the box grows with its container. */
  lines?: number | undefined
  placeholder?: string | undefined
  readOnly?: boolean | undefined
  ref?: Ref<HTMLTextAreaElement> | undefined
}

/** What an officer is writing, at 17/28. Enter makes a new line unless `onEnter` is given. */
export function TextArea(props: TextAreaProps) {
  const inputId = useId()
  const text = useTextInput<HTMLTextAreaElement>(props)
  return (
    <div className="text-area">
      <label htmlFor={inputId} className={props.labelShown ? 'text-area__label' : 'visually-hidden'}>
        {props.label}
      </label>
      <div className="text-area__box">
        <textarea
          {...text}
          id={inputId}
          className="text-area__input"
          rows={props.lines ?? 2}
          placeholder={props.placeholder}
          readOnly={props.readOnly}
          spellCheck={false}
          autoComplete="off"
        />
      </div>
    </div>
  )
}
