import { useStore } from 'zustand'
import { nextCandidate } from '../../../shared/incidents/checklist'
import type { StepView } from '../../../shared/incidents/incident-detail'
import type { Candidate } from '../../../shared/incidents/step-state'
import { FailureNotice } from '../../app/failure-notice'
import { useAction } from '../../app/keys/key-scope'
import { Button } from '../../ui/button'
import { useDetail, useIncidents, useMayAct } from '../incident-context'
import { INCIDENTS_SCOPE } from '../incident-scopes'
import { CHECKLIST_SCOPE } from './checklist-scope'
import { whomInHand } from './checklist-state'
import { isFinished, isPhone, isSameCandidate } from './step-reading'

/** One key for each result of a call, while nothing is being written. */
export function NowKeys({ step }: { step: StepView }) {
  const { stores } = useIncidents()
  const { checklist } = stores
  const detail = useDetail()
  const mayAct = useMayAct()
  const whom = useStore(checklist, (state) => whomInHand(detail, step, state))
  const busy = useStore(checklist, (state) => state.busy)
  const refused = useStore(checklist, (state) => (state.refused?.incident === detail.id ? state.refused.failure : null))
  const isOpen = mayAct && !isFinished(step)
  const calls = isOpen && whom !== null && isPhone(step)
  const reached = isPhone(step) ? '接通' : '已发出'
  const noAnswer = calls ? noAnswerWords(step, whom) : '无人接听'
  const keys = {
    reach: { run: () => checklist.begin('reach'), enabled: isOpen && whom !== null },
    miss: { run: () => void checklist.noAnswer(), enabled: calls && !busy },
    other: { run: () => checklist.begin('otherwise'), enabled: isOpen },
  }
  useAction({ id: 'checklist.reach', keys: '1', words: reached, scope: INCIDENTS_SCOPE, ...keys.reach })
  useAction({ id: 'checklist.no-answer', keys: '2', words: noAnswer, scope: INCIDENTS_SCOPE, ...keys.miss })
  useAction({ id: 'checklist.otherwise', keys: '3', words: '其他方式', scope: INCIDENTS_SCOPE, ...keys.other })
  useAction({
    id: 'checklist.do',
    keys: 'Ctrl+Enter',
    words: reached,
    scope: CHECKLIST_SCOPE,
    ...keys.reach,
  })
  return (
    <>
      <FailureNotice failure={refused} deed="没有记下" />
      <div className="now-keys">
        {isOpen && whom !== null && (
          <Button kind="primary" keys="1" onPress={keys.reach.run}>
            {reached}
          </Button>
        )}
        {calls && (
          <Button keys="2" onPress={keys.miss.run} disabled={busy}>
            {noAnswer}
          </Button>
        )}
        {isOpen && (
          <Button keys="3" onPress={keys.other.run}>
            其他方式
          </Button>
        )}
        {isOpen && !isPhone(step) && <span className="now-keys__none">在报告栏发出，这一步就办妥</span>}
        {isFinished(step) && (
          <span className="now-keys__none">{step.isNeeded ? '这一步已经办过' : '这一步不再需要'}</span>
        )}
      </div>
    </>
  )
}

/** 无人接听，转 程暮山; 无人接听，下一个号码. */
function noAnswerWords(step: StepView, whom: Candidate): string {
  const { state, candidates } = step
  const attempts = [...state.attempts, { at: 0, candidate: whom, outcome: 'no-answer' as const }]
  const next = nextCandidate(candidates, { ...state, attempts })
  if (next === null || isSameCandidate(next, whom)) return '无人接听'
  return next.name === whom.name ? '无人接听，下一个号码' : `无人接听，转 ${next.name}`
}
