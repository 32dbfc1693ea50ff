import { useStore } from 'zustand'
import { LONGEST_ANSWER } from '../../../shared/handover/answer'
import { FailureNotice } from '../../app/failure-notice'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
import type { DeedsStore } from '../deeds-store'

export interface RecordsRemarkDialogProps {
  store: DeedsStore
  /** Of the sheet: 〔2026〕班0199. */
  number: string
}

/** Something said later about a sheet that is signed. What was written and put away is still there. */
export function RecordsRemarkDialog({ store, number }: RecordsRemarkDialogProps) {
  const { deed, words, busy, failure } = useStore(store)
  const empty = words.remark.trim() === ''
  return (
    <Dialog
      name="records-remark"
      title={`补记 ${number}`}
      open={deed === 'remark'}
      onClose={store.putAway}
      dismissWords="不补记"
      wide
      primary={{
        words: '记下补记',
        onPress: () => void store.submit(),
        disabled: busy || empty,
        reason: empty ? '先写一句' : undefined,
      }}
    >
      <p className="records-remark">已签字的交接班记录不改。补记写明是谁、何时补的，印在记录之后。</p>
      <TextArea
        label="补记"
        lines={4}
        limit={LONGEST_ANSWER}
        value={words.remark}
        onRefused={store.refuse}
        onChange={store.write}
      />
      <FailureNotice failure={failure} />
    </Dialog>
  )
}
