import { useStore } from 'zustand'
import { type Means, meansWords } from '../../../shared/incidents/clock-rule'
import type { FilledRole } from '../../../shared/incidents/policies-contract'
import { ChoiceField } from '../../ui/choice-field'
import { NumberField } from '../../ui/number-field'
import { TextField } from '../../ui/text-field'
import { useDetail, useIncidents } from '../incident-context'
import { noOwnStep, type OwnRepeat } from './checklist-work'
import { NowForm, useFieldFault } from './now-form'

const meansOptions = Object.entries(meansWords).flatMap(([value, words]) => (isMeans(value) ? [{ value, words }] : []))

const repeatOptions: readonly { value: OwnRepeat; words: string }[] = [
  { value: 'once', words: '一次' },
  { value: 'hourly', words: '每小时' },
  { value: 'twice-a-day', words: '每日两次' },
  { value: 'daily', words: '每日' },
]

function isMeans(value: string): value is Means {
  return value === 'phone' || value === 'written' || value === 'network'
}

/** 加一步: what the packs do not ask for and this office does. */
export function OwnStepForm() {
  const { checklist } = useIncidents().stores
  const { id } = useDetail()
  const own = useStore(checklist, (state) => state.ownSteps[id]) ?? noOwnStep
  const roles = useStore(checklist, (state) => state.roles)
  const faults = { title: useFieldFault('title'), to: useFieldFault('to'), limit: useFieldFault('limit') }
  return (
    <NowForm title="加一步" deed="加这一步" dismiss="不加" note="从现在起算；时限空着为立即。">
      <div data-wanted>
        <TextField
          label="办什么"
          limit={60}
          value={own.title}
          question={faults.title}
          onRefused={checklist.refuse}
          onChange={(title) => checklist.writeOwn({ title })}
        />
      </div>
      <div className="now-form__row">
        <ChoiceField
          label="报给"
          missing="选"
          options={roles.map((role) => ({ value: role.id, words: roleWords(role) }))}
          value={own.to}
          question={faults.to}
          onChange={(to) => checklist.writeOwn({ to })}
        />
        <ChoiceField
          label="方式"
          options={meansOptions}
          value={own.means}
          onChange={(means) => checklist.writeOwn({ means })}
        />
      </div>
      <div className="now-form__row">
        <NumberField
          label="时限"
          value={own.minutes}
          hint="分钟"
          question={faults.limit}
          onChange={(minutes) => checklist.writeOwn({ minutes })}
        />
        <ChoiceField
          label="多久一次"
          options={repeatOptions}
          value={own.repeat}
          onChange={(repeat) => checklist.writeOwn({ repeat })}
        />
      </div>
    </NowForm>
  )
}

/** 市生态环境局　叶疏桐; who is not filled in says so. */
function roleWords({ title, people }: FilledRole): string {
  return `${title}　${people[0]?.name ?? '没有填人'}`
}
