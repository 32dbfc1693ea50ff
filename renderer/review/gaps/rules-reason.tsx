import { useState } from 'react'
import { Dialog } from '../../ui/dialog'
import { TextArea } from '../../ui/text-area'

interface RulesReasonProps {
  /** Back to what ships with the program. */
  reset: boolean
  onClose: () => void
  onSay: (reason: string) => Promise<void>
}

const LONGEST_REASON = 1_000

/** Why the office looks for something else from now on; kept in the journal. */
export function RulesReason({ reset, onClose, onSay }: RulesReasonProps) {
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const empty = reason.trim() === ''
  const say = async () => {
    setBusy(true)
    await onSay(reason.trim())
  }
  return (
    <Dialog
      name="gap-rules-reason"
      title={reset ? '查漏规则改回随程序的' : '修改查漏规则'}
      open
      onClose={onClose}
      dismissWords="再看看"
      primary={{
        words: reset ? '改回' : '保存',
        onPress: () => void say(),
        disabled: busy || empty,
        reason: empty ? '先写原因' : undefined,
      }}
    >
      <p>原因和改动记在流水里。</p>
      <TextArea
        label="为什么改"
        labelShown
        lines={2}
        limit={LONGEST_REASON}
        onRefused={setRefused}
        value={reason}
        onChange={(text) => {
          setRefused(null)
          setReason(text)
        }}
      />
      {refused !== null && <p role="alert">{refused}</p>}
    </Dialog>
  )
}
