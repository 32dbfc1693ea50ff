import { useStore } from 'zustand'
import { means, meansWords, type StepKind, stepWords } from '../../shared/entries/step'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { Segmented } from '../ui/segmented'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { Tick } from '../ui/tick'
import { useDesk } from './desk-context'
import type { StepForm as StepWords } from './entry-work'
import { MomentField } from './moment-field'
import { PersonField } from './person-field'
import { WorkForm } from './work-form'

const meansOptions = means.options.map((value) => ({ value, words: meansWords[value] }))

/** Longest words of a step, in characters. */
const LONGEST = 5_000

const textLabels: Record<StepKind, string> = {
  consult: '请示内容和答复',
  relay: '转办内容和要求',
  instruction: '批示原话',
  opinion: '处理意见',
  outcome: '处理结果',
}

const personLabels: Record<Exclude<StepKind, 'outcome'>, string> = {
  consult: '请示谁',
  relay: '接收人',
  instruction: '领导',
  opinion: '谁的意见',
}

/** One handling step as it is written. */
export function StepForm({ form }: { form: StepWords }) {
  const { entry } = useDesk().stores
  const faults = useStore(entry, (state) => state.faults)
  const change = (patch: Partial<StepWords>) => entry.change({ kind: 'step', form: { ...form, ...patch } })
  const { kind } = form
  const words = stepWords[kind]
  return (
    <WorkForm title={words} deed={`记下${words}`}>
      {kind === 'relay' && (
        <div>
          <TextField
            label="转给单位"
            limit={100}
            onRefused={entry.refuse}
            value={form.unit}
            question={shortSentence(faults.unit)}
            onChange={(unit) => change({ unit })}
          />
          <FieldSentence sentence={faults.unit} />
        </div>
      )}
      {kind !== 'outcome' && (
        <PersonField
          label={personLabels[kind]}
          value={form.person}
          fault={faults.person}
          onChange={(person) => change({ person })}
        />
      )}
      {(kind === 'consult' || kind === 'relay' || kind === 'instruction') && (
        <div className="work-form__means">
          <Segmented
            label="方式"
            labelShown
            options={meansOptions}
            value={form.means}
            onChange={(chosen) => change({ means: chosen })}
          />
        </div>
      )}
      <TextArea
        label={textLabels[kind]}
        labelShown
        lines={3}
        limit={LONGEST}
        onRefused={entry.refuse}
        value={form.words}
        onChange={(text) => change({ words: text })}
      />
      {faults.words !== undefined && <p className="form-fault">{faults.words}</p>}
      {kind === 'instruction' && (
        <Tick checked={form.readBack} onChange={(readBack) => change({ readBack })}>
          已向领导复述
        </Tick>
      )}
      <MomentField label="时间" value={form.at} fault={faults.at} onChange={(at) => change({ at })} />
    </WorkForm>
  )
}
