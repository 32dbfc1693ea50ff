import type { Repeat } from '../../../../shared/incidents/clock-rule'
import type { Drafted } from '../../../../shared/incidents/policy-draft'
import { DurationFields } from './limit-fields'
import { Figure, Pick, Words } from './row-fields'

export interface RepeatFieldsProps {
  repeat: Drafted<Repeat> | null
  path: string
  onChange: (repeat: Drafted<Repeat> | null) => void
}

const options = [
  { value: 'once', words: '只报一次' },
  { value: 'times-a-day', words: '每日至少几次' },
  { value: 'daily-at', words: '每日定时' },
  { value: 'every', words: '每隔一段时间' },
] as const

const first: Record<Repeat['kind'], Repeat> = {
  'times-a-day': { kind: 'times-a-day', times: 1 },
  'daily-at': { kind: 'daily-at', at: '15:00' },
  every: { kind: 'every', minutes: 120 },
}

/** How often it is reported again, until the final report. */
export function RepeatFields({ repeat, path, onChange }: RepeatFieldsProps) {
  return (
    <>
      <Pick
        label="重复"
        path={`${path}.kind`}
        options={options}
        value={repeat?.kind ?? 'once'}
        onChange={(kind) => onChange(kind === 'once' || kind === '' ? null : first[kind])}
      />
      {repeat?.kind === 'times-a-day' && (
        <Figure
          label="每日"
          path={`${path}.times`}
          unit="次以上"
          value={repeat.times}
          onChange={(times) => onChange({ ...repeat, times })}
        />
      )}
      {repeat?.kind === 'daily-at' && (
        <Words
          label="钟点"
          path={`${path}.at`}
          limit={5}
          hint="24 小时制，15:00"
          value={repeat.at}
          onChange={(at) => onChange({ ...repeat, at })}
        />
      )}
      {repeat?.kind === 'every' && (
        <DurationFields
          label="每隔"
          path={`${path}.minutes`}
          minutes={repeat.minutes}
          onChange={(minutes) => onChange({ ...repeat, minutes })}
        />
      )}
    </>
  )
}
