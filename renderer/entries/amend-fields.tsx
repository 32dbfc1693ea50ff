import { useState } from 'react'
import { channelForms, type Details } from '../../shared/entries/channel'
import type { DraftForm } from '../../shared/entries/draft'
import { Banner } from '../ui/banner'
import { DetailFactField } from './detail-fact-field'
import { ElementField } from './element-field'
import { detailFieldName, formFields, typedFields } from './form-field'

export interface AmendFieldsProps {
  form: DraftForm
  receivedAt: number
  faults: Readonly<Partial<Record<string, string>>>
  onEdit: (patch: Partial<DraftForm>) => void
}

/** The elements and channel facts of an entry as fields. */
export function AmendFields({ form, receivedAt, faults, onEdit }: AmendFieldsProps) {
  const [refused, setRefused] = useState<string | null>(null)
  const channel = channelForms[form.channel]
  const editDetail = (key: string, value: Details[string] | undefined) => {
    const { [key]: _before, ...others } = form.details
    onEdit({ details: value === undefined ? others : { ...others, [key]: value } })
  }
  return (
    <div className="amend-fields">
      {refused !== null && <Banner kind="strong">{refused}</Banner>}
      {formFields(form.channel).map((field) => {
        const fact = channel.details.find((candidate) => detailFieldName(candidate) === field)
        if (fact) {
          return (
            <DetailFactField
              key={field}
              fact={fact}
              value={form.details[fact.key]}
              fault={faults[field]}
              onRefused={setRefused}
              onChange={(value) => editDetail(fact.key, value)}
            />
          )
        }
        const typed = typedFields.find((candidate) => candidate === field)
        if (typed === undefined || typed === 'text') return null
        return (
          <ElementField
            key={field}
            field={typed}
            form={channel}
            value={form[typed]}
            fault={faults[field]}
            base={receivedAt}
            receivedAt={receivedAt}
            onRefused={setRefused}
            onChange={(value) => onEdit({ [typed]: value })}
          />
        )
      })}
    </div>
  )
}
