import type { ChannelForm } from '../../shared/entries/channel'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { TextField } from '../ui/text-field'
import { fieldLimits, formLabel, type TypedField } from './form-field'
import { PhoneField } from './phone-field'
import { TimeField } from './time-field'

/** What every field of a record is given, in the form of a draft and in that of an amendment. */
export interface RecordFieldProps {
  field: Exclude<TypedField, 'text'>
  form: ChannelForm
  value: string
  /** Words in the empty box when the record lacks it: 缺. */
  missing?: string | undefined
  /** Why it was not taken. */
  fault?: string | undefined
  /** When the form was opened or the entry received (UTC ms): what times are typed against. */
  base: number
  /** The received time, for the distance to it. */
  receivedAt: number
  onChange: (value: string, composing: boolean) => void
  onRefused: (sentence: string) => void
}

const longFields: readonly TypedField[] = ['cause', 'instruction', 'outcome']

/** One element of a record. */
export function ElementField(props: RecordFieldProps) {
  const { field, form, value, fault, onChange } = props
  if (field === 'received' || field === 'occurred') return <TimeField {...props} field={field} />
  if (field === 'contactPhone') return <PhoneField {...props} />
  return (
    <div data-field={field}>
      <TextField
        label={formLabel(form, field)}
        value={value}
        missing={props.missing}
        question={shortSentence(fault)}
        limit={fieldLimits[field]}
        long={longFields.includes(field)}
        onRefused={props.onRefused}
        onChange={(text, { composing }) => onChange(text, composing)}
      />
      <FieldSentence sentence={fault} />
    </div>
  )
}
