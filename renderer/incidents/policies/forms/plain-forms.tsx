import type { PackDraft } from '../../../../shared/incidents/policy-draft'
import type { RowFormProps } from './edit-context'
import { Figure, RoleOrNone, RolePick, SourceFields, WordList, Words } from './row-fields'
import { ScopeFields } from './scope-fields'

/** A role: who is told or who tells. */
export function RoleForm({ row, path, onChange }: RowFormProps<PackDraft['roles'][number]>) {
  return (
    <>
      <Words
        label="角色"
        path={`${path}.title`}
        limit={60}
        value={row.title}
        onChange={(title) => onChange({ ...row, title })}
      />
      <RoleOrNone
        label="后备"
        path={`${path}.fallback`}
        value={row.fallback}
        onChange={(fallback) => onChange({ ...row, fallback })}
      />
      <p className="row-note">接不通时转后备。谁担任在“报告角色”里填。</p>
    </>
  )
}

/** Why an incident is reported whatever its grade. */
export function SensitiveForm({ row, path, onChange }: RowFormProps<PackDraft['sensitive'][number]>) {
  return (
    <>
      <Words label="情形" path={`${path}.title`} value={row.title} onChange={(title) => onChange({ ...row, title })} />
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

/** For how long a changed figure is reported again. */
export function WindowForm({ row, path, onChange }: RowFormProps<PackDraft['reReportWindows'][number]>) {
  return (
    <>
      <Figure
        label="补报期"
        path={`${path}.days`}
        unit="天，从事发起"
        value={row.days}
        onChange={(days) => onChange({ ...row, days })}
      />
      <ScopeFields scope={row.scope} path={`${path}.scope`} onChange={(scope) => onChange({ ...row, scope })} />
      <SourceFields row={row} path={path} onChange={onChange} />
    </>
  )
}

/** Who else is told when the officer says that it concerns them. */
export function NotificationForm({ row, path, onChange }: RowFormProps<PackDraft['specialNotifications'][number]>) {
  return (
    <>
      <Words label="情形" path={`${path}.title`} value={row.title} onChange={(title) => onChange({ ...row, title })} />
      <RolePick label="报告人" path={`${path}.from`} value={row.from} onChange={(from) => onChange({ ...row, from })} />
      <RolePick label="通报给" path={`${path}.to`} value={row.to} onChange={(to) => onChange({ ...row, to })} />
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

/** A report that is due every day by itself. */
export function DailyForm({ row, path, onChange }: RowFormProps<PackDraft['dailyReports'][number]>) {
  return (
    <>
      <Words label="报告" path={`${path}.title`} value={row.title} onChange={(title) => onChange({ ...row, title })} />
      <Words
        label="何时报"
        path={`${path}.occasion`}
        value={row.occasion}
        onChange={(occasion) => onChange({ ...row, occasion })}
      />
      <Words
        label="每日"
        path={`${path}.at`}
        limit={5}
        hint="24 小时制，15:00"
        value={row.at}
        onChange={(at) => onChange({ ...row, at })}
      />
      <RolePick label="报给" path={`${path}.to`} value={row.to} onChange={(to) => onChange({ ...row, to })} />
      <SourceFields row={row} path={path} onChange={onChange} />
    </>
  )
}
