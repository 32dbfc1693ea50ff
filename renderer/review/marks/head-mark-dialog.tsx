import { useState } from 'react'
import { useStore } from 'zustand'
import type { TimeReading } from '../../../shared/time/time-expression'
import { FailureNotice } from '../../app/failure-notice'
import { MarkDialog } from '../../marks/mark-dialog'
import type { MarkDraft } from '../../marks/mark-form'
import { formOf } from '../../marks/marking-store'
import { personNamed } from '../../shifts/find-person'
import { PersonChoice } from '../../shifts/person-choice'
import { readPlannedTime } from '../../shifts/planned-time'
import { PlannedTimeField } from '../../shifts/planned-time-field'
import { useReview } from '../review-context'

/** Left empty, a due time means none; a clock time alone is the next such time after this. */
const WITHIN_MS = 12 * 60 * 60_000

/** 批注, 发回补充, 批示交办: what is said of the record in sight, to whom, and by when. */
export function HeadMarkDialog({ draft }: { draft: MarkDraft }) {
  const setting = useReview()
  const { stores, people, spelling, now, office } = setting
  const { marking } = stores.marks
  const form = useStore(marking, formOf)
  const [opened] = useState(() => now.getState().now)
  const due = readPlannedTime(form.due, { expected: opened + WITHIN_MS, now: opened, zone: office.zone })
  const owner = draft.kind === 'instruct' ? personNamed(people, form.owner) : null
  return (
    <MarkDialog
      marking={marking}
      draft={draft}
      record={<MarkedRecord />}
      details={{ owner: owner?.id ?? null, due: due.kind === 'read' ? due.at : null }}
      lacking={draft.kind === 'instruct' && !owner ? '先写承办人' : dueFault(due, opened)}
    >
      {draft.kind === 'instruct' && (
        <PersonChoice
          label="承办人"
          people={people}
          spelling={spelling}
          value={form.owner}
          missing="缺"
          fault={undefined}
          onRefused={marking.refuse}
          onChange={(typed) => marking.change({ owner: typed })}
        />
      )}
      {draft.kind !== 'comment' && (
        <PlannedTimeField
          setting={setting}
          label="几时前"
          value={form.due}
          expected={opened + WITHIN_MS}
          unset="空着，不限时间"
          fault={undefined}
          onRefused={marking.refuse}
          onChange={(typed) => marking.change({ due: typed })}
        />
      )}
    </MarkDialog>
  )
}

/** The record in sight lies under the dialog: what it is called stands in it. */
function MarkedRecord() {
  const { words: name, failure } = useStore(useReview().stores.marks, (state) => state.name)
  if (failure) return <FailureNotice failure={failure} deed="没有读到是哪一条" />
  return (
    <p className="mark-form__record" title={name ? `${name.number} ${name.words}` : undefined}>
      {name && (
        <>
          <span className="mark-form__number">{name.number}</span>
          <span className="mark-form__name">{name.words}</span>
        </>
      )}
    </p>
  )
}

function dueFault(due: TimeReading, now: number): string | undefined {
  if (due.kind === 'unreadable') return '时间没有读懂，改一改'
  return due.kind === 'read' && due.at <= now ? '这个时间已经过了，改一改' : undefined
}
