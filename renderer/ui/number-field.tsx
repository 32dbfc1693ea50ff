import type { Ref } from 'react'
import type { FieldLook } from './field'
import { readFigure } from './figure'
import { TextField } from './text-field'
import type { TextChange, TextElement } from './use-text-input'

export interface NumberFieldProps extends FieldLook {
  /** As typed, full-width digits included. */
  value: string
  /** `figure` is null while the text is no whole number; the text is kept as it is. */
  onChange: (value: string, change: TextChange & { figure: number | null }) => void
  onEnter?: (() => void) | undefined
  ref?: Ref<TextElement> | undefined
}

const longestFigure = 12

/** A figure, typed as text: nothing is reformatted under the hand. */
export function NumberField({ onChange, ...field }: NumberFieldProps) {
  return (
    <TextField
      {...field}
      kind="numeric"
      limit={longestFigure}
      onChange={(value, change) => onChange(value, { ...change, figure: readFigure(value) })}
    />
  )
}
