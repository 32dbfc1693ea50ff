import { useStore } from 'zustand'
import { ChangeReason } from '../../app/change-reason'
import type { PackStore } from './pack-store'

export interface SaveReasonProps {
  store: PackStore
  title: string
  /** The version it becomes. */
  version: number
  onClose: () => void
  onRefused: () => void
}

const LONGEST_REASON = 500

/** Why the rules of the room change; kept with the version. A refused pack closes it and comes into sight. */
export function SaveReason({ store, title, version, onClose, onRefused }: SaveReasonProps) {
  const busy = useStore(store, (state) => state.busy)
  const reason = useStore(store, (state) => state.reason)
  const save = async () => {
    const stored = await store.save()
    onClose()
    if (!stored) onRefused()
  }
  return (
    <ChangeReason
      name="pack-reason"
      title={`“${title}”存为第 ${version} 版`}
      deed="保存"
      sentence="现在起立的事件按新版。已立的事件仍按立时的版本，时限不变。"
      limit={LONGEST_REASON}
      reason={reason}
      busy={busy}
      onChange={store.writeReason}
      onSave={() => void save()}
      onClose={onClose}
    />
  )
}
