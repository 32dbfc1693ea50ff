import { mayBeOfficer, mayLead } from '../../shared/shifts/crew-rules'
import { LONGEST_NOTE } from '../../shared/shifts/shift'
import { personNamed } from '../shifts/find-person'
import { PersonChoice } from '../shifts/person-choice'
import { PlannedTimeField } from '../shifts/planned-time-field'
import type { ShiftDraft, ShiftFaults } from '../shifts/shift-draft'
import { TextField } from '../ui/text-field'
import { useHandover } from './handover-context'
import type { SigningWork } from './signing-work'

export interface CrewFieldsProps {
  work: SigningWork
  /** What is wrong with what is typed, by field. */
  faults: ShiftFaults
  /** When it would end if nothing is typed, UTC ms. */
  expected: number
}

/** The crew of a shift that takes over in one step: who was planned, or whoever is there. */
export function CrewFields({ work, faults, expected }: CrewFieldsProps) {
  const setting = useHandover()
  const { people, spelling } = setting
  const { signing } = setting.stores
  const { crew } = work
  const change = (changes: Partial<ShiftDraft>) => signing.change({ crew: { ...crew, ...changes } })
  const changeLead = (lead: string) =>
    signing.change({ crew: { ...crew, lead }, signer: personNamed(people, lead)?.id ?? null, capacity: 'self' })
  const person = { spelling, missing: '缺', onRefused: signing.refuse }
  const officers = people.filter(mayBeOfficer)
  return (
    <>
      <PersonChoice
        {...person}
        label="主班"
        people={officers}
        value={crew.lead}
        fault={undefined}
        onChange={changeLead}
      />
      <PersonChoice
        {...person}
        label="副班"
        people={officers}
        value={crew.deputy}
        fault={faults.deputy}
        onChange={(deputy) => change({ deputy })}
      />
      <PersonChoice
        {...person}
        label="带班领导"
        people={people.filter(mayLead)}
        value={crew.leader}
        fault={faults.leader}
        onChange={(leader) => change({ leader })}
      />
      {(crew.deputy.trim() === '' || crew.leader.trim() === '') && (
        <TextField
          label="说明"
          limit={LONGEST_NOTE}
          hint={crew.note === '' ? '缺副班、带班领导的缘由，不写就用下面的原因' : undefined}
          value={crew.note}
          onRefused={signing.refuse}
          onChange={(note) => change({ note })}
        />
      )}
      <PlannedTimeField
        setting={setting}
        label="交班时间"
        value={crew.until}
        expected={expected}
        fault={faults.until}
        onChange={(until) => change({ until })}
        onRefused={signing.refuse}
      />
    </>
  )
}
