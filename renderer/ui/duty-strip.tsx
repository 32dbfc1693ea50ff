import { type ReactNode, useId } from 'react'
import './duty-strip.css'

export interface StripCellProps {
  /** 12 px line above: 交班 08:00. */
  label: string
  /** Filled: the one clock that rings. */
  ringing?: boolean | undefined
  /** While ringing and not acknowledged: fill and tint change once a second. Set from the one timer. */
  tinted?: boolean | undefined
  /** Over, and somebody has said that they know: tint and outline, standing still. */
  known?: boolean | undefined
  /** Within ten minutes, or told of before it is over: framed, no fill. */
  near?: boolean | undefined
  /** Its words give way where the strip is short; its figure and key do not. */
  shrinks?: boolean | undefined
  children: ReactNode
}

/** The strip across the window, 56 high, the same in every place; stays usable above a dialog. */
export function DutyStrip({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) {
  return (
    // react-aria keeps this element live while everything else is inert behind a dialog.
    <section className="duty-strip" aria-label={label} data-react-aria-top-layer="true">
      <div className="duty-strip__cells">{children}</div>
      {end !== undefined && <div className="duty-strip__cells duty-strip__cells--end">{end}</div>}
    </section>
  )
}

/** One cell: label over value. */
export function StripCell({ label, children, ...look }: StripCellProps) {
  const labelId = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, this is a labelled reading
    <div className={cellClass(look)} role="group" aria-labelledby={labelId}>
      <span id={labelId} className="duty-strip__label">
        {label}
      </span>
      <span className="duty-strip__value">{children}</span>
    </div>
  )
}

/** A figure of the strip, 20/26 bold: 4:37. */
export function StripFigure({ children }: { children: ReactNode }) {
  return <span className="duty-strip__figure">{children}</span>
}

/** Role before a name, or a unit: 主班, 其中紧急. */
export function StripSmall({ children }: { children: ReactNode }) {
  return <span className="duty-strip__small">{children}</span>
}

/** Name or matter: 林砚秋, 市水务局 0418. */
export function StripWords({ children }: { children: ReactNode }) {
  return <span className="duty-strip__words">{children}</span>
}

/** The key of a cell, framed with its word: F6 知悉. Without a key it is only pressed. */
export function StripKey({ keys, words, onPress }: { keys?: string; words: string; onPress: () => void }) {
  return (
    <button type="button" className="duty-strip__key" aria-keyshortcuts={keys} onClick={onPress}>
      {keys} {words}
    </button>
  )
}

function cellClass({ shrinks, ...look }: Omit<StripCellProps, 'label' | 'children'>): string {
  return `duty-strip__cell${shrinks ? ' duty-strip__cell--shrinks' : ''}${lookClass(look)}`
}

function lookClass({ ringing, tinted, known, near }: Omit<StripCellProps, 'label' | 'children' | 'shrinks'>): string {
  if (known) return ' duty-strip__cell--known'
  if (ringing) return ` duty-strip__cell--ringing${tinted ? ' duty-strip__cell--tinted' : ''}`
  return near ? ' duty-strip__cell--near' : ''
}
