import { useState } from 'react'
import { recognisePhone } from '../../shared/contacts/phone-number'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { TextField } from '../ui/text-field'
import type { RecordFieldProps } from './element-field'
import { fieldLimits, formLabel } from './form-field'

/** A number, kept as typed, with what kind it is at its right. */
export function PhoneField({ field, form, value, missing, fault, onChange, onRefused }: RecordFieldProps) {
  const [writing, setWriting] = useState(false)
  const phone = recognisePhone(value)
  // Half a number is no wrong number.
  const sentence = fault ?? (writing ? undefined : (phone.question ?? undefined))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of the field within, takes no input itself
    <div data-field={field} onFocus={() => setWriting(true)} onBlur={() => setWriting(false)}>
      <TextField
        label={formLabel(form, field)}
        value={value}
        missing={missing}
        hint={phone.label}
        question={shortSentence(sentence)}
        kind="tel"
        limit={fieldLimits[field]}
        onRefused={onRefused}
        onChange={(text, { composing }) => onChange(text, composing)}
      />
      <FieldSentence sentence={sentence} />
    </div>
  )
}
