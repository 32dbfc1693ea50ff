import { useState } from 'react'
import type { Limit } from '../../../../shared/incidents/clock-rule'
import type { Drafted } from '../../../../shared/incidents/policy-draft'
import { ChoiceField } from '../../../ui/choice-field'
import { readFigure } from '../../../ui/figure'
import { limitKindWords } from '../policy-words'
import { Pick, Words } from './row-fields'

export interface LimitFieldsProps {
  limit: Drafted<Limit>
  path: string
  onChange: (limit: Drafted<Limit>) => void
}

const kindOptions = (['at-once', 'minutes', 'as-instructed'] as const).map((value) => ({
  value,
  words: limitKindWords[value],
}))
const USUAL_MINUTES = 30

/** How long: at once, so many minutes, hours or days, or as leaders say. */
export function LimitFields({ limit, path, onChange }: LimitFieldsProps) {
  return (
    <>
      <Pick
        label="时限"
        path={`${path}.kind`}
        options={kindOptions}
        value={limit.kind}
        onChange={(kind) => {
          if (kind === 'minutes') onChange({ kind, minutes: USUAL_MINUTES })
          else if (kind !== '') onChange({ kind })
        }}
      />
      {limit.kind === 'minutes' && (
        <DurationFields
          label="多久"
          path={`${path}.minutes`}
          minutes={limit.minutes}
          onChange={(minutes) => onChange({ kind: 'minutes', minutes })}
        />
      )}
    </>
  )
}

export interface DurationFieldsProps {
  label: string
  path: string
  /** What was typed while it is no whole number. */
  minutes: number | string
  onChange: (minutes: number | string) => void
}

type Unit = 'minutes' | 'hours' | 'days'
const minutesOf: Record<Unit, number> = { minutes: 1, hours: 60, days: 1_440 }
const unitOptions = [
  { value: 'minutes', words: '分钟' },
  { value: 'hours', words: '小时' },
  { value: 'days', words: '天' },
] as const satisfies readonly { value: Unit; words: string }[]

/** The greatest unit in which so many minutes are a whole number. */
function unitFor(minutes: number | string): Unit {
  const fits = (unit: Unit) => typeof minutes === 'number' && minutes > 0 && minutes % minutesOf[unit] === 0
  return (['days', 'hours'] as const).find(fits) ?? 'minutes'
}

/** A span with its unit; kept in minutes. */
export function DurationFields({ label, path, minutes, onChange }: DurationFieldsProps) {
  const [wanted, setWanted] = useState(() => unitFor(minutes))
  const fits = typeof minutes === 'string' || minutes % minutesOf[wanted] === 0
  const unit = fits ? wanted : 'minutes'
  const figure = typeof minutes === 'number' ? minutes / minutesOf[unit] : null
  return (
    <div className="row-pair">
      <Words
        label={label}
        path={path}
        limit={9}
        value={String(figure ?? minutes)}
        onChange={(text) => {
          const read = readFigure(text)
          onChange(read === null ? text : read * minutesOf[unit])
        }}
      />
      <ChoiceField
        label={`${label}的单位`}
        labelHidden
        options={unitOptions}
        value={unit}
        onChange={(picked) => {
          setWanted(picked)
          if (figure !== null) onChange(figure * minutesOf[picked])
        }}
      />
    </div>
  )
}
