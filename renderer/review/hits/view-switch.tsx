import { useStore } from 'zustand'
import { useAction } from '../../app/keys/key-scope'
import { KeyHint } from '../../ui/key-hint'
import { Segmented } from '../../ui/segmented'
import { useReview } from '../review-context'
import { REVIEW_SCOPE } from '../review-scopes'

const KEY = 'Alt+T'
const views = [
  { value: 'search', words: '查询' },
  { value: 'figures', words: '统计' },
] as const

/** 查询 or 统计. */
export function ViewSwitch() {
  const { sight } = useReview().stores
  const view = useStore(sight, (state) => state.view)
  const turn = () => sight.turnTo(view === 'search' ? 'figures' : 'search')
  useAction({ id: 'review.view', keys: KEY, words: '查询、统计', scope: REVIEW_SCOPE, run: turn })
  return (
    <div className="view-switch">
      <Segmented label="看什么" options={views} value={view} onChange={sight.turnTo} />
      <KeyHint keys={KEY} />
    </div>
  )
}
