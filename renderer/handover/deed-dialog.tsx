import { useStore } from 'zustand'
import { LONGEST_ANSWER } from '../../shared/handover/answer'
import { Dialog } from '../ui/dialog'
import { TextArea } from '../ui/text-area'
import type { Deed } from './deeds-store'
import { useHandover } from './handover-context'

const words: Record<Deed, { title: string; sentence: string; label: string; deed: string; dismiss: string }> = {
  withdraw: {
    title: '撤回签字',
    sentence: '撤回后记录接着自己写，接班人已作的确认作废，签字时重来。',
    label: '原因',
    deed: '撤回签字',
    dismiss: '不撤回',
  },
  calm: {
    title: '宣布平稳',
    sentence: '联合值守到此为止，全部事项由当班主班负责。写一句现状。',
    label: '现状',
    deed: '宣布平稳',
    dismiss: '还不平稳',
  },
  remark: {
    title: '补记',
    sentence: '已签字的交接班记录不改。补记写明是谁、何时补的，印在记录之后。',
    label: '补记',
    deed: '记下',
    dismiss: '不补记',
  },
}

/** A deed that only wants a sentence. */
export function DeedDialog() {
  const { deeds } = useHandover().stores
  const { deed, words: written, busy, failure } = useStore(deeds)
  if (deed === null) return null
  const { title, sentence, label, deed: verb, dismiss } = words[deed]
  const empty = written[deed].trim() === ''
  return (
    <Dialog
      name={`handover-${deed}`}
      title={title}
      open
      onClose={deeds.putAway}
      dismissWords={dismiss}
      primary={{
        words: verb,
        onPress: () => void deeds.submit(),
        disabled: busy || empty,
        reason: empty ? '先写一句' : undefined,
      }}
    >
      <div className="signing">
        <p>{sentence}</p>
        <TextArea
          label={label}
          lines={2}
          limit={LONGEST_ANSWER}
          onRefused={deeds.refuse}
          value={written[deed]}
          onChange={deeds.write}
        />
        {failure && (
          <p className="answer__fault" role="alert">
            {failure.message}
          </p>
        )}
      </div>
    </Dialog>
  )
}
