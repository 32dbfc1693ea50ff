import { useStore } from 'zustand'
import { type EntryDetail, formatShortNumber } from '../../shared/entries/entry'
import { Dialog } from '../ui/dialog'
import { TextField } from '../ui/text-field'
import { useDesk } from './desk-context'
import type { EntryWork } from './entry-work'

type ReasonWork = Extract<EntryWork, { kind: 'strike' | 'reopen' }>

const words = {
  strike: {
    deed: '作废',
    dismiss: '不作废',
    sentence: '作废后仍留在记录里，划去并写明原因，不能恢复。',
  },
  reopen: { deed: '重开', dismiss: '不重开', sentence: '重开后回到待办，可接着办理。' },
} as const

/** Strikes or reopens an entry, with a reason. */
export function ReasonDialog({ work, detail }: { work: ReasonWork; detail: EntryDetail }) {
  const { entry } = useDesk().stores
  const { busy, failure, faults } = useStore(entry)
  const { deed, dismiss, sentence } = words[work.kind]
  return (
    <Dialog
      name={`${work.kind}-entry`}
      title={`${deed} ${formatShortNumber(detail.number)}`}
      open
      onClose={entry.putAway}
      dismissWords={dismiss}
      primary={{
        words: deed,
        onPress: () => void entry.submit(),
        disabled: busy || work.reason.trim() === '',
        reason: work.reason.trim() === '' ? '先写一句原因' : undefined,
      }}
    >
      <div className="dialog-fields">
        <p>{sentence}</p>
        <TextField
          label="原因"
          limit={1_000}
          onRefused={entry.refuse}
          value={work.reason}
          question={faults.reason === undefined ? undefined : '核对'}
          onChange={(reason) => entry.change({ ...work, reason })}
        />
        {failure && <p className="form-fault">{failure.message}</p>}
      </div>
    </Dialog>
  )
}
