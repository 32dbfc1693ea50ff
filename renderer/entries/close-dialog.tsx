import { useStore } from 'zustand'
import { missingToClose } from '../../shared/entries/elements'
import { type EntryDetail, formatShortNumber, LONGEST_REMARK } from '../../shared/entries/entry'
import { closingFault } from '../../shared/entries/entry-rules'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { useDesk } from './desk-context'
import type { EntryWork } from './entry-work'

type CloseWork = Extract<EntryWork, { kind: 'close' }>

/** Closes an entry; what is missing is named, and then a reason is asked for. */
export function CloseDialog({ work, detail }: { work: CloseWork; detail: EntryDetail }) {
  const { stores } = useDesk()
  const { entry } = stores
  const policy = useStore(stores.policy, (state) => state.policy)
  const { busy, failure, faults } = useStore(entry)
  const told = { ...detail.content, outcome: detail.content.outcome || work.outcome }
  const missing = policy ? missingToClose(policy, told, detail.steps) : []
  const fault = closingFault(missing, work.reason)
  return (
    <Dialog
      name="close-entry"
      title={`办结 ${formatShortNumber(detail.number)}`}
      open
      onClose={entry.putAway}
      dismissWords="不办结"
      primary={{ words: '办结', onPress: () => void entry.submit(), disabled: busy || fault !== null }}
    >
      <div className="dialog-fields">
        <TextArea
          label="处理结果"
          labelShown
          lines={2}
          limit={LONGEST_REMARK}
          onRefused={entry.refuse}
          value={work.outcome}
          onChange={(outcome) => entry.change({ ...work, outcome })}
        />
        {missing.length > 0 && (
          <>
            <p>{closingFault(missing, '')}。</p>
            <TextField
              label="缺项原因"
              limit={1_000}
              onRefused={entry.refuse}
              value={work.reason}
              question={faults.reason === undefined ? undefined : '核对'}
              onChange={(reason) => entry.change({ ...work, reason })}
            />
          </>
        )}
        {failure && <p className="form-fault">{failure.message}</p>}
      </div>
    </Dialog>
  )
}
