import { useState } from 'react'
import { ChangeReason } from '../../app/change-reason'

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
  const [busy, setBusy] = useState(false)
  const say = async () => {
    setBusy(true)
    await onSay(reason.trim())
  }
  return (
    <ChangeReason
      name="gap-rules-reason"
      title={reset ? '查漏规则改回随程序的' : '修改查漏规则'}
      deed={reset ? '改回' : '保存'}
      sentence="原因和改动记在流水里。"
      limit={LONGEST_REASON}
      reason={reason}
      busy={busy}
      onChange={setReason}
      onSave={() => void say()}
      onClose={onClose}
    />
  )
}
