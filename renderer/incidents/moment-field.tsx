import { formatClock, formatDay } from '../../shared/time/office-time'
import { parseTimeExpression, type TimeReading } from '../../shared/time/time-expression'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { TextField } from '../ui/text-field'
import { useIncidents } from './incident-context'

export interface MomentFieldProps {
  label: string
  value: string
  /** Why the last command did not take it. */
  fault?: string | undefined
  onChange: (text: string) => void
  onRefused: (sentence: string) => void
  onEnter?: (() => void) | undefined
}

/** When something was done, as officers write it: 0315, -20, 昨晚11点. Left empty it is now. */
export function MomentField({ label, value, fault, onChange, onRefused, onEnter }: MomentFieldProps) {
  const { office, now } = useIncidents()
  const { zone } = office
  const at = now.getState().now
  const reading = parseTimeExpression(value, { now: at, zone })
  const sentence = fault ?? sentenceOf(reading)
  return (
    <div>
      <TextField
        label={label}
        kind="numeric"
        limit={100}
        onRefused={onRefused}
        onEnter={onEnter}
        value={value}
        placeholder={formatClock(at, zone)}
        hint={formatDay(reading.kind === 'read' ? reading.at : at, zone)}
        question={shortSentence(sentence)}
        onChange={onChange}
      />
      <FieldSentence sentence={sentence} />
    </div>
  )
}

function sentenceOf(reading: TimeReading): string | undefined {
  if (reading.kind === 'unreadable') return reading.sentence
  return reading.kind === 'read' ? (reading.question ?? undefined) : undefined
}
