import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/text-area'

export interface ChangeReasonProps {
  name: string
  title: string
  /** What is done with it: 保存. */
  deed: string
  /** What the change means, in a sentence. */
  sentence: string
  /** In characters. */
  limit: number
  reason: string
  busy: boolean
  onChange: (reason: string) => void
  onSave: () => void
  onClose: () => void
}

/** Why rules change: asked before they do. */
export function ChangeReason({ name, title, deed, sentence, limit, reason, busy, ...on }: ChangeReasonProps) {
  const [refused, setRefused] = useState<string | null>(null)
  const empty = reason.trim() === ''
  return (
    <Dialog
      name={name}
      title={title}
      open
      onClose={on.onClose}
      dismissWords="再看看"
      primary={{ words: deed, onPress: on.onSave, disabled: busy || empty, reason: empty ? '先写原因' : undefined }}
    >
      <p>{sentence}</p>
      <TextArea
        label="为什么改"
        labelShown
        lines={2}
        limit={limit}
        onRefused={setRefused}
        value={reason}
        onChange={(text) => {
          setRefused(null)
          on.onChange(text)
        }}
      />
      {refused !== null && <p role="alert">{refused}</p>}
    </Dialog>
  )
}
