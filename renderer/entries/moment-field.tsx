import { formatClock, formatDay } from '../../shared/time/office-time'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { TextField } from '../ui/text-field'
import { useDesk } from './desk-context'
import { readTypedTime } from './typed-time'

export interface MomentFieldProps {
  label: string
  value: string
  fault?: string | undefined
  onChange: (value: string) => void
}

/** When something was done; left empty it is now. */
export function MomentField({ label, value, fault, onChange }: MomentFieldProps) {
  const { office, now, stores } = useDesk()
  const { zone } = office
  const at = now.getState().now
  const reading = readTypedTime(value, { base: at, now: at, zone })
  const sentence = fault ?? (reading.kind === 'read' ? (reading.question ?? undefined) : undefined)
  return (
    <div>
      <TextField
        label={label}
        kind="numeric"
        limit={100}
        onRefused={stores.entry.refuse}
        value={value}
        placeholder={formatClock(at, zone)}
        hint={formatDay(reading.kind === 'read' ? reading.at : at, zone)}
        question={shortSentence(sentence)}
        onChange={(text) => onChange(text)}
      />
      <FieldSentence sentence={sentence} />
    </div>
  )
}
