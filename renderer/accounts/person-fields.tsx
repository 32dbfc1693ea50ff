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
      </div>
    </>
  )
}
