import { channelForms } from '../../shared/entries/channel'
import { elements as everyElement } from '../../shared/entries/elements'
import { RecordedField } from '../ui/field'
import { useDesk, useDraft } from './desk-context'
import { DetailFactField } from './detail-fact-field'
import { ElementField } from './element-field'
import { detailFieldName, formFields, type TypedField, typedFields } from './form-field'
import { readTypedTime } from './typed-time'
import { type ElementsNeeded, elementFields } from './use-elements'
import { useFieldFault } from './use-field-fault'

type Refused = (sentence: string) => void

export interface DraftElementsProps {
  elements: ElementsNeeded | null
  onRefused: Refused
}

/** The elements of the form in front, beside its main text. */
export function DraftElements({ elements, onRefused }: DraftElementsProps) {
  const { session, office, now } = useDesk()
  const channel = useDraft((draft) => draft.form.channel)
  const receivedAt = useDraft(({ form, openedAt }) => {
    const received = readTypedTime(form.received, { base: openedAt, now: now.getState().now, zone: office.zone })
    return received.kind === 'read' ? received.at : openedAt
  })
  const facts = channelForms[channel].details
  const missingWords = (field: TypedField) => {
    const element = everyElement.find((each) => elementFields[each] === field)
    if (!element || !elements?.missing.includes(element)) return undefined
    return elements.toClose.includes(element) && field === 'outcome' ? '缺　结案前补齐' : '缺'
  }
  return (
    <div className="elements">
      {formFields(channel).map((field) => {
        const fact = facts.find((candidate) => detailFieldName(candidate) === field)
        if (fact) return <DraftFact key={field} channel={channel} factKey={fact.key} onRefused={onRefused} />
        const typed = typedFields.find((candidate) => candidate === field)
        if (typed === undefined || typed === 'text') return null
        return (
          <DraftElement
            key={field}
            field={typed}
            missing={missingWords(typed)}
            receivedAt={receivedAt}
            onRefused={onRefused}
          />
        )
      })}
      <RecordedField label="记录" hint="存时程序记">
        {session.account.name}
      </RecordedField>
    </div>
  )
}

interface DraftElementProps {
  field: Exclude<TypedField, 'text'>
  missing: string | undefined
  receivedAt: number
  onRefused: Refused
}

function DraftElement({ field, missing, receivedAt, onRefused }: DraftElementProps) {
  const { drafts } = useDesk().stores
  const value = useDraft(({ form }) => form[field])
  const channel = useDraft(({ form }) => form.channel)
  const openedAt = useDraft((draft) => draft.openedAt)
  const [fault, settle] = useFieldFault(field)
  return (
    <ElementField
      field={field}
      form={channelForms[channel]}
      value={value}
      missing={missing}
      fault={fault}
      base={openedAt}
      receivedAt={receivedAt}
      onRefused={onRefused}
      onChange={(text, composing) => {
        settle()
        drafts.edit({ [field]: text }, composing)
      }}
    />
  )
}

interface DraftFactProps {
  channel: keyof typeof channelForms
  factKey: string
  onRefused: Refused
}

function DraftFact({ channel, factKey, onRefused }: DraftFactProps) {
  const { drafts } = useDesk().stores
  const value = useDraft(({ form }) => form.details[factKey])
  const [fault, settle] = useFieldFault(`details.${factKey}`)
  const fact = channelForms[channel].details.find(({ key }) => key === factKey)
  if (!fact) return null
  return (
    <DetailFactField
      fact={fact}
      value={value}
      fault={fault}
      onRefused={onRefused}
      onChange={(next) => {
        settle()
        drafts.editDetail(factKey, next)
      }}
    />
  )
}
