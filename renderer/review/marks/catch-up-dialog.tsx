import { useStore } from 'zustand'
import { FailureNotice } from '../../app/failure-notice'
import { Dialog } from '../../ui/dialog'
import { useReview } from '../review-context'

/** Everything counts as read: asked once more, with what that passes over. */
export function CatchUpDialog() {
  const { marks } = useReview().stores
  const { catchingUp, unread, busy, failure } = useStore(marks)
  if (!catchingUp || unread === null) return null
  const { total, exact, grave, urgent } = unread
  const passed = [
    `${exact ? total : `${total}+`} 条`,
    grave > 0 ? `重特大 ${grave}` : '',
    urgent > 0 ? `紧急 ${urgent}` : '',
  ]
  return (
    <Dialog
      name="catch-up"
      title="全部标为已阅"
      open
      onClose={() => marks.askCatchUp(false)}
      dismissWords="不标"
      primary={{ words: '全部标为已阅', onPress: () => void marks.catchUp(), disabled: busy }}
    >
      <p>
        没有看过的 {passed.filter((part) => part !== '').join('，')}
        ，从此不再算未阅。只对本人算，班次审阅仍按逐条看过的算。
      </p>
      <FailureNotice failure={failure} deed="没有标" />
    </Dialog>
  )
}
