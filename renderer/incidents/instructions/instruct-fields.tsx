import { useStore } from 'zustand'
import { means, meansWords } from '../../../shared/entries/step'
import { Segmented } from '../../ui/segmented'
import { Tick } from '../../ui/tick'
import { useDetail, useIncidents } from '../incident-context'
import { workOn } from '../ledger/kept-works'
import { NameInput } from '../ledger/name-input'
import { PaneForm } from '../ledger/pane-form'
import { MomentField } from '../moment-field'
import { readMoment } from '../typed-moment'
import type { InstructForm } from './instruction-form'
import { INSTRUCTIONS_SCOPE } from './instruction-scopes'
import { likelyLeaders } from './likely-people'
import { WantedFields } from './wanted-fields'
import { WordsField } from './words-field'

export const meansOptions = means.options.map((value) => ({ value, words: meansWords[value] }))

/** An instruction as it comes in: its words, who gave it and how, whether it was read back, when an answer is due. */
export function InstructFields({ form }: { form: InstructForm }) {
  const { stores, office, people, now } = useIncidents()
  const detail = useDetail()
  const { instructions } = stores
  const busy = useStore(instructions, (state) => state.busy)
  const { faults, failure } = useStore(instructions, (state) => workOn(state, detail.id))
  const change = (changes: Partial<InstructForm>) => instructions.write({ ...form, ...changes })
  const refuse = (field: string) => (sentence: string) => instructions.refuse(field, sentence)
  const at = now.getState().now
  const given = readMoment(form.at, at, office.zone)
  return (
    <PaneForm
      scope={INSTRUCTIONS_SCOPE}
      title="记批示指示"
      deed="记下"
      busy={busy}
      failure={failure}
      onSubmit={() => void instructions.submit(office.zone)}
      onPutAway={instructions.putAway}
      onDiscard={instructions.discard}
    >
      <WordsField
        label="原话"
        lines={2}
        value={form.words}
        fault={faults.words}
        onChange={(words) => change({ words })}
        onRefused={refuse('words')}
      />
      <NameInput
        field="from"
        label="领导"
        value={form.from}
        offers={likelyLeaders(detail, office, people)}
        fault={faults.from}
        onChange={(from) => change({ from })}
        onRefused={refuse('from')}
      />
      <Segmented
        label="方式"
        labelShown
        options={meansOptions}
        value={form.means}
        onChange={(chosen) => change({ means: chosen })}
      />
      <WantedFields
        wanted={form.wanted}
        due={form.due}
        givenAt={given.kind === 'read' ? given.at : at}
        fault={faults.due}
        onChange={change}
        onRefused={refuse('due')}
      />
      <div className="pane-form__line">
        <MomentField
          label="时间"
          value={form.at}
          fault={faults.at}
          onChange={(typed) => change({ at: typed })}
          onRefused={refuse('at')}
        />
        <Tick checked={form.readBack} onChange={(readBack) => change({ readBack })}>
          已复述
        </Tick>
      </div>
    </PaneForm>
  )
}
