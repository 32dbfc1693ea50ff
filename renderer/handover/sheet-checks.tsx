import { useStore } from 'zustand'
import type { SheetView } from '../../shared/handover/handover-contract'
import type { CheckState } from '../../shared/handover/handover-form'
import { useHandover } from './handover-context'

export type Check = SheetView['sheet']['checks'][number]

/** 毕, 注, 未: the word beside the colour. */
export const checkMarks: Record<CheckState, string> = { done: '毕', remarked: '注', unchecked: '未' }

/** The checks of a sheet with what is being written about them just now. */
export function useChecks(view: SheetView): readonly Check[] {
  const { stores } = useHandover()
  const form = useStore(stores.form, (state) => state.form)
  if (view.phase !== 'live' || form === null) return view.sheet.checks
  return view.sheet.checks.map((check) => ({ ...check, ...form.checks[check.id] }))
}

/** Characters of a remark that find room in one place of the grid. */
const SHORT_REMARK = 4

/** What both look at when the room changes hands: done, remarked, or not looked at. */
export function SheetChecks({ view }: { view: SheetView }) {
  const { turnTo } = useHandover()
  const checks = useChecks(view)
  const leaders = useLines(view).leaders
  const unchecked = checks.filter(({ state }) => state === 'unchecked').length
  const remarked = checks.filter(({ state }) => state === 'remarked').length
  return (
    <section className="sheet__checks" aria-label="检查">
      <header className="sheet__list-head">
        <h3 className="sheet__list-name">检查</h3>
        <span className="sheet__list-note">
          {checks.length} 项{remarked > 0 && `，有记注 ${remarked}`}
          {unchecked > 0 && `，未查 ${unchecked}`}
        </span>
        {leaders !== '' && (
          <span className="sheet__list-end sheet__leaders">在岗领导：{leaders.split('\n').join('、')}</span>
        )}
      </header>
      <ul className="check-grid">
        {checks.map((check) => (
          <li key={check.id} className={check.remark.length > SHORT_REMARK ? 'check-grid__wide' : undefined}>
            <CheckMark check={check} onPress={view.phase === 'live' ? () => turnTo('form') : undefined} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function CheckMark({ check, onPress }: { check: Check; onPress: (() => void) | undefined }) {
  const content = (
    <>
      <span className={`check-mark check-mark--${check.state}`}>{checkMarks[check.state]}</span>
      <span className="check-words">
        {check.words}
        {check.state === 'remarked' && check.remark !== '' && `：${check.remark}`}
      </span>
    </>
  )
  if (onPress === undefined) return <span className="check-cell">{content}</span>
  return (
    <button type="button" className="check-cell" tabIndex={-1} onClick={onPress}>
      {content}
    </button>
  )
}

/** The lines written by hand, as they stand just now. */
export function useLines(view: SheetView): Record<'leaders' | 'watch' | 'remarks', string> {
  const { stores } = useHandover()
  const form = useStore(stores.form, (state) => state.form)
  const { leaders, watch, remarks } = view.phase === 'live' && form !== null ? form : view.sheet
  return { leaders, watch, remarks }
}
