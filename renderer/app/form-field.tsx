import type { Ref } from 'react'
import { TextField, type TextFieldProps } from '../ui/text-field'
import type { TextElement } from '../ui/use-text-input'
import type { FormFaults } from './form-faults'

type Passed = 'label' | 'labelHidden' | 'hint' | 'value' | 'limit' | 'kind' | 'autoComplete' | 'onEnter' | 'readOnly'

export interface FormFieldProps extends Pick<TextFieldProps, Passed> {
  faults: FormFaults
  /** Path of the input as the contract names it; its sentence is shown in the field. */
  path: string
  onChange: (value: string) => void
  ref?: Ref<TextElement> | undefined
}

/** A line of a form that shows what is wrong with it until it is written in again. */
export function FormField({ faults, path, onChange, ...field }: FormFieldProps) {
  return (
    <TextField
      {...field}
      question={faults.of(path)}
      onRefused={(sentence) => faults.say(path, sentence)}
      onChange={(value) => {
        faults.clear(path)
        onChange(value)
      }}
    />
  )
}
