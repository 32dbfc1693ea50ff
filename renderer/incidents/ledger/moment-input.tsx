import { formatClock, formatDay } from '../../../shared/time/office-time'
import { FieldSentence, shortSentence } from '../../ui/field-sentence'
import { TextField } from '../../ui/text-field'
import { useIncidents } from '../incident-context'
import { readMoment, settledMoment } from './typed-moment'

export interface MomentInputProps {
  label: string
  value: string
  fault: string | undefined
  onChange: (value: string) => void
  /** Why what was typed does not fit. */
  onRefused: (sentence: string) => void
}

/** When something was said or done; left empty it is now, and now stands in it. */
export function MomentInput({ label, value, fault, onChange, onRefused }: MomentInputProps) {
  const { office, now } = useIncidents()
  const { zone } = office
  const at = now.getState().now
  const reading = readMoment(value, at, zone)
  const sentence = fault ?? (reading.kind === 'read' ? (reading.question ?? undefined) : undefined)
  const otherDay = reading.kind === 'read' && formatDay(reading.at, zone) !== formatDay(at, zone)
  const settle = () => {
    const settled = settledMoment(value, now.getState().now, zone)
    if (settled !== value) onChange(settled)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of the field within, takes no input itself
    <div data-field="at" onBlur={settle}>
      <TextField
        label={label}
        kind="numeric"
        limit={60}
        onRefused={onRefused}
        value={value}
        placeholder={formatClock(at, zone)}
        hint={otherDay ? formatDay(reading.at, zone) : value === '' ? '现在' : undefined}
        question={shortSentence(sentence)}
        onChange={(text) => onChange(text)}
      />
      <FieldSentence sentence={sentence} />
    </div>
  )
}
