import type { Role } from '../../shared/accounts/account'
import { role, roleWords } from '../../shared/accounts/account'
import type { FormFaults } from '../app/form-faults'
import { FormField } from '../app/form-field'
import { Segmented } from '../ui/segmented'
import './person-fields.css'

export interface PersonDraft {
  name: string
  post: string
  role: Role
}

export interface PersonFieldsProps<D extends PersonDraft> {
  value: D
  onChange: (value: D) => void
  faults: FormFaults
}

/** What the account can be used for, in a line. */
const powers: Record<Role, string> = {
  officer: '写记录，办交接班。',
  'duty-leader': '写记录，办交接班；可代签，可下令接班。',
  'office-head': '只查看记录和交接班，不写。',
  administrator: '写记录，办交接班；管人员、机关设置。',
}

const roles = role.options.map((value) => ({ value, words: roleWords[value] }))

/** Name, post and role of a person. */
export function PersonFields<D extends PersonDraft>({ value, onChange, faults }: PersonFieldsProps<D>) {
  return (
    <>
      <FormField
        faults={faults}
        path="name"
        label="姓名"
        limit={30}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
      />
      <FormField
        faults={faults}
        path="post"
        label="职务"
        limit={50}
        value={value.post}
        onChange={(post) => onChange({ ...value, post })}
      />
      <div className="person-fields__role">
        <span className="field-label" aria-hidden="true">
          角色
        </span>
        <Segmented
          label="角色"
          options={roles}
          value={value.role}
          onChange={(chosen) => onChange({ ...value, role: chosen })}
        />
        <p className="person-fields__powers">{powers[value.role]}</p>
      </div>
    </>
  )
}
