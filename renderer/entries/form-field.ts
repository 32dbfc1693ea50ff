import { type Channel, type ChannelForm, channelForms, type DetailField } from '../../shared/entries/channel'
import type { DraftForm } from '../../shared/entries/draft'
import { LONGEST_REMARK } from '../../shared/entries/entry'
import { LONGEST_LINE, LONGEST_TEXT } from '../../shared/text'

/** The parts of the form that hold typed text. */
export const typedFields = [
  'text',
  'received',
  'occurred',
  'place',
  'matter',
  'cause',
  'contactUnit',
  'contactName',
  'contactPost',
  'contactPhone',
  'instruction',
  'outcome',
] as const satisfies readonly (keyof DraftForm)[]
export type TypedField = (typeof typedFields)[number]

/** Name of a place the keyboard can be in: a typed element, or a channel fact. */
export type FormField = TypedField | `details.${string}`

/** Longest text a field of the form takes, in characters. */
export const fieldLimits: Record<TypedField, number> = {
  text: LONGEST_TEXT,
  received: 100,
  occurred: 100,
  place: LONGEST_LINE,
  matter: LONGEST_LINE,
  cause: LONGEST_LINE,
  contactUnit: 100,
  contactName: 100,
  contactPost: 100,
  contactPhone: 100,
  instruction: LONGEST_REMARK,
  outcome: LONGEST_REMARK,
}

const fixedLabels: Record<Exclude<TypedField, 'text' | 'received' | 'contactUnit' | 'contactName'>, string> = {
  occurred: '何时',
  place: '何地',
  matter: '何事',
  cause: '何因',
  contactPost: '职务',
  contactPhone: '联系方式',
  instruction: '批示意见',
  outcome: '处理结果',
}

/** The words of a typed field on one channel's form; the main text is called after its channel. */
export function formLabel(form: ChannelForm, field: TypedField): string {
  switch (field) {
    case 'text':
      return `${form.words}内容`
    case 'received':
      return form.received
    case 'contactUnit':
      return form.unit
    case 'contactName':
      return form.contact
    default:
      return fixedLabels[field]
  }
}

/** The name of a channel fact's place in the form. */
export function detailFieldName(field: DetailField): FormField {
  return `details.${field.key}`
}

/** Whether a stored name is that of a place in the form. */
export function isFormField(name: string): name is FormField {
  return name.startsWith('details.') || typedFields.some((field) => field === name)
}

/** The fields of one channel's form in the order of the keyboard: main text, elements, channel facts after the times. */
export function formFields(channel: Channel): readonly FormField[] {
  const facts = channelForms[channel].details.map(detailFieldName)
  return [
    'text',
    'received',
    'occurred',
    'place',
    'matter',
    'cause',
    'contactName',
    'contactPost',
    'contactUnit',
    'contactPhone',
    ...facts,
    'instruction',
    'outcome',
  ]
}
