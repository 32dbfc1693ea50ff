import { useStore } from 'zustand'
import { useAction } from '../../app/keys/key-scope'
import { KeyButton } from '../../ui/button'
import { useDetail, useIncidents } from '../incident-context'
import { INCIDENTS_SCOPE } from '../incident-scopes'
import { unexplainedRounds } from './step-reading'
import { lateWords } from './step-words'

/** What was late and nobody explained yet: one line, never in the way. */
export function LateLine() {
  const { stores, mayRecord } = useIncidents()
  const detail = useDetail()
  const [late, ...others] = unexplainedRounds(detail)
  const writing = useStore(stores.checklist, (state) => state.forms[detail.id]?.kind === 'late')
  const explain = () => late && stores.checklist.explain(late.clock, late.round)
  useAction({
    id: 'checklist.explain-late',
    keys: 'Alt+Y',
    words: '写迟报原因',
    scope: INCIDENTS_SCOPE,
    run: explain,
    enabled: late !== undefined && mayRecord,
  })
  if (!late || writing) return null
  return (
    <div className="late-line" role="status">
      <b className="late-line__late">迟 {lateWords(late.metAt - late.dueAt)}</b>
      <span className="late-line__what">
        {late.title}。写一句原因，记入时间线。{others.length > 0 && `另有 ${others.length} 项`}
      </span>
      {mayRecord && (
        <KeyButton keys="Alt+Y" onPress={explain}>
          写原因
        </KeyButton>
      )}
    </div>
  )
}
