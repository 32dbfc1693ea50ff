import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { type Instruction, instructionWaits } from '../../../shared/incidents/instruction'
import { Segmented } from '../../ui/segmented'
import { useDetail, useIncidents } from '../incident-context'
import { workOn } from '../ledger/kept-works'
import { NameInput } from '../ledger/name-input'
import { PaneForm } from '../ledger/pane-form'
import { MomentField } from '../moment-field'
import { meansOptions } from './instruct-fields'
import type { FollowForm } from './instruction-form'
import { INSTRUCTIONS_SCOPE } from './instruction-scopes'
import { likelyAddressees } from './likely-people'
import { WantedFields } from './wanted-fields'
import { WordsField } from './words-field'

const titles: Record<FollowForm['kind'], { title: string; deed: string }> = {
  relay: { title: '转达', deed: '记下转达' },
  arrive: { title: '接到', deed: '记下接到' },
  want: { title: '要反馈', deed: '记下时限' },
  feedback: { title: '收到反馈', deed: '记下反馈' },
  close: { title: '办结', deed: '办结' },
}

/** What became of an instruction, as it is written. */
export function FollowFields({ form, instruction }: { form: FollowForm; instruction: Instruction }) {
  const { stores, office } = useIncidents()
  const { id } = useDetail()
  const { instructions } = stores
  const busy = useStore(instructions, (state) => state.busy)
  const failure = useStore(instructions, (state) => workOn(state, id).failure)
  const { title, deed } = titles[form.kind]
  return (
    <PaneForm
      scope={INSTRUCTIONS_SCOPE}
      title={title}
      about={`${instruction.from}：${instruction.words}`}
      deed={deed}
      busy={busy}
      failure={failure}
      onSubmit={() => void instructions.submit(office.zone)}
      onPutAway={instructions.putAway}
      onDiscard={instructions.discard}
    >
      <Fields form={form} instruction={instruction} />
    </PaneForm>
  )
}

function Fields({ form, instruction }: { form: FollowForm; instruction: Instruction }): ReactNode {
  const { instructions } = useIncidents().stores
  const detail = useDetail()
  const { faults } = useStore(instructions, (state) => workOn(state, detail.id))
  const refuse = (field: string) => (sentence: string) => instructions.refuse(field, sentence)
  const name = (field: 'to' | 'by', label: string, value: string, onChange: (value: string) => void) => (
    <NameInput
      field={field}
      label={label}
      value={value}
      offers={likelyAddressees(detail)}
      fault={faults[field]}
      onChange={onChange}
      onRefused={refuse(field)}
    />
  )
  const words = (label: string, value: string, onChange: (value: string) => void) => (
    <WordsField
      label={label}
      lines={2}
      value={value}
      fault={faults.words}
      onChange={onChange}
      onRefused={refuse('words')}
    />
  )
  const moment = (value: string, onChange: (value: string) => void) => (
    <MomentField label="时间" value={value} fault={faults.at} onChange={onChange} onRefused={refuse('at')} />
  )
  switch (form.kind) {
    case 'relay':
      return (
        <>
          <div data-first>{name('to', '转给', form.to, (to) => instructions.write({ ...form, to }))}</div>
          <Segmented
            label="方式"
            labelShown
            options={meansOptions}
            value={form.means}
            onChange={(means) => instructions.write({ ...form, means })}
          />
          {moment(form.at, (at) => instructions.write({ ...form, at }))}
        </>
      )
    case 'arrive':
      return (
        <>
          <div data-first>{name('by', '接到人', form.by, (by) => instructions.write({ ...form, by }))}</div>
          {moment(form.at, (at) => instructions.write({ ...form, at }))}
        </>
      )
    case 'want':
      return (
        <WantedFields
          wanted={form.wanted}
          due={form.due}
          givenAt={instruction.at}
          fault={faults.due}
          onChange={(changes) => instructions.write({ ...form, ...changes })}
          onRefused={refuse('due')}
        />
      )
    case 'feedback':
      return (
        <>
          {words('反馈内容', form.words, (written) => instructions.write({ ...form, words: written }))}
          {name('by', '反馈人', form.by, (by) => instructions.write({ ...form, by }))}
          {moment(form.at, (at) => instructions.write({ ...form, at }))}
        </>
      )
    case 'close': {
      const waits = instructionWaits(instruction)
      const label = waits.length === 0 ? '办结说明，可不写' : `还有 ${waits.join('、')}，写一句办结原因`
      return words(label, form.words, (written) => instructions.write({ ...form, words: written }))
    }
  }
}
