import { useStore } from 'zustand'
import type { StepView } from '../../../shared/incidents/incident-detail'
import { FieldSentence, shortSentence } from '../../ui/field-sentence'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { Tick } from '../../ui/tick'
import { useDetail, useIncidents } from '../incident-context'
import { ActTimeField } from './act-time-field'
import { type ChecklistForm, formName, whomInHand } from './checklist-state'
import { noWords, type OtherWay, type StepWords } from './checklist-work'
import { NowForm, useFieldFault } from './now-form'
import { isPhone } from './step-reading'

type ActForm = Extract<ChecklistForm, { step: string }>

interface FormProps {
  form: ActForm
  step: StepView
}

/** What came of a step, as it is written down. */
export function ActForm({ form, step }: FormProps) {
  if (form.kind === 'reach') return <ReachForm form={form} step={step} />
  return form.kind === 'otherwise' ? <OtherForm form={form} step={step} /> : <TakeBackForm form={form} />
}

function useWords(form: ActForm): StepWords {
  const { checklist } = useIncidents().stores
  const { id } = useDetail()
  return useStore(checklist, (state) => state.words[formName(id, form)]) ?? noWords
}

/** 接通: by whom, what was said, whether it was read back. All of it may stay as it is. */
function ReachForm({ form, step }: FormProps) {
  const { stores, office } = useIncidents()
  const { checklist } = stores
  const detail = useDetail()
  const words = useWords(form)
  const whom = useStore(checklist, (state) => whomInHand(detail, step, state))
  const whoFault = useFieldFault('who', 'action.who')
  const calls = isPhone(step)
  const submit = () => void checklist.submit(office.zone)
  return (
    <NowForm title={calls ? '接通' : '已发出'} deed={calls ? '记下接通' : '记下发出'} dismiss="先不记">
      <div className="now-form__row">
        <TextField
          label={calls ? '对方' : '收件'}
          limit={100}
          value={words.who ?? whom?.name ?? ''}
          question={shortSentence(whoFault)}
          onRefused={checklist.refuse}
          onEnter={submit}
          onChange={(who) => checklist.write({ who })}
        />
        <ActTimeField begunAt={form.begunAt} value={words.at} onEnter={submit} />
      </div>
      <div className="now-form__row now-form__row--said" data-wanted>
        <TextField
          label={calls ? '对方说' : '说明'}
          limit={500}
          value={words.said}
          onRefused={checklist.refuse}
          onEnter={submit}
          onChange={(said) => checklist.write({ said })}
        />
        {calls && (
          <Tick checked={words.readBack} onChange={(readBack) => checklist.write({ readBack })}>
            已复述
          </Tick>
        )}
      </div>
    </NowForm>
  )
}

const phoneWays: readonly { value: OtherWay; words: string }[] = [
  { value: 'done', words: '别的办法办了' },
  { value: 'busy', words: '占线' },
  { value: 'wrong-number', words: '空号错号' },
  { value: 'void', words: '不办' },
]
const otherWays = phoneWays.filter(({ value }) => value === 'done' || value === 'void')

const wayLabels: Record<OtherWay, string> = { done: '怎么办的', busy: '', 'wrong-number': '', void: '原因' }

/** 其他方式: done in another way, another outcome of the call, or not at all. */
function OtherForm({ form, step }: FormProps) {
  const { stores, office } = useIncidents()
  const { checklist } = stores
  const detail = useDetail()
  const words = useWords(form)
  const whom = useStore(checklist, (state) => whomInHand(detail, step, state))
  const fault = useFieldFault('how', 'reason', 'way', 'action.how', 'action.reason')
  const submit = () => void checklist.submit(office.zone)
  const says = words.way === 'done' || words.way === 'void'
  return (
    <NowForm title="其他方式" deed={words.way === 'void' ? '定为不办' : '记下'} dismiss="先不记">
      <Segmented
        label="结果"
        options={isPhone(step) && whom !== null ? phoneWays : otherWays}
        value={words.way}
        onChange={(way) => checklist.write({ way })}
      />
      <div className="now-form__row now-form__row--how">
        {says ? (
          <div data-wanted>
            <TextField
              label={wayLabels[words.way]}
              limit={500}
              value={words.words}
              question={shortSentence(fault)}
              onRefused={checklist.refuse}
              onEnter={submit}
              onChange={(text) => checklist.write({ words: text })}
            />
            <FieldSentence sentence={fault} />
          </div>
        ) : (
          <p className="now-form__says">
            {whom?.name} {whom?.number}
          </p>
        )}
        <ActTimeField begunAt={form.begunAt} value={words.at} onEnter={submit} />
      </div>
    </NowForm>
  )
}

/** A slip: what was recorded last goes, and the journal keeps both. */
function TakeBackForm({ form }: { form: ActForm }) {
  const { stores, office } = useIncidents()
  const { checklist } = stores
  const words = useWords(form)
  const fault = useFieldFault('reason', 'action.reason')
  return (
    <NowForm title="收回上一笔" deed="收回上一笔" dismiss="不收回" note="两笔都留在时间线里，时限接着走。">
      <div data-wanted>
        <TextField
          label="收回原因"
          limit={500}
          value={words.words}
          question={shortSentence(fault)}
          onRefused={checklist.refuse}
          onEnter={() => void checklist.submit(office.zone)}
          onChange={(text) => checklist.write({ words: text })}
        />
        <FieldSentence sentence={fault} />
      </div>
    </NowForm>
  )
}
