import type { ReactNode } from 'react'
import type { SheetView } from '../../shared/handover/handover-contract'
import { formatMomentBeside } from '../../shared/time/office-time'
import { useLines } from './sheet-checks'

/** 注意, 备注, what was out of order, and what was said about the sheet later on. */
export function SheetNotes({ view }: { view: SheetView }) {
  const { watch, remarks } = useLines(view)
  const { exceptions, composedAt, zone } = view.sheet
  return (
    <dl className="sheet__notes">
      {watch !== '' && <Note label="注意">{watch}</Note>}
      {remarks !== '' && <Note label="备注">{remarks}</Note>}
      {exceptions.map(({ at, words }) => (
        <Note key={`${at} ${words}`} label="异常">
          {formatMomentBeside(at, composedAt, zone)}　{words}
        </Note>
      ))}
      {view.remarks.map(({ at, byName, words }) => (
        <Note key={`${at} ${words}`} label="补记">
          {formatMomentBeside(at, composedAt, zone)}　{byName}：{words}
        </Note>
      ))}
    </dl>
  )
}

function Note({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="sheet__note">
      <dt className="sheet__note-label">{label}</dt>
      <dd className="sheet__note-words">{children}</dd>
    </div>
  )
}
