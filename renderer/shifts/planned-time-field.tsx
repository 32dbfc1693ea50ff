import { useState } from 'react'
import { formatClock, formatDayWeekday } from '../../shared/time/office-time'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { TextField } from '../ui/text-field'
import { readPlannedTime } from './planned-time'
import type { ShiftSetting } from './shift-setting'

export interface PlannedTimeFieldProps {
  setting: ShiftSetting
  label: string
  value: string
  /** What an empty field means, UTC ms. */
  expected: number
  /** An empty field means nothing: it has to be written. */
  needed?: boolean | undefined
  /** An empty field means that no time is set, which this says. */
  unset?: string | undefined
  fault: string | undefined
  onChange: (value: string) => void
  onRefused: (sentence: string) => void
}

/** When a shift is planned to begin or end, as officers write a time, with the day it was read as at its right. */
export function PlannedTimeField(props: PlannedTimeFieldProps) {
  const { setting, value, expected, needed = false, unset } = props
  const { zone } = setting.office
  const [writing, setWriting] = useState(false)
  const reading = readPlannedTime(value, { expected, now: setting.now.getState().now, zone })
  const sentence = props.fault ?? questionOf(reading, writing)
  const means = unset ?? (needed ? undefined : formatDayWeekday(expected, zone))
  const hint =
    reading.kind === 'read' ? formatDayWeekday(reading.at, zone) : reading.kind === 'empty' ? means : undefined
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of the field within, takes no input itself
    <div onFocus={() => setWriting(true)} onBlur={() => setWriting(false)}>
      <TextField
        label={props.label}
        kind="numeric"
        limit={40}
        value={value}
        missing={needed ? '缺' : undefined}
        placeholder={needed || unset !== undefined ? undefined : formatClock(expected, zone)}
        hint={hint}
        question={shortSentence(sentence)}
        onRefused={props.onRefused}
        onChange={(text) => props.onChange(text)}
      />
      <FieldSentence sentence={sentence} />
    </div>
  )
}

/** Half a time is no question yet: it is still being typed. */
function questionOf(reading: ReturnType<typeof readPlannedTime>, writing: boolean): string | undefined {
  if (reading.kind === 'unreadable') return writing ? undefined : reading.sentence
  return reading.kind === 'read' ? (reading.question ?? undefined) : undefined
}
