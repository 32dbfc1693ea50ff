import { useStore } from 'zustand'
import { Dialog } from '../ui/dialog'
import { CrewFields } from './crew-fields'
import { useHandover, useSheetView } from './handover-context'
import { SignerFields } from './signer-fields'
import { deedWords, type SigningWork } from './signing-work'
import { WhyFields } from './why-fields'

/** Signing: whose place, by whom, with the own password of whoever signs. */
export function SigningDialog() {
  const { signing } = useHandover().stores
  const { work, password, busy } = useStore(signing)
  if (work === null) return null
  const { title, deed, dismiss } = deedWords[work.deed]
  const lacking = lackOf(work, password)
  return (
    <Dialog
      name="handover-signing"
      title={title}
      open
      wide
      onClose={signing.putAway}
      dismissWords={dismiss}
      primary={{
        words: deed,
        onPress: () => void signing.submit(),
        disabled: busy || lacking !== null,
        reason: lacking ?? undefined,
      }}
    >
      <SigningFields work={work} />
    </Dialog>
  )
}

function SigningFields({ work }: { work: SigningWork }) {
  const { signing } = useHandover().stores
  const view = useSheetView()
  const failure = useStore(signing, (state) => state.failure)
  return (
    <div className="signing">
      {work.deed === 'take-over-urgently' && <CrewFields work={work} />}
      <WhyFields view={view} work={work} />
      <SignerFields view={view} work={work} />
      {failure && (
        <p className="answer__fault" role="alert">
          {failure.message}
        </p>
      )}
    </div>
  )
}

/** What is still to be said before one can sign; null: nothing. */
function lackOf(work: SigningWork, password: string): string | null {
  if (work.deed === 'take-over-urgently' && work.crew.lead === null) return '先写接班主班'
  if (work.deed === 'take-over-urgently' && work.why.trim() === '') return '先写紧急接班的原因'
  if (work.signer === null) return '先选签字人'
  if (work.capacity !== 'self' && work.reason.trim() === '') return '先写为什么不是本人签'
  return password === '' ? '输入密码' : null
}
