import { useEffect } from 'react'
import { useStore } from 'zustand'
import { Button, KeyButton } from '../../ui/button'
import { useReview } from '../review-context'
import './marks.css'
import { useUnreadWalk } from './use-unread-walk'

/** 未阅 12 条，重特大 1. */
export function UnreadCount() {
  const { stores, mayReview } = useReview()
  const { marks } = stores
  const unread = useStore(marks, (state) => state.unread)
  const walk = useUnreadWalk()
  useEffect(() => marks.follow(), [marks])
  if (unread === null) return null
  const { total, exact, grave } = unread
  return (
    <div className="unread">
      <span>
        未阅 <b>{exact ? total : `${total}+`}</b> 条{grave > 0 && `，重特大 ${grave}`}
      </span>
      {total > 0 && (
        <KeyButton keys="Alt+U" onPress={walk}>
          下一条未阅
        </KeyButton>
      )}
      {mayReview && total > 0 && (
        <Button size="inner" onPress={() => marks.askCatchUp(true)}>
          全部已阅
        </Button>
      )}
    </div>
  )
}
