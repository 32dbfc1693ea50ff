import { useStore } from 'zustand'
import { LONGEST_MARK } from '../../shared/review/marks'
import { FailureNotice } from '../app/failure-notice'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/text-area'
import { useDesk } from './desk-context'
import { formOf } from './entry-marks-store'

const words = {
  explain: { title: '说明，不更正', field: '说明', deed: '记下说明', dismiss: '先放着' },
  withdraw: { title: '收回发回', field: '原因', deed: '收回', dismiss: '不收回' },
  answer: { title: '答复批示', field: '答复', deed: '记下答复', dismiss: '先放着' },
} as const

/** What is answered to the head, or why it is taken back. */
export function EntryMarkDialog() {
  const { entryMarks } = useDesk().stores
  const state = useStore(entryMarks)
  const { writing, busy, failure } = state
  if (writing === null) return null
  const { title, field, deed, dismiss } = words[writing.kind]
  const typed = formOf(state, writing)
  const empty = typed.trim() === ''
  return (
    <Dialog
      name={`entry-mark-${writing.kind}`}
      title={title}
      open
      onClose={entryMarks.putAway}
      dismissWords={dismiss}
      primary={{
        words: deed,
        onPress: () => void entryMarks.submit(),
        disabled: busy || empty,
        reason: empty ? '先写一句' : undefined,
      }}
    >
      <div className="dialog-fields">
        <TextArea
          label={field}
          limit={LONGEST_MARK}
          value={typed}
          onRefused={entryMarks.refuse}
          onChange={entryMarks.change}
        />
        <FailureNotice failure={failure} deed="没有记下" />
      </div>
    </Dialog>
  )
}
