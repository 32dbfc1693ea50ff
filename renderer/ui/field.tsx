import { type ReactNode, useId } from 'react'
import './field.css'

export interface FieldLook {
  /** Two to four characters, set justified to four: 何地, 联系人. Also the accessible name. */
  label: string
  /** Only spoken, when a head or a neighbour already says it. */
  labelHidden?: boolean | undefined
  /** Fact at the right inside the box: 7月18日, 固话. */
  hint?: ReactNode
  /** Shown dashed with these words (缺) while the field is empty. Not an error. */
  missing?: string | undefined
  /** A sentence inside the box that questions the content: 在接报之后，核对. Never refuses it. */
  question?: string | undefined
}

export interface FieldFrameProps extends FieldLook {
  inputId: string
  small?: boolean | undefined
  /** Id under which the hint or question is announced with the input. */
  hintId: string
  empty: boolean
  children: ReactNode
  /** Shown below the box, as an offer list. */
  below?: ReactNode
}

/** Label and box around whatever takes the input. */
export function FieldFrame(props: FieldFrameProps) {
  const note = props.question ?? props.hint
  return (
    <div className={fieldClass(props)}>
      <label htmlFor={props.inputId} className={props.labelHidden ? 'visually-hidden' : 'field-label'}>
        {props.label}
      </label>
      <div className={boxClass(props)}>
        {props.children}
        {note !== undefined && note !== '' && (
          <span id={props.hintId} className="field__hint">
            {note}
          </span>
        )}
        {props.below}
      </div>
    </div>
  )
}

function fieldClass({ labelHidden, small }: FieldFrameProps): string {
  return `field${labelHidden ? ' field--bare' : ''}${small ? ' field--small' : ''}`
}

function boxClass({ question, missing, empty }: FieldFrameProps): string {
  if (question !== undefined) return 'field__box field__box--questioned'
  return missing !== undefined && empty ? 'field__box field__box--missing' : 'field__box'
}

/** What the program recorded itself: no frame, cannot be typed in. */
export function RecordedField({ label, hint, children }: { label: string; hint?: ReactNode; children: ReactNode }) {
  const labelId = useId()
  return (
    <div className="field">
      <span id={labelId} className="field-label">
        {label}
      </span>
      <div className="field__box field__box--recorded">
        <output aria-labelledby={labelId}>{children}</output>
        {hint !== undefined && <span className="field__hint">{hint}</span>}
      </div>
    </div>
  )
}
