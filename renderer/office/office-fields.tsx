import type { OfficeSettings } from '../../shared/office/office'
import type { FormFaults } from '../app/form-faults'
import { FormField } from '../app/form-field'
import './office-fields.css'
import { ReportTargets } from './report-targets'

export interface OfficeFieldsProps {
  value: OfficeSettings
  onChange: (value: OfficeSettings) => void
  faults: FormFaults
  /** Where the settings stand in the input that is sent: `office.` at the first set-up, else empty. */
  path: string
}

const lines = [
  { key: 'dutyPhone', label: '值班电话', hint: undefined },
  { key: 'areaCode', label: '区号', hint: '0 开头，用来认出同一号码' },
  { key: 'fax', label: '传真', hint: undefined },
  { key: 'internalLine', label: '内线', hint: undefined },
] as const

/** Name and numbers of the office, and whom to tell at once. Nothing but the name is needed. */
export function OfficeFields({ value, onChange, faults, path }: OfficeFieldsProps) {
  return (
    <>
      <div className="office-fields">
        <div className="office-fields__name">
          <FormField
            faults={faults}
            path={`${path}name`}
            label="机关名称"
            limit={60}
            value={value.name}
            onChange={(name) => onChange({ ...value, name })}
          />
        </div>
        {lines.map(({ key, label, hint }) => (
          <FormField
            key={key}
            faults={faults}
            path={path + key}
            label={label}
            hint={hint}
            limit={60}
            kind="tel"
            value={value[key]}
            onChange={(text) => onChange({ ...value, [key]: text })}
          />
        ))}
      </div>
      <ReportTargets
        value={value.reportTo}
        onChange={(reportTo) => onChange({ ...value, reportTo })}
        faults={faults}
        path={`${path}reportTo`}
      />
    </>
  )
}
