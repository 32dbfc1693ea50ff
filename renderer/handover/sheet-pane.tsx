import { useStore } from 'zustand'
import { formatShiftNumber } from '../../shared/shifts/shift'
import { formatClockSeconds } from '../../shared/time/office-time'
import { FailureNotice } from '../app/failure-notice'
import { KeyButton } from '../ui/button'
import { useHandover, useSheetView } from './handover-context'
import { SheetChecks } from './sheet-checks'
import { SheetHead } from './sheet-head'
import { SheetLists } from './sheet-lists'
import { SheetNotes } from './sheet-notes'
import { SheetNotices } from './sheet-notices'
import './sheet-pane.css'
import { SheetSignatures } from './sheet-signatures'

/** 交接班记录: the paper form, as it writes itself. */
export function SheetPane() {
  const { stores } = useHandover()
  const view = useSheetView()
  const failure = useStore(stores.sheet, (state) => state.failure)
  return (
    <section className="pane sheet" aria-label="交接班记录">
      <FailureNotice failure={failure} deed="没有读到" />
      <SheetNotices />
      <header className="sheet__title">
        <h2 className="sheet__name">交接班记录</h2>
        <span className="sheet__number">{numberOf(view.sheet.shift)}</span>
        <StateOfSheet />
      </header>
      <SheetHead view={view} />
      <SheetLists />
      <div className="sheet__lower scroll">
        <SheetChecks view={view} />
        <SheetNotes view={view} />
      </div>
      <SheetSignatures view={view} />
    </section>
  )
}

function numberOf({ takeover }: ReturnType<typeof useSheetView>['sheet']['shift']): string {
  return takeover === null ? '' : formatShiftNumber(takeover.number)
}

/** When it was frozen, and what came since. */
function StateOfSheet() {
  const { stores, office } = useHandover()
  const { frozenAt, added, phase } = useSheetView()
  if (frozenAt === null) return <span className="sheet__state">随记随成，交班签字后冻结</span>
  const frozen = `${formatClockSeconds(frozenAt, office.zone)} 起冻结`
  if (added.length === 0)
    return <span className="sheet__state">{phase === 'frozen' ? frozen : `${frozen}，其后没有新增`}</span>
  return (
    <span className="sheet__state">
      {frozen}，
      <KeyButton keys="Alt+I" keysAfter onPress={() => stores.sheet.look('added')}>
        其后新增 {added.length} 条归下一班
      </KeyButton>
    </span>
  )
}
