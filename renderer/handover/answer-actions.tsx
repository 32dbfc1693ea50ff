import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SheetView } from '../../shared/handover/handover-contract'
import type { OpenItem } from '../../shared/handover/open-item'
import { useAction } from '../app/keys/key-scope'
import { Button, KeyButton } from '../ui/button'
import { ActionBar } from '../ui/pane'
import { type AnswerWork, workWords } from './answer-work'
import { useHandover, useMayConfirm, useMayExplain } from './handover-context'
import { HANDOVER_SCOPE as scope } from './handover-scopes'
import { answerTo, isTakenOn, itemsLeft, nextUnanswered } from './sheet-reading'
import { useSign } from './use-sign'
import { useWork } from './use-work'

export interface AnswerActionsProps {
  view: SheetView
  item: OpenItem | null
  children?: ReactNode
}

interface Primary {
  words: string
  run: () => void
  disabled?: boolean
  reason?: string
}

/** Accept, accept with a question, send back: and once nothing is left, sign. */
export function AnswerActions({ view, item, children }: AnswerActionsProps) {
  const { stores, onNewCall } = useHandover()
  const work = useWork(view, item)
  const answers = useMayConfirm()
  const mayExplain = useMayExplain()
  const explains = mayExplain && item !== null && answerTo(view, item.key)?.answer === 'sent-back'
  const primary = usePrimary(view, item, work)
  useAnswerKeys({ answers: answers && item !== null, explains })
  useAction({
    id: 'handover.primary',
    keys: 'Ctrl+Enter',
    words: primary?.words ?? '确认',
    scope,
    enabled: primary !== null && primary.disabled !== true,
    run: () => primary?.run(),
  })
  const writing = work.kind === 'accepted' ? null : workWords[work.kind]
  const leave = () => stores.answers.begin('accepted')
  useAction({
    id: 'handover.leave-answer',
    keys: 'Esc',
    words: writing?.dismiss ?? '不写了',
    scope,
    enabled: writing !== null,
    run: leave,
  })
  return (
    <ActionBar
      note={
        <KeyButton keys="F2" keysAfter onPress={onNewCall}>
          中断接电
        </KeyButton>
      }
    >
      {primary !== null && <PrimaryButton {...primary} />}
      {writing === null ? (
        <>
          <AnswerButtons answers={answers && item !== null} explains={explains} />
          {children}
        </>
      ) : (
        <Button keys="Esc" onPress={leave}>
          {writing.dismiss}
        </Button>
      )}
    </ActionBar>
  )
}

function PrimaryButton({ words, run, disabled, reason }: Primary) {
  return (
    <Button kind="primary" keys="Ctrl+Enter" disabled={disabled} reason={reason} onPress={run}>
      {words}
    </Button>
  )
}

interface Allowed {
  answers: boolean
  explains: boolean
}

function AnswerButtons({ answers, explains }: Allowed) {
  const { begin } = useHandover().stores.answers
  return (
    <>
      {answers && (
        <>
          <Button keys="Alt+Y" onPress={() => begin('questioned')}>
            接收，有疑问
          </Button>
          <Button keys="Alt+T" onPress={() => begin('sent-back')}>
            退回，写原因
          </Button>
        </>
      )}
      {explains && (
        <Button keys="Alt+B" onPress={() => begin('explained')}>
          补正
        </Button>
      )}
    </>
  )
}

/** What Ctrl+Enter does: answer this item, go on to one that is not answered, or sign. */
function usePrimary(view: SheetView, item: OpenItem | null, work: AnswerWork): Primary | null {
  const { stores } = useHandover()
  const answers = useMayConfirm()
  const busy = useStore(stores.answers, (state) => state.busy)
  const sign = useSign(view)
  const submit = () => void stores.answers.submit()
  if (work.kind !== 'accepted') return { words: workWords[work.kind].deed, run: submit, disabled: busy }
  if (!answers) return null
  const answer = item === null ? undefined : answerTo(view, item.key)
  if (item !== null && !isTakenOn(answer)) return { words: '接收', run: submit, disabled: busy }
  if (nextUnanswered(view, item?.key ?? null) !== null) return { words: '到下一个未确认项', run: stores.sheet.goOn }
  const left = itemsLeft(view)
  const signs = () => sign(view.phase === 'owed' ? 'confirm' : 'take-over')
  return {
    words: view.phase === 'owed' ? '确认完毕，签字' : '签字接班',
    run: signs,
    disabled: left > 0,
    ...(left > 0 ? { reason: `余 ${left} 项退回待补正` } : {}),
  }
}

function useAnswerKeys({ answers, explains }: Allowed): void {
  const { stores } = useHandover()
  const begin = (kind: AnswerWork['kind']) => () => stores.answers.begin(kind)
  useAction({
    id: 'handover.question',
    keys: 'Alt+Y',
    words: '接收，有疑问',
    scope,
    enabled: answers,
    run: begin('questioned'),
  })
  useAction({
    id: 'handover.send-back',
    keys: 'Alt+T',
    words: '退回，写原因',
    scope,
    enabled: answers,
    run: begin('sent-back'),
  })
  useAction({ id: 'handover.explain', keys: 'Alt+B', words: '补正', scope, enabled: explains, run: begin('explained') })
}
