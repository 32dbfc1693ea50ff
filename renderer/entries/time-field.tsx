import { useState } from 'react'
import { formatClock, formatDay } from '../../shared/time/office-time'
import { describeReading, occurredAfterReceived, type TimeReading } from '../../shared/time/time-expression'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { TextField } from '../ui/text-field'
import { useDesk } from './desk-context'
import type { RecordFieldProps } from './element-field'
import { fieldLimits, formLabel } from './form-field'
import { readTypedTime, settledTime } from './typed-time'

/** Characters that find room beside a time; beyond them the day alone is said. */
const LONGEST_HINT = 16

/** A time as officers write it, with what it was read as at its right. */
export function TimeField(props: RecordFieldProps & { field: 'received' | 'occurred' }) {
  const { field, form, value, base, onChange } = props
  const { office, now } = useDesk()
  const { zone } = office
  const [writing, setWriting] = useState(false)
  const at = now.getState().now
  // While it is being typed a time means what it means now; once left, it is settled against the opening of the form.
  const reading = readTypedTime(value, { base: writing ? at : base, now: at, zone })
  const sentence = props.fault ?? questionOf(reading, props, writing)
  const settle = () => {
    setWriting(false)
    const settled = settledTime(value, { base, now: at, zone })
    if (settled !== value) onChange(settled, false)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of the field within, takes no input itself
    <div data-field={field} onFocus={() => setWriting(true)} onBlur={settle}>
      <TextField
        label={formLabel(form, field)}
        value={value}
        missing={props.missing}
        placeholder={field === 'received' ? formatClock(base, zone) : undefined}
        hint={hintOf(reading, props, zone)}
        question={shortSentence(sentence)}
        kind="numeric"
        limit={fieldLimits[field]}
        onRefused={props.onRefused}
        onChange={(text, { composing }) => onChange(text, composing)}
      />
      <FieldSentence sentence={sentence} />
    </div>
  )
}

/** What is odd about a time. Half a time is not: the officer is still typing. */
function questionOf(
  reading: TimeReading,
  { field, receivedAt }: Pick<RecordFieldProps, 'field' | 'receivedAt'>,
  writing: boolean,
): string | undefined {
  if (reading.kind === 'unreadable') return writing ? undefined : reading.sentence
  if (reading.kind === 'empty') return undefined
  const late = field === 'occurred' ? occurredAfterReceived(reading.at, receivedAt) : null
  return reading.question ?? late ?? undefined
}

function hintOf(
  reading: TimeReading,
  { field, base, receivedAt }: Pick<RecordFieldProps, 'field' | 'base' | 'receivedAt'>,
  zone: string,
): string | undefined {
  if (field === 'received') {
    if (reading.kind === 'unreadable') return undefined
    return formatDay(reading.kind === 'read' ? reading.at : base, zone)
  }
  if (reading.kind !== 'read') return undefined
  const described = describeReading(reading.at, { zone, receivedAt })
  return described.length <= LONGEST_HINT ? described : formatDay(reading.at, zone)
}
