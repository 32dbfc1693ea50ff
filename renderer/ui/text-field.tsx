import { type ReactNode, type Ref, useId } from 'react'
import { type ComboState, comboAttributes } from './combo'
import { FieldFrame, type FieldLook } from './field'
import { type TextElement, type TextSource, useTextInput } from './use-text-input'

export interface TextFieldProps extends FieldLook, Omit<TextSource<TextElement>, 'ref'> {
  /** `password` hides what is typed; `numeric` and `tel` only choose the on-screen keyboard. */
  kind?: 'text' | 'password' | 'numeric' | 'tel' | undefined
  /** A long element: one line, two lines from a window height of 900. */
  long?: boolean | undefined
  /** Words in an empty box that is not missing, for a labelHidden search field. */
  placeholder?: string | undefined
  /** Makes the field a combo box whose offers are drawn by `below`. */
  combo?: ComboState | undefined
  below?: ReactNode
  readOnly?: boolean | undefined
  /** 26 high, for a filter row. */
  small?: boolean | undefined
  autoComplete?: 'current-password' | 'new-password' | undefined
  ref?: Ref<TextElement> | undefined
}

/** One labelled line of text. */
export function TextField(props: TextFieldProps) {
  const inputId = useId()
  const hintId = useId()
  const { kind = 'text', combo } = props
  const { handlers } = useTextInput<TextElement>({ ...props, onKey: combo?.onKeyDown ?? props.onKey })
  const shared = {
    ...handlers,
    id: inputId,
    className: 'field__input',
    placeholder: props.missing ?? props.placeholder,
    readOnly: props.readOnly,
    spellCheck: false,
    'aria-describedby': props.question !== undefined || props.hint !== undefined ? hintId : undefined,
    ...comboAttributes(combo),
  }
  return (
    <FieldFrame
      label={props.label}
      small={props.small}
      labelHidden={props.labelHidden}
      hint={props.hint}
      missing={props.missing}
      question={props.question}
      inputId={inputId}
      hintId={hintId}
      empty={props.value === ''}
      below={props.below}
    >
      {props.long ? (
        <textarea {...shared} autoComplete="off" />
      ) : (
        <input
          {...shared}
          type={kind === 'password' ? 'password' : 'text'}
          inputMode={kind === 'password' ? undefined : kind}
          autoComplete={props.autoComplete ?? 'off'}
        />
      )}
    </FieldFrame>
  )
}
