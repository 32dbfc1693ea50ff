import { formatMomentBeside } from '../../../shared/time/office-time'
import { FieldSentence, shortSentence } from '../../ui/field-sentence'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { useIncidents } from '../incident-context'
import type { WantedFeedback } from './instruction-form'
import { readWanted } from './read-instruction'

const options = [
  { value: 'none', words: '没说' },
  { value: '30', words: '30 分' },
  { value: '60', words: '1 小时' },
  { value: 'at', words: '时刻' },
] as const

export interface WantedFieldsProps {
  wanted: WantedFeedback
  due: string
  /** When the instruction was given, as far as it can be read; UTC ms. */
  givenAt: number
  fault: string | undefined
  onChange: (changes: { wanted?: WantedFeedback; due?: string }) => void
  onRefused: (sentence: string) => void
}

/** When the leader wants to hear, with the time that comes of it. */
export function WantedFields({ wanted, due, givenAt, fault, onChange, onRefused }: WantedFieldsProps) {
  const { office, now } = useIncidents()
  const at = now.getState().now
  const read = readWanted({ wanted, due }, givenAt, { now: at, zone: office.zone })
  const before = read.ok && read.value !== null ? `${formatMomentBeside(read.value, at, office.zone)} 前` : undefined
  return (
    <>
      <div className="pane-form__line" data-first>
        <Segmented
          label="反馈"
          labelShown
          options={options}
          value={wanted}
          onChange={(chosen) => onChange({ wanted: chosen })}
        />
        {wanted !== 'at' && before !== undefined && <span className="pane-form__note">{before}</span>}
      </div>
      {wanted === 'at' && (
        <div data-field="due">
          <TextField
            label="几点前"
            kind="numeric"
            limit={60}
            onRefused={onRefused}
            value={due}
            hint={before}
            question={shortSentence(fault)}
            onChange={(text) => onChange({ due: text })}
          />
          <FieldSentence sentence={fault} />
        </div>
      )}
    </>
  )
}
