import { classId, classWords, grade, gradeWords } from '../../../../shared/incidents/incident-kind'
import type { PackDraft } from '../../../../shared/incidents/policy-draft'
import { type RowFormProps, usePackEdit } from './edit-context'
import { PartList } from './part-list'
import { Pick, SourceFields, Ticks, WordList, Words } from './row-fields'

type Class = PackDraft['classes'][number]
type Subclass = Class['subclasses'][number]

const gradeOptions = grade.options.map((value) => ({ value, words: gradeWords[value] }))
const classOptions = classId.options.map((value) => ({ value, words: classWords[value] }))

/** A class with its grades; its sub-classes are rows of their own below it. */
export function ClassForm({ row, path, onChange }: RowFormProps<Class>) {
  const { newId } = usePackEdit()
  return (
    <>
      <Pick
        label="类别"
        path={`${path}.id`}
        options={classOptions}
        value={row.id}
        onChange={(id) => id !== '' && onChange({ ...row, id })}
      />
      <Ticks
        label="等级"
        path={`${path}.grades`}
        options={gradeOptions}
        value={row.grades}
        onChange={(grades) => onChange({ ...row, grades })}
      />
      {row.grades.length === 0 && <p className="row-note">都不选就是不分级</p>}
      <PartList
        label="子类"
        parts={row.subclasses}
        onChange={(subclasses) => onChange({ ...row, subclasses })}
        make={() => ({ id: newId('subclass'), title: '', code: '', hints: [], source: row.source, verified: false })}
        render={(part, at, write) => (
          <Words
            label="子类"
            path={`${path}.subclasses.${at}.title`}
            value={part.title}
            onChange={(title) => write({ ...part, title })}
          />
        )}
      />
      <SourceFields row={row} path={path} onChange={onChange} />
    </>
  )
}

/** A sub-class; its event code stays empty until the standard's table is imported or it is written here. */
export function SubclassForm({ row, path, onChange }: RowFormProps<Subclass>) {
  return (
    <>
      <Words label="子类" path={`${path}.title`} value={row.title} onChange={(title) => onChange({ ...row, title })} />
      <Words
        label="编码"
        path={`${path}.code`}
        limit={20}
        missing="未导入（GB/T 35561）"
        value={row.code}
        onChange={(code) => onChange({ ...row, code })}
      />
      <WordList
        label="提示词"
        path={`${path}.hints`}
        value={row.hints}
        onChange={(hints) => onChange({ ...row, hints })}
      />
      <SourceFields row={row} path={path} onChange={onChange} />
    </>
  )
}
