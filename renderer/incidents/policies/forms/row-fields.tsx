import { ChoiceField } from '../../../ui/choice-field'
import { FieldSentence, shortSentence } from '../../../ui/field-sentence'
import { readFigure } from '../../../ui/figure'
import { TextField } from '../../../ui/text-field'
import { Tick } from '../../../ui/tick'
import { usePackEdit } from './edit-context'
import './row-fields.css'

interface FieldProps<T> {
  label: string
  /** Where the value stands: `clocks.2.title`. */
  path: string
  value: T
  onChange: (value: T) => void
}

interface WordsProps extends FieldProps<string> {
  limit?: number
  /** Two lines on a tall screen. */
  long?: boolean
  missing?: string
  hint?: string
}

/** A line of text with the sentence that was refused of it. */
export function Words({ label, path, value, onChange, limit = 200, long, missing, hint }: WordsProps) {
  const { faultAt } = usePackEdit()
  const fault = faultAt(path)
  return (
    <div className="row-field">
      <TextField
        label={label}
        limit={limit}
        long={long}
        missing={missing}
        hint={hint}
        question={shortSentence(fault)}
        value={value}
        onChange={onChange}
      />
      <FieldSentence sentence={fault} />
    </div>
  )
}

/** Words in a row, parted by 、; what is being typed stays as it is. */
export function WordList({ value, onChange, ...field }: FieldProps<string[]>) {
  return (
    <Words
      {...field}
      long
      limit={2_000}
      missing="没有；用、隔开"
      value={value.join('、')}
      onChange={(text) => onChange(text === '' ? [] : text.split('、'))}
    />
  )
}

interface FigureProps extends FieldProps<number | string> {
  unit: string
}

/** A whole number; what is none is kept as typed and refused when the pack is stored. */
export function Figure({ value, onChange, unit, ...field }: FigureProps) {
  return (
    <Words
      {...field}
      limit={12}
      hint={unit}
      value={String(value)}
      onChange={(text) => onChange(readFigure(text) ?? text)}
    />
  )
}

interface PickProps<T extends string> extends FieldProps<T | ''> {
  options: readonly { value: T; words: string }[]
  onChange: (value: T | '') => void
}

/** One of several. */
export function Pick<T extends string>({ label, path, value, options, onChange }: PickProps<T>) {
  const { faultAt } = usePackEdit()
  const fault = faultAt(path)
  return (
    <div className="row-field">
      <ChoiceField
        label={label}
        missing="未选"
        question={shortSentence(fault)}
        options={options}
        value={value}
        onChange={onChange}
      />
      <FieldSentence sentence={fault} />
    </div>
  )
}

const NOBODY = 'nobody'

/** A role of this pack or of those it uses; one that none knows stays to be seen. */
export function RolePick({ value, onChange, ...field }: FieldProps<string>) {
  const { roles } = usePackEdit()
  const known = roles.some(({ id }) => id === value) || value === ''
  const options = [...roles, ...(known ? [] : [{ id: value, title: `“${value}”（没有这个角色）` }])]
  return (
    <Pick
      {...field}
      options={options.map(({ id, title }) => ({ value: id, words: title }))}
      value={value}
      onChange={onChange}
    />
  )
}

/** As `RolePick`, or none. */
export function RoleOrNone({ value, onChange, ...field }: FieldProps<string | null>) {
  const { roles } = usePackEdit()
  const options = [
    { value: NOBODY, words: '没有' },
    ...roles.map(({ id, title }) => ({ value: id, words: title })),
    ...(value === null || roles.some(({ id }) => id === value) ? [] : [{ value, words: `“${value}”（没有这个角色）` }]),
  ]
  return (
    <Pick
      {...field}
      options={options}
      value={value ?? NOBODY}
      onChange={(picked) => onChange(picked === NOBODY || picked === '' ? null : picked)}
    />
  )
}

interface TicksProps<T extends string> extends FieldProps<T[]> {
  options: readonly { value: T; words: string }[]
}

/** Several of a few, all in sight; they stand in the order of the options, whatever the order of ticking. */
export function Ticks<T extends string>({ label, path, value, options, onChange }: TicksProps<T>) {
  const { faultAt } = usePackEdit()
  return (
    <fieldset className="row-ticks">
      <legend className="visually-hidden">{label}</legend>
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <div className="row-ticks__all">
        {options.map((option) => (
          <Tick
            key={option.value}
            checked={value.includes(option.value)}
            onChange={(wanted) =>
              onChange(
                options
                  .map((each) => each.value)
                  .filter((each) => (each === option.value ? wanted : value.includes(each))),
              )
            }
          >
            {option.words}
          </Tick>
        ))}
        <FieldSentence sentence={faultAt(path)} />
      </div>
    </fieldset>
  )
}

interface SourcedProps<Row extends { source: string; verified: boolean }> {
  row: Row
  path: string
  onChange: (row: Row) => void
}

/** Where a row comes from, and whether somebody read that text: only then is it shown as a rule. */
export function SourceFields<Row extends { source: string; verified: boolean }>(props: SourcedProps<Row>) {
  const { row, path, onChange } = props
  return (
    <>
      <Words
        label="依据"
        path={`${path}.source`}
        long
        limit={1_000}
        missing="写出处"
        value={row.source}
        onChange={(source) => onChange({ ...row, source })}
      />
      <div className="row-mark">
        <Tick
          checked={row.verified}
          onChange={(verified) => onChange({ ...row, verified })}
          note={row.verified ? undefined : '没有核对的处处标明，不作规定看'}
        >
          已核对原文
        </Tick>
      </div>
    </>
  )
}
