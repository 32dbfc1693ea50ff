import type { FormFaults } from '../app/form-faults'
import { FormField } from '../app/form-field'

export interface AdministratorDraft {
  name: string
  post: string
  password: string
  again: string
}

export interface AdministratorFieldsProps {
  value: AdministratorDraft
  onChange: (value: AdministratorDraft) => void
  faults: FormFaults
}

const lines = [
  { key: 'name', label: '姓名', limit: 30 },
  { key: 'post', label: '职务', limit: 50 },
  { key: 'password', label: '密码', limit: 200 },
  { key: 'again', label: '再写一遍', limit: 200 },
] as const

/** Who looks after the program first. The password is written twice, because nobody can look it up later. */
export function AdministratorFields({ value, onChange, faults }: AdministratorFieldsProps) {
  return (
    <div>
      {lines.map(({ key, label, limit }) => {
        const secret = key === 'password' || key === 'again'
        return (
          <FormField
            key={key}
            faults={faults}
            path={`administrator.${key}`}
            label={label}
            limit={limit}
            kind={secret ? 'password' : 'text'}
            autoComplete={secret ? 'new-password' : undefined}
            value={value[key]}
            onChange={(text) => onChange({ ...value, [key]: text })}
          />
        )
      })}
    </div>
  )
}
