import { formatClock, formatDay } from '../../shared/time/office-time'
import { parseTimeExpression, type TimeReading } from '../../shared/time/time-expression'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { TextField } from '../ui/text-field'
import { useIncidents } from './incident-context'
import { settledMoment } from './typed-moment'

export interface MomentFieldProps {
  label: string
  value: string
  /** Why the last command did not take it. */
  fault?: string | undefined
  onChange: (text: string) => void
  /** Why what was typed does not fit. */
  onRefused: (sentence: string) => void
  onEnter?: (() => void) | undefined
}

/** When something was said or done, as officers write it: 0315, -20, 昨晚11点; left empty it is now. */
export function MomentField({ label, value, fault, onChange, onRefused, onEnter }: MomentFieldProps) {
  const { office, now } = useIncidents()
  const { zone } = office
  const at = now.getState().now
  const reading = parseTimeExpression(value, { now: at, zone })
  const sentence = fault ?? sentenceOf(reading)
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
        limit={100}
        onRefused={onRefused}
        onEnter={onEnter}
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

function sentenceOf(reading: TimeReading): string | undefined {
  if (reading.kind === 'unreadable') return reading.sentence
  return reading.kind === 'read' ? (reading.question ?? undefined) : undefined
}
