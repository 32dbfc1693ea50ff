import { createContext, use } from 'react'
import type { DaySpan } from '../../../shared/review/figure'
import type { PressedNumber } from '../../../shared/review/figure-leads'

/** What the tables of the figures are given. */
export interface FiguresSetting {
  span: DaySpan
  before: DaySpan | null
  /** Whether there is a period that this one is held against. */
  held: boolean
  lead: (pressed: PressedNumber) => void
}

export const FiguresContext = createContext<FiguresSetting | null>(null)

export function useFigures(): FiguresSetting {
  const setting = use(FiguresContext)
  if (setting === null) throw new Error('no FiguresContext above this component')
  return setting
}
