import type { ReactNode } from 'react'
import type { PackDraft } from '../../../../shared/incidents/policy-draft'
import type { Section } from '../../../../shared/incidents/policy-sections'
import { placeOf } from '../pack-sections'
import { ClassForm, SubclassForm } from './class-forms'
import { ClockForm } from './clock-form'
import { type RowFormProps, usePackEdit } from './edit-context'
import { ChecklistForm, ElementsForm, TemplateForm } from './list-forms'
import { DailyForm, NotificationForm, RoleForm, SensitiveForm, WindowForm } from './plain-forms'
import { ThresholdForm } from './threshold-form'

export interface PackRowFormProps {
  pack: PackDraft
  /** Path of the row in sight. */
  path: string
  onChange: (change: (pack: PackDraft) => PackDraft) => void
}

/** The row in sight as a form. What was refused of the row itself stands above it. */
export function PackRowForm({ pack, path, onChange }: PackRowFormProps) {
  const { faultAt } = usePackEdit()
  const fault = faultAt(path)
  const place = placeOf(path, pack)
  if (place === null) return null
  const { section, at, nth } = place
  return (
    <div className="row-form">
      {fault !== undefined && (
        <p className="row-form__fault" role="alert">
          {fault}
        </p>
      )}
      {nth === null ? (
        <SectionForm key={path} section={section} at={at} pack={pack} path={path} onChange={onChange} />
      ) : (
        <SubclassAt key={path} at={at} nth={nth} pack={pack} path={path} onChange={onChange} />
      )}
    </div>
  )
}

type Forms = { [S in Section]: (props: RowFormProps<PackDraft[S][number]>) => ReactNode }

const forms: Forms = {
  roles: RoleForm,
  classes: ClassForm,
  thresholds: ThresholdForm,
  sensitive: SensitiveForm,
  clocks: ClockForm,
  reReportWindows: WindowForm,
  checklists: ChecklistForm,
  elementLists: ElementsForm,
  specialNotifications: NotificationForm,
  dailyReports: DailyForm,
  reportTemplates: TemplateForm,
}

function SectionForm<S extends Section>({
  section,
  at,
  pack,
  path,
  onChange,
}: PackRowFormProps & { section: S; at: number }) {
  const Form: (props: RowFormProps<PackDraft[S][number]>) => ReactNode = forms[section]
  const rows: readonly PackDraft[S][number][] = pack[section]
  const row = rows[at]
  if (row === undefined) return null
  return <Form row={row} path={path} onChange={(changed) => onChange((now) => withRow(now, section, at, changed))} />
}

function withRow<S extends Section>(pack: PackDraft, section: S, at: number, row: PackDraft[S][number]): PackDraft {
  const rows: readonly PackDraft[S][number][] = pack[section]
  return { ...pack, [section]: rows.with(at, row) }
}

function SubclassAt({ at, nth, pack, path, onChange }: PackRowFormProps & { at: number; nth: number }) {
  const row = pack.classes[at]?.subclasses[nth]
  if (row === undefined) return null
  const put = (changed: typeof row) =>
    onChange((now) => ({
      ...now,
      classes: now.classes.map((each, index) =>
        index === at ? { ...each, subclasses: each.subclasses.with(nth, changed) } : each,
      ),
    }))
  return <SubclassForm row={row} path={path} onChange={put} />
}
