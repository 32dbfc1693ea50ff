import { type RawBuilder, sql as raw } from 'kysely'
import type { SearchField } from '../../shared/search/query'
import type { RecordKind } from '../../shared/search/search-filter'

/** Fields whose texts are looked through; the others are conditions on columns. */
export const textFields = ['person', 'unit', 'phone', 'attachment'] as const satisfies readonly SearchField[]
export type TextField = (typeof textFields)[number]

/** What stands in those of the fields that were asked for, apart by line breaks. */
export type FieldTexts = Partial<Record<TextField, string>>

const BREAK = raw.lit('\n')
const nothing = raw<string>`''`

const nameOf = (account: RawBuilder<unknown>) =>
  raw<string>`coalesce((SELECT name FROM account WHERE account.id = ${account}), '')`

const ofSteps = (column: 'unit' | 'person') =>
  raw<string>`coalesce((SELECT group_concat(step.${raw.raw(column)}, ${BREAK}) FROM entry_step AS step WHERE step.entry_id = entry.id), '')`

const crewOf = (shift: RawBuilder<unknown>) =>
  raw<string>`coalesce((SELECT group_concat(account.name, ${BREAK}) FROM shift
    JOIN account ON account.id IN (shift.lead, shift.deputy, shift.leader) WHERE shift.id = ${shift}), '')`

/** The columns of the row of each kind that a field word looks through. */
export const fieldColumns: Record<TextField, Record<RecordKind, RawBuilder<string>>> = {
  person: {
    entry: raw`entry.contact_name || ${BREAK} || ${ofSteps('person')} || ${BREAK} || ${nameOf(raw`entry.recorded_by`)}`,
    incident: raw`coalesce((SELECT group_concat(said.giver, ${BREAK}) FROM incident_instruction AS said
      WHERE said.incident_id = incident.id), '') || ${BREAK} || ${nameOf(raw`incident.opened_by`)}`,
    handover: raw`${crewOf(raw`handover.shift_id`)} || ${BREAK} || ${crewOf(raw`handover.next_id`)}`,
  },
  unit: {
    entry: raw`entry.contact_unit || ${BREAK} || ${ofSteps('unit')}`,
    incident: raw`coalesce((SELECT group_concat(sent.addressee, ${BREAK}) FROM incident_report AS report
        JOIN incident_dispatch AS sent ON sent.report_id = report.id WHERE report.incident_id = incident.id), '')
      || ${BREAK} || coalesce((SELECT group_concat(relay.relayed_to, ${BREAK}) FROM incident_instruction AS said
        JOIN incident_relay AS relay ON relay.instruction_id = said.id WHERE said.incident_id = incident.id), '')`,
    handover: nothing,
  },
  phone: {
    entry: raw`entry.phone_digits || ${BREAK} || entry.contact_phone`,
    incident: nothing,
    handover: nothing,
  },
  attachment: {
    entry: raw`coalesce((SELECT group_concat(file.name, ${BREAK}) FROM entry_attachment AS file
      WHERE file.entry_id = entry.id), '')`,
    incident: nothing,
    handover: nothing,
  },
}
