import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { LONGEST_MARK } from '../../shared/review/marks'
import { FailureNotice } from '../app/failure-notice'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/text-area'
import './mark-dialog.css'
import { type MarkDraft, markWords } from './mark-form'
import { formOf, type MarkDetails, type MarkingStore, noDetails } from './marking-store'

export interface MarkDialogProps {
  marking: MarkingStore
  draft: MarkDraft
  /** Which record it is of, where that is not in sight. */
  record?: ReactNode
  /** What is answered, in the words it was said. */
  about?: string | undefined
  /** What the other fields were read as. */
  details?: MarkDetails | undefined
  /** What other fields lack, as a sentence. */
  lacking?: string | undefined
  /** Fields beside the words. */
  children?: ReactNode
}

/** What is said of a record, or answered to it. What was typed stays when it is put away and where it failed. */
export function MarkDialog({ marking, draft, record, about, details = noDetails, lacking, children }: MarkDialogProps) {
  const state = useStore(marking)
  const { title, field, deed, dismiss } = markWords[draft.kind]
  const { words } = formOf(state)
  const reason = words.trim() === '' ? '先写一句' : lacking
  return (
    <Dialog
      name={`mark-${draft.kind}`}
      title={title}
      open
      onClose={marking.putAway}
      dismissWords={dismiss}
      primary={{
        words: deed,
        onPress: () => void (reason === undefined && marking.submit(details)),
        disabled: state.busy || reason !== undefined,
        reason,
      }}
    >
      <div className="mark-form">
        {record}
        {about !== undefined && <p className="mark-form__about">{about}</p>}
        <TextArea
          label={field}
          labelShown
          limit={LONGEST_MARK}
          value={words}
          onRefused={marking.refuse}
          onChange={(typed) => marking.change({ words: typed })}
        />
        {children}
        <FailureNotice failure={state.failure} deed="没有记下" />
      </div>
    </Dialog>
  )
}
