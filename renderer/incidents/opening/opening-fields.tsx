import { FieldSentence, shortSentence } from '../../ui/field-sentence'
import { TextField } from '../../ui/text-field'
import { useOpening } from './opening-context'
import { KindFields } from './opening-kind-fields'
import { OpeningTicks } from './opening-ticks'
import { OpeningTimeField } from './opening-time-field'
import { SplitEntries } from './split-entries'

const REASON = { open: null, reassess: '改的原因', split: '拆出原因' } as const

/** Everything an officer settles, in the order of the keyboard. */
export function OpeningFields() {
  const { form } = useOpening()
  const reason = REASON[form.purpose.kind]
  return (
    <>
      {form.purpose.kind === 'split' && <SplitEntries incident={form.purpose.incident} />}
      <Line name="name" label="名称" limit={120} missing="如“东浦区某厂火灾”" />
      <Line name="place" label="地点" limit={200} missing="缺" />
      <KindFields />
      <div className="opening__times">
        <OpeningTimeField name="occurred" label="事发" />
        <OpeningTimeField name="learned" label="获知" />
        <OpeningTimeField name="received" label="接报" />
      </div>
      <OpeningTicks />
      {reason !== null && <Line name="reason" label={reason} limit={1_000} missing="写一句，记入时间线" />}
    </>
  )
}

interface LineProps {
  name: 'name' | 'place' | 'reason'
  label: string
  limit: number
  missing: string
}

function Line({ name, label, limit, missing }: LineProps) {
  const { form, change, refuse, sentenceAt } = useOpening()
  const sentence = sentenceAt(name)
  return (
    <div data-field={name}>
      <TextField
        label={label}
        limit={limit}
        value={form.draft[name]}
        missing={missing}
        question={shortSentence(sentence)}
        onRefused={refuse}
        onChange={(value) => change({ [name]: value })}
      />
      <FieldSentence sentence={sentence} />
    </div>
  )
}
