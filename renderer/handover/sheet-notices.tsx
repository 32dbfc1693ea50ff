import { useStore } from 'zustand'
import { handoverId } from '../../shared/handover/handover-contract'
import { formatClock, formatSpan } from '../../shared/time/office-time'
import { FailureNotice } from '../app/failure-notice'
import { useAction } from '../app/keys/key-scope'
import { OutcomeNotice } from '../app/outcome-notice'
import { Banner } from '../ui/banner'
import { KeyButton } from '../ui/button'
import { useHandover, useSheetView } from './handover-context'
import { HANDOVER_SCOPE } from './handover-scopes'

/** What has to be said above the sheet: another one waits, it is not the running one, what was done or failed. */
export function SheetNotices() {
  const { stores } = useHandover()
  const { done, failure } = useStore(stores.papers)
  const form = useStore(stores.form, (state) => state.failure)
  const unkept = useStore(stores.answers, (state) => state.unkept)
  return (
    <>
      <OtherSheet />
      <JointWork />
      <OutcomeNotice failure={failure} done={done} onDismiss={stores.papers.dismiss} />
      <FailureNotice failure={form} deed="没有存下" />
      <FailureNotice failure={unkept} deed="没有存下" />
    </>
  )
}

/** The way to a sheet that waits for its confirmation, and from a sheet that is not the running one back to it. */
function OtherSheet() {
  const { stores, shifts } = useHandover()
  const view = useSheetView()
  const room = useStore(shifts, (state) => state.room)
  const shown = useStore(stores.sheet, (state) => state.shown)
  const owed = room?.owed.find((one) => one.handoverId !== view.handoverId)
  const isOffered = shown !== null || owed !== undefined
  const go = () => stores.sheet.show(shown === null && owed ? handoverId.parse(owed.handoverId) : null)
  useAction({
    id: 'handover.other-sheet',
    keys: 'Alt+Q',
    words: '看另一份交接班记录',
    scope: HANDOVER_SCOPE,
    enabled: isOffered,
    run: go,
  })
  if (shown === null && owed) {
    return (
      <Banner
        kind="strong"
        head="尚欠确认"
        action={
          <KeyButton keys="Alt+Q" onPress={go}>
            逐项确认
          </KeyButton>
        }
      >
        上一班移交 {owed.items} 项，已确认 {owed.answered} 项，
        <Due at={owed.due} />
      </Banner>
    )
  }
  if (shown === null) return null
  return (
    <Banner
      kind="panel"
      head={view.phase === 'closed' ? '已交接' : '尚欠确认'}
      action={
        <KeyButton keys="Alt+Q" onPress={go}>
          看本班记录
        </KeyButton>
      }
    >
      {view.phase === 'owed' && view.due !== null ? <Due at={view.due} /> : '这是已交接的一份，只读'}
    </Banner>
  )
}

/** 09:12 前确认完，余 40:12 */
function Due({ at }: { at: number }) {
  const { now, office } = useHandover()
  const left = at - useStore(now, (state) => state.now)
  return (
    <>
      {formatClock(at, office.zone)} 前确认完，
      <b className={left < 0 ? 'sheet__late' : undefined}>
        {left < 0 ? '超' : '余'} {formatSpan(left)}
      </b>
    </>
  )
}

function JointWork() {
  const { stores, shifts, office } = useHandover()
  const joint = useStore(shifts, (state) => state.room?.joint ?? null)
  const calm = () => stores.deeds.begin('calm')
  useAction({
    id: 'handover.calm',
    keys: 'Alt+P',
    words: '宣布平稳',
    scope: HANDOVER_SCOPE,
    enabled: joint !== null,
    run: calm,
  })
  if (joint === null) return null
  return (
    <Banner
      kind="strong"
      head="联合值守"
      action={
        <KeyButton keys="Alt+P" onPress={calm}>
          宣布平稳
        </KeyButton>
      }
    >
      {formatClock(joint.since, office.zone)} 起，{joint.before.lead.name}继续牵头
    </Banner>
  )
}
