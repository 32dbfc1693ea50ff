import { useStore } from 'zustand'
import { TextField } from '../../ui/text-field'
import { useDetail, useIncidents } from '../incident-context'
import { type ChecklistForm, formName } from './checklist-state'
import { NowForm, useFieldFault } from './now-form'
import { unexplainedRounds } from './step-reading'
import { lateWords } from './step-words'

/** 迟报原因: asked for, never blocking. */
export function LateForm({ form }: { form: Extract<ChecklistForm, { kind: 'late' }> }) {
  const { stores, office } = useIncidents()
  const { checklist } = stores
  const detail = useDetail()
  const words = useStore(checklist, (state) => state.words[formName(detail.id, form)]?.words) ?? ''
  const fault = useFieldFault('reason')
  const late = unexplainedRounds(detail).find((each) => each.clock === form.clock && each.round === form.round)
  return (
    <NowForm title="迟报原因" deed="记下原因" dismiss="稍后再写" note="不写也可继续，查漏中会列出。">
      <p className="now-form__says">
        {late ? `${late.title} 迟 ${lateWords(late.metAt - late.dueAt)}。` : ''}写一句原因，记入时间线。
      </p>
      <div data-wanted>
        <TextField
          label="迟报原因"
          limit={500}
          value={words}
          question={fault}
          onRefused={checklist.refuse}
          onEnter={() => void checklist.submit(office.zone)}
          onChange={(text) => checklist.write({ words: text })}
        />
      </div>
    </NowForm>
  )
}
