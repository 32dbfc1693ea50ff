import { useStore } from 'zustand'
import { CONFIRM_WITHIN_MIN } from '../../shared/handover/confirmation'
import type { SheetView } from '../../shared/handover/handover-contract'
import { minutesLate, needsReason, punctualityWords } from '../../shared/shifts/punctuality'
import { LONGEST_NOTE } from '../../shared/shifts/shift'
import { formatClock } from '../../shared/time/office-time'
import { TextField } from '../ui/text-field'
import { Tick } from '../ui/tick'
import { useHandover } from './handover-context'
import { useChecks } from './sheet-checks'
import { hasGraveMatter, incomingOf, itemsLeft } from './sheet-reading'
import type { SigningWork } from './signing-work'

/** Why it is late, early or in one step; and who leads a grave matter afterwards. */
export function WhyFields({ view, work }: { view: SheetView; work: SigningWork }) {
  const { stores } = useHandover()
  const passes = work.deed === 'take-over' || work.deed === 'take-over-urgently'
  return (
    <>
      <p>{sentenceOf(view, work)}</p>
      {work.deed === 'freeze' && <Unchecked view={view} />}
      {work.deed === 'take-over' && <Punctuality view={view} work={work} />}
      {work.deed === 'take-over-urgently' && <Why work={work} hint="突发疾病、奉命到现场等" />}
      {passes && hasGraveMatter(view) && (
        <Tick
          checked={work.jointWork}
          onChange={(jointWork) => stores.signing.change({ jointWork })}
          note={`${view.sheet.shift.lead.name}继续牵头重特大事项，宣布平稳后移交`}
        >
          联合值守
        </Tick>
      )}
    </>
  )
}

/** What nobody looked at is signed for all the same, but not without being told. */
function Unchecked({ view }: { view: SheetView }) {
  const unchecked = useChecks(view).filter(({ state }) => state === 'unchecked').length
  return unchecked === 0 ? null : <p>检查还有 {unchecked} 项未查，照样可签，记录上印“未查”。</p>
}

/** 迟 9 分, and beyond the tolerance the reason. */
function Punctuality({ view, work }: { view: SheetView; work: SigningWork }) {
  const minutes = useMinutesLate(view)
  const planned = incomingOf(view)?.plannedFrom
  if (planned === undefined) return null
  return (
    <>
      <p>
        应于 {formatClock(planned, view.sheet.zone)} 接班，现在{punctualityWords(minutes)}
      </p>
      {needsReason(minutes) && <Why work={work} hint="写一句，记在交接班记录上" />}
    </>
  )
}

/** Whole minutes after, or (negative) before, the planned change. */
export function useMinutesLate(view: SheetView): number {
  const { now } = useHandover()
  const planned = incomingOf(view)?.plannedFrom
  return useStore(now, (state) => (planned === undefined ? 0 : minutesLate(planned, state.now)))
}

/** The keyboard begins here while nothing is written. */
function Why({ work, hint }: { work: SigningWork; hint: string }) {
  const { signing } = useHandover().stores
  return (
    <div data-begin={work.why === '' || undefined}>
      <TextField
        label="原因"
        limit={LONGEST_NOTE}
        hint={work.why === '' ? hint : undefined}
        value={work.why}
        onRefused={signing.refuse}
        onChange={(why) => signing.change({ why })}
        onEnter={signing.goOn}
      />
    </div>
  )
}

function sentenceOf(view: SheetView, { deed, capacity }: SigningWork): string {
  const items = view.sheet.items.length
  const left = itemsLeft(view)
  switch (deed) {
    case 'freeze':
      return `签字后记录冻结，共 ${items} 项未办结，交接班人逐项确认。此后的记录归下一班。`
    case 'take-over':
      if (left === 0) return `${items} 项已逐项确认。签字后由接班人当班。`
      return capacity === 'order'
        ? `尚有 ${left} 项未确认。带班领导指令接班，未确认的须在 ${CONFIRM_WITHIN_MIN} 分钟内补确认。`
        : `尚有 ${left} 项未确认。逐项确认完才能签；带班领导可以指令接班。`
    case 'take-over-urgently':
      if (view.phase !== 'frozen')
        return `立即接班，不等交班人签字。未办结事项须在 ${CONFIRM_WITHIN_MIN} 分钟内逐项确认。`
      return `立即接班，不等逐项确认。${left === 0 ? '' : `其余 ${left} 项须在 ${CONFIRM_WITHIN_MIN} 分钟内补确认。`}`
    case 'confirm':
      return left === 0 ? `${items} 项已逐项确认。` : `尚有 ${left} 项未确认，确认完才能签。`
    case 'outgoing-deputy':
    case 'incoming-deputy':
      return '副班签字，不签也可交接。'
  }
}
