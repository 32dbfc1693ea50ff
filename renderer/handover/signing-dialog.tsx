import { type ReactNode, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { needsReason } from '../../shared/shifts/punctuality'
import type { ShiftPlan } from '../../shared/shifts/shift'
import { urgentUntil } from '../../shared/shifts/urgent-takeover'
import { readShiftDraft } from '../shifts/shift-draft'
import { Dialog } from '../ui/dialog'
import { CrewFields, type CrewFieldsProps } from './crew-fields'
import { useHandover, useSheetView } from './handover-context'
import { SignerFields } from './signer-fields'
import { deedWords, type SigningWork } from './signing-work'
import { useMinutesLate, WhyFields } from './why-fields'

/** Signing: whose place, by whom, with the own password of whoever signs. */
export function SigningDialog() {
  const { signing } = useHandover().stores
  const work = useStore(signing, (state) => state.work)
  return work === null ? null : <SigningWorkDialog work={work} />
}

function SigningWorkDialog({ work }: { work: SigningWork }) {
  const { signing } = useHandover().stores
  const view = useSheetView()
  const { password, busy, failure } = useStore(signing)
  const crew = useCrew(work)
  const { title, deed, dismiss } = deedWords[work.deed]
  const late = needsReason(useMinutesLate(view))
  const lacking = lackOf({ work, plan: crew.plan, password, late })
  const sign = () => void (lacking === null && signing.submit(crew.plan))
  return (
    <Dialog
      name="handover-signing"
      title={title}
      open
      wide
      onClose={signing.putAway}
      dismissWords={dismiss}
      primary={{ words: deed, onPress: sign, disabled: busy || lacking !== null, reason: lacking ?? undefined }}
    >
      <SigningFields>
        {work.deed === 'take-over-urgently' && <CrewFields work={work} {...crew} />}
        <WhyFields view={view} work={work} />
        <SignerFields view={view} work={work} onEnter={sign} />
        {failure && (
          <p className="answer__fault" role="alert">
            {failure.message}
          </p>
        )}
      </SigningFields>
    </Dialog>
  )
}

interface Crew extends Pick<CrewFieldsProps, 'faults' | 'expected'> {
  /** undefined while what is typed means no shift. */
  plan: ShiftPlan | undefined
}

/** The shift that takes over in one step, as far as what is typed means one. */
function useCrew({ crew }: SigningWork): Crew {
  const { people, now, office, shifts } = useHandover()
  const room = useStore(shifts, (state) => state.room)
  const at = now.getState().now
  const { zone } = office
  const planned = room?.owner ? urgentUntil(room.owner, room.next, at, zone) : at
  const reading = readShiftDraft(crew, { people, now: at, zone, expected: { from: at, until: planned } })
  return { faults: reading.ok ? {} : reading.faults, expected: planned, plan: reading.ok ? reading.plan : undefined }
}

/** The keyboard begins where something is still to be said, else at the password; and there again each time it was refused. */
function SigningFields({ children }: { children: ReactNode }) {
  const { signing } = useHandover().stores
  const turn = useStore(signing, (state) => state.focusTurn)
  const fields = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks anew
  useEffect(() => {
    fields.current?.querySelector<HTMLInputElement>('[data-begin] input, [data-password] input')?.focus()
  }, [turn])
  return (
    <div ref={fields} className="signing">
      {children}
    </div>
  )
}

interface Written {
  work: SigningWork
  plan: ShiftPlan | undefined
  password: string
  /** The change is so late or early that it wants a reason. */
  late: boolean
}

/** What is still to be said before one can sign; null: nothing. */
function lackOf({ work, plan, password, late }: Written): string | null {
  const { deed, why, signer, capacity, reason } = work
  const isReasoned = capacity !== 'self' && reason.trim() !== ''
  if (deed === 'take-over-urgently' && plan === undefined) return '先写接班的人'
  if (deed === 'take-over-urgently' && why.trim() === '') return '先写紧急接班的原因'
  if (signer === null) return '先选签字人'
  if (capacity !== 'self' && !isReasoned) return '先写为什么不是本人签'
  if (deed === 'take-over' && late && why.trim() === '' && !isReasoned) return '先写早、迟的原因'
  return password === '' ? '输入密码' : null
}
