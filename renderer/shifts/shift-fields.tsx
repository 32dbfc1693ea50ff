import { mayBeOfficer, mayLead } from '../../shared/shifts/crew-rules'
import { LONGEST_NOTE } from '../../shared/shifts/shift'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { TextField } from '../ui/text-field'
import { PersonChoice } from './person-choice'
import { PlannedTimeField } from './planned-time-field'
import type { ShiftField } from './shift-draft'
import './shift-fields.css'
import type { ShiftSetting } from './shift-setting'
import type { ShiftForm } from './use-shift-form'

export interface ShiftFieldsProps {
  setting: ShiftSetting
  form: ShiftForm
  /** What empty times mean, UTC ms. */
  expected: { from: number; until: number }
  untilNeeded?: boolean | undefined
}

/** Who and from when until when, of a shift that is planned. */
export function ShiftFields(props: ShiftFieldsProps) {
  return (
    <div className="shift-fields">
      <LeadField {...props} />
      <DeputyField {...props} />
      <LeaderField {...props} />
      <TimeField {...props} field="from" label="接班时间" />
      <TimeField {...props} field="until" label="交班时间" needed={props.untilNeeded} />
      <NoteField form={props.form} label="说明" hint="缺副班、带班领导时写" />
    </div>
  )
}

type FieldProps = Pick<ShiftFieldsProps, 'setting' | 'form'>

function LeadField({ setting, form }: FieldProps) {
  return (
    <PersonChoice
      {...personField('lead', '主班', form)}
      people={officersOf(setting)}
      spelling={setting.spelling}
      missing="缺"
    />
  )
}

export function DeputyField({ setting, form }: FieldProps) {
  const people = officersOf(setting).filter(({ name }) => name !== form.draft.lead)
  return (
    <PersonChoice {...personField('deputy', '副班', form)} people={people} spelling={setting.spelling} missing="缺" />
  )
}

export function LeaderField({ setting, form }: FieldProps) {
  const people = setting.people.filter(mayLead)
  return (
    <PersonChoice
      {...personField('leader', '带班领导', form)}
      people={people}
      spelling={setting.spelling}
      missing="缺"
    />
  )
}

function officersOf({ people }: ShiftSetting) {
  return people.filter(mayBeOfficer)
}

function personField(field: ShiftField, label: string, { draft, faults, change }: ShiftForm) {
  return {
    label,
    value: draft[field],
    fault: faults.of(field),
    onChange: (text: string) => change(field, text),
    onRefused: (sentence: string) => faults.say(field, sentence),
  }
}

export interface TimeFieldProps extends ShiftFieldsProps {
  field: 'from' | 'until'
  label: string
  needed?: boolean | undefined
}

export function TimeField({ setting, form, expected, field, label, needed }: TimeFieldProps) {
  return (
    <PlannedTimeField
      setting={setting}
      label={label}
      value={form.draft[field]}
      expected={expected[field]}
      needed={needed}
      fault={form.faults.of(field)}
      onChange={(text) => form.change(field, text)}
      onRefused={(sentence) => form.faults.say(field, sentence)}
    />
  )
}

/** A line that explains; of a change it is the reason. */
export function NoteField({ form, label, hint }: { form: ShiftForm; label: string; hint?: string }) {
  const fault = form.faults.of('note')
  return (
    <div>
      <TextField
        label={label}
        limit={LONGEST_NOTE}
        value={form.draft.note}
        hint={form.draft.note === '' ? hint : undefined}
        question={shortSentence(fault)}
        onRefused={(sentence) => form.faults.say('note', sentence)}
        onChange={(text) => form.change('note', text)}
      />
      <FieldSentence sentence={fault} />
    </div>
  )
}
