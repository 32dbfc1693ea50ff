import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { RecordRef } from '../../shared/search/search-filter'
import { formatMomentBeside } from '../../shared/time/office-time'
import { FailureNotice } from '../app/failure-notice'
import { useAction } from '../app/keys/key-scope'
import type { ShiftSetting } from '../shifts/shift-setting'
import { Banner } from '../ui/banner'
import { KeyButton } from '../ui/button'
import type { WaitingState, WaitingStore } from './waiting-store'

const KEY = 'Alt+V'

export interface WaitingNoticeProps {
  waiting: WaitingStore
  setting: Pick<ShiftSetting, 'office' | 'now'>
  onOpen: (record: RecordRef) => void
}

/** Below every place, until it is answered: what the head sent back to whoever is signed in, or wants done. */
export function WaitingNotice({ waiting, setting, onOpen }: WaitingNoticeProps) {
  const state = useStore(waiting)
  useEffect(() => waiting.follow(), [waiting])
  const first = state.returns[0] ?? state.instructions[0]
  const open = () => first && onOpen(first.record)
  useAction({
    id: 'review.waiting',
    keys: KEY,
    words: '打开发回补充、批示交办的记录',
    scope: 'global',
    enabled: first !== undefined,
    run: open,
  })
  if (first === undefined) return <FailureNotice failure={state.failure} deed="发回和批示没有读出" />
  const due =
    first.due === null ? '' : `，${formatMomentBeside(first.due, setting.now.getState().now, setting.office.zone)} 前`
  return (
    <Banner
      kind="panel"
      across
      head={countWords(state)}
      action={
        <KeyButton keys={KEY} onPress={open}>
          打开
        </KeyButton>
      }
    >
      {first.byName}：{first.words}
      {due}
    </Banner>
  )
}

/** 发回补充 2 条，批示交办 1 条 */
function countWords({ returns, instructions }: WaitingState): string {
  const parts = [
    returns.length > 0 ? `发回补充 ${returns.length} 条` : '',
    instructions.length > 0 ? `批示交办 ${instructions.length} 条` : '',
  ]
  return parts.filter((part) => part !== '').join('，')
}
