import { type ReactNode, type Ref, useId, useLayoutEffect } from 'react'
import { caretLineBottom } from './caret-line'
import { type ComboState, comboAttributes } from './combo'
import './menu.css'
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
  /** Offers for what is being written, from useOffers; they open below the line of the caret. */
  combo?: ComboState | undefined
  below?: ReactNode
  ref?: Ref<HTMLTextAreaElement> | undefined
}

/** What an officer is writing, at 17/28. Enter makes a new line unless `onEnter` is given. */
export function TextArea(props: TextAreaProps) {
  const inputId = useId()
  const { combo } = props
  const { handlers, element } = useTextInput<HTMLTextAreaElement>({ ...props, onKey: combo?.onKeyDown ?? props.onKey })
  useLayoutEffect(() => {
    const field = element.current
    if (field === null || combo?.expanded !== true) return
    field.parentElement?.style.setProperty('--caret-line', `${caretLineBottom(field)}px`)
  })
  return (
    <div className="text-area">
      <label htmlFor={inputId} className={props.labelShown ? 'text-area__label' : 'visually-hidden'}>
        {props.label}
      </label>
      <div className="text-area__box menu-holder--at-caret">
        <textarea
          {...handlers}
          {...comboAttributes(combo)}
          id={inputId}
          className="text-area__input"
          rows={props.lines ?? 2}
          placeholder={props.placeholder}
          readOnly={props.readOnly}
          spellCheck={false}
          autoComplete="off"
        />
        {props.below}
      </div>
    </div>
  )
}
