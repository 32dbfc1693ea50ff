import { grade, gradeWords, type Measure, measure, measureWords } from '../../../../shared/incidents/incident-kind'
import type { PackDraft } from '../../../../shared/incidents/policy-draft'
import { readFigure } from '../../../ui/figure'
import { moneyWords } from '../pack-tables'
import type { RowFormProps } from './edit-context'
import { PartList } from './part-list'
import { Pick, SourceFields, Ticks, Words } from './row-fields'
import { ScopeFields } from './scope-fields'

type Threshold = PackDraft['thresholds'][number]
type Bound = Threshold['bounds'][number]

const gradeOptions = grade.options.map((value) => ({ value, words: gradeWords[value] }))
const measureOptions = measure.options
  .filter((each) => each !== 'loss')
  .map((value) => ({ value, words: measureWords[value] }))
const bounded = ['dead', 'gravely-injured', 'loss'] as const satisfies readonly Measure[]

/** From which figures on which grade is reached (以上含，以下不含). */
export function ThresholdForm({ row, path, onChange }: RowFormProps<Threshold>) {
  const write = (part: Partial<Threshold>) => onChange({ ...row, ...part })
  return (
    <>
      <ScopeFields scope={row.scope} path={`${path}.scope`} onChange={(scope) => write({ scope })} />
      <PartList
        label="分级，从重到轻"
        parts={row.bounds}
        onChange={(bounds) => write({ bounds })}
        make={(): Bound => ({ grade: 'IV', from: {} })}
        render={(bound, at, change) => <BoundFields row={bound} path={`${path}.bounds.${at}`} onChange={change} />}
      />
      <Pick
        label="都不到"
        path={`${path}.below`}
        options={gradeOptions}
        value={row.below}
        onChange={(below) => below !== '' && write({ below })}
      />
      <Ticks
        label="计重伤"
        path={`${path}.countsAsGravelyInjured`}
        options={measureOptions}
        value={row.countsAsGravelyInjured}
        onChange={(countsAsGravelyInjured) => write({ countsAsGravelyInjured })}
      />
      <SourceFields row={row} path={path} onChange={onChange} />
    </>
  )
}

function BoundFields({ row, path, onChange }: RowFormProps<Bound>) {
  return (
    <>
      <Pick
        label="等级"
        path={`${path}.grade`}
        options={gradeOptions}
        value={row.grade}
        onChange={(picked) => picked !== '' && onChange({ ...row, grade: picked })}
      />
      {bounded.map((each) => (
        <Words
          key={each}
          label={measureWords[each]}
          path={`${path}.from.${each}`}
          limit={12}
          missing="不看"
          hint={each === 'loss' ? '元以上' : '人以上'}
          value={String(row.from[each] ?? '')}
          onChange={(text) => onChange({ ...row, from: withFigure(row.from, each, text) })}
        />
      ))}
      {typeof row.from.loss === 'number' && <p className="row-note">直接损失 {moneyWords(row.from.loss)}以上</p>}
    </>
  )
}

/** A measure left empty says nothing. */
function withFigure(from: Bound['from'], of: (typeof bounded)[number], text: string): Bound['from'] {
  const { [of]: _, ...others } = from
  return text.trim() === '' ? others : { ...others, [of]: readFigure(text) ?? text }
}
