import { useState } from 'react'
import { useStore } from 'zustand'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'
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
  const [refused, setRefused] = useState<string | null>(null)
  const empty = reason.trim() === ''
  const save = async () => {
    const stored = await store.save()
    onClose()
    if (!stored) onRefused()
  }
  return (
    <Dialog
      name="pack-reason"
      title={`“${title}”存为第 ${version} 版`}
      open
      onClose={onClose}
      dismissWords="再看看"
      primary={{
        words: '保存',
        onPress: () => void save(),
        disabled: busy || empty,
        reason: empty ? '先写原因' : undefined,
      }}
    >
      <p>现在起立的事件按新版。已立的事件仍按立时的版本，时限不变。</p>
      <TextArea
        label="为什么改"
        labelShown
        lines={2}
        limit={LONGEST_REASON}
        onRefused={setRefused}
        value={reason}
        onChange={(text) => {
          setRefused(null)
          store.writeReason(text)
        }}
      />
      {refused !== null && <p role="alert">{refused}</p>}
    </Dialog>
  )
}
