import { type Condition, means, startPoint } from '../../../../shared/incidents/clock-rule'
import { grade, gradeWords } from '../../../../shared/incidents/incident-kind'
import type { Drafted, PackDraft } from '../../../../shared/incidents/policy-draft'
import { Segmented } from '../../../ui/segmented'
import { Tick } from '../../../ui/tick'
import { graveWords, meansWords, startPointWords } from '../policy-words'
import type { RowFormProps } from './edit-context'
import { LimitFields } from './limit-fields'
import { RepeatFields } from './repeat-fields'
import { Pick, RolePick, SourceFields, Ticks, Words } from './row-fields'
import { ScopeFields } from './scope-fields'

type Clock = PackDraft['clocks'][number]

const meansOptions = means.options.map((value) => ({ value, words: meansWords[value] }))
const startOptions = startPoint.options.map((value) => ({ value, words: startPointWords[value] }))

/** One time limit. */
export function ClockForm({ row, path, onChange }: RowFormProps<Clock>) {
  const write = (part: Partial<Clock>) => onChange({ ...row, ...part })
  return (
    <>
      <Words label="事项" path={`${path}.title`} value={row.title} onChange={(title) => write({ title })} />
      <LimitFields limit={row.limit} path={`${path}.limit`} onChange={(limit) => write({ limit })} />
      <Pick
        label="起算"
        path={`${path}.start`}
        options={startOptions}
        value={row.start}
        onChange={(start) => start !== '' && write({ start })}
      />
      <RolePick label="报告人" path={`${path}.from`} value={row.from} onChange={(from) => write({ from })} />
      <RolePick label="报给" path={`${path}.to`} value={row.to} onChange={(to) => write({ to })} />
      <Ticks
        label="方式"
        path={`${path}.means`}
        options={meansOptions}
        value={row.means}
        onChange={(chosen) => write({ means: chosen })}
      />
      <RepeatFields repeat={row.repeat} path={`${path}.repeat`} onChange={(repeat) => write({ repeat })} />
      <ScopeFields scope={row.scope} path={`${path}.scope`} onChange={(scope) => write({ scope })} />
      <ConditionFields when={row.when} path={`${path}.when`} onChange={(when) => write({ when })} />
      <Words
        label="说明"
        path={`${path}.note`}
        long
        limit={1_000}
        value={row.note}
        onChange={(note) => write({ note })}
      />
      <SourceFields row={row} path={path} onChange={onChange} />
    </>
  )
}

interface ConditionFieldsProps {
  when: Drafted<Condition>
  path: string
  onChange: (when: Drafted<Condition>) => void
}

const gradeOptions = grade.options.map((value) => ({ value, words: gradeWords[value] }))
const graveOptions = (['never', 'until-graded', 'always'] as const).map((value) => ({
  value,
  words: graveWords[value],
}))

function ConditionFields({ when, path, onChange }: ConditionFieldsProps) {
  return (
    <>
      <Pick
        label="情形"
        path={`${path}.kind`}
        options={[
          { value: 'always', words: '一律起算' },
          { value: 'any-of', words: '有下列之一才起算' },
        ]}
        value={when.kind}
        onChange={(kind) =>
          onChange(kind === 'always' ? { kind } : { kind: 'any-of', grades: [], sensitive: false, grave: 'never' })
        }
      />
      {when.kind === 'any-of' && (
        <>
          <Ticks
            label="等级"
            path={`${path}.grades`}
            options={gradeOptions}
            value={when.grades}
            onChange={(grades) => onChange({ ...when, grades })}
          />
          <div className="row-mark">
            <Tick checked={when.sensitive} onChange={(sensitive) => onChange({ ...when, sensitive })}>
              敏感的，不论等级
            </Tick>
          </div>
          <div className="row-ticks">
            <span className="field-label" aria-hidden="true">
              重特大
            </span>
            <Segmented
              label="重特大"
              options={graveOptions}
              value={when.grave}
              onChange={(grave) => onChange({ ...when, grave })}
            />
          </div>
        </>
      )}
    </>
  )
}
