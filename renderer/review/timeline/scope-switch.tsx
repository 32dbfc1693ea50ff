import { useStore } from 'zustand'
import { useAction } from '../../app/keys/key-scope'
import { KeyHint } from '../../ui/key-hint'
import { Segmented } from '../../ui/segmented'
import { useReview } from '../review-context'
import { REVIEW_SCOPE } from '../review-scopes'
import type { Scope } from '../sight-store'
import { scopeChoices } from './scope-choices'

const kinds = ['day', 'shift', 'incident'] as const
const words: Record<Scope['kind'], string> = { day: '日', shift: '班次', incident: '事件' }

/** 日, 班次, 事件: whose timeline it is. Only what there is. */
export function ScopeSwitch() {
  const { sight, band, lines } = useReview().stores
  const { span, scope } = useStore(sight)
  const { view, place } = useStore(band)
  const count = useStore(lines, (state) => state.view?.lines.filter(({ kind }) => kind !== 'silence').length)
  const choices = scopeChoices({ view, place, span, scope })
  const there = kinds.filter((kind) => choices[kind] !== undefined)
  const turn = (kind: Scope['kind']) => {
    const chosen = choices[kind]
    if (chosen) sight.showScope(chosen)
  }
  const turnOn = () => turn(there[(there.indexOf(scope.kind) + 1) % there.length] ?? 'day')
  useAction({ id: 'review-timeline.scope', keys: 'Alt+L', words: '时间线换范围', scope: REVIEW_SCOPE, run: turnOn })
  return (
    <div className="review-timeline__tools">
      <Segmented
        label="时间线的范围"
        options={there.map((value) => ({ value, words: words[value] }))}
        value={scope.kind}
        onChange={turn}
      />
      <KeyHint keys="Alt+L" />
      <span className="review-timeline__count">{count === undefined ? '' : `${count} 条`}</span>
    </div>
  )
}
