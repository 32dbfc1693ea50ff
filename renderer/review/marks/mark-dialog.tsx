import { useState } from 'react'
import { useStore } from 'zustand'
import { LONGEST_MARK } from '../../../shared/review/marks'
import { FailureNotice } from '../../app/failure-notice'
import { personNamed } from '../../shifts/find-person'
import { PersonChoice } from '../../shifts/person-choice'
import { readPlannedTime } from '../../shifts/planned-time'
import { PlannedTimeField } from '../../shifts/planned-time-field'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import { useReview } from '../review-context'
import { formKey, markWords, noMark } from './mark-form'
import './marks.css'

/** Left empty, a due time means none; a clock time alone is the next such time after this. */
const WITHIN_MS = 12 * 60 * 60_000

/** 批注, 发回补充, 批示交办: what is said of the record in sight. */
export function MarkDialog() {
  const { marks } = useReview().stores
  const open = useStore(marks, (state) => state.open)
  return (
    open && <OneMark key={formKey(open.kind, open.record)} kind={open.kind} formId={formKey(open.kind, open.record)} />
  )
}

function OneMark({ kind, formId }: { kind: keyof typeof markWords; formId: string }) {
  const setting = useReview()
  const { stores, people, spelling, now, office } = setting
  const { marks } = stores
  const form = useStore(marks, (state) => state.forms[formId] ?? noMark)
  const busy = useStore(marks, (state) => state.busy)
  const failure = useStore(marks, (state) => state.failure)
  const [opened] = useState(() => now.getState().now)
  const due = readPlannedTime(form.due, { expected: opened + WITHIN_MS, now: opened, zone: office.zone })
  const owner = kind === 'instruct' ? personNamed(people, form.owner) : null
  const { title, deed, field } = markWords[kind]
  const lacking = whatLacks(form.words, kind === 'instruct' && !owner, due.kind === 'unreadable')
  const submit = () => {
    if (lacking === undefined) void marks.submit({ owner: owner?.id ?? null, due: due.kind === 'read' ? due.at : null })
  }
  return (
    <Dialog
      name={`mark-${kind}`}
      title={title}
      open
      onClose={marks.putAway}
      dismissWords="先放着"
      primary={{ words: deed, onPress: submit, disabled: busy || lacking !== undefined, reason: lacking }}
    >
      <div className="mark-form">
        <TextArea
          label={field}
          limit={LONGEST_MARK}
          value={form.words}
          onRefused={marks.refuse}
          onChange={(words) => marks.change({ words })}
        />
        {kind === 'instruct' && (
          <PersonChoice
            label="承办人"
            people={people}
            spelling={spelling}
            value={form.owner}
            missing="缺"
            fault={undefined}
            onRefused={marks.refuse}
            onChange={(typed) => marks.change({ owner: typed })}
          />
        )}
        {kind !== 'comment' && (
          <PlannedTimeField
            setting={setting}
            label="几时前"
            value={form.due}
            expected={opened + WITHIN_MS}
            fault={undefined}
            onRefused={marks.refuse}
            onChange={(typed) => marks.change({ due: typed })}
          />
        )}
        <FailureNotice failure={failure} deed="没有记下" />
      </div>
    </Dialog>
  )
}

function whatLacks(words: string, ownerLacks: boolean, dueIsUnreadable: boolean): string | undefined {
  if (words.trim() === '') return '先写一句'
  if (ownerLacks) return '先写承办人'
  return dueIsUnreadable ? '时间没有读懂，改一改' : undefined
}
