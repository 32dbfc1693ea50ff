import { useStore } from 'zustand'
import type { StepView } from '../../../shared/incidents/incident-detail'
import { useAction } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'
import { useDetail, useIncidents, useMayAct } from '../incident-context'
import { INCIDENTS_SCOPE } from '../incident-scopes'
import { canTakeBack } from './step-reading'

/** A slip is taken back with a reason: at the step in hand, else at the one that was recorded last. */
export function TakeBackKey({ step }: { step: StepView }) {
  const { checklist } = useIncidents().stores
  const detail = useDetail()
  const mayAct = useMayAct()
  const isChosen = useStore(checklist, (state) => state.chosen[detail.id] !== undefined)
  const last = useStore(checklist, (state) => state.recorded[detail.id])
  const slipped = isChosen && canTakeBack(step) ? step : detail.steps.find(({ key }) => key === last)
  const can = mayAct && slipped !== undefined && canTakeBack(slipped)
  useAction({
    id: 'checklist.take-back',
    keys: 'Alt+Z',
    words: '收回上一笔',
    scope: INCIDENTS_SCOPE,
    run: () => checklist.begin('take-back'),
    enabled: can,
  })
  if (!can) return null
  return (
    <KeyButton keys="Alt+Z" onPress={() => checklist.begin('take-back')}>
      收回
    </KeyButton>
  )
}
