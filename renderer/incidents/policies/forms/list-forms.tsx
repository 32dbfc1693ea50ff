import { stage, stageWords } from '../../../../shared/incidents/policy'
import type { PackDraft } from '../../../../shared/incidents/policy-draft'
import { FieldSentence } from '../../../ui/field-sentence'
import { TextArea } from '../../../ui/text-area'
import { lineKindWords } from '../policy-words'
import { type RowFormProps, usePackEdit } from './edit-context'
import { PartList } from './part-list'
import { Pick, RoleOrNone, SourceFields, Ticks, Words } from './row-fields'
import { ScopeFields } from './scope-fields'

type Checklist = PackDraft['checklists'][number]
type Line = Checklist['lines'][number]

const stageOptions = stage.options.map((value) => ({ value, words: stageWords[value] }))
const lineOptions = (['ask', 'warn', 'prepare'] as const).map((value) => ({ value, words: lineKindWords[value] }))

/** What to ask, whom to warn, what to prepare. */
export function ChecklistForm({ row, path, onChange }: RowFormProps<Checklist>) {
  const { newId } = usePackEdit()
  const make = (): Line => {
    const kind = row.lines.at(-1)?.kind ?? 'ask'
    return { id: newId('line'), kind, words: '', role: null }
  }
  return (
    <>
      <ScopeFields scope={row.scope} path={`${path}.scope`} onChange={(scope) => onChange({ ...row, scope })} />
      <PartList
        label="条目"
        parts={row.lines}
        onChange={(lines) => onChange({ ...row, lines })}
        make={make}
        render={(line, at, change) => <LineFields row={line} path={`${path}.lines.${at}`} onChange={change} />}
      />
      <SourceFields row={row} path={path} onChange={onChange} />
    </>
  )
}

function LineFields({ row, path, onChange }: RowFormProps<Line>) {
  return (
    <>
      <Pick
        label="做什么"
        path={`${path}.kind`}
        options={lineOptions}
        value={row.kind}
        onChange={(kind) => kind !== '' && onChange({ ...row, kind, role: kind === 'warn' ? row.role : null })}
      />
      <Words
        label="内容"
        path={`${path}.words`}
        limit={300}
        value={row.words}
        onChange={(words) => onChange({ ...row, words })}
      />
      {row.kind === 'warn' && (
        <RoleOrNone
          label="通知谁"
          path={`${path}.role`}
          value={row.role}
          onChange={(role) => onChange({ ...row, role })}
        />
      )}
    </>
  )
}

/** The elements that reports of a stage need. */
export function ElementsForm({ row, path, onChange }: RowFormProps<PackDraft['elementLists'][number]>) {
  const { newId } = usePackEdit()
  return (
    <>
      <Ticks
        label="用于"
        path={`${path}.stages`}
        options={stageOptions}
        value={row.stages}
        onChange={(stages) => onChange({ ...row, stages })}
      />
      <ScopeFields scope={row.scope} path={`${path}.scope`} onChange={(scope) => onChange({ ...row, scope })} />
      <PartList
        label="要素"
        parts={row.elements}
        onChange={(elements) => onChange({ ...row, elements })}
        make={() => ({ id: newId('element'), title: '' })}
        render={(element, at, change) => (
          <Words
            label="要素"
            path={`${path}.elements.${at}.title`}
            value={element.title}
            onChange={(title) => change({ ...element, title })}
          />
        )}
      />
      <SourceFields row={row} path={path} onChange={onChange} />
    </>
  )
}

/** How a report is composed; elements stand in it as `{id}`. */
export function TemplateForm({ row, path, onChange }: RowFormProps<PackDraft['reportTemplates'][number]>) {
  const { elements, faultAt } = usePackEdit()
  return (
    <>
      <Pick
        label="报告"
        path={`${path}.stage`}
        options={stageOptions}
        value={row.stage}
        onChange={(picked) => picked !== '' && onChange({ ...row, stage: picked })}
      />
      <Words label="题名" path={`${path}.title`} value={row.title} onChange={(title) => onChange({ ...row, title })} />
      <TextArea
        label="正文，一行一段"
        labelShown
        lines={8}
        limit={20_000}
        value={row.body.join('\n')}
        onChange={(text) => onChange({ ...row, body: text.split('\n') })}
      />
      <FieldSentence sentence={faultAt(`${path}.body`)} />
      <p className="row-note">
        占位：{'{name}'} 事件名，{'{number}'} 续报序数，{'{office}'} 本机关，{'{changes}'} 变化
        {elements.map(({ id, title }) => `，{${id}} ${title}`).join('')}
      </p>
      <SourceFields row={row} path={path} onChange={onChange} />
    </>
  )
}
